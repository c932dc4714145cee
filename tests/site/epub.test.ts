import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DigestRecord } from '../../src/schemas/record.ts';
import { buildSite, type BuiltSite } from '../helpers/build-site.ts';
import { epubProblems, jar, jarProblems } from '../helpers/epub.ts';
import { attributes, findElements, readPages, type BuiltPage } from '../helpers/pages.ts';
import { childrenOf, parseXml, type XmlElement } from '../helpers/xml.ts';

const address = 'https://reader.example.org/readings/first-week/';
let site: BuiltSite;
let pages: readonly BuiltPage[];
let book: Buffer;
let parts: ReadonlyMap<string, XmlElement>;
let records: readonly DigestRecord[];

beforeAll(async () => {
	site = await buildSite('tests/fixtures/site-content');
	pages = await readPages(site.root);
	book = await readFile(join(site.root, 'readings/first-week.epub'));
	const files = Object.entries(unzipSync(book)).filter(([name]) =>
		/\.(?:xml|opf|ncx|xhtml)$/u.test(name),
	);
	const lines = (await readFile(join(site.root, 'digest.jsonl'), 'utf8')).split('\n');
	records = lines.filter(Boolean).map((line) => JSON.parse(line) as DigestRecord);
	parts = new Map(files.map(([name, bytes]) => [name, parseXml(strFromU8(bytes))]));
});
afterAll(() => site.remove());

const part = (name: string) => {
	const found = parts.get(`EPUB/${name}`);
	if (!found) throw new Error(`Found no ${name} in the book.`);
	return found;
};
const elements = (root: XmlElement): readonly XmlElement[] => [
	root,
	...root.children.flatMap(elements),
];
const page = (path: string) => {
	const found = pages.find((candidate) => candidate.path === path);
	if (!found) throw new Error(`Found no page at ${path}.`);
	return found;
};

describe('the EPUB of a reading', () => {
	test('is valid', async () => {
		expect(await epubProblems(book)).toEqual([]);
	});

	test.skipIf(!jar)(
		`is valid for EPUBCheck itself${jar ? '' : ' [skipped: EPUBCHECK names no jar]'}`,
		() => {
			expect(jarProblems(join(site.root, 'readings/first-week.epub'))).toBe('');
		},
	);

	test('says what it is at the place where programs look, without compression', () => {
		expect(book.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip');
	});

	test('names its reading, its writers, its terms, and the day of its newest words', () => {
		const [metadata] = childrenOf(part('package.opf'), 'metadata');
		const values = (name: string) => childrenOf(metadata!, name).map(({ text }) => text);
		expect(values('dc:identifier')).toEqual([address]);
		expect(values('dc:title')).toEqual(['The first week']);
		expect(values('dc:language')).toEqual(['en']);
		expect(values('dc:rights')).toEqual(['CC BY 4.0']);
		expect(values('dc:creator')).toContain('Nora Feld');
		const modified = childrenOf(metadata!, 'meta').filter(
			({ attributes: { property } }) => property === 'dcterms:modified',
		);
		expect(modified.map(({ text }) => text)).toEqual(['2009-03-02T11:16:00Z']);
	});

	test('says whom to ask for corrections and removals, and on what terms it may be used', () => {
		const introduction = part('introduction.xhtml');
		expect(introduction.text).toContain('CC BY 4.0');
		const links = elements(introduction).map(({ attributes: { href } }) => href);
		expect(links).toContain('mailto:reader@example.org');
	});

	test('holds the curator’s words and, stop by stop, the whole essay with its discussion', () => {
		expect(part('introduction.xhtml').text).toContain('Bring a pencil.');
		const stop = part('stop-1.xhtml');
		expect(stop.text).toContain('Read it for the drawer.');
		expect(stop.text).toContain('Who empties the box where you work?');
		const ids = elements(stop).flatMap(({ attributes: { id } }) => id ?? []);
		expect(new Set(ids).size).toBe(ids.length);
		const blocks = records
			.filter(({ url }) => url.startsWith('/essays/the-suggestion-box/'))
			.flatMap((record) => record.blocks.map(({ id }) => id));
		expect(blocks.length).toBeGreaterThan(30);
		expect(blocks.filter((id) => !ids.includes(id))).toEqual([]);
	});

	test('leads inside the book to what is there, and out of it by whole addresses', () => {
		for (const [name, root] of parts) {
			const ids = new Set(elements(root).flatMap(({ attributes: { id } }) => id ?? []));
			const links = elements(root).filter((element) => element.name === 'a');
			const wrong = links
				.map(({ attributes: { href = '' } }) => href)
				.filter((href) =>
					href.startsWith('#')
						? !ids.has(href.slice(1))
						: !/^(?:https?:\/\/|mailto:)/u.test(href) && !parts.has(`EPUB/${href}`),
				);
			expect(wrong, name).toEqual([]);
		}
	});

	test('has a cover, and contents for older apps that lead to all its parts', () => {
		const items = elements(part('package.opf')).filter(({ name }) => name === 'item');
		const cover = items.find(({ attributes: { properties } }) => properties === 'cover-image');
		expect(cover?.attributes['href']).toBe('cover.png');
		const targets = elements(part('toc.ncx')).flatMap(({ attributes: { src } }) => src ?? []);
		const chapters = items.flatMap(({ attributes: { href = '' } }) =>
			/^(?:introduction|stop-\d+)\.xhtml$/u.test(href) ? href : [],
		);
		expect(targets).toEqual(chapters);
		expect(chapters.length).toBeGreaterThan(2);
	});

	test('holds no script and no picture in its text', () => {
		const names = new Set([...parts.values()].flatMap(elements).map(({ name }) => name));
		expect(
			['script', 'img', 'iframe', 'object', 'svg', 'style'].filter((name) => names.has(name)),
		).toEqual([]);
	});
});

describe('the page of a reading', () => {
	test('links to the book and to the page for paper', () => {
		const links = attributes(page('/readings/first-week/').tree, 'href');
		expect(links).toContain('/readings/first-week.epub');
		expect(links).toContain('/readings/first-week/print/');
	});
});

describe('a reading on one page', () => {
	test('holds everything in order: introduction, notes, essays, questions, discussions', () => {
		const { html } = page('/readings/first-week/print/');
		const places = [
			'Bring a pencil.',
			'Read it for the drawer.',
			'Who empties the box where you work?',
			'id="s1-c-84e820a0ca"',
			'Shorter than it looks.',
			'What would you not show?',
		].map((words) => html.indexOf(words));
		expect(places).not.toContain(-1);
		expect(places).toEqual(places.toSorted((a, b) => a - b));
	});

	test('is left out by search engines, which have each essay already', () => {
		const { tree } = page('/readings/first-week/print/');
		const robots = findElements(tree, ({ properties }) => properties['name'] === 'robots');
		expect(robots.map(({ properties }) => properties['content'])).toEqual(['noindex']);
	});
});
