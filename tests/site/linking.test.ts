import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dense, followDirective } from '../helpers/text-directive.ts';
import { describeInBrowser } from '../helpers/visit.ts';

const essay = '/essays/the-suggestion-box/';
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

await describeInBrowser('linking, in a real browser', 'tests/fixtures/site-content', (site) => {
	const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

	/** Selects from `from` to `to` in the element, as a reader does. */
	async function select(page: Page, selector: string, from: string, to = from): Promise<void> {
		await page.evaluate(
			([query = '', first = '', last = '']) => {
				const place = (words: string, edge: 'start' | 'end') => {
					const walker = document.createTreeWalker(
						document.querySelector(query) ?? document.body,
						NodeFilter.SHOW_TEXT,
					);
					for (let node = walker.nextNode(); node; node = walker.nextNode()) {
						const at = node.textContent?.indexOf(words) ?? -1;
						if (at >= 0) return [node, edge === 'start' ? at : at + words.length] as const;
					}
					throw new Error(`Found no “${words}” in ${query}.`);
				};
				getSelection()?.setBaseAndExtent(...place(first, 'start'), ...place(last, 'end'));
			},
			[selector, from, to],
		);
		await page.waitForSelector('.quote-tools');
	}

	/** The page's text before the selection, the selected text, and the address of its block. */
	const selection = (page: Page) =>
		page.evaluate(() => {
			const range = getSelection()?.getRangeAt(0) ?? new Range();
			const before = new Range();
			before.setStart(document.body, 0);
			before.setEnd(range.startContainer, range.startOffset);
			const block = range.startContainer.parentElement?.closest('[id]')?.id ?? '';
			return [before.toString(), range.toString(), block] as const;
		});

	describe('a handle', () => {
		test('is a link to its paragraph that shows when it is pointed at', () =>
			visitEssay(async (page) => {
				const paragraph = page.locator('.prose > p').nth(1);
				const handle = paragraph.locator('.handle');
				const shown = () =>
					handle.evaluate((element) => getComputedStyle(element, '::after').opacity);
				expect(await shown()).toBe('0');
				await paragraph.hover();
				expect(await shown()).toBe('1');
				expect(await handle.getAttribute('aria-label')).toBe('Link to paragraph 2');
				expect(await handle.getAttribute('href')).toBe(`#${await paragraph.getAttribute('id')}`);
			}));

		test('copies its address, goes there, and says so', () =>
			visitEssay(async (page) => {
				const handle = page.locator('.prose .handle').nth(2);
				await handle.focus();
				await page.keyboard.press('Enter');
				await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent);
				expect(await page.locator('.said').textContent()).toBe('Address copied');
				expect(await copied(page)).toBe(page.url());
				expect(page.url()).toMatch(/#p-[0-9a-f]{8}$/u);
				expect(await page.locator('p:target').count()).toBe(1);
			}));

		test('of a comment is its date', () =>
			visitEssay(async (page) => {
				await page.locator('.comment .handle').nth(3).click();
				await page.waitForFunction(() => document.querySelector('.said')?.textContent);
				expect(await copied(page)).toMatch(/#c-[0-9a-f]{10}$/u);
			}));

		test('of a paragraph of a comment leads to the paragraph', () =>
			visitEssay(async (page) => {
				await page.locator('.words .handle').nth(1).click();
				await page.waitForFunction(() => document.querySelector('.said')?.textContent);
				expect(await copied(page)).toMatch(/#c-[0-9a-f]{10}-p-[0-9a-f]{8}$/u);
				expect(await page.locator('.words p:target').count()).toBe(1);
			}));

		test('of a paragraph that is there no more leads to the comment', () =>
			site.visit(`${essay}#c-8029afe205-p-00000000`, async (page) => {
				const top = () =>
					page.locator('#c-8029afe205').evaluate((comment) => comment.getBoundingClientRect().top);
				await expect.poll(async () => Math.abs(await top()), { timeout: 10_000 }).toBeLessThan(40);
			}));

		test.each([
			...[essay, '/topics/listening/', '/people/nora-feld/', '/readings/first-week/'],
			'/sources/market-hall-2006-txt/',
		])('of %s stands at its head', (path) =>
			site.visit(
				path,
				async (page) => {
					await page.locator('header .meta .handle').click();
					await page.waitForFunction(() => document.querySelector('.said')?.textContent);
					expect(await copied(page)).toBe(`${site.origin}${path}`);
				},
				clipboard,
			),
		);

		test('says where nothing can be copied', () =>
			site.visit(essay, async (page) => {
				await page.evaluate(() => {
					Object.defineProperty(navigator, 'clipboard', { value: undefined });
				});
				await page.locator('.prose .handle').first().click();
				expect(await page.locator('.said').textContent()).toMatch(/^Nothing copied/u);
			}));

		test('is a plain link without JavaScript', () =>
			site.visit(
				essay,
				async (page) => {
					await page.locator('.prose .handle').nth(1).click();
					expect(await page.locator('p:target').count()).toBe(1);
				},
				{ javaScriptEnabled: false },
			));
	});

	describe('a selection', () => {
		test('asks for its tools when there is one, and not before', () =>
			visitEssay(async (page) => {
				const asked: string[] = [];
				page.on('request', (request) => asked.push(request.url()));
				await page.locator('h1').click();
				expect(asked).toEqual([]);
				await select(page, '.prose', 'work to do in the morning');
				expect(asked.filter((url) => url.endsWith('.js'))).toHaveLength(1);
			}));

		test.each([
			['words that stand once', '.prose > p:nth-of-type(2)', 'A leader who', 'one apology'],
			[
				'words that stand again and again',
				'.prose > p:nth-of-type(3)',
				'row of people',
				'row of people',
			],
			['a long passage', '.prose', 'Listening is slower', 'evidence. A shop that'],
			['words across a quotation and a list', '.prose', 'an old saying', 'what you find'],
			['a comment', '#c-8029afe205 .words', 'The flood', 'telephone'],
			[
				'signs that mean something in an address',
				'#c-b381c4c43a .words',
				'taxes are high, said',
				'<b>word',
			],
		])('of %s has a link that leads to them', (_, selector, from, to) =>
			visitEssay(async (page) => {
				await select(page, selector, from, to);
				const [before, words, anchor] = await selection(page);
				await page.locator('.quote-tools button', { hasText: 'Copy link' }).click();
				await page.waitForFunction(() => document.querySelector('.said')?.textContent);
				const link = await copied(page);
				expect(link).toContain(`#${anchor}:~:text=`);
				const text = await page.evaluate(() => document.body.textContent);
				expect(followDirective(text, link)).toEqual({
					start: dense(before).length,
					text: dense(words),
				});
			}),
		);

		test('has a citation with author, title, date and address', () =>
			visitEssay(async (page) => {
				await select(page, '#c-8029afe205 .words', 'we mistook agreement for evidence');
				await page.locator('.quote-tools button', { hasText: 'Copy citation' }).click();
				await page.waitForFunction(() => document.querySelector('.said')?.textContent);
				expect(await copied(page)).toMatch(
					/^“we mistook agreement for evidence” Lewis Brown, comment on “The suggestion box”\. http:\S+#c-8029afe205-p-[0-9a-f]{8}:~:text=\S+$/u,
				);
				await select(page, '.prose', 'work to do in the morning');
				await page.locator('.quote-tools button', { hasText: 'Copy citation' }).click();
				await page.waitForFunction(() => !document.querySelector('.quote-tools'));
				expect(await copied(page)).toMatch(
					/^“work to do in the morning” Nora Feld, “The suggestion box”, 27 July 2006\. http:/u,
				);
			}));

		test('has tools that Tab leads to and Escape closes', () =>
			visitEssay(async (page) => {
				await select(page, '.prose', 'work to do in the morning');
				const focused = () => page.evaluate(() => document.activeElement?.textContent);
				await page.keyboard.press('Tab');
				expect(await focused()).toBe('Copy link');
				await page.keyboard.press('Tab');
				expect(await focused()).toBe('Copy citation');
				await page.keyboard.press('Shift+Tab');
				await page.keyboard.press('Escape');
				expect(await page.locator('.quote-tools').count()).toBe(0);
				expect(await page.evaluate(() => document.activeElement?.className)).toContain('handle');
				await page.keyboard.press('Tab');
				expect(await page.evaluate(() => document.activeElement?.closest('.prose') !== null)).toBe(
					true,
				);
			}));

		test('outside of the words has none', () =>
			visitEssay(async (page) => {
				await select(page, '.prose', 'work to do in the morning');
				await page.evaluate(() =>
					getSelection()?.selectAllChildren(document.querySelector('h1') ?? document.body),
				);
				await page.waitForFunction(() => !document.querySelector('.quote-tools'));
			}));
	});

	const visitEssay = (use: (page: Page) => Promise<void>) => site.visit(essay, use, clipboard);
});
