import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import { finishSite } from '../../../scripts/commands/links.ts';
import { findNames } from '../../../scripts/links/names.ts';
import { readSite } from '../../../scripts/read/site.ts';
import { permalinksSchema } from '../../../src/schemas/permalinks.ts';

const site = { digest: undefined, permalinks: permalinksSchema.parse({}) };
let folder = '';
afterEach(() => rm(folder, { recursive: true }));

test('readSite reads what is packed in a book, so that no hidden name is published there', async () => {
	folder = await mkdtemp(join(tmpdir(), 'colloquy-site-'));
	const book = zipSync({ 'EPUB/stop-1.xhtml': strToU8('<p>said Jane Roe</p>') });
	await writeFile(join(folder, 'one.epub'), book);
	const { files, readable } = await readSite(folder);
	expect([...files]).toEqual(['/one.epub']);
	const found = findNames(readable, [{ name: 'Jane Roe', kept: false }]);
	expect(found.map((name) => name.files)).toEqual([['one.epub/EPUB/stop-1.xhtml']]);
});

test('finishSite keeps what leads here from the addresses of the old blogs', async () => {
	folder = await mkdtemp(join(tmpdir(), 'colloquy-site-'));
	await writeFile(join(folder, '_redirects'), '/2009/pier /essays/pier/ 301\n');
	await writeFile(join(folder, 'old.html'), '<a data-moved-to href="/new/">x</a>');
	await finishSite(folder, site, []);
	expect(await readFile(join(folder, '_redirects'), 'utf8')).toBe(
		'/old.html /new/ 301\n/2009/pier /essays/pier/ 301\n',
	);
});

describe('a hidden name', () => {
	const chunk = (type: string, data: Uint8Array) => {
		const head = Buffer.alloc(8);
		head.writeUInt32BE(data.length);
		head.write(type, 4, 'latin1');
		return Buffer.concat([head, data, Buffer.alloc(4)]);
	};
	const picture = (type: string, data: Uint8Array) =>
		Buffer.concat([
			Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
			chunk(type, data),
			chunk('IEND', strToU8('')),
		]);
	const packed = (text: string) => gzipSync(Buffer.from(`pagefind_dcd${text}`, 'latin1'));

	test.each<readonly [string, string, string | Uint8Array]>([
		['a page', 'index.html', '<p>said <b>Jane</b> Roe</p>'],
		['JSON-LD', 'index.html', '<script type="application/ld+json">{"name":"Jane Roe"}</script>'],
		[
			'what a page says of itself',
			'index.html',
			'<meta name="citation_author" content="Roe, Jane">',
		],
		['a feed', 'atom.xml', '<feed><author><name>Jane&#32;Roe</name></author></feed>'],
		[
			'a page inside a feed',
			'rss.xml',
			'<description>&lt;b&gt;Jane&lt;/b&gt;&amp;nbsp;Roe</description>',
		],
		['a section of a feed', 'rss.xml', '<description><![CDATA[<b>Jane</b> Roe]]></description>'],
		['a map of the site', 'sitemap.xml', '<loc>https://example.org/people/jane-roe/</loc>'],
		['data', 'digest.jsonl', '{"text":"asked"}\n{"text":"said Jane\\nRoe"}\n'],
		['data of two lines', 'feed.json', '{\n"content_html":"<b>Jane</b>&#32;Roe"\n}\n'],
		['a name taken apart', 'one.csl.json', '[{"author":[{"family":"Roe","given":"Jane"}]}]'],
		['BibTeX', 'one.bib', '@misc{x,\n\tauthor = {Roe, Jane},\n}'],
		['RIS', 'one.ris', 'TY  - BLOG\r\nAU  - Roe, Jane\r\n'],
		['a picture’s title', 'card.png', picture('tEXt', strToU8('Author\0Jane Roe'))],
		[
			'a picture’s packed title',
			'card.png',
			picture('zTXt', Buffer.concat([strToU8('Author\0\0'), deflateSync('Jane Roe')])),
		],
		[
			'a picture’s other title',
			'card.png',
			picture('iTXt', Buffer.concat([strToU8('XML\0\u0001\0\0\0'), deflateSync('Jane Roe')])),
		],
		['a drawing', 'chart.svg', '<svg><title>Jane Roe</title></svg>'],
		[
			'a found passage',
			'pagefind/fragment/en_1.pf_fragment',
			packed('{"content":"said Jane\\nRoe"}'),
		],
		[
			'a filter of the search',
			'pagefind/filter/en_1.pf_filter',
			packed('\x82fauthor\x81\x82hJane Roe\x81\x01'),
		],
		['the list of all pages', 'pagefind/en_1.pf_meta', packed('\x82e1.6.0\x81hJane Roe')],
		['the name of a picture', 'people/jane-roe/card.png', picture('tEXt', strToU8('x'))],
		['the addresses that lead on', '_redirects', '/people/jane-roe/ /people/ 301\n'],
	])('is found in %s', async (_, path, content) => {
		folder = await mkdtemp(join(tmpdir(), 'colloquy-site-'));
		await mkdir(join(folder, dirname(path)), { recursive: true });
		await writeFile(join(folder, path), content);
		const problems = await finishSite(folder, site, [{ name: 'Jane Roe', kept: false }]);
		expect(problems.join('\n')).toContain('Jane Roe');
		expect(problems.join('\n')).toContain(path);
	});

	test.each<readonly [string, string | Uint8Array]>([
		[
			'one.csl.json',
			'[{"author":[{"family":"Roe","given":"Ann"},{"family":"Kim","given":"Jane"}]}]',
		],
		['index.html', '<li>Ann Roe</li><li>Jane Kim</li>'],
		['card.png', picture('tEXt', strToU8('Author\0Jane'))],
	])('is not made of the parts of others in %s', async (path, content) => {
		folder = await mkdtemp(join(tmpdir(), 'colloquy-site-'));
		await writeFile(join(folder, path), content);
		expect(await finishSite(folder, site, [{ name: 'Jane Roe', kept: false }])).toEqual([]);
	});
});
