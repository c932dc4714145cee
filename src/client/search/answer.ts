import { isEmptySearch, isFiltered, type SearchState } from '../../lib/search-state.ts';
import {
	selectHits,
	type FoundPage,
	type PageHits,
	type Selection,
} from '../../lib/search-hits.ts';
import { matchingWords, type HitData } from '../../lib/search-passage.ts';
import { foldWords, isNumber } from '../../lib/search-vocabulary.ts';
import type { Engine, EnginePage } from './engine.ts';
import type { SearchFiles } from './files.ts';
import { checkSpelling } from './suggest.ts';

/** A page with hits, whose words are fetched when they are shown. */
export interface FoundGroup extends PageHits {
	readonly data: () => Promise<HitData>;
}

/** What the index answers to a search. */
export interface Answer {
	readonly state: SearchState;
	/** What matches the words, filters or not. */
	readonly found: readonly FoundPage[];
	/** In the order that was asked for. */
	readonly groups: readonly FoundGroup[];
	/** Numbers entry by entry, where they are known. */
	readonly selection: Selection | undefined;
	/** A better spelling of the query. */
	readonly meant: string | undefined;
}

/** Whether `state` can only be answered entry by entry. */
export function needsTable(state: SearchState): boolean {
	return state.query.trim() === '' || state.sort !== 'relevance' || isFiltered(state);
}

/** Asks the index for `state`; with `counting` also for the numbers that the filters show. */
export async function ask(
	engine: Engine,
	files: SearchFiles,
	{ state, counting }: { readonly state: SearchState; readonly counting: boolean },
): Promise<Answer> {
	const [{ found, meant }, table] = await Promise.all([
		find(engine, files, state.query),
		counting || needsTable(state) ? files.loadTable() : undefined,
	]);
	if (!table) {
		const groups = found.map(({ id, data }) => ({ id, entries: undefined, data }));
		return { state, found, groups, selection: undefined, meant };
	}
	const selection = selectHits(found, table, state);
	if (isEmptySearch(state)) return { state, found, groups: [], selection, meant };
	const byId = new Map(found.map((page) => [page.id, page]));
	const groups = selection.pages.flatMap((hits) => {
		const page = byId.get(hits.id);
		return page ? [{ ...hits, data: page.data }] : [];
	});
	return { state, found, groups, selection, meant };
}

/**
 * The pages that match `query`, and a better spelling of it, which is one that finds something else:
 * the index has words by their stems. For a word that it does not know it answers with the longest
 * beginning that it knows, `have` for `haverkmp`; such pages are not found where another word was
 * meant, or a number.
 */
async function find(
	engine: Engine,
	files: SearchFiles,
	query: string,
): Promise<{ readonly found: readonly EnginePage[]; readonly meant: string | undefined }> {
	const found = await engine.search(query);
	const words = foldWords(query);
	if (words.length === 0) return { found, meant: undefined };
	const first = await found[0]?.data();
	const spelling = await checkSpelling(query, first ? matchingWords(first) : [], files).catch(
		() => undefined,
	);
	if (!spelling) return { found, meant: undefined };
	const { meant, unknown } = spelling;
	const isBetter = meant !== undefined && !isSame(await engine.search(meant), found);
	const isGuess = unknown.length === words.length && (isBetter || unknown.every(isNumber));
	return { found: isGuess ? [] : found, meant: isBetter ? meant : undefined };
}

function isSame(some: readonly FoundPage[], others: readonly FoundPage[]): boolean {
	const places = (pages: readonly FoundPage[]) => pages.map(({ id, words }) => [id, ...words]);
	return JSON.stringify(places(some)) === JSON.stringify(places(others));
}

/** `answer` with the numbers; without filters they come after the results, because nothing else needs them. */
export async function withNumbers(answer: Answer, files: SearchFiles): Promise<Answer> {
	const { state, found, groups } = answer;
	if (answer.selection !== undefined || groups.length === 0) return answer;
	return { ...answer, selection: selectHits(found, await files.loadTable(), state) };
}
