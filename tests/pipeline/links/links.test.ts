import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { checkLinks, findLost, findUnknownShy } from '../../../scripts/links/check.ts';
import { findNames } from '../../../scripts/links/names.ts';
import { readPage } from '../../../scripts/links/page.ts';
import { redirectFiles } from '../../../scripts/links/redirects.ts';
import { nginxMap, readNginxMap } from '../../../src/lib/former/nginx-map.ts';
import { formsOf } from '../../../src/lib/forms.ts';
import { permalinksSchema, type Permalinks } from '../../../src/schemas/permalinks.ts';

const siteOf = (files: Record<string, string>, site = 'https://example.org/reader/') => {
	const pages = Object.entries(files).map(([file, html]) => readPage(file, html));
	return {
		pages: new Map(pages.map((page) => [page.path, page])),
		files: new Set([...Object.keys(files).map((file) => `/${file}`), '/digest.jsonl']),
		site,
	};
};
const essay =
	'<h1 id=a>x</h1><a href="/reader/essays/one/#c-0000000001">y</a><article id=c-0000000001>';
const moved = '<a data-moved-to href="/reader/essays/one/">x</a>';
const gone = '<p data-gone>gone</p>';
/** What the pages of a digest have beside themselves, each in its place. */
const formFiles = (permalinks: Permalinks) =>
	Object.fromEntries(
		formsOf(permalinks).map(({ path }) => [path.slice(1).replace(/\/$/u, '/index.html'), '']),
	);

describe('checkLinks', () => {
	test('follows links, anchors and files inside the site, with its folder', () => {
		const site = siteOf({
			'index.html':
				'<a href="essays/one/#a">x</a><a href="#top"></a><img src="/reader/x.png"><a href="/reader/digest.jsonl">d</a>' +
				'<a href="https://example.org/reader/essays/two/">t</a><a href="/reader/old/#any">o</a>',
			'essays/one/index.html': essay,
			'old/index.html': moved,
		});
		expect(checkLinks(site).broken).toEqual([
			{ page: '/', link: '#top', missing: 'anchor' },
			{ page: '/', link: '/reader/x.png', missing: 'page' },
			{ page: '/', link: 'https://example.org/reader/essays/two/', missing: 'page' },
		]);
	});

	test('lists what leads out of the site and counts the pages', () => {
		const out =
			'<a href="http://a.example/">a</a><a href="http://a.example/">a</a><a href="mailto:x@y.zz">m</a>';
		const { external, broken } = checkLinks(siteOf({ 'index.html': out, 'b/index.html': out }));
		expect(broken).toEqual([]);
		expect(external).toEqual([
			{ link: 'http://a.example/', pages: 2 },
			{ link: 'mailto:x@y.zz', pages: 2 },
		]);
	});
});

describe('findUnknownShy', () => {
	test('finds addresses for search engines to leave out that are no page', () => {
		const { pages } = siteOf({ 'people/ann-lee/index.html': essay });
		const noindex = ['/people/ann-lee/', '/people/annlee/'];
		expect(findUnknownShy(pages, { noindex })).toEqual(['/people/annlee/']);
		expect(findUnknownShy(pages, { noindex: true })).toEqual([]);
	});
});

describe('findLost', () => {
	const permalinks = permalinksSchema.parse({
		addresses: { one: 'one', uno: 'one', two: 'two' },
		comments: { 'c-0000000001': 'one', 'c-0000000002': 'two' },
		people: { 'ann-lee': 'h' },
		topics: ['tea'],
		readings: ['first-week'],
		sources: { 'pier.txt': 'a1' },
	});
	const whole = {
		...formFiles(permalinks),
		'essays/one/index.html': essay,
		'essays/uno/index.html': moved,
		'essays/two/index.html': gone,
		'people/ann-lee/index.html': gone,
		'topics/tea/index.html': '',
		'readings/first-week/index.html': '',
		'sources/pier-txt/index.html': moved,
	};

	test('takes pages, redirects and tombstones for an answer', () => {
		expect(findLost(siteOf(whole), permalinks)).toEqual([]);
	});

	test.each([
		...['readings/first-week/print/', 'readings/first-week.epub', 'topics/tea/rss.xml'],
		...['topics/tea/cite.bib', 'essays/uno/cite/', 'essays/two/cite/', 'essays/uno/atom.xml'],
		...['essays/two/cite/essay.ris', 'essays/one/cite/comments.json'],
	])('knows of %s beside its page, as a file or as a folder with a page', (path) => {
		const file = path.replace(/\/$/u, '/index.html');
		const rest = Object.fromEntries(Object.entries(whole).filter(([name]) => name !== file));
		expect(findLost(siteOf(rest), permalinks)).toEqual([`/${path}`]);
		const folder = `${path.replace(/\/$/u, '')}/index.html`;
		expect(findLost(siteOf({ ...rest, [folder]: gone }), permalinks)).toEqual([]);
	});

	test.each(Object.keys(whole))('finds that %s is missing', (file) => {
		const rest = Object.fromEntries(Object.entries(whole).filter(([name]) => name !== file));
		expect(findLost(siteOf(rest), permalinks)).toContain(`/${file.replace('index.html', '')}`);
	});

	test('finds that the anchor of a comment is missing', () => {
		const site = siteOf({ ...whole, 'essays/one/index.html': '<h1>one</h1>' });
		expect(findLost(site, permalinks)).toEqual(['/essays/one/#c-0000000001']);
	});
});

describe('findLost, of paragraphs', () => {
	const permalinks = permalinksSchema.parse({
		addresses: { one: 'one' },
		anchors: { one: 'p-00000001 p-00000002' },
	});

	test('finds that the anchor of a paragraph is missing', () => {
		const site = siteOf({
			...formFiles(permalinks),
			'essays/one/index.html': '<h1>one</h1><p id="p-00000001">words</p>',
		});
		expect(findLost(site, permalinks)).toEqual(['/essays/one/#p-00000002']);
	});

	test('finds that the anchor of a paragraph of a comment is missing', () => {
		const known = permalinksSchema.parse({
			addresses: { one: 'one', two: 'two' },
			comments: { 'c-0000000001': 'one' },
			paragraphs: { 'c-0000000001': 'p-00000001 p-00000002' },
			moved: { 'c-0000000001': ['two'] },
		});
		const ids = (...anchors: readonly string[]) =>
			anchors.map((anchor) => `<i id="c-0000000001${anchor}"></i>`).join('');
		const site = siteOf({
			...formFiles(known),
			'essays/one/index.html': ids('', '-p-00000001'),
			'essays/two/index.html': ids('', '-p-00000001', '-p-00000002'),
		});
		expect(findLost(site, known)).toEqual(['/essays/one/#c-0000000001-p-00000002']);
	});
});

describe('findNames', () => {
	const found = (text: string, name = 'Ann Lee', kept = false) =>
		findNames([{ path: 'a', text, isCode: false }], [{ name, kept }]).length > 0;

	test.each([
		'by ANN LEE.',
		'/people/ann-lee/',
		'“Ann  Lee’s”',
		'x@ann.lee',
		'Ann\nLee',
		'Ann\u00a0Lee',
		'Ann\u200bLee',
		'A\u00adnn Le\u00ade',
		'A\u200dnn\u2060 Lee',
		'?q=Ann%20Lee&x',
		'?q=%41nn+L%65e',
		'ＡＮＮ Ｌｅｅ',
		'Änn Leé',
		'Lee, Ann',
		'#AnnLee',
	])('finds the name in %j', (text) => {
		expect(found(text)).toBe(true);
	});

	test('finds a name that is written with escapes, whatever else is', () => {
		expect(found('%ff?q=Jos%C3%A9%20Ni%C3%B1o%', 'José Niño')).toBe(true);
		expect(found('Jose\u0301 Nin\u0303o', 'José Niño')).toBe(true);
	});

	test('finds a name whose parts stand apart in data, the family’s of several words', () => {
		const text = 'x\nÓ Néill\nZoë\ny';
		const hidden = [{ name: 'Zoë Ó Néill', kept: false }];
		const file = { path: 'a.json', text, isCode: false };
		expect(findNames([{ ...file, isData: true }], hidden)).toHaveLength(1);
		expect(findNames([file], hidden)).toEqual([]);
	});

	test('finds a long name in one small word', () => {
		expect(found('/tag/ottolinequarrie/', 'Ottoline Quarrie')).toBe(true);
	});

	test.each(['Joann Lee', 'Ann Leeds', 'Ann or Lee', 'Lee Ann', 'annlee', 'Annlee'])(
		'finds no name in %j',
		(text) => {
			expect(found(text)).toBe(false);
		},
	);

	test('leaves out a word that the curator keeps, and single words in the code of the site', () => {
		expect(found('it will', 'Will')).toBe(true);
		expect(found('it will', 'Will', true)).toBe(false);
		expect(
			findNames([{ path: 'a.js', text: 'will', isCode: true }], [{ name: 'Will', kept: false }]),
		).toEqual([]);
	});

	test('finds a name in words, attributes and comments of a page', () => {
		for (const html of [
			'<b>Ann</b> Lee',
			'<b>An</b>n <i>L</i><!-- x -->ee',
			'A&shy;nn L&#x200b;ee',
			'<a href="/search/?q=Ann%20Lee">',
			'<img alt="ANN&nbsp;LEE">',
			'<meta content="Ann Lee">',
			'<svg><title>Ann Lee</title></svg>',
			'<p data-author="Ann Lee">',
			'<script type="application/ld+json">{"name":"Ann Lee"}</script>',
			'<a title="Ann Lee">',
			'<!-- Ann Lee -->',
			'<template><p>Ann&#32;Lee',
		]) {
			expect(found(readPage('index.html', html).words), html).toBe(true);
		}
	});

	test.prop([fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })])(
		'finds the name between any words',
		(a, b) => {
			expect(found(`${a} Ann Lee ${b}`)).toBe(true);
		},
	);
});

describe('redirectFiles', () => {
	test('sends readers on from each address that has moved', () => {
		const { pages } = siteOf({ 'essays/uno/index.html': moved, 'index.html': essay });
		const files = redirectFiles(pages, '/reader/', []);
		expect(files.get('_redirects')).toBe('/reader/essays/uno/ /reader/essays/one/ 301\n');
		expect(files.get('.htaccess')).toBe(
			'ErrorDocument 404 /reader/404.html\nRedirectMatch 301 ^/reader/essays/uno/$ /reader/essays/one/\n',
		);
		expect(readNginxMap(files.get('redirects.nginx.conf') ?? '')).toEqual([
			['/reader/essays/uno/', '/reader/essays/one/'],
		]);
	});

	test('keeps what the build has written of the old blogs, in one table for nginx', () => {
		const { pages } = siteOf({ 'essays/uno/index.html': moved });
		const built = new Map([
			['_redirects', '/2009/box /reader/essays/box/ 301\n'],
			[
				'redirects.nginx.conf',
				nginxMap([
					['/2009/böx', '/reader/essays/box/'],
					['/reader/essays/uno/', '/reader/essays/other/'],
				]),
			],
		]);
		const files = redirectFiles(pages, '/reader/', [], built);
		expect(files.get('_redirects')).toMatch(/^\/reader\/essays\/uno\/.*\n\/2009\/box /u);
		const nginx = files.get('redirects.nginx.conf') ?? '';
		expect(readNginxMap(nginx)).toEqual([
			['/reader/essays/uno/', '/reader/essays/one/'],
			['/2009/böx', '/reader/essays/box/'],
		]);
		expect(nginx.match(/map \$uri/gu)).toHaveLength(1);
		// nginx has room for 64 signs otherwise, and would not start.
		expect(nginx).toContain('map_hash_bucket_size 1024;');
	});

	test('writes nothing for nginx where nothing has moved', () => {
		const { pages } = siteOf({ 'index.html': essay });
		expect(redirectFiles(pages, '/', []).has('redirects.nginx.conf')).toBe(false);
	});

	test('sends readers on from files that are gone, where a folder with a page stands', () => {
		const { pages } = siteOf({
			'readings/old.epub/index.html': gone,
			'essays/one/atom.xml/index.html': moved,
		});
		const forms = formsOf(permalinksSchema.parse({ readings: ['old', 'new'] }));
		const files = redirectFiles(pages, '/reader/', forms);
		expect(files.get('_redirects')).toBe(
			'/reader/essays/one/atom.xml /reader/essays/one/ 301\n/reader/readings/old.epub /reader/readings/old/ 301\n',
		);
		expect(files.get('.htaccess')).toContain(
			'RedirectMatch 301 ^/reader/readings/old\\.epub$ /reader/readings/old/\n',
		);
	});
});
