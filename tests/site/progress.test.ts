import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../helpers/visit.ts';

const path = '/readings/first-week/';

await describeInBrowser('progress in a reading', 'tests/fixtures/site-content', (site) => {
	const boxes = (page: Page) => page.getByRole('checkbox', { name: /^Read “/u });
	const said = (page: Page) => page.locator('.progress').getByRole('status').textContent();

	test('is marked by keyboard, announced, and still there the next time', async () => {
		const context = await site.browser.newContext();
		const page = await context.newPage();
		await page.goto(site.origin + path);
		expect(await said(page)).toBe('0 of 2 read');
		await boxes(page).first().focus();
		await page.keyboard.press('Space');
		expect(await said(page)).toBe('1 of 2 read');
		const later = await context.newPage();
		await later.goto(site.origin + path);
		expect(await said(later)).toBe('1 of 2 read');
		expect(await boxes(later).first().isChecked()).toBe(true);
		await boxes(later).last().check();
		await page.waitForFunction(
			() => document.querySelector('.progress [role="status"]')?.textContent === '2 of 2 read',
		);
		await context.close();
	});

	test('is kept in the browser only, without a cookie, and forgotten on request', async () => {
		const context = await site.browser.newContext();
		const page = await context.newPage();
		const asked: string[] = [];
		await page.goto(site.origin + path, { waitUntil: 'networkidle' });
		page.on('request', (request) => asked.push(request.url()));
		const forget = page.getByRole('button', { name: 'Forget what I have read' });
		expect(await forget.isVisible()).toBe(false);
		await boxes(page).first().check();
		expect(await page.evaluate(() => localStorage.getItem('reading:first-week'))).toBe(
			'["the-suggestion-box"]',
		);
		await forget.click();
		expect(await said(page)).toBe('0 of 2 read');
		expect(await boxes(page).first().isChecked()).toBe(false);
		expect(await page.evaluate(() => localStorage.length)).toBe(0);
		expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe(
			'checkbox',
		);
		expect(asked).toEqual([]);
		expect(await context.cookies()).toEqual([]);
		await context.close();
	});

	test('counts for the page where the browser keeps nothing, or kept nonsense', async () => {
		const context = await site.browser.newContext();
		await context.addInitScript(() => {
			localStorage.setItem('reading:first-week', '{"spoilt');
			Storage.prototype.setItem = () => {
				throw new Error('full');
			};
		});
		const page = await context.newPage();
		const errors: string[] = [];
		page.on('pageerror', (error) => errors.push(error.message));
		await page.goto(site.origin + path);
		await boxes(page).first().check();
		expect(await said(page)).toBe('1 of 2 read');
		expect(errors).toEqual([]);
		await context.close();
	});

	test('is not offered without JavaScript', async () => {
		const context = await site.browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(site.origin + path);
		expect(await page.locator('input:visible, .progress:visible').count()).toBe(0);
		expect(await page.locator('.stops h3:visible').count()).toBe(2);
		await context.close();
	});
});
