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
