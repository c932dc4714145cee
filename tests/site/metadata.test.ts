import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { plugins } from '@citation-js/core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cacheDirOf } from '../../src/content-dir.ts';
import { citationFormats } from '../../src/lib/metadata/exported.ts';
import type { DigestRecord } from '../../src/lib/records.ts';
import { buildSite, type BuiltSite } from '../helpers/build-site.ts';
import { readMicroformats, type Microformat } from '../helpers/microformats.ts';
import { attributes, findElements, readPages, type BuiltPage } from '../helpers/pages.ts';
import { zoteroItem } from '../helpers/zotero.ts';

const content = 'tests/fixtures/site-content';
const origin = 'https://reader.example.org';
const forgotten = join(cacheDirOf(resolve(content)), 'made-once', 'forgotten');
let site: BuiltSite;
let pages: readonly BuiltPage[];
let records: readonly DigestRecord[];

beforeAll(async () => {
	await mkdir(join(forgotten, '..'), { recursive: true });
	await writeFile(forgotten, 'a picture of somebody who is not named any more');
	await utimes(forgotten, new Date(0), new Date(0));
	site = await buildSite(content);
	pages = await readPages(site.root);
	const lines = (await readFile(join(site.root, 'digest.jsonl'), 'utf8')).split('\n');
	records = lines.filter(Boolean).map((line) => JSON.parse(line) as DigestRecord);
});
afterAll(() => site.remove());

const page = (path: string) => {
	const found = pages.find((candidate) => candidate.path === path);
	if (!found) throw new Error(`Found no page at ${path}.`);
	return found;
};
const essays = () => {
	const found = records.filter(({ kind }) => kind === 'essay');
	if (found.length === 0) throw new Error('Found no essay among the records.');
	return found;
};
const commentsOn = (essay: DigestRecord) =>
	records.filter(({ kind, url }) => kind === 'comment' && url.startsWith(`${essay.url}#`));
const year = (date: string | null) => (date !== null && /^\d{4}/u.test(date) ? date : undefined);

describe('Zotero', () => {
	test('saves every essay as the blog post it is', () => {
		for (const essay of essays()) {
			const shown = page(essay.url);
			expect(zoteroItem(shown)).toMatchObject({
				itemType: 'blogPost',
				title: essay.title,
				creators: essay.author === null ? [] : [essay.author],
				date: year(essay.published) ?? 'n.d.',
				publicationTitle: 'The Market Hall Reader',
				url: `${origin}${essay.url}`,
				language: 'en',
			});
		}
	});

	test('finds an abstract and the topics of an essay', () => {
		expect(zoteroItem(page('/essays/the-suggestion-box/'))).toMatchObject({
			abstractNote: expect.stringContaining('A box nobody empties') as string,
			tags: ['Listening', 'Open leadership'],
		});
	});

	test('saves a topic as a page of the digest', () => {
		expect(zoteroItem(page('/topics/listening/'))).toMatchObject({
			itemType: 'webpage',
			title: 'Listening',
			publicationTitle: 'The Market Hall Reader',
			url: `${origin}/topics/listening/`,
		});
	});
});

describe('COinS', () => {
	test('let Zotero collect the essay, its discussion and each comment from where they are cited', () => {
		for (const essay of essays()) {
			const { tree } = page(`${essay.url}cite/`);
			const items = findElements(tree, ({ properties }) =>
				[properties['className']].flat().includes('Z3988'),
			).map(({ properties }) =>
				Object.fromEntries(new URLSearchParams(String(properties['title']))),
			);
			const comments = commentsOn(essay);
			expect(items[0]).toMatchObject({
				ctx_ver: 'Z39.88-2004',
				'rft.type': 'blogPost',
				'rft.title': essay.title,
				'rft.source': 'The Market Hall Reader',
				'rft.identifier': `${origin}${essay.url}`,
			});
			expect(
				items.slice(comments.length > 0 ? 2 : 1).map((item) => item['rft.identifier']),
			).toEqual(comments.map(({ url }) => `${origin}${url}`));
		}
	});
});

describe('JSON-LD', () => {
	interface Thing {
		readonly '@type': string;
		readonly [property: string]: unknown;
	}
	interface Answer extends Thing {
		readonly url: string;
		readonly comment?: readonly Answer[];
	}
	const thingOf = ({ tree }: BuiltPage) => {
		const [script] = findElements(
			tree,
			({ properties }) => properties['type'] === 'application/ld+json',
		);
		const [text] = script?.children ?? [];
		return text?.type === 'text' ? (JSON.parse(text.value) as Thing) : undefined;
	};

	test('says what each kind of page is', () => {
		const types = [
			...['/', '/essays/on-openness/', '/topics/listening/', '/people/nora-feld/'],
			...['/readings/first-week/', '/about/'],
		].map((path) => thingOf(page(path))?.['@type']);
		expect(types).toEqual([
			...['WebSite', 'BlogPosting', 'CollectionPage', 'ProfilePage', 'LearningResource'],
			undefined,
		]);
	});

	test('describes an essay as its record does', () => {
		for (const essay of essays()) {
			const thing = thingOf(page(essay.url));
			expect(thing).toMatchObject({
				headline: essay.title,
				url: `${origin}${essay.url}`,
				commentCount: commentsOn(essay).length,
			});
			expect((thing?.['author'] as Thing | undefined)?.['name']).toBe(essay.author ?? undefined);
			expect(thing?.['datePublished']).toBe(year(essay.published));
		}
	});

	test('nests every comment below the one it answers', () => {
		const parents = (
			answers: readonly Answer[],
			parent: string | null,
		): [string, string | null][] =>
			answers.flatMap(({ url, comment = [] }) => {
				const id = url.slice(url.indexOf('#') + 1);
				return [[id, parent], ...parents(comment, id)];
			});
		for (const essay of essays()) {
			const thing = thingOf(page(essay.url)) as Answer;
			const nested = new Map(parents(thing.comment ?? [], null));
			const comments = commentsOn(essay);
			expect(nested.size).toBe(comments.length);
			for (const { id, inReplyTo } of comments) expect(nested.get(id)).toBe(inReplyTo);
		}
	});

	test('says how the digest is searched, and where its data are', () => {
		expect(thingOf(page('/'))).toMatchObject({
			potentialAction: { target: { urlTemplate: `${origin}/search/?q={query}` } },
			hasPart: { '@type': 'Dataset', distribution: { contentUrl: `${origin}/digest.jsonl` } },
		});
	});
});

describe('microformats', () => {
	const textOf = (value: string | Microformat | undefined) =>
		typeof value === 'object' ? value.properties['name']?.[0] : value;

	test('make an entry of every essay, with its comments', () => {
		for (const essay of essays()) {
			const [entry] = readMicroformats(page(essay.url).tree, `${origin}${essay.url}`);
			const { name, author, url, published, content: words, comment } = entry?.properties ?? {};
			expect(entry?.type).toEqual(['h-entry']);
			expect(name).toEqual([essay.title]);
			expect(author?.map(textOf)).toEqual(essay.author === null ? undefined : [essay.author]);
			expect(url).toEqual([`${origin}${essay.url}`]);
			expect(published?.[0]).toBe(year(essay.published));
			expect(words).toHaveLength(1);
			expect(comment ?? []).toHaveLength(commentsOn(essay).length);
		}
	});

	test('make a citation of every comment: who, when, where, whom it answers', () => {
		for (const essay of essays()) {
			const [entry] = readMicroformats(page(essay.url).tree, `${origin}${essay.url}`);
			const cited = (entry?.properties['comment'] ?? []).map((item) => {
				const { type, properties } = item as Microformat;
				return {
					type,
					url: properties['url']?.[0],
					author: textOf(properties['author']?.[0]),
					published: properties['published']?.[0],
					answers: properties['in-reply-to']?.[0],
					words: properties['content']?.length,
				};
			});
			const expected = commentsOn(essay).map(({ url, author, published, inReplyTo }) => ({
				type: ['h-cite'],
				url: `${origin}${url}`,
				author: author ?? undefined,
				published: year(published),
				answers: inReplyTo === null ? undefined : `${origin}${essay.url}#${inReplyTo}`,
				words: 1,
			}));
			expect(cited).toEqual(expect.arrayContaining(expected));
		}
	});
});

describe('Open Graph', () => {
	const property = ({ tree }: BuiltPage, name: string) =>
		findElements(tree, ({ properties }) => String(properties['property']) === name).map(
			({ properties }) => String(properties['content']),
		);

	test('names every page, and shows a picture that exists, with words for those who cannot see it', async () => {
		for (const shown of pages) {
			expect(property(shown, 'og:title')[0], shown.path).toBeTruthy();
			expect(property(shown, 'og:image:alt')[0], shown.path).toBeTruthy();
			const [image = ''] = property(shown, 'og:image');
			const { format, width, height } = await sharp(
				join(site.root, new URL(image).pathname),
			).metadata();
			expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
		}
	});

	test('has a picture of its own for every page that is more than a list', () => {
		const own = pages
			.filter((shown) => property(shown, 'og:image')[0] === `${origin}${shown.path}card.png`)
			.map(({ path }) => path);
		const kinds = /^\/(?:essays|topics|people|readings|sources)\/[^/]+\/$/u;
		const expected = pages.filter(
			({ path, html }) => path === '/' || (kinds.test(path) && !html.includes('content="noindex"')),
		);
		expect(own).toEqual(expected.map(({ path }) => path));
	});

	test('keeps no picture that no page shows any more', async () => {
		expect(await readdir(join(forgotten, '..'))).not.toContain('forgotten');
	});
});

describe('citations', () => {
	test('of every essay, its discussion and each comment stand on a page that the essay links to', () => {
		for (const essay of essays()) {
			const cite = page(`${essay.url}cite/`);
			expect(attributes(page(essay.url).tree, 'href')).toContain(cite.path);
			const lists = findElements(cite.tree, ({ tagName }) => tagName === 'dl');
			const comments = commentsOn(essay);
			expect(lists).toHaveLength(1 + (comments.length > 0 ? 1 : 0) + comments.length);
			for (const { id } of comments) expect([...cite.ids]).toContain(id);
			for (const style of ['APA', 'MLA', 'Chicago']) {
				expect(cite.html.split(`<dt>${style}</dt>`)).toHaveLength(lists.length + 1);
			}
		}
	});

	test('are to be had as files that say the same', async () => {
		const forms = { bib: '@bibtex/text', ris: '@ris/file', json: '@csl/list+object' } as const;
		for (const essay of essays()) {
			for (const ending of Object.keys(citationFormats) as (keyof typeof forms)[]) {
				const read = async (name: string) => {
					const text = await readFile(
						join(site.root, essay.url, 'cite', `${name}.${ending}`),
						'utf8',
					);
					return ending === 'json'
						? (JSON.parse(text) as { title: string; URL: string }[])
						: plugins.input.chain(text, { forceType: forms[ending] });
				};
				expect(await read('essay')).toMatchObject([
					{ title: essay.title, URL: `${origin}${essay.url}` },
				]);
				const comments = commentsOn(essay);
				if (comments.length === 0) continue;
				expect((await read('comments')).map(({ URL: url }) => url)).toEqual(
					comments.map(({ url }) => `${origin}${url}`),
				);
				expect(await read('discussion')).toMatchObject([
					{ title: `Discussion of “${essay.title}”` },
				]);
			}
		}
	});

	test('of a topic stand on its page and beside it', async () => {
		const { html, path } = page('/topics/listening/');
		expect(html).toContain('<i>Listening</i>');
		const bib = await readFile(join(site.root, path, 'cite.bib'), 'utf8');
		expect(bib).toContain('title = {Listening}');
	});
});
