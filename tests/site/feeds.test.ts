import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element } from 'hast';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, type BuiltSite } from '../helpers/build-site.ts';
import { atomProblems, jsonFeedProblems, rssProblems } from '../helpers/feed-rules.ts';
import { attributes, findElements, readPages, type BuiltPage } from '../helpers/pages.ts';
import { childrenOf, parseXml, type XmlElement } from '../helpers/xml.ts';

const origin = 'https://reader.example.org';
const thread = '/essays/the-suggestion-box/';
let site: BuiltSite;
let pages: readonly BuiltPage[];
let files: readonly string[];

beforeAll(async () => {
	site = await buildSite('tests/fixtures/site-content');
	pages = await readPages(site.root);
	files = (await readdir(site.root, { recursive: true })).sort();
});
afterAll(() => site.remove());

const read = (path: string) => readFile(join(site.root, path), 'utf8');
const ids = (entries: readonly XmlElement[]) =>
	entries.map((entry) => childrenOf(entry, 'id')[0]?.text);
const entriesOf = async (path: string) => childrenOf(parseXml(await read(path)), 'entry');
const feedLinks = ({ tree }: BuiltPage): readonly Element[] =>
	findElements(
		tree,
		({ tagName, properties }) =>
			tagName === 'link' &&
			/^application\/(?:\w+\+xml|feed\+json)$/u.test(String(properties['type'])),
	);

describe('every feed', () => {
	test.each([
		['atom.xml', atomProblems],
		['rss.xml', rssProblems],
		['feed.json', jsonFeedProblems],
	])('%s is valid, for the digest, each topic and each discussion', async (name, problemsOf) => {
		const found = files.filter((file) => file.endsWith(name));
		expect(found.map((file) => file.slice(0, -name.length)).sort()).toEqual([
			'',
			// The first is the old address of the second.
			...['a-leader-who-shows', 'on-openness', 'the-suggestion-box', 'we-mistook-agreement'].map(
				(slug) => `essays/${slug}/`,
			),
			...['customers', 'echo-chamber', 'listening', 'open-leadership'].map(
				(slug) => `topics/${slug}/`,
			),
		]);
		const problems = await Promise.all(
			found.map(async (file) => problemsOf(await read(file)).map((what) => `${file}: ${what}`)),
		);
		expect(problems.flat()).toEqual([]);
	});

	test.each([
		['atom.xml', atomProblems, /<(id|updated|author|title|content)[ >].*?<\/\1>/u],
		['rss.xml', rssProblems, /<(guid|link|title|description)[ >].*?<\/\1>/u],
		['feed.json', jsonFeedProblems, /"(id|url|version|content_html)": ".*?",/u],
	])('%s would be found invalid if it lacked anything', async (name, problemsOf, part) => {
		const text = await read(name);
		const parts = [...text.matchAll(new RegExp(part, 'gu'))];
		expect(new Set(parts.map(([, kind]) => kind)).size).toBeGreaterThan(3);
		for (const { 0: whole, index } of parts) {
			const broken = text.slice(0, index) + text.slice(index + whole.length);
			expect(problemsOf(broken), `without ${whole}`).not.toEqual([]);
		}
	});

	test('is announced by a page, with its own address and type, and linked where it can be seen', async () => {
		const announced = pages.flatMap((page) =>
			feedLinks(page).map(({ properties: { href, type } }) => ({ page, href: href ?? '', type })),
		);
		for (const { page, href, type } of announced) {
			expect(existsSync(join(site.root, href)), `${page.path} announces ${href}`).toBe(true);
			const text = await read(href);
			expect(text).toContain(`${origin}${href}`);
			if (href.endsWith('.xml')) expect(text).toContain(`type="${String(type)}"`);
		}
		const known = new Set(announced.map(({ href }) => href.slice(1)));
		const current = files.filter((file) => !file.startsWith('essays/a-leader-who-shows/'));
		expect(current.filter((file) => /(?:atom|rss)\.xml$|feed\.json$/u.test(file))).toEqual(
			[...known].sort(),
		);
		const visible = new Set(
			pages.flatMap(({ tree }) =>
				findElements(tree, ({ tagName }) => tagName === 'a').map(({ properties }) =>
					String(properties['href']).slice(1),
				),
			),
		);
		expect([...known].filter((file) => file.endsWith('atom.xml') && !visible.has(file))).toEqual(
			[],
		);
	});

	test('stands at the old address of its page, too, and says where it is now', async () => {
		for (const name of ['atom.xml', 'rss.xml', 'feed.json']) {
			const text = await read(`essays/on-openness/${name}`);
			expect(text).toContain(`${origin}/essays/on-openness/${name}`);
			expect(await read(`essays/a-leader-who-shows/${name}`)).toBe(text);
		}
	});

	test('gives an entry the same id and date wherever it stands', async () => {
		const seen = new Map<string, Set<string>>();
		for (const file of files.filter((name) => name.endsWith('atom.xml'))) {
			for (const entry of await entriesOf(file)) {
				const [id = ''] = ids([entry]);
				const updated = childrenOf(entry, 'updated')[0]?.text ?? '';
				seen.set(id, (seen.get(id) ?? new Set()).add(updated));
			}
		}
		expect([...seen].filter(([, dates]) => dates.size > 1)).toEqual([]);
	});

	test('leads to entries and paragraphs that are there', async () => {
		const known = new Map(pages.map(({ path, ids: anchors }) => [path, anchors]));
		for (const file of files.filter((name) => name.endsWith('feed.json'))) {
			const { items } = JSON.parse(await read(file)) as { items: { url: string }[] };
			for (const { url } of items) {
				const { pathname, hash, origin: host } = new URL(url);
				expect(host).toBe(origin);
				expect(known.get(pathname)?.has(hash.slice(1)) ?? hash === '', url).toBe(hash !== '');
			}
		}
	});
});

describe('the feed of a discussion', () => {
	test('says of each comment what it answers, and of a guess that it is one', async () => {
		const entries = await entriesOf(`${thread}atom.xml`);
		expect(entries).toHaveLength(25);
		const known = new Set([...ids(entries), `${origin}${thread}`]);
		const answered = entries.map((entry) => childrenOf(entry, 'thr:in-reply-to'));
		expect(answered.every(({ length }) => length === 1)).toBe(true);
		const refs = answered.map(([answer]) => answer?.attributes['ref']);
		expect(refs.filter((ref) => !known.has(ref))).toEqual([]);
		expect(new Set(refs).size).toBeGreaterThan(2);
		const isGuess = (entry: XmlElement) =>
			childrenOf(entry, 'category').some(({ attributes: { term } }) => term === 'guessed-parent');
		const { tree } = pages.find(({ path }) => path === thread)!;
		const inferred = findElements(tree, ({ tagName, properties }) => {
			return tagName === 'li' && String(properties['className']).includes('inferred');
		}).flatMap((item) => attributes(item.children[0]!, 'id').slice(0, 1));
		expect(
			ids(entries.filter(isGuess))
				.map((id) => id?.split('#')[1])
				.sort(),
		).toEqual(inferred.toSorted());
	});

	test('is counted in the feeds that the essay stands in', async () => {
		const entries = await entriesOf('atom.xml');
		const essay = entries.find((entry) => ids([entry])[0] === `${origin}${thread}`)!;
		const [replies] = childrenOf(essay, 'link').filter(
			({ attributes: { rel } }) => rel === 'replies',
		);
		expect(replies?.attributes).toMatchObject({
			href: `${origin}${thread}atom.xml`,
			'thr:count': '25',
			'thr:updated': '2006-07-27T19:16:00Z',
		});
	});
});

describe('the feed of the digest', () => {
	test('has the newest essays first, in its language and with its licence', async () => {
		const feed = parseXml(await read('atom.xml'));
		const dates = childrenOf(feed, 'entry').map((entry) => childrenOf(entry, 'updated')[0]?.text);
		expect(dates).toEqual(dates.toSorted().reverse());
		expect(feed.attributes['xml:lang']).toBe('en');
		expect(childrenOf(feed, 'rights')[0]?.text).toBe('CC BY 4.0');
		expect(childrenOf(feed, 'updated')[0]?.text).toBe(dates[0]);
	});
});
