import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { describeInBrowser } from '../helpers/visit.ts';

const essays = 25;

/** More essays than a search shows at once, each of which has its number as a word. */
const content = await mkdtemp(join(tmpdir(), 'colloquy-place-'));
await mkdir(join(content, 'essays'));
await cp('tests/fixtures/site-content/digest.yaml', join(content, 'digest.yaml'));
for (let number = 10; number < 10 + essays; number++) {
	const front = [
		`id: lantern-${number}`,
		`title: Lantern ${number}`,
		'titleFrom: capture',
		'words: 9',
		'comments: 0',
		'sources: [{ capture: lanterns.txt, lines: [[1, 1]] }]',
	];
	await writeFile(
		join(content, `essays/lantern-${number}.mdx`),
		`---\n${front.join('\n')}\n---\n\nThe lantern ${number} hangs in the yard all night long.\n`,
	);
}
afterAll(() => rm(content, { recursive: true }));

await describeInBrowser('whoever comes back to a search', content, ({ visit }) => {
	test('finds as much of it as she had seen, at the same place', () =>
		visit('/search/?q=lantern', async (page) => {
			const results = page.locator('.results > li');
			const more = page.getByRole('button', { name: 'More results' });
			await more.click();
			await expect.poll(() => results.count()).toBe(20);
			await more.click();
			await expect.poll(() => results.count()).toBe(essays);
			const link = results.nth(22).locator('.passage a');
			await link.click();
			await page.waitForURL(/\/essays\/lantern-\d+\//u);
			await page.goBack();
			await expect.poll(() => results.count()).toBe(essays);
			await expect
				.poll(async () => {
					const box = await link.boundingBox();
					return box !== null && box.y > 0 && box.y < (page.viewportSize()?.height ?? 0);
				})
				.toBe(true);
			expect(await more.isVisible()).toBe(false);
		}));

	test('begins a new search with its first results', () =>
		visit('/search/?q=lantern', async (page) => {
			const results = page.locator('.results > li');
			await page.getByRole('button', { name: 'More results' }).click();
			await expect.poll(() => results.count()).toBe(20);
			await page.locator('#q').fill('yard');
			await page.waitForFunction(() =>
				document.querySelector('.status')?.textContent.endsWith('“yard”'),
			);
			expect(await results.count()).toBe(10);
		}));
});
