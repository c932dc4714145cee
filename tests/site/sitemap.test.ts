import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, type BuiltSite } from '../helpers/build-site.ts';
import { findElements, readPages } from '../helpers/pages.ts';
import { childrenOf, parseXml } from '../helpers/xml.ts';

const built: BuiltSite[] = [];
let content = '';
let open: BuiltSite;
let hidden: BuiltSite;

/** Pages whose front matter asks search engines to stay away. */
const shy = ['essays/we-mistook-agreement', 'topics/customers', 'readings/first-week'];
/** Pages that `digest.yaml` names, which have no front matter of their own. */
const named = ['people/nora-feld', 'sources/market-hall-2006-txt', 'discussions'];

/** The fixture with lines of `digest.yaml` added or changed, and shy pages. */
async function build(name: string, change: (digest: string) => string): Promise<BuiltSite> {
	const folder = join(content, name);
	await cp('tests/fixtures/site-content', folder, { recursive: true });
	for (const page of shy) {
		const path = join(folder, `${page}.mdx`);
		const text = await readFile(path, 'utf8');
		await writeFile(path, text.replace('---\n', '---\nnoindex: true\n'));
	}
	const file = join(folder, 'digest.yaml');
	await writeFile(file, change(await readFile(file, 'utf8')));
	const site = await buildSite(folder);
	built.push(site);
	return site;
}

beforeAll(async () => {
	content = await mkdtemp(join(tmpdir(), 'colloquy-sitemap-'));
	open = await build('open', (digest) =>
		digest
			.replace('https://reader.example.org', 'https://example.org/reader')
			.concat(`noindex: [${named.map((page) => `/${page}/`).join(', ')}]\n`),
	);
	hidden = await build('hidden', (digest) => `${digest}\nnoindex: true\n`);
});
afterAll(async () => {
	for (const site of built) await site.remove();
	await rm(content, { recursive: true });
});

describe('the map of a site in a folder of its host', () => {
	test('is named by robots.txt, and names its parts', async () => {
		const robots = await readFile(join(open.root, 'robots.txt'), 'utf8');
		expect(robots).toContain('\nSitemap: https://example.org/reader/sitemap-index.xml\n');
		const index = parseXml(await readFile(join(open.root, 'sitemap-index.xml'), 'utf8'));
		expect(index.children.map(({ text }) => text)).toEqual([
			'https://example.org/reader/sitemap-0.xml',
		]);
	});

	test('lists exactly the pages that search engines may show, each at its own address', async () => {
		const map = parseXml(await readFile(join(open.root, 'sitemap-0.xml'), 'utf8'));
		const listed = map.children.map((url) => childrenOf(url, 'loc')[0]?.text);
		const pages = (await readPages(open.root)).filter(({ path, tree }) => {
			const says = findElements(tree, ({ properties }) => properties['name'] === 'robots');
			return says.length === 0 && path !== '/404.html';
		});
		expect(listed.toSorted()).toEqual(
			pages.map(({ path }) => `https://example.org/reader${path}`).sort(),
		);
		expect(listed).not.toContain('https://example.org/reader/essays/gone-for-good/');
		for (const page of [...shy, ...named])
			expect(listed).not.toContain(`https://example.org/reader/${page}/`);
		expect(listed).toContain('https://example.org/reader/essays/on-openness/');
		expect(listed).toContain('https://example.org/reader/people/');
	});
});

describe('a site that search engines should leave out', () => {
	test('has no map, and lets them read that it is so', async () => {
		expect(existsSync(join(hidden.root, 'sitemap-index.xml'))).toBe(false);
		const robots = await readFile(join(hidden.root, 'robots.txt'), 'utf8');
		expect(robots).not.toMatch(/Sitemap|Disallow/u);
		const home = await readFile(join(hidden.root, 'index.html'), 'utf8');
		expect(home).toContain('<meta name="robots" content="noindex">');
	});
});
