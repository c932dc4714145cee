import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { buildSearch } from '../../src/integrations/pagefind/build-search.ts';
import type { DigestRecord } from '../../src/lib/records.ts';
import { startBrowser } from '../../tests/helpers/browser.ts';
import { buildSite } from '../../tests/helpers/build-site.ts';
import { serveFolder } from '../../tests/helpers/static-server.ts';
import { wordOfRank } from './corpus/zipf-prose.ts';
import { makeDigest, writePlainPages } from './search/digest.ts';
import { searchFirst, type FirstSearch } from './search/first-result.ts';
import { indexWithStock, writeStockPage } from './search/stock.ts';
import { inProcess, median, sideBySide } from './side-by-side.ts';
import type { BenchTable } from './table.ts';

export const name = 'search';
export const title = 'a first search on a line of 1.6 Mbit/s with 150 ms of delay';

/** Words of middle frequency: some hundred essays have them. */
const ranks = [1200, 1500, 1800];
const rounds = 5;
const indexRounds = 3;

/**
 * Searches a generated digest of `size` essays (1,000 without) beside Pagefind on plain pages of the
 * same words. The search page is that of a built site, whose index is replaced by the large one.
 */
export async function run(size = 1000): Promise<BenchTable> {
	const browser = await startBrowser();
	if (typeof browser === 'string') throw new Error(browser);
	try {
		const records = makeDigest(size);
		const site = await buildSite('content');
		try {
			return await measure(browser, site.root, records);
		} finally {
			await site.remove();
		}
	} finally {
		await browser.close();
	}
}

async function measure(
	browser: Browser,
	root: string,
	records: readonly DigestRecord[],
): Promise<BenchTable> {
	await rm(join(root, 'pagefind'), { recursive: true, force: true });
	await writeStockPage(root);
	await writePlainPages(records, join(root, 'stock'));
	const size = records.filter(({ kind }) => kind === 'essay').length;
	const [stockIndex, ourIndex] = await sideBySide(
		[
			inProcess('Pagefind alone', () => indexWithStock(root)),
			inProcess('this project', () => buildSearch(records, pathToFileURL(`${root}/`), 'en')),
		],
		{ rounds: indexRounds },
	);
	const sides = [
		{ name: 'Pagefind alone', path: '/stock/', folders: ['stock/pagefind'], index: stockIndex },
		{ name: 'this project', path: '/search/', folders: ['pagefind', 'search'], index: ourIndex },
	];
	const found = await searchAll(
		browser,
		root,
		sides.map(({ path }) => path),
	);
	const rows = await Promise.all(
		sides.map(async ({ name: side, path, folders, index }) => {
			const at = (pause: number) =>
				found.filter((each) => each.path === path && each.pause === pause);
			const middle = (searches: readonly FirstSearch[], key: keyof FirstSearch) =>
				median(searches.map((search) => search[key]));
			const bytes = await Promise.all(folders.map((folder) => sizeOf(join(root, folder))));
			return [
				side,
				...[0, 300].flatMap((pause) => [milliseconds(at(pause).map(({ first }) => first))]),
				middle(at(0), 'ten').toFixed(0),
				(middle(at(0), 'bytes') / 1000).toFixed(0),
				middle(at(0), 'requests'),
				index?.wall.toFixed(1) ?? '–',
				(bytes.reduce((sum, each) => sum + each, 0) / 1e6).toFixed(1),
			];
		}),
	);
	return {
		columns: [
			'',
			'key at once',
			'key 300 ms after focus',
			'ten',
			'kB',
			'requests',
			'index s',
			'MB',
		],
		rows,
		notes: [
			`${size} essays of 650 words with 8 comments each, 30,000 invented words; one word of middle frequency.`,
			`Milliseconds from the first key to the first result (median, least–most of ${rounds * ranks.length}) and to the tenth; kB and requests until then.`,
			`Cold browser, the page itself loaded before; text compressed with gzip. Index: medians of ${indexRounds}, and the files it writes.`,
		],
	};
}

interface Measured extends FirstSearch {
	readonly path: string;
	readonly pause: number;
}

/** Searches on all pages in turn, so that what else the machine does weighs on all alike. */
async function searchAll(
	browser: Browser,
	root: string,
	paths: readonly string[],
): Promise<readonly Measured[]> {
	const server = await serveFolder(root);
	const found: Measured[] = [];
	try {
		for (let round = 0; round < rounds; round++) {
			for (const query of ranks.map(wordOfRank)) {
				for (const pause of [0, 300]) {
					for (const path of paths) {
						const search = await searchFirst(browser, server, { path, query, pause });
						found.push({ path, pause, ...search });
					}
				}
			}
		}
	} finally {
		await server.close();
	}
	return found;
}

function milliseconds(times: readonly number[]): string {
	const [least, most] = [Math.min(...times), Math.max(...times)];
	return `${median(times).toFixed(0)} (${least.toFixed(0)}–${most.toFixed(0)})`;
}

async function sizeOf(folder: string): Promise<number> {
	const names = await readdir(folder, { recursive: true });
	const sizes = await Promise.all(
		names
			.filter((name) => !name.endsWith('.html'))
			.map(async (name) => {
				const entry = await stat(join(folder, name));
				return entry.isFile() ? entry.size : 0;
			}),
	);
	return sizes.reduce((sum, each) => sum + each, 0);
}
