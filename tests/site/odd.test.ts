import { expect, test } from 'vitest';
import { describeInBrowser } from '../helpers/visit.ts';

await describeInBrowser('a site of odd pages', 'tests/fixtures/site-odd', (site) => {
	const bell = '/essays/the-ferry-bell/';

	test('sets each block from the side that its words are read from', () =>
		site.visit(bell, async (page) => {
			const directionOf = (selector: string) =>
				page
					.locator(selector)
					.first()
					.evaluate((element) => getComputedStyle(element).direction);
			for (const own of ['h1', '.byline', '.prose > p', '.prose blockquote', '.prose ul'])
				expect(await directionOf(own), own).toBe('rtl');
			expect(await directionOf('#c-0000000001 .words p')).toBe('ltr');
			expect(await directionOf('#c-0000000002 .words p')).toBe('rtl');
			expect(await directionOf('html')).toBe('ltr');
			const gap = await page.locator('.prose li', { hasText: 'second' }).evaluate((item) => {
				const range = document.createRange();
				range.selectNodeContents(item);
				return item.getBoundingClientRect().right - range.getBoundingClientRect().right;
			});
			expect(gap).toBeLessThan(2);
		}));

	test('says what language words and titles are in, where it is another than the page’s', async () => {
		const languages = (path: string, selectors: readonly string[]) => {
			const found: Record<string, string | null | undefined> = {};
			return site
				.visit(path, async (page) => {
					for (const selector of selectors)
						found[selector] = await page
							.locator(selector)
							.first()
							.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'));
				})
				.then(() => found);
		};
		const comment = (number: number) => `#c-000000000${number} .words`;
		expect(
			await languages('/essays/the-ladder/', ['.prose', 'h1', ...[3, 4, 5].map(comment)]),
		).toEqual({
			'.prose': 'de',
			h1: 'en',
			[comment(3)]: 'de',
			[comment(4)]: 'en',
			[comment(5)]: 'en',
		});
		expect(await languages(bell, ['.prose', 'h1', comment(2), comment(1)])).toEqual({
			...{ '.prose': 'ar', h1: 'ar', [comment(2)]: 'he', [comment(1)]: 'en' },
		});
		const title = (slug: string) => `.entry a[href="/essays/${slug}/"]`;
		expect(await languages('/essays/', [title('the-ferry-bell'), title('the-ladder')])).toEqual({
			[title('the-ferry-bell')]: 'ar',
			[title('the-ladder')]: 'en',
		});
	});

	test('says of an essay of which nobody has the words that only its discussion is held', async () => {
		const lost = '/essays/the-lost-post/';
		await site.visit(lost, async (page) => {
			const words = await page.locator('.essay').innerText();
			expect(words.match(/No capture holds the words/gu)).toHaveLength(1);
			expect(words).not.toMatch(/ min\b|No author named/u);
			expect(await page.locator('.prose a').count()).toBe(0);
			expect(await page.locator('.essay-notes a[rel]').innerText()).toBe(
				'https://lost.example/post/',
			);
		});
		await site.visit('/', async (page) => {
			expect(await page.locator(`.front .entry-title a[href="${lost}"]`).count()).toBe(0);
			expect(await page.locator('.front .entry-title').count()).toBe(3);
		});
		await site.visit('/essays/', async (page) => {
			const item = page.locator('.entry', { has: page.locator(`a[href="${lost}"]`) }).first();
			expect(await item.innerText()).toMatch(/^The lost post\s+1 comment\s+No capture holds/u);
		});
	});

	test('gives every link of a comment a name of its own', () =>
		site.visit('/essays/the-ladder/', async (page) => {
			const named = (name: string) => page.getByRole('link', { name, exact: true }).count();
			expect(await named('Source of Birgit’s comment')).toBe(1);
			expect(await named('Cite Birgit’s comment')).toBe(1);
			expect(await named('Link to an unsigned comment')).toBe(1);
			await page.goto(`${site.origin}${bell}`);
			expect(await named('Link to Ann Lee’s comment')).toBe(1);
			expect(await page.locator('.discussion summary').innerText()).toBe('1 reply to Ann Lee');
		}));

	test('orders nothing by time that has none', async () => {
		await site.visit(bell, async (page) => {
			expect(await page.locator('.order').count()).toBe(0);
		});
		await site.visit('/essays/the-timetable/', async (page) => {
			expect(await page.locator('.neighbours').count()).toBe(0);
			expect(await page.locator('.essay-head .handle').getAttribute('aria-label')).toBe(
				'Link to this essay, no date',
			);
		});
		await site.visit('/essays/the-ladder/', async (page) => {
			expect(await page.locator('.neighbours a').allInnerTexts()).toEqual(['Previous\nجرس المعبر']);
		});
	});

	test('scrolls wide tables and code in a box that the keyboard reaches, and breaks no number', () =>
		site.visit(
			'/essays/the-timetable/',
			async (page) => {
				const boxes = page.locator('.prose :is(.scroll, pre)');
				expect(await boxes.count()).toBe(2);
				for (const box of await boxes.all()) {
					expect(await box.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(
						true,
					);
					await box.focus();
					expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
				}
				const rows = await page.locator('.prose pre').evaluate((code) => {
					const { lineHeight, paddingTop } = getComputedStyle(code);
					return (code.scrollHeight - 2 * parseFloat(paddingTop)) / parseFloat(lineHeight);
				});
				expect(Math.round(rows)).toBe(1);
				const lines = await page
					.locator('.prose td', { hasText: '12,345,678' })
					.evaluate((cell) => {
						const range = document.createRange();
						range.selectNodeContents(cell);
						return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
					});
				expect(lines).toBe(1);
				expect(
					await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
				).toBeLessThanOrEqual(0);
			},
			{ viewport: { width: 390, height: 800 } },
		));

	test('fits a narrow screen with large letters', () =>
		site.visit(
			'/',
			async (page) => {
				// What a browser does whose own letters are twice as large.
				await page.evaluate(() => (document.documentElement.style.fontSize = '32px'));
				expect(
					await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
				).toBeLessThanOrEqual(0);
			},
			{ viewport: { width: 390, height: 800 } },
		));

	test('keeps the sign behind a paragraph on the page, where letters are large', () =>
		site.visit(
			'/essays/the-ladder/',
			async (page) => {
				const wider = await page.evaluate(() => {
					// The last line ends where the page does.
					for (const one of document.querySelectorAll('.prose > p'))
						(one as HTMLElement).style.textAlign = 'end';
					return document.documentElement.scrollWidth - innerWidth;
				});
				expect(wider).toBeLessThanOrEqual(0);
			},
			// As wide as 1280 px are where letters are twice as large.
			{ viewport: { width: 640, height: 800 } },
		));

	test('prints in black on white what is folded, and its own address', () =>
		site.visit(
			bell,
			async (page) => {
				await page.evaluate(() => {
					document.documentElement.dataset['theme'] = 'dark';
					for (const details of document.querySelectorAll('details')) details.open = false;
				});
				await page.emulateMedia({ media: 'print' });
				const colour = (selector: string, name: 'color' | 'backgroundColor') =>
					page.locator(selector).evaluate((one, key) => getComputedStyle(one)[key], name);
				expect(await colour('body', 'color')).toBe('rgb(0, 0, 0)');
				expect(await colour('body', 'backgroundColor')).toBe('rgb(255, 255, 255)');
				expect(
					await page
						.locator('#c-0000000002 .words')
						.evaluate((one) => one.checkVisibility({ contentVisibilityAuto: true })),
				).toBe(true);
				expect(await page.locator('.refs:visible').count()).toBe(0);
				expect(await page.locator('.printed').innerText()).toBe(`https://odd.example.org${bell}`);
			},
			{ colorScheme: 'dark' },
		));

	test('keeps names and titles apart from the sentences that they stand in', async () => {
		const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.source;
		for (const path of [bell, '/', '/essays/', '/people/', '/people/ann-lee/', '/discussions/']) {
			await site.visit(path, async (page) => {
				const mixed = await page.locator('main').evaluate((main, letters) => {
					const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
					const found: string[] = [];
					for (let node = walker.nextNode(); node; node = walker.nextNode()) {
						const isForeign = new RegExp(letters, 'u').test(node.textContent ?? '');
						if (isForeign && !node.parentElement?.closest('bdi, [dir="auto"]'))
							found.push(node.textContent ?? '');
					}
					return found;
				}, rightToLeft);
				expect(mixed, path).toEqual([]);
			});
		}
	});
});
