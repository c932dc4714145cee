import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { startBrowser } from './browser.ts';
import { buildSite } from './build-site.ts';
import { serveFolder } from './static-server.ts';

/** A built site, served, and a way to look at its pages. */
export interface ServedSite {
	readonly origin: string;
	/**
	 * Opens a page in a context of its own, gives it to `use`, and fails on anything that the page
	 * itself complains about or asks of another site.
	 */
	readonly visit: (
		path: string,
		use: (page: Page) => Promise<void>,
		options?: BrowserContextOptions,
	) => Promise<void>;
	readonly close: () => Promise<void>;
}

/** Builds and serves the site of a content folder, for `browser` to visit. */
export async function serveSite(content: string, browser: Browser): Promise<ServedSite> {
	const site = await buildSite(content);
	const { origin, close } = await serveFolder(site.root);
	return {
		origin,
		visit: async (path, use, options = {}) => {
			const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
			const page = await context.newPage();
			const complaints: string[] = [];
			page.on('pageerror', (error) => complaints.push(error.message));
			page.on('console', (message) => {
				const missing = message.text().includes('404');
				if (message.type() === 'error' && !missing) complaints.push(message.text());
			});
			page.on('request', (request) => {
				if (!request.url().startsWith(origin)) complaints.push(`asked ${request.url()}`);
			});
			await page.goto(origin + path, { waitUntil: 'load' });
			await use(page);
			await context.close();
			expect(complaints).toEqual([]);
		},
		close: async () => {
			await close();
			await site.remove();
		},
	};
}

/** A served site and the browser it is looked at with. */
export interface BrowsedSite extends Pick<ServedSite, 'origin' | 'visit'> {
	readonly browser: Browser;
}

/**
 * A suite of tests that look at the site of a content folder in a real browser. They are left out,
 * and say so, where none starts.
 */
export async function describeInBrowser(
	title: string,
	content: string,
	define: (site: BrowsedSite) => void,
): Promise<void> {
	const started = await startBrowser();
	if (typeof started === 'string') console.warn(`Left out: ${title}. ${started}`);
	describe.skipIf(typeof started === 'string')(title, () => {
		const browser = started as Browser;
		let site: ServedSite;
		beforeAll(async () => {
			site = await serveSite(content, browser);
		});
		afterAll(async () => {
			await browser.close();
			await site.close();
		});
		define({
			browser,
			get origin() {
				return site.origin;
			},
			visit: (...given) => site.visit(...given),
		});
	});
}
