import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../helpers/browser.ts';
import { serveSite, type ServedSite } from '../helpers/visit.ts';

const started = await startBrowser();
if (typeof started === 'string')
	console.warn(`The tests in a real browser are left out. ${started}`);
const essay = '/essays/the-suggestion-box/';
const kinds = [
	...['/', '/essays/', essay, '/discussions/', '/topics/', '/topics/listening/', '/people/'],
	...['/people/nora-feld/', '/readings/', '/readings/first-week/', '/sources/', '/about/'],
	...['/data/', '/former/', '/readings/first-week/print/', `${essay}cite/`],
	...['/sources/market-hall-2006-txt/', '/search/', '/search/?q=listening', '/nothing-here/'],
];

describe.skipIf(typeof started === 'string')('in a real browser', () => {
	const browser = started as Browser;
	let site: ServedSite;
	let axe: string;

	beforeAll(async () => {
		site = await serveSite('tests/fixtures/site-content', browser);
		axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
	});
	afterAll(async () => {
		await browser.close();
		await site.close();
	});

	const visit: ServedSite['visit'] = (...given) => site.visit(...given);

	/** Selects a paragraph, and waits for what can be done with it. */
	async function openQuoteTools(page: Page): Promise<void> {
		await page.evaluate(() => {
			getSelection()?.selectAllChildren(document.querySelector('.prose > p') ?? document.body);
		});
		await page.waitForSelector('.quote-tools');
	}

	const count = (page: Page, selector: string) => page.locator(selector).count();

	describe('an old address', () => {
		test('leads on where the site has taken the place of the blog', () =>
			visit('/2006/07/box.html', async (page) => {
				await page.waitForURL(`**${essay}`);
			}));

		test('is looked up where somebody pastes it', () =>
			visit('/former/', async (page) => {
				const field = page.getByLabel('An address that you have');
				await field.fill('http://www.example.com/2006/07/Box.html?utm_source=x');
				await field.press('Enter');
				const found = page.getByRole('status').getByRole('link');
				expect(new URL((await found.getAttribute('href')) ?? '', site.origin).pathname).toBe(essay);
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

	test('paper shows dates, and no handle or menu', () =>
		visit(essay, async (page) => {
			await page.emulateMedia({ media: 'print' });
			expect(await page.locator('.essay-head time').isVisible()).toBe(true);
			expect(await page.locator('.comment time').first().isVisible()).toBe(true);
			const sign = await page
				.locator('.prose .handle')
				.first()
				.evaluate((handle) => getComputedStyle(handle, '::after').display);
			expect(sign).toBe('none');
			expect(await page.locator('.site-header nav').isVisible()).toBe(false);
		}));

	describe('without JavaScript', () => {
		test('every comment stands open, and nothing that needs a script is offered', () =>
			visit(
				essay,
				async (page) => {
					expect(await count(page, '.comment')).toBe(25);
					expect(await count(page, '.comment:visible')).toBe(25);
					expect(
						await count(page, '.thread-tools:visible, .theme:visible, .key-switch:visible'),
					).toBe(0);
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
					expect(await page.locator('.search-form').isVisible()).toBe(false);
					expect(await page.locator('main').textContent()).toContain('Searching needs JavaScript');
					for (const link of await page.locator('noscript a').all()) {
						await link.click();
						expect(await page.locator('.ways-in h2:target').count()).toBe(1);
					}
					await page.locator('.ways-in a', { hasText: 'Listening' }).click();
					expect(await page.locator('h1').textContent()).toBe('Listening');
				},
				{ javaScriptEnabled: false },
			));
	});

	describe('an old address', () => {
		test('leads on at once, with the fragment it was asked for', () =>
			visit('/essays/a-leader-who-shows/', async (page) => {
				await page.goto(`${site.origin}/essays/a-leader-who-shows/#discussion`);
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

	describe('the layout', () => {
		test.each([320, 1280])('moves under nobody’s eyes at %i px', async (width) => {
			const shifts: string[] = [];
			for (const path of kinds) {
				await visit(
					path,
					async (page) => {
						if (path.includes('?q=')) await page.waitForSelector('.results li');
						const moved = await page.evaluate(async () => {
							let sum = 0;
							new PerformanceObserver((list) => {
								for (const entry of list.getEntries()) {
									const { value, hadRecentInput } = entry as PerformanceEntry & {
										readonly value: number;
										readonly hadRecentInput: boolean;
									};
									if (!hadRecentInput) sum += value;
								}
							}).observe({ type: 'layout-shift', buffered: true });
							for (const share of [0.5, 1, 0]) {
								scrollTo(0, document.body.scrollHeight * share);
								await new Promise((resolve) =>
									requestAnimationFrame(() => setTimeout(resolve, 50)),
								);
							}
							return sum;
						});
						if (moved > 0) shifts.push(`${path} moves by ${String(moved)}`);
					},
					{ viewport: { width, height: 900 } },
				);
			}
			expect(shifts).toEqual([]);
		});
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
							if (path === essay) await openQuoteTools(page);
							await page.evaluate(axe);
							const violations = await page.evaluate(async () => {
								const { axe: engine } = window as unknown as {
									axe: {
										run: (
											options: object,
										) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
									};
								};
								const results = await engine.run({
									resultTypes: ['violations'],
									// WCAG 2.2, which is not among the rules that run by themselves.
									rules: { 'target-size': { enabled: true } },
								});
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
