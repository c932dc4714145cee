import type { Browser } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { weighGeneratedEssay } from '../../scripts/bench/pages.ts';
import { startBrowser } from '../helpers/browser.ts';

const started = await startBrowser();

describe.skipIf(typeof started === 'string')('an essay of 1,500 words with 25 comments', () => {
	test('costs a reader little', async () => {
		const browser = started as Browser;
		const { requests, html, css, script } = await weighGeneratedEssay(browser);
		await browser.close();
		expect(html + css + script).toBeLessThanOrEqual(20_000);
		expect(script).toBeLessThanOrEqual(5_000);
		expect(requests).toBeLessThanOrEqual(5);
		// Were the page not found, it would weigh nothing.
		expect(html).toBeGreaterThan(5_000);
	});
});
