import { mkdir, writeFile } from 'node:fs/promises';
import type { DigestRecord } from '../../lib/records.ts';
import { groupByPage, type IndexedPage } from '../../lib/search-index.ts';
import { readAnchors } from '../../lib/search-entry.ts';
import { dayOf, packTable, quotesOf, type TablePage } from '../../lib/search-table.ts';
import { writeVocabulary } from '../../lib/search-vocabulary.ts';
import { readFragments, settleFiles, type Fragment } from './files.ts';
import { writeIndex } from './write-index.ts';

/**
 * Writes what the search page works with below `site`: Pagefind's index into `pagefind/`, and beside
 * the search page the table by which hits are filtered, the words of the digest by their beginnings,
 * and `index.json`, which says what there is.
 */
export async function buildSearch(
	records: readonly DigestRecord[],
	site: URL,
	language: string,
): Promise<void> {
	const pages = groupByPage(records);
	const index = new URL('pagefind/', site);
	await writeIndex(pages, index, language);
	const { meta, parts } = await settleFiles(index, language);
	const table = packTable(tableOf(pages, await readFragments(index)));
	const vocabulary = writeVocabulary(wordsOf(records));
	const folder = new URL('search/', site);
	await mkdir(folder, { recursive: true });
	const files = [
		['entries.json', JSON.stringify(table)],
		['index.json', JSON.stringify({ meta, parts, words: [...vocabulary.keys()] })],
		...[...vocabulary].map(([part, words]) => [`words-${part}.txt`, words]),
	] as const;
	await Promise.all(files.map(([name, text]) => writeFile(new URL(name, folder), text)));
}

const hasWord = /[\p{L}\p{N}]/u;

function* wordsOf(records: readonly DigestRecord[]): Generator<string> {
	for (const { kind, title, headings, blocks } of records) {
		if (kind === 'essay') yield title;
		for (const { text } of [...headings, ...blocks]) yield text;
	}
}

function tableOf(
	pages: readonly IndexedPage[],
	fragments: ReadonlyMap<string, Fragment>,
): readonly TablePage[] {
	return pages.flatMap(({ url, records }) => {
		const fragment = fragments.get(url);
		if (!fragment) {
			// Of a page of mere signs there is nothing to find.
			if (!hasWord.test([...wordsOf(records)].join(' '))) return [];
			throw new Error(`Pagefind has not indexed ${url}.`);
		}
		const { stretches } = readAnchors(fragment.anchors, fragment.words);
		const starts = startsOf(fragment);
		if (starts.length !== records.length) {
			throw new Error(
				`Pagefind has ${starts.length} entries of ${url}, expected ${records.length}.`,
			);
		}
		const entries = records.map(({ kind, author, published, topics, sources }, place) => ({
			...{ kind, topics, sources, person: author ?? undefined, day: dayOf(published) },
			start: starts[place] ?? 0,
			quotes: quotesOf(stretches, place),
		}));
		return [{ id: fragment.id, entries }];
	});
}

/** The word that each entry begins with. */
function startsOf({ anchors }: Fragment): readonly number[] {
	return anchors.filter(({ title }) => title?.startsWith('{')).map(({ location }) => location);
}
