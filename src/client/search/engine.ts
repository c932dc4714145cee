import type { FilterName, SearchState } from '../../lib/search-state.ts';
import type { HitData } from '../../lib/search-passage.ts';

/** Counts of hits by filter and value. */
export type FilterCounts = Partial<Record<FilterName, Readonly<Record<string, number>>>>;

/** What the index answers: hits whose words are fetched when they are shown. */
export interface Answer {
	readonly hits: readonly { readonly data: () => Promise<HitData> }[];
	readonly counts: FilterCounts;
}

interface Pagefind {
	init(): Promise<void>;
	filters(): Promise<FilterCounts>;
	search(query: string | null, options: object): Promise<PagefindResponse>;
}

interface PagefindResponse {
	readonly results: readonly { readonly data: () => Promise<HitData> }[];
	readonly filters: FilterCounts;
}

let loading: Promise<Pagefind> | undefined;

/** Fetches the engine, once; nothing is fetched before the reader shows that she wants to search. */
export function loadEngine(base: string): Promise<Pagefind> {
	loading ??= import(/* @vite-ignore */ `${base.replace(/\/$/u, '')}/pagefind/pagefind.js`).then(
		async (engine: Pagefind) => {
			await engine.init();
			return engine;
		},
	);
	return loading;
}

/** Asks the index for `state`; without a query and filters only for the counts of everything. */
export async function ask(base: string, state: SearchState, isEmpty: boolean): Promise<Answer> {
	const engine = await loadEngine(base);
	// The counts of an answer are complete only once all filters are loaded.
	const all = await engine.filters();
	if (isEmpty) return { hits: [], counts: all };
	const chosen = Object.entries(state.filters).filter(([, values]) => values.length > 0);
	const filters = Object.fromEntries(chosen.map(([name, values]) => [name, { any: values }]));
	const order = {
		relevance: {},
		newest: { sort: { date: 'desc' } },
		oldest: { sort: { date: 'asc' } },
	};
	const query = state.query.trim() === '' ? null : state.query;
	const { results, filters: counts } = await engine.search(query, {
		filters,
		...order[state.sort],
	});
	return { hits: results, counts };
}
