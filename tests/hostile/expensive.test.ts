import { mkdtemp, open, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recogniseFormat } from '../../scripts/read/format.ts';
import { readCaptures } from '../../scripts/read/captures.ts';
import { readCuration, readDigest } from '../../scripts/curate/read-files.ts';
import { captureOf, ingestAll, runIngest } from '../helpers/ingest.ts';
import { cases } from './expensive-exports.ts';

/**
 * Each of these takes a second or less where nothing else runs. What takes exponential or cubic time
 * takes hours at these lengths and fills the memory, so that nobody's slow machine is a failure.
 */
const patience = 120_000;

const many = (count: number, of: (n: number) => string) =>
	Array.from({ length: count }, (_, n) => of(n)).join('\n');

const linked = many(6, (n) => `[pier ${n}](http://a.example/${n})`) + '\n\n';

/** Pages made to cost as much as they can, by what they are made of. */
const pages: Readonly<Record<string, string>> = {
	'a million spaces': `${' '.repeat(1_000_000)}x`,
	'a word of a million letters': 'word'.repeat(250_000),
	'a run of blanks and signs': '\t&'.repeat(200_000),
	'quotation marks in quotation marks': '>'.repeat(200_000),
	'quotations in quotations': '> '.repeat(100_000) + 'x',
	'quotations one deeper on each line': many(1000, (n) => `${'>'.repeat(n + 1)} line ${n}`),
	'lists one deeper on each line': many(1000, (n) => `${' '.repeat(n)}- item`),
	'a list of ten thousand': many(10_000, (n) => `${n + 1}. item`),
	'opening quotation marks': '“'.repeat(200_000),
	'opening brackets': '('.repeat(200_000),
	'half addresses': 'a@'.repeat(100_000),
	'addresses glued together': 'a@a.'.repeat(50_000),
	'links glued together': 'http://a.b/'.repeat(50_000),
	'note marks': many(4000, (n) => `[${n}] note ${n}`),
	'marks of emphasis': '*_~`'.repeat(50_000),
	'signs of code': '<{&\\|'.repeat(50_000),
	figures: '1'.repeat(300_000),
	'dates in a row': 'July 27, 2006 at 10:16 PM '.repeat(20_000),
	'names in a row': 'Ann Bob '.repeat(50_000),
	'accents on one letter': `a${'\u0301'.repeat(200_000)}`,
	'the same line again and again': 'The same line again and again.\n'.repeat(60_000),
	'blank lines': '\n'.repeat(90_000),
	'100,000 bylines': 'Posted by: Ann | July 27, 2006 at 10:16 PM\n'.repeat(99_000),
	'bylines of speech': 'Ann says:\n'.repeat(50_000),
	'copies of one comment': many(
		1500,
		(n) => `Posted by: Ann${n} | July 27, 2006 at 10:16 PM\nGreat post, I agree with all of it.`,
	),
	'other words on every line': many(10_000, (n) => `Line ${n} is not line ${n + 1}`),
	'Markdown: comments in one list': `${linked}${many(3000, (n) => `- **Ann${n} Lee** [March 3, 2012 at 9:14 am](http://a.example/#c${n})\n\n  I saw ${n} piers.\n`)}`,
	'Markdown: comments in one paragraph': `${linked}${many(6000, (n) => `Ann Lee March 3, 2012 at 9:14 am\nI saw ${n} [piers](http://a.example/${n}).`)}`,
	'Markdown: comments in one table': `${linked}| a |\n| - |\n${many(6000, (n) => `| Ann Lee March 3, 2012 at 9:14 am |\n| I saw ${n} piers |`)}`,
	'Markdown: comments in one block of tags': `${linked}<div>\n${many(6000, (n) => `Ann Lee March 3, 2012 at 9:14 am\nI saw ${n} piers`)}\n</div>`,
	'Markdown: comments in one block of code': `${linked}\`\`\`\n${many(6000, (n) => `Ann Lee March 3, 2012 at 9:14 am\nI saw ${n} piers`)}\n\`\`\``,
	'Markdown: pictures': `${linked}${many(8000, (n) => `![pier ${n}](http://a.example/${n}.jpg)\n\nPier ${n} is there.\n`)}`,
	'Markdown: links by reference': `${linked}${many(10_000, (n) => `See [pier ${n}][${n}].\n\n[${n}]: http://a.example/${n}\n`)}`,
	'Markdown: lists one deeper on each line': `${linked}${many(1000, (n) => `${'  '.repeat(n)}- item ${n}`)}`,
	'Markdown: quotations in quotations': `${linked}${'> '.repeat(20_000)}pier`,
	'Markdown: quotations in code': `${linked}    [pier](http://a.example/p)\n    ${'> '.repeat(20_000)}pier\n`,
	'Markdown: brackets that open': `${linked}${'['.repeat(50_000)}`,
	'Markdown: brackets that open, line by line': `${linked}${many(20_000, () => '[')}`,
	'Markdown: fields without end': `---\ntitle: ${'a: &b [*b, '.repeat(1500)}\nsource: x\n---\n${linked}`,
	'a header of half-quoted columns': `,${'",'.repeat(60)}\u0001`,
	'fields that could be fields': `DATE:\n${'AD: \n'.repeat(200)}EDE`,
	'signs of a menu': '•|'.repeat(60) + 'é',
	'labels of a form': `url ${'and url '.repeat(40)}!`,
};

describe('a page made to be expensive', () => {
	test.each(Object.entries(pages))(
		'is read: %s',
		(_, page) => {
			const output = ingestAll([
				captureOf('page.txt', page.startsWith('---') ? page : `A title\n${page}\n`),
			]);
			expect(output.accounts[0]?.ledger.entries.length).toBeGreaterThan(0);
		},
		patience,
	);
});

describe('a page in one file made to be expensive', () => {
	const head = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="e"\n\n--e\n';
	const part = 'Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n';
	test.each([
		['blanks in a row', `${head}${part}\n<p>Words.${' '.repeat(2_000_000)}x\n--e--\n`, true],
		['signs of equality', `${head}${part}\n<p>Words.${'='.repeat(2_000_000)}\n--e--\n`, true],
		['a head without end', `${head}${part}X: ${'\r '.repeat(1_000_000)}`, false],
		[
			'parts in parts',
			head + many(4000, (n) => `Content-Type: multipart/x; boundary="e${n}"\n\n--e${n}`),
			false,
		],
		[
			'a part of names',
			`${head}${part}\n<p>Words.${'<img src="cid:a">'.repeat(50_000)}\n--e--\n`,
			true,
		],
		['a boundary of blanks', `${head}${part}\n<p>Words.\n${'--e '.repeat(500_000)}\n--e--\n`, true],
	])(
		'is read, or refused in words: %s',
		async (_, text, isRead) => {
			const path = join(await mkdtemp(join(tmpdir(), 'colloquy-expensive-')), 'page.mhtml');
			await writeFile(path, text);
			const { value, diagnostics } = await readCaptures([path]);
			expect(value[0]?.text ?? '').toContain(isRead ? 'Words.' : '');
			expect(diagnostics.map(({ code }) => code)).toEqual(
				isRead ? [] : [expect.stringMatching(/^read\/(?:broken|empty)-bundle$/u)],
			);
			await rm(dirname(path), { recursive: true });
		},
		patience,
	);
});

describe('an export made to be expensive', () => {
	test.each(Object.entries(cases))(
		'is read, its words with it, or refused in words: %s',
		(_, { text, format, words, codes = [] }) => {
			const read = recogniseFormat(text);
			expect(read).toBe(format);
			const output = ingestAll([{ ...captureOf('export', text), format: read }]);
			expect([...new Set(output.diagnostics.map(({ code }) => code))]).toEqual(codes);
			const essays = [...output.files].filter(([path]) => path.startsWith('essays/'));
			expect(essays.map(([, essay]) => essay).join()).toContain(words ?? '');
			expect(essays.length > 0).toBe(words !== undefined);
		},
		patience,
	);

	test('gives the same whatever room the stack has left', () => {
		const capture = (depth: number) => ({
			...captureOf('export', '<html><body>' + '<blockquote>'.repeat(depth) + 'The boat.'),
			format: 'html' as const,
		});
		const deeper = (left: number, depth: number): unknown =>
			left === 0 ? ingestAll([capture(depth)]).files : deeper(left - 1, depth);
		for (const depth of [90, 300, 990]) expect(deeper(800, depth)).toEqual(deeper(0, depth));
	});
});

describe('files that are no pages', () => {
	let folder = '';
	/** A quarter of what Node takes by itself. */
	const room = { NODE_OPTIONS: '--max-old-space-size=1024' };

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'colloquy-expensive-'));
	});
	afterAll(() => rm(folder, { recursive: true }));

	test(
		'are refused in words where they have ten million lines, and the rest is read',
		async () => {
			const file = await open(join(folder, 'lines.txt'), 'w');
			// A part at a time: this process has other tests to run.
			for (let part = 0; part < 100; part += 1) {
				await file.write(many(100_000, (n) => `${part} ${n}`).concat('\n'));
			}
			await file.close();
			await writeFile(join(folder, 'page.txt'), 'A title\nThe boat leaves at nine.\n');
			await writeFile(join(folder, 'digest.yaml'), 'title: Digest\n');
			const ran = await runIngest(
				[join(folder, 'lines.txt'), join(folder, 'page.txt'), '--content', folder],
				room,
			);
			expect(ran.stdout).toMatch(/`lines\.txt` has more than [\d,]+ \w+, expected a page/u);
			expect(ran.stdout).toContain('nothing is taken from it');
			expect(ran.stdout).toContain('page.txt  1 essay');
			expect(ran.code).toBe(1);
		},
		patience,
	);

	const tooLarge: Readonly<Record<string, string>> = {
		'a flat text of one endless line': `A title\n${'word '.repeat(1_700_000)}`,
		'a page of ten million lines': `<!doctype html><p>${'l\n'.repeat(10_000_000)}`,
		'a page of a million elements': `<!doctype html>${'<p>line\n'.repeat(1_000_000)}`,
	};

	test.each(Object.entries(tooLarge))(
		'are refused in words before they are read: %s',
		async (_, text) => {
			const file = join(folder, 'large');
			await writeFile(file, text);
			const { value, diagnostics } = await readCaptures([file]);
			expect(value).toEqual([]);
			expect(diagnostics.map(({ code }) => code)).toEqual(['read/too-large']);
		},
		patience,
	);

	test.each([
		['as large as it says', undefined],
		['larger than it says', 8],
		['smaller than it says', 0xfffffff0],
	])(
		'are refused in words where a small archive holds a large one, %s',
		async (_, said) => {
			const bomb = Buffer.from(
				zipSync({ 'letters.txt': new Uint8Array(1 << 26).fill(97) }, { level: 1 }),
			);
			const directory = bomb.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
			if (said !== undefined) bomb.writeUInt32LE(said, directory + 24);
			const file = join(folder, 'bomb.zip');
			await writeFile(file, bomb);
			const { value, diagnostics } = await readCaptures([file]);
			expect(value).toEqual([]);
			expect(diagnostics).not.toEqual([]);
			for (const { code } of diagnostics) expect(code).toMatch(/^read\//u);
		},
		patience,
	);
});

describe('an archive made to fill the disk', () => {
	test('is refused in words as soon as it holds more than words can', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'colloquy-bomb-'));
		const file = join(folder, 'bomb.zip');
		const letters = new Uint8Array(1 << 27).fill(97);
		await writeFile(file, zipSync({ 'a.xml': letters, 'b.xml': letters }, { level: 1 }));
		const spilled: string[] = [];
		const scratch = {
			file: () => {
				spilled.push(join(folder, `spilled-${spilled.length}`));
				return spilled.at(-1)!;
			},
		};
		const { value, diagnostics } = await readCaptures([file], { scratch });
		expect(value).toEqual([]);
		expect(diagnostics.map(({ code }) => code)).toEqual(['read/broken-archive']);
		const sizes = await Promise.all(spilled.map(async (path) => (await stat(path)).size));
		expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1 << 27);
		await rm(folder, { recursive: true });
	});
});

describe('YAML made to be expensive', () => {
	const laughs = many(30, (n) => `l${n + 1}: &l${n + 1} [${`*l${n},`.repeat(9)}*l${n}]`);

	test.each([
		['a billion laughs', `l0: &l0 [lol]\n${laughs}\n`, 'curate/'],
		['lists in lists', '['.repeat(100_000), 'curate/'],
		['lists in lists that end', `people: ${'['.repeat(3000)}${']'.repeat(3000)}`, 'curate/'],
		['maps in maps', many(2000, (n) => `${' '.repeat(n)}a:`), 'curate/'],
		['a thousand keys', many(1000, (n) => `key${n}: ${n}`), 'curate/'],
		['an alias of itself', 'people: &a [*a]', 'curate/'],
	])(
		'is refused in words: %s',
		(_, text, code) => {
			for (const read of [readCuration, readDigest]) {
				const { diagnostics } = read(text, 'curation.yaml');
				expect(diagnostics.length).toBeGreaterThan(0);
				for (const diagnostic of diagnostics) expect(diagnostic.code).toContain(code);
			}
		},
		patience,
	);
});

describe('XML made to be expensive', () => {
	const feed = (head: string, title: string) =>
		`<?xml version="1.0"?>${head}<rss version="2.0"><channel><title>x</title><item><title>${title}</title><link>https://example.org/</link><description>The boat leaves at nine.</description></item></channel></rss>`;
	const laughs = Array.from(
		{ length: 9 },
		(_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`,
	);

	test.each([
		['a billion laughs', feed(`<!DOCTYPE rss [<!ENTITY l0 "lol">${laughs.join('')}]>`, '&l9;')],
		[
			'a quadratic one',
			feed(`<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(50_000)}">]>`, '&a;'.repeat(5000)),
		],
		[
			'an entity of another file',
			feed('<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;'),
		],
		['elements in elements', feed('', '<b>'.repeat(50_000))],
		['attributes without end', feed('', `<b ${'a="b" '.repeat(50_000)}>`)],
	])(
		'expands nothing: %s',
		(_, text) => {
			const output = ingestAll([{ ...captureOf('feed.xml', text), format: 'feed' }]);
			const size = [...output.files.values()].reduce((sum, file) => sum + file.length, 0);
			expect(size).toBeLessThan(text.length * 3 + 10_000);
			expect([...output.files.values()].join()).not.toContain('root:x:');
		},
		patience,
	);
});
