import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
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
