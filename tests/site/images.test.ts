import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ingestCommand } from '../../scripts/commands/ingest.ts';
import { startBrowser } from '../helpers/browser.ts';
import { epubProblems } from '../helpers/epub.ts';
import { pictureOf } from '../helpers/images.ts';
import { serveSite, type ServedSite } from '../helpers/visit.ts';

const page = `<!doctype html><html><head><title>Noon</title>
<link rel="canonical" href="https://harbour.example/noon/"></head><body>
<article class="hentry"><h1 class="entry-title">Noon</h1><div class="entry-content">
<p>At noon the quay belongs to the gulls, and nobody argues with them.</p>
<figure><img src="Noon_files/quay.png" alt="The quay"><figcaption>The quay at noon</figcaption></figure>
<p>Further out: <img src="https://pics.example/pier.png" alt="The pier"><img src="https://stats.wordpress.com/b.gif" width="1"></p>
</div></article><ol class="commentlist">
<li class="comment" id="comment-1"><cite class="fn">Bela Ost</cite> <a href="#comment-1">May 13, 2009 at 9:00 am</a>
<p>Mine: <img src="Noon_files/mine.jpg" alt="Two gulls"></p></li>
<li class="comment" id="comment-2"><cite class="fn">Tove Lind</cite> <a href="#comment-2">May 14, 2009 at 9:00 am</a>
<p>So did I, from the other side.</p></li></ol></body></html>`;

const essay = '/essays/noon/';
const started = await startBrowser();
let content = '';
let site: ServedSite;

describe.skipIf(typeof started === 'string')('a site with pictures', () => {
	const browser = started as Browser;

	beforeAll(async () => {
		content = await mkdtemp(join(tmpdir(), 'colloquy-pictures-'));
		for (const folder of ['captures/Noon_files', 'readings'])
			await mkdir(join(content, folder), { recursive: true });
		await writeFile(join(content, 'digest.yaml'), 'title: Harbour\ncaptures: [captures]\n');
		await writeFile(
			join(content, 'readings/gulls.mdx'),
			'---\ntitle: Gulls\nsummary: One page.\nstops:\n  - essay: noon\n    note: Look.\n    question: Why?\n---\n',
		);
		const put = async (name: string, bytes: Uint8Array | string) =>
			writeFile(join(content, 'captures', name), bytes);
		await put('Noon.html', page);
		await put('Noon_files/quay.png', await pictureOf({ width: 900, height: 600 }));
		await put('Noon_files/mine.jpg', await pictureOf({ width: 200, height: 300, format: 'jpeg' }));
		const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
		expect(await ingestCommand(['--content', content])).toBe(0);
		log.mockRestore();
		site = await serveSite(content, browser);
	});
	afterAll(async () => {
		await browser.close();
		await site.close();
		await rm(content, { recursive: true });
	});

	const fetched = async (path: string) => {
		const response = await fetch(site.origin + path);
		expect(response.status).toBe(200);
		return new Uint8Array(await response.arrayBuffer());
	};
	const text = async (path: string) => new TextDecoder().decode(await fetched(path));

	test('shows them without asking anybody else, and without moving the page as they come', () =>
		site.visit(essay, async (visited) => {
			const images = visited.locator('main img');
			expect(await images.count()).toBe(2);
			for (const image of await images.all()) {
				await image.scrollIntoViewIfNeeded();
				await image.evaluate((element) => (element as HTMLImageElement).decode());
			}
			const sizes = await images.evaluateAll((all) =>
				(all as HTMLImageElement[]).map(({ naturalWidth, width, height, alt, loading }) => {
					return { naturalWidth, ratio: width / height, alt, loading };
				}),
			);
			expect(sizes).toEqual([
				{
					naturalWidth: 900,
					ratio: expect.closeTo(1.5, 1) as number,
					alt: 'The quay',
					loading: 'lazy',
				},
				{
					naturalWidth: 200,
					ratio: expect.closeTo(0.67, 1) as number,
					alt: 'Two gulls',
					loading: 'lazy',
				},
			]);
			const named = visited.getByRole('link', { name: 'Image: The pier (pics.example/pier.png)' });
			expect(await named.getAttribute('href')).toBe('https://pics.example/pier.png');
			expect(await visited.getByRole('figure').textContent()).toBe('The quay at noon');
		}));

	test('fits them to a narrow screen', () =>
		site.visit(
			essay,
			async (visited) => {
				const wide = await visited.evaluate(() => document.documentElement.scrollWidth);
				expect(wide).toBe(320);
			},
			{ viewport: { width: 320, height: 640 } },
		));

	test('prints all of them', () =>
		site.visit('/readings/gulls/print/', async (visited) => {
			expect(await visited.locator('main img').count()).toBe(2);
			expect(await visited.locator('main img[loading]').count()).toBe(0);
		}));

	test('writes HTML that a validator accepts', async () => {
		const rules = { 'void-style': 'off', 'attribute-boolean-style': 'off' } as const;
		const validator = new HtmlValidate({
			extends: ['html-validate:standard'],
			rules: {
				...rules,
				'attribute-empty-style': 'off',
				'doctype-style': 'off',
				'no-trailing-whitespace': 'off',
			},
		});
		const report = await validator.validateString(await text(essay));
		expect(
			report.results.flatMap(({ messages }) => messages.map(({ message }) => message)),
		).toEqual([]);
	});

	test('names them in feeds and data, and packs them into books', async () => {
		const image = /\/images\/[0-9a-f]{24}-900x600\.png/u;
		expect(await text('/atom.xml')).toMatch(
			new RegExp(`src="http://localhost:4321${image.source}"`, 'u'),
		);
		const [record = ''] = (await text('/digest.jsonl')).split('\n');
		const { images } = JSON.parse(record) as { images: readonly { url: string; alt: string }[] };
		expect(images).toEqual([
			{ url: expect.stringMatching(image) as string, alt: 'The quay', width: 900, height: 600 },
			{ url: 'https://pics.example/pier.png', alt: 'The pier', width: null, height: null },
		]);
		const book = await fetched('/readings/gulls.epub');
		expect(
			Object.keys(unzipSync(book)).filter((name) => name.startsWith('EPUB/images/')),
		).toHaveLength(2);
		expect(await epubProblems(book)).toEqual([]);
		const url = images[0]?.url ?? '';
		expect(await fetched(url)).toEqual(new Uint8Array(await readFile(join(content, url))));
	});
});
