import { filterNames, isEmptySearch, type SearchState } from '../../lib/search-state.ts';
import {
	selectHits,
	type FoundPage,
	type PageHits,
	type Selection,
} from '../../lib/search-hits.ts';
import type { HitData } from '../../lib/search-passage.ts';
import type { Engine } from './engine.ts';
import type { SearchFiles } from './files.ts';

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
}

/** Whether `state` can only be answered entry by entry. */
export function needsTable({ query, sort, filters }: SearchState): boolean {
	return (
		query.trim() === '' ||
		sort !== 'relevance' ||
		filterNames.some((name) => filters[name].length > 0)
	);
}

/** Asks the index for `state`; with `counting` also for the numbers that the filters show. */
export async function ask(
	engine: Engine,
	files: SearchFiles,
	{ state, counting }: { readonly state: SearchState; readonly counting: boolean },
): Promise<Answer> {
	const [found, table] = await Promise.all([
		engine.search(state.query),
		counting || needsTable(state) ? files.loadTable() : undefined,
	]);
	if (!table) {
		const groups = found.map(({ id, data }) => ({ id, entries: undefined, data }));
		return { state, found, groups, selection: undefined };
	}
	const selection = selectHits(found, table, state);
	if (isEmptySearch(state)) return { state, found, groups: [], selection };
	const byId = new Map(found.map((page) => [page.id, page]));
	const groups = selection.pages.flatMap((hits) => {
		const page = byId.get(hits.id);
		return page ? [{ ...hits, data: page.data }] : [];
	});
	return { state, found, groups, selection };
}

/** `answer` with the numbers; without filters they come after the results, because nothing else needs them. */
export async function withNumbers(answer: Answer, files: SearchFiles): Promise<Answer> {
	const { state, found, groups } = answer;
	if (answer.selection !== undefined || groups.length === 0) return answer;
	return { ...answer, selection: selectHits(found, await files.loadTable(), state) };
}
