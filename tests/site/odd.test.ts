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
