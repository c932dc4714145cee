import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, type BuiltSite } from '../helpers/build-site.ts';
import { findElements, readPages, type BuiltPage } from '../helpers/pages.ts';

/** Two readings that share an essay, which is the first of one and the second of the other. */
const readings = {
	'first-week': ['the-suggestion-box', 'on-openness', 'we-mistook-agreement'],
	'second-week': ['we-mistook-agreement', 'the-suggestion-box'],
} as const;

let content = '';
let site: BuiltSite;
let pages: readonly BuiltPage[];

beforeAll(async () => {
	content = await mkdtemp(join(tmpdir(), 'colloquy-readings-'));
	await cp('tests/fixtures/site-content', content, { recursive: true });
	for (const [slug, stops] of Object.entries(readings)) {
		const list = stops.map((essay) => `  - essay: ${essay}`).join('\n');
		await writeFile(
			join(content, 'readings', `${slug}.mdx`),
			`---\ntitle: The ${slug}\nstops:\n${list}\n---\n\nWords.\n`,
		);
	}
	site = await buildSite(content);
	pages = await readPages(site.root);
});
afterAll(async () => {
	await site.remove();
	await rm(content, { recursive: true });
});

const tree = (path: string) => pages.find((page) => page.path === path)!.tree;
const linkIn = (nav: Element | undefined, rel: string) =>
	nav &&
	findElements(nav, ({ properties }) => String(properties['rel']) === rel)[0]?.properties['href'];
const navOf = (path: string, reading: string) =>
	findElements(
		tree(path),
		({ tagName, properties }) =>
			tagName === 'nav' && properties['ariaLabel'] === `In the reading “The ${reading}”`,
	)[0];

describe('a visitor who follows a reading', () => {
	test.each(Object.entries(readings))('%s is led through all its stops and back', (slug, stops) => {
		const start = `/readings/${slug}/`;
		const [first = ''] = findElements(
			tree(start),
			({ tagName, properties }) =>
				tagName === 'a' && /^\/essays\/[^#]+$/u.test(String(properties['href'])),
		).map(({ properties }) => String(properties['href']));
		const seen = [first];
		for (let at = linkIn(navOf(first, slug), 'next'); at; at = linkIn(navOf(at, slug), 'next'))
			seen.push(at);
		expect(seen).toEqual(stops.map((stop) => `/essays/${stop}/`));
		const back = [seen.at(-1) ?? ''];
		for (let at = linkIn(navOf(back[0]!, slug), 'prev'); at && at !== start;) {
			back.push(at);
			at = linkIn(navOf(at, slug), 'prev');
		}
		expect(back).toEqual(seen.toReversed());
	});

	test('sees on an essay of several readings which is which, without a script', async () => {
		const path = '/essays/the-suggestion-box/';
		expect(toString(navOf(path, 'first-week')!)).toMatch(
			/Stop 1 of 3 in the reading The first-week/u,
		);
		expect(toString(navOf(path, 'second-week')!)).toMatch(/Stop 2 of 2 in the reading/u);
		const html = await readFile(join(site.root, path, 'index.html'), 'utf8');
		expect(html).toContain('<a href="/readings/second-week/">');
	});
});
