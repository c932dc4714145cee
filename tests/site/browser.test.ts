import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../helpers/browser.ts';
import { buildSite, type BuiltSite } from '../helpers/build-site.ts';
import { serveFolder, type StaticServer } from '../helpers/static-server.ts';

const started = await startBrowser();
if (typeof started === 'string')
	console.warn(`The tests in a real browser are left out. ${started}`);
const essay = '/essays/the-suggestion-box/';
const kinds = [
	...['/', '/essays/', essay, '/discussions/', '/topics/', '/topics/listening/', '/people/'],
	...['/people/nora-feld/', '/readings/', '/readings/first-week/', '/sources/', '/about/'],
	...['/sources/market-hall-2006-txt/', '/search/', '/search/?q=listening', '/nothing-here/'],
];

describe.skipIf(typeof started === 'string')('in a real browser', () => {
	const browser = started as Browser;
	let site: BuiltSite;
	let server: StaticServer;
	let axe: string;

	beforeAll(async () => {
		site = await buildSite('tests/fixtures/site-content');
		server = await serveFolder(site.root);
		axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
	});
	afterAll(async () => {
		await browser.close();
		await server.close();
		await site.remove();
	});

	/** Opens a page, gives it to `use`, and fails on anything the page itself complained about. */
	async function visit(
		path: string,
		use: (page: Page) => Promise<void>,
		options: BrowserContextOptions = {},
	): Promise<void> {
		const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
		const page = await context.newPage();
		const complaints: string[] = [];
		page.on('pageerror', (error) => complaints.push(error.message));
		page.on('console', (message) => {
			const missing = message.text().includes('404');
			if (message.type() === 'error' && !missing) complaints.push(message.text());
		});
		page.on('request', (request) => {
			if (!request.url().startsWith(server.origin)) complaints.push(`asked ${request.url()}`);
		});
		await page.goto(server.origin + path, { waitUntil: 'load' });
		await use(page);
		await context.close();
		expect(complaints).toEqual([]);
	}

	const count = (page: Page, selector: string) => page.locator(selector).count();

	describe('search', () => {
		test('answers while the reader types, and puts the query into the address', () =>
			visit('/search/', async (page) => {
				await page.locator('#q').pressSequentially('photographer');
				await page.waitForSelector('.results li');
				expect(await page.locator('.results mark').first().textContent()).toMatch(/photographer/u);
				await page.waitForURL(/\?q=photographer$/u);
				expect(await page.locator('.status').textContent()).toMatch(/^\d+ passages for/u);
			}));

		test('is repeated by its address, filters and all', () =>
			visit('/search/?q=the&kind=comment&person=Ada+Quist&sort=newest', async (page) => {
				await page.waitForSelector('.results li');
				const about = await page.locator('.results .meta').allTextContents();
				expect(about.every((text) => text.includes('comment by Ada Quist'))).toBe(true);
				expect(await page.locator('select').inputValue()).toBe('newest');
			}));

		test('narrows by filters that say how many hits each leaves', () =>
			visit('/search/?q=photographer', async (page) => {
				await page.waitForSelector('.results li');
				await page.locator('[data-filter="kind"] summary').click();
				const label = page.locator('[data-filter="kind"] label', { hasText: 'essay' });
				const number = Number(await label.locator('.count').textContent());
				await label.locator('input').check();
				await page.waitForURL(/kind=essay/u);
				await page.waitForFunction((expected) => {
					return document.querySelector('.status')?.textContent.startsWith(`${expected} `);
				}, number);
				expect(await count(page, '.results li')).toBe(number);
			}));

		test('leads to the very comment, which is marked', () =>
			visit('/search/?q=photographer&kind=comment', async (page) => {
				await page.waitForSelector('.results li');
				await page.keyboard.press('/');
				await page.keyboard.press('ArrowDown');
				await page.keyboard.press('Enter');
				await page.waitForURL(/\/essays\/[a-z-]+\/#c-[0-9a-f]{10}/u);
				expect(await page.locator('.comment:target .words').textContent()).toMatch(/photographer/u);
			}));

		test('finds nothing of the spam', () =>
			visit('/search/?q=watches', async (page) => {
				await page.waitForFunction(() => document.querySelector('.status')?.textContent);
				const found = await page.locator('.results').textContent();
				expect(found).not.toMatch(/watches/u);
			}));

		test('fetches nothing before the reader wants to search', () =>
			visit('/search/', async (page) => {
				const asked: string[] = [];
				page.on('request', (request) => asked.push(request.url()));
				await page.waitForTimeout(300);
				expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([]);
				await page.locator('#q').focus();
				await page.waitForRequest(/\/pagefind\//u, { timeout: 5000 }).catch(() => undefined);
				expect(asked.some((url) => url.includes('/pagefind/'))).toBe(true);
			}));

		test('opens with `/` from any page', () =>
			visit(essay, async (page) => {
				await page.keyboard.press('/');
				await page.waitForURL(/\/search\//u);
				await page.waitForFunction(() => document.activeElement?.id === 'q');
			}));
	});

	describe('a discussion', () => {
		test('is walked through with `n` and `p`', () =>
			visit(essay, async (page) => {
				const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
				const ids = await page.locator('.comment').evaluateAll((all) => all.map(({ id }) => id));
				await page.keyboard.press('n');
				expect(await focused()).toBe(ids[0]);
				await page.keyboard.press('n');
				await page.keyboard.press('n');
				expect(await focused()).toBe(ids[2]);
				await page.keyboard.press('p');
				expect(await focused()).toBe(ids[1]);
			}));

		test('opens a folded branch that `n` steps into', () =>
			visit(essay, async (page) => {
				await page.locator('.discussion summary').first().click();
				expect(await page.locator('.discussion details').first().getAttribute('open')).toBeNull();
				await page.keyboard.press('n');
				await page.keyboard.press('n');
				expect(
					await page.locator('.discussion details').first().getAttribute('open'),
				).not.toBeNull();
			}));

		test('is shown in order of time, and as a conversation again', () =>
			visit(essay, async (page) => {
				const order = () =>
					page
						.locator('.discussion li[data-n]')
						.evaluateAll((items) => items.map((item) => Number(item.getAttribute('data-n'))));
				const tree = await order();
				await page.locator('.order').click();
				expect(await order()).toEqual(tree.toSorted((a, b) => a - b));
				expect(await page.locator('.discussion details:visible').count()).toBe(0);
				await page.locator('.order').click();
				expect(await order()).toEqual(tree);
			}));

		test('has a parent to jump to', () =>
			visit(essay, async (page) => {
				const link = page.locator('.comment .to a').first();
				const target = await link.getAttribute('href');
				await link.click();
				expect(await page.locator(`.comment:target`).getAttribute('id')).toBe(target?.slice(1));
			}));
	});

	describe('without JavaScript', () => {
		test('every comment stands open, and nothing that needs a script is offered', () =>
			visit(
				essay,
				async (page) => {
					expect(await count(page, '.comment')).toBe(25);
					expect(await count(page, '.comment:visible')).toBe(25);
					expect(await count(page, '.thread-tools:visible, .theme:visible')).toBe(0);
				},
				{ javaScriptEnabled: false },
			));

		test('the search page leads on by topics, years, titles and people', () =>
			visit(
				'/search/?q=listening',
				async (page) => {
					expect(await page.locator('.ways-in h2').allTextContents()).toEqual([
						'Topics',
						'Years',
						'Titles',
						'People',
					]);
					await page.locator('.ways-in a', { hasText: 'Listening' }).click();
					expect(await page.locator('h1').textContent()).toBe('Listening');
				},
				{ javaScriptEnabled: false },
			));
	});

	describe('an old address', () => {
		test('leads on at once, with the fragment it was asked for', () =>
			visit('/essays/a-leader-who-shows/', async (page) => {
				await page.goto(`${server.origin}/essays/a-leader-who-shows/#discussion`);
				await page.waitForURL(/\/essays\/on-openness\/#discussion$/u);
			}));
	});

	describe('the theme', () => {
		test('is chosen with a button and stays chosen', () =>
			visit('/', async (page) => {
				const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
				const light = await ground();
				await page.locator('.theme').click();
				await page.locator('.theme').click();
				expect(await page.locator('.theme').textContent()).toBe('Theme: dark');
				expect(await ground()).not.toBe(light);
				await page.reload();
				expect(await ground()).not.toBe(light);
			}));
	});

	describe('accessibility', () => {
		const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
			[320, 1280].map((width) => ({ colorScheme, width })),
		);
		test.each(looks)(
			'axe finds nothing, $colorScheme at $width px',
			async ({ colorScheme, width }) => {
				const found: string[] = [];
				for (const path of kinds) {
					await visit(
						path,
						async (page) => {
							if (path.includes('?q=')) await page.waitForSelector('.results li');
							for (const summary of await page.locator('.search-tools summary').all()) {
								if (await summary.isVisible()) await summary.click();
							}
							await page.evaluate(axe);
							const violations = await page.evaluate(async () => {
								const { axe: engine } = window as unknown as {
									axe: {
										run: (
											options: object,
										) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
									};
								};
								const results = await engine.run({ resultTypes: ['violations'] });
								return results.violations.map(
									({ id, nodes }) =>
										`${id}: ${nodes
											.map(({ html }) => html)
											.join(' ')
											.slice(0, 300)}`,
								);
							});
							found.push(...violations.map((violation) => `${path} ${violation}`));
							const overflow = await page.evaluate(
								() => document.documentElement.scrollWidth - innerWidth,
							);
							if (overflow > 0) found.push(`${path} is ${String(overflow)} px too wide`);
						},
						{ colorScheme, viewport: { width, height: 900 }, bypassCSP: true },
					);
				}
				expect(found).toEqual([]);
			},
		);
	});
});
