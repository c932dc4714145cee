import { fileURLToPath } from 'node:url';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { htmlRecord, type IndexedPage } from '../../lib/search-index.ts';

/** How many pages are on their way to the indexer at a time. */
const batch = 200;

/**
 * Positions of words in one part of the index. Pagefind's own 20,000 make parts of 25 kB, and one is
 * fetched for each word of a query; with 4,000 the parts and the list of them together are smallest
 * for 1,000 essays (6 and 10 kB). A Pagefind that no longer knows the variable builds larger parts.
 */
const partSize = '4000';

/** Writes Pagefind's index of `pages` into `folder`. */
export async function writeIndex(
	pages: readonly IndexedPage[],
	folder: URL,
	language: string,
): Promise<void> {
	process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= partSize;
	try {
		const { index, errors } = await createIndex({ forceLanguage: language });
		if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
		for (let start = 0; start < pages.length; start += batch) {
			const part = pages.slice(start, start + batch);
			await Promise.all(part.map((page) => addPage(index, page, language)));
		}
		const written = await index.writeFiles({ outputPath: fileURLToPath(folder) });
		if (written.errors.length > 0) {
			throw new Error(`Pagefind could not write its index: ${written.errors.join('; ')}`);
		}
	} finally {
		await close();
	}
}

async function addPage(index: PagefindIndex, page: IndexedPage, language: string): Promise<void> {
	const { errors } = await index.addHTMLFile(htmlRecord(page, language));
	if (errors.length > 0) {
		throw new Error(`Pagefind could not index ${page.url}: ${errors.join('; ')}`);
	}
}
