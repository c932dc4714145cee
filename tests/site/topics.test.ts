import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DigestRecord } from '../../src/schemas/record.ts';
import { buildSite, type BuiltSite } from '../helpers/build-site.ts';
import { attributes, findElements, readPages, type BuiltPage } from '../helpers/pages.ts';

let content = '';
let site: BuiltSite;
let pages: readonly BuiltPage[];
let records: readonly DigestRecord[];

const years = ['1991', '1992', '1993'];

/**
 * The fixture, with a topic that has got another label and keeps its old one as an alias, and another
 * one with many essays.
 */
beforeAll(async () => {
	content = await mkdtemp(join(tmpdir(), 'colloquy-topics-'));
	await cp('tests/fixtures/site-content', content, { recursive: true });
	const file = join(content, 'topics/listening.mdx');
	const topic = await readFile(file, 'utf8');
	await writeFile(
		file,
		topic
			.replace('title: Listening', 'title: Being told')
			.replace('["Paying attention"]', '["Paying attention", "Listening closely"]'),
	);
	for (let number = 0; number < 24; number++) {
		const front = [
			`id: lantern-${number}`,
			`title: Lantern ${number}`,
			'titleFrom: capture',
			`published: '${years[number % years.length]}-07'`,
			'topics: [{ topic: customers, from: curation }]',
			'words: 4',
			'comments: 0',
			'sources: [{ capture: lanterns.txt, lines: [[1, 1]] }]',
		];
		const text = `---\n${front.join('\n')}\n---\n\nHere hangs lantern ${number}.\n`;
		await writeFile(join(content, `essays/lantern-${number}.mdx`), text);
	}
	site = await buildSite(content);
	pages = await readPages(site.root);
	const lines = (await readFile(join(site.root, 'digest.jsonl'), 'utf8')).split('\n');
	records = lines.filter(Boolean).map((line) => JSON.parse(line) as DigestRecord);
});
afterAll(async () => {
	await site.remove();
	await rm(content, { recursive: true });
});

const page = (path: string) => {
	const found = pages.find((candidate) => candidate.path === path);
	if (!found) throw new Error(`Found no page at ${path}.`);
	return found;
};
const named = (tree: Root | Element, name: string) =>
	findElements(tree, ({ tagName, properties }) => {
		return tagName === name || String(properties['className']).split(',').includes(name);
	});
/** What the list of facts says behind one of its terms. */
const fact = (tree: Root, term: string) => {
	const [terms, values] = [named(tree, 'dt'), named(tree, 'dd')];
	return values[terms.findIndex((element) => toString(element) === term)];
};
const under = (topic: string) => records.filter(({ topics }) => topics.includes(topic));

describe('the page of a topic', () => {
	test('explains itself: what it covers, which words mean it, what else it is called', () => {
		const { tree } = page('/topics/listening/');
		expect(toString(named(tree, 'scope')[0]!)).toMatch(/^\s*To listen is to let the other side/u);
		expect(toString(fact(tree, 'Words that mean it')!)).toBe(
			'listening, listen, answers its letters',
		);
		expect(toString(fact(tree, 'Also called')!)).toContain('Paying attention');
	});

	test('stays where it is when its label changes, and its other names lead to it', () => {
		const { tree } = page('/topics/listening/');
		expect(toString(named(tree, 'h1')[0]!)).toBe('Being told');
		for (const alias of ['paying-attention', 'listening-closely'])
			expect(page(`/topics/${alias}/`).html).toContain('href="/topics/listening/"');
	});

	test('lists every essay under it, and says why it is there', () => {
		const { tree } = page('/topics/listening/');
		const essays = under('listening').filter(({ kind }) => kind === 'essay');
		const links = named(tree, 'entry-title').flatMap((heading) => attributes(heading, 'href'));
		expect(links.toSorted()).toEqual(essays.map(({ url }) => url).sort());
		for (const entry of named(tree, 'entry'))
			expect(toString(entry)).toMatch(/placed here|tagged so|found by|suggested by/u);
	});

	test('lists every comment under it', () => {
		const { tree } = page('/topics/listening/');
		const comments = under('listening').filter(({ kind }) => kind === 'comment');
		const items = named(named(tree, 'topic-comments')[0]!, 'li');
		expect(items.flatMap((item) => attributes(item, 'href')).toSorted()).toEqual(
			comments.map(({ url }) => url).sort(),
		);
		expect(items.length).toBeGreaterThan(2);
	});

	test('tells many essays by their years, and leads to each year', () => {
		const { tree } = page('/topics/customers/');
		const [jumps] = findElements(tree, ({ properties }) => properties['ariaLabel'] === 'Years');
		const shown = attributes(jumps!, 'href');
		expect(shown).toEqual(expect.arrayContaining(years.map((year) => `#y-${year}`)));
		const ids = findElements(tree, ({ tagName }) => tagName === 'h3').map(
			({ properties }) => `#${String(properties['id'])}`,
		);
		expect(ids.filter((id) => id.startsWith('#y-'))).toEqual(shown);
		const [year] = findElements(
			tree,
			({ properties }) => properties['ariaLabelledBy']?.[0] === 'y-1991',
		);
		expect(named(year!, 'entry').length).toBe(8);
		expect(page('/topics/listening/').html).not.toContain('id="y-');
	});

	test('quotes essays and comments, and leads to the very place', () => {
		const { tree } = page('/topics/listening/');
		const passages = named(tree, 'passage');
		expect(passages.length).toBeGreaterThan(2);
		for (const passage of passages) {
			const [link = ''] = attributes(passage, 'href');
			const [path = '', anchor = ''] = link.split('#');
			const [quoted] = named(passage, 'blockquote');
			const [place] = findElements(
				page(path).tree,
				({ properties }) => properties['id'] === anchor,
			);
			const words = (text: string) => text.replace(/[…\s]+/gu, '');
			expect(words(toString(place!))).toContain(words(toString(quoted!)));
		}
	});

	test('draws when it was discussed, and gives the same figures as a table', () => {
		const { tree } = page('/topics/listening/');
		const [chart] = named(tree, 'timeline');
		const rows = named(named(chart!, 'tbody')[0]!, 'tr').map((row) =>
			named(row, 'td').map((cell) => Number(toString(cell))),
		);
		const dated = under('listening').filter(({ published }) => /^\d{4}/u.test(published ?? ''));
		expect(rows.flat().reduce((sum, number) => sum + number, 0)).toBe(dated.length);
		const [svg] = named(chart!, 'svg');
		expect(named(svg!, 'rect').length).toBe(rows.flat().filter((number) => number > 0).length);
		expect(svg?.properties['role']).toBe('img');
		expect(String(svg?.properties['ariaLabel'])).toContain('follow as a table');
	});

	test('names the people who wrote about it, with how often', () => {
		const people = fact(page('/topics/listening/').tree, 'People')!;
		const counts = new Map<string, number>();
		for (const { author } of under('listening'))
			if (author) counts.set(author, (counts.get(author) ?? 0) + 1);
		for (const item of named(people, 'li')) {
			const [name = '', times] = toString(item)
				.trim()
				.split(/\s(?=\d+$)/u);
			const spellings = [...counts].filter(([author]) => sameName(author, name));
			expect(spellings.reduce((sum, [, number]) => sum + number, 0)).toBe(Number(times));
		}
		expect(named(people, 'li').length).toBeGreaterThan(2);
	});

	test('names its neighbours, with how often they meet', () => {
		const neighbours = fact(page('/topics/listening/').tree, 'Neighbours')!;
		const listed = named(neighbours, 'li').map((item) => {
			const [link = ''] = attributes(item, 'href');
			const number = /(\d+) together/u.exec(toString(item))?.[1] ?? '0';
			return [link.split('/')[2] ?? '', Number(number)] as const;
		});
		const together = (other: string) =>
			under('listening').filter(({ topics }) => topics.includes(other)).length;
		expect(listed.length).toBeGreaterThan(1);
		expect(listed).toEqual(listed.map(([slug]) => [slug, together(slug)]));
	});

	test('has a feed', () => {
		const links = attributes(fact(page('/topics/listening/').tree, 'Feed')!, 'href');
		expect(links).toEqual(
			['atom.xml', 'rss.xml', 'feed.json'].map((file) => `/topics/listening/${file}`),
		);
	});
});

describe('the page of a person', () => {
	test('shows everything that is signed with the name, in order of time', () => {
		const { tree } = page('/people/ada-quist/');
		const urls = named(tree, 'entry').map((entry) => attributes(entry, 'href')[0]);
		const own = records.filter(({ author }) => author === 'Ada Quist').map(({ url }) => url);
		expect(urls.toSorted()).toEqual(own.sort());
		const dates = named(tree, 'entry').flatMap((entry) => attributes(entry, 'dateTime'));
		expect(dates).toEqual(dates.toSorted());
		expect(dates.length).toBeGreaterThan(2);
	});

	test('says what each comment answered, and who answered it, both ways', () => {
		const answered = records.filter(({ inReplyTo }) => inReplyTo !== null);
		const byId = new Map(records.map((record) => [record.id, record]));
		const slugs = new Map([
			['Ada Quist', 'ada-quist'],
			['Lewis Brown', 'lewis-brown'],
			['Emil W.', 'emil-w'],
		]);
		let checked = 0;
		for (const { url, author, inReplyTo } of answered) {
			const parent = byId.get(inReplyTo ?? '');
			const [from, to] = [slugs.get(author ?? ''), slugs.get(parent?.author ?? '')];
			if (from) expect(attributes(page(`/people/${from}/`).tree, 'href')).toContain(parent?.url);
			if (to && from !== to) expect(attributes(page(`/people/${to}/`).tree, 'href')).toContain(url);
			if (from ?? to) checked += 1;
		}
		expect(checked).toBeGreaterThan(2);
	});
});

function sameName(a: string, b: string): boolean {
	const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	return plain(a) === plain(b);
}
