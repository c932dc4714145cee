import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { weighGeneratedEssay } from '../../scripts/bench/pages.ts';
import { startBrowser } from '../helpers/browser.ts';
import type { PageWeight } from '../helpers/page-weight.ts';

const started = await startBrowser();

describe.skipIf(typeof started === 'string')('an essay of 1,500 words with 25 comments', () => {
	const browser = started as Browser;
	let weight: PageWeight;

	beforeAll(async () => {
		weight = await weighGeneratedEssay(browser);
	});
	afterAll(() => browser.close());

	test('weighs at most 20 kB after gzip, without its fonts', () => {
		// Were the page not found, it would weigh nothing.
		expect(weight.html).toBeGreaterThan(5_000);
		expect(weight.html + weight.css + weight.script).toBeLessThanOrEqual(20_000);
	});

	test('has at most 5 kB of script', () => {
		expect(weight.script).toBeLessThanOrEqual(5_000);
	});

	test('asks at most five times, its fonts included', () => {
		expect(weight.requests).toBeLessThanOrEqual(5);
	});
});
