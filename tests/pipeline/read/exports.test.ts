import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeBlogExport } from '../../../scripts/bench/blog-export.ts';
import { isData } from '../../../scripts/read/data.ts';
import { decode } from '../../../scripts/read/decode.ts';
import { recogniseFormat } from '../../../scripts/read/format.ts';
import { mostHeld } from '../../../scripts/read/large.ts';
import { repairMojibake } from '../../../scripts/read/mojibake.ts';
import { extractFiles } from '../../../scripts/read/archive.ts';
import { readCaptures } from '../../../scripts/read/captures.ts';
import { withScratch } from '../../../scripts/read/scratch.ts';

const words = 'Über den Hügel — “später”, sagt Zoë: ça va.';

function misread(text: string): string {
	return new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
}

describe('repairMojibake', () => {
	test.each([1, 2])('mends what was misread %d times', (times) => {
		let text = words;
		for (let time = 0; time < times; time++) text = misread(text);
		expect(repairMojibake(text).text).toBe(words);
	});

	test('leaves words alone that only look foreign', () => {
		const text = 'São Paulo, Ãngela, 20 °C, Mädchen, naïve, Â';
		expect(repairMojibake(text)).toEqual({ text, repaired: 0 });
	});
});

describe('decode', () => {
	test.each([
		['shift_jis', [0x82, 0xa0, 0x82, 0xa2], 'あい'],
		['euc-jp', [0xa4, 0xa2, 0xa4, 0xa4], 'あい'],
		['gb18030', [0xc4, 0xe3, 0xba, 0xc3], '你好'],
		['iso-8859-2', [0xb1, 0xb3, 0xb6], 'ąłś'],
		['iso-8859-15', [0xa4, 0xe9], '€é'],
	])('believes a page that says %s', (name, bytes, expected) => {
		const page = [...strToU8(`<meta charset="${name}"><p>`), ...bytes];
		expect(decode(Uint8Array.from(page), 'page.html').text).toContain(expected);
	});

	test('reads UTF-8 with a character cut in half as UTF-8', () => {
		const bytes = strToU8(`<?xml version="1.0" encoding="UTF-8"?>${words.repeat(3)}é`).slice(0, -1);
		expect(decode(bytes, 'a.xml').text).toContain(words);
	});
});

describe('recogniseFormat', () => {
	test.each([
		['feed', '<?xml version="1.0"?><rss version="2.0"><channel>'],
		['feed', '<feed xmlns="http://www.w3.org/2005/Atom">'],
		['wxr', '<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/">'],
		['disqus', '<disqus xmlns="http://disqus.com">'],
		['html', '<!doctype html><html><body>An <rss> in words'],
		['movabletype', 'AUTHOR: Ann\nTITLE: One\n\nDATE: 01/02/2003 01:02:03 AM\n-----\nBODY:\n'],
		['text', 'AUTHOR: Ann\nand then she wrote on.'],
		['text', 'A blog about <rss> feeds.'],
	])('finds %s', (format, text) => {
		expect(recogniseFormat(text)).toBe(format);
	});
});

describe('isData', () => {
	test('tells tables and JSON from words', () => {
		expect(isData('email,name,since\na,b,c\nd,"e, f",g\n')).toBe(true);
		expect(isData('{"a": 1}')).toBe(true);
		expect(isData('One, two, three\nwent to sea.\nAll, of, them.\n')).toBe(false);
	});
});

describe('readCaptures', () => {
	test('finds the same in a folder and in its archive, and takes no picture for a broken page', async () => {
		const folder = new URL('../../fixtures/exports/folder--blogger-takeout/input', import.meta.url)
			.pathname;
		const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
			.filter((entry) => entry.isFile())
			.map((entry) => relative(folder, join(entry.parentPath, entry.name)));
		const files = Object.fromEntries(
			await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))])),
		) as Record<string, Uint8Array>;
		const scratch = await mkdtemp(join(tmpdir(), 'colloquy-'));
		try {
			await writeFile(join(scratch, 'takeout.zip'), zipSync(files));
			const packed = await readCaptures([join(scratch, 'takeout.zip')]);
			const plain = await readCaptures([folder]);
			const told = plain.value.map(({ name }) => name).filter((name) => !name.endsWith('.svg'));
			const pictures = plain.pictures.map(({ name }) => `takeout.zip/${name}`);
			const unpacked = packed.value.map(({ name }) => name.slice('takeout.zip/'.length));
			expect(unpacked.sort()).toEqual(told.sort());
			expect(packed.pictures.map(({ name }) => name).sort()).toEqual(pictures.sort());
			expect(pictures.length).toBeGreaterThan(0);
		} finally {
			await rm(scratch, { recursive: true });
		}
	});

	test('unpacks a file that is too large to be held onto the disk', async () => {
		const scratch = await mkdtemp(join(tmpdir(), 'colloquy-'));
		try {
			const zip = join(scratch, 'export.zip');
			await writeBlogExport(join(scratch, 'blog.xml'), mostHeld + 1);
			await writeFile(zip, zipSync({ 'blog.xml': await readFile(join(scratch, 'blog.xml')) }));
			await withScratch(async (folder) => {
				const { value, large } = await readCaptures([zip], { scratch: folder });
				expect(value).toEqual([]);
				expect(large).toMatchObject([{ name: 'export.zip/blog.xml', format: 'wxr' }]);
			});
		} finally {
			await rm(scratch, { recursive: true });
		}
	});

	test('says of a file that is too large to be held what it can do, and reads the others', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'colloquy-'));
		try {
			await writeFile(join(folder, 'ghost.json'), '{"db": [');
			await truncate(join(folder, 'ghost.json'), 100_000_001);
			await writeFile(join(folder, 'page.html'), '<html><body>Words');
			const { value, diagnostics } = await readCaptures([folder]);
			expect(value.map(({ name }) => name)).toEqual(['page.html']);
			expect(diagnostics).toMatchObject([
				{ code: 'read/too-large', place: { file: 'ghost.json' } },
			]);
			expect(diagnostics[0]?.message).toMatch(
				/has 101 MB, expected at most 100 MB .* nothing is taken/u,
			);
			expect(diagnostics[0]?.hint).toContain('in several files');
		} finally {
			await rm(folder, { recursive: true });
		}
	});

	test('reads an archive as a folder', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'colloquy-'));
		try {
			const files = {
				'posts/a.html': strToU8('<html><body>Words'),
				'../b.txt': strToU8('Words too'),
				'c.png': strToU8('x'),
				'd.ini': strToU8('x'),
			};
			await writeFile(join(folder, 'export.zip'), zipSync(files));
			const read = await readCaptures([join(folder, 'export.zip')]);
			const { value, pictures, diagnostics } = read;
			expect(value.map(({ name }) => name)).toEqual([
				'export.zip/posts/a.html',
				'export.zip/b.txt',
			]);
			expect(pictures.map(({ name }) => name)).toEqual(['export.zip/c.png']);
			expect(diagnostics.map(({ code }) => code)).toEqual(['read/archive-rest']);
		} finally {
			await rm(folder, { recursive: true });
		}
	});

	test('reads the whole files of an archive that is cut off, and its whole pictures', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'colloquy-'));
		try {
			const page = (name: string) => strToU8(`<html><body>${name} ${'and on '.repeat(200)}`);
			const files = { 'a.html': page('a'), 'b.png': page('b'), 'c.html': page('c') };
			const whole = zipSync({ ...files, 'd.html': page('d'), 'e.png': page('e') }, { level: 0 });
			const archive = join(folder, 'export.zip');
			await writeFile(archive, whole.subarray(0, page('a').length * 3.5));
			const { value, diagnostics } = await readCaptures([archive]);
			expect(value.map(({ name }) => name)).toEqual(['export.zip/a.html', 'export.zip/c.html']);
			expect(diagnostics.map(({ code }) => code)).toEqual(['read/broken-archive']);
			expect(diagnostics[0]?.message).toContain('the 2 files before the break are read');
			await withScratch((scratch) => {
				const members = new Set(['b.png', 'e.png']);
				const found = extractFiles(archive, members, { scratch, most: 1e6 });
				expect([...found.keys()]).toEqual(['b.png']);
				return Promise.resolve();
			});
		} finally {
			await rm(folder, { recursive: true });
		}
	});
});
