import { gzipSync } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';

/** What a browser fetched to show a page: requests, and bytes after gzip by the kind of file. */
export interface PageWeight {
	readonly requests: number;
	readonly html: number;
	readonly css: number;
	readonly script: number;
	readonly fonts: number;
	readonly other: number;
}

const kinds: Readonly<Record<string, keyof PageWeight>> = {
	document: 'html',
	stylesheet: 'css',
	script: 'script',
	font: 'fonts',
};

/**
 * Loads a page in a window of a desktop, until nothing more is fetched. The browser's own request for
 * an icon is none of the page's and is not counted; fonts are compressed already and count as they are.
 */
export async function weighPage(browser: Browser, url: string): Promise<PageWeight> {
	const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	const responses: Response[] = [];
	page.on('response', (response) => responses.push(response));
	await page.goto(url, { waitUntil: 'networkidle' });
	const weight = { requests: responses.length, html: 0, css: 0, script: 0, fonts: 0, other: 0 };
	for (const response of responses) {
		const kind = kinds[response.request().resourceType()] ?? 'other';
		const body = await response.body();
		weight[kind] += kind === 'fonts' ? body.length : gzipSync(body, { level: 9 }).length;
	}
	await page.close();
	return weight;
}
