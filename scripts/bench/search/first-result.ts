import type { Browser } from 'playwright-core';
import type { StaticServer } from '../../../tests/helpers/static-server.ts';

/** A first search on a slow line. */
export interface FirstSearch {
	/** Milliseconds from the first key to the first result in the page, and to ten of them. */
	readonly first: number;
	readonly ten: number;
	/** Bytes moved and requests answered from focus to the tenth result. */
	readonly bytes: number;
	readonly requests: number;
}

/** What is searched where, and how long after the reader came to the field. */
export interface SearchCase {
	readonly path: string;
	readonly query: string;
	/** Milliseconds. */
	readonly pause: number;
}

/** 1.6 Mbit/s with 150 ms of delay, which Lighthouse calls slow 4G. */
const slowLine = {
	offline: false,
	latency: 150,
	downloadThroughput: 1.6e6 / 8,
	uploadThroughput: 1.6e6 / 8,
};

/**
 * Opens a search page in a browser that has seen nothing yet, slows the line down, goes to the field,
 * waits `pause` milliseconds, and enters `query` at once. The page itself is loaded before.
 */
export async function searchFirst(
	browser: Browser,
	server: StaticServer,
	{ path, query, pause }: SearchCase,
): Promise<FirstSearch> {
	const context = await browser.newContext();
	try {
		const page = await context.newPage();
		await page.goto(server.origin + path, { waitUntil: 'networkidle' });
		const line = await context.newCDPSession(page);
		await line.send('Network.enable');
		await line.send('Network.emulateNetworkConditions', slowLine);
		// The server counts, because the browser says nothing of what a thread of the page fetches.
		const before = { ...server.traffic };
		const times = await page.evaluate(enterQuery, { query, pause });
		const bytes = server.traffic.bytes - before.bytes;
		return { ...times, bytes, requests: server.traffic.requests - before.requests };
	} finally {
		await context.close();
	}
}

/** Runs in the page. */
async function enterQuery({ query, pause }: Pick<SearchCase, 'query' | 'pause'>) {
	const input = document.querySelector<HTMLInputElement>('#q');
	const list = document.querySelector('.results');
	if (!input || !list) throw new Error('This is no search page.');
	const reach = (number: number) =>
		new Promise<number>((done) => {
			const look = () => {
				if (list.childElementCount >= number) done(performance.now());
			};
			new MutationObserver(look).observe(list, { childList: true });
			// A small digest has fewer than ten.
			setTimeout(done, 15_000, NaN);
		});
	const reached = Promise.all([reach(1), reach(10)]);
	input.focus();
	if (pause > 0) await new Promise((done) => setTimeout(done, pause));
	const start = performance.now();
	input.value = query;
	input.dispatchEvent(new Event('input', { bubbles: true }));
	const [first, ten] = await reached;
	return { first: first - start, ten: ten - start };
}
