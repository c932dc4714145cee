/** The filters of a search, in the order they are shown; `words` tells own from quoted words. */
export const filterNames = ['kind', 'topic', 'person', 'year', 'source', 'words'] as const;

/** What a search can be narrowed by. */
export type FilterName = (typeof filterNames)[number];

/** A search as the reader set it up: everything the address holds. */
export interface SearchState {
	readonly query: string;
	readonly filters: Readonly<Record<FilterName, readonly string[]>>;
	readonly sort: 'relevance' | 'newest' | 'oldest';
}

/** Reads a search from the part of an address after `?`. */
export function readSearch(search: string): SearchState {
	const parameters = new URLSearchParams(search);
	const values = (name: FilterName) => [...new Set(parameters.getAll(name).filter(Boolean))].sort();
	const sort = parameters.get('sort');
	return {
		query: parameters.get('q') ?? '',
		filters: {
			kind: values('kind'),
			topic: values('topic'),
			person: values('person'),
			year: values('year'),
			source: values('source'),
			words: values('words'),
		},
		sort: sort === 'newest' || sort === 'oldest' ? sort : 'relevance',
	};
}

/** The part of an address after the path that leads back to `state`; empty for an empty search. */
export function writeSearch({ query, filters, sort }: SearchState): string {
	const parameters = new URLSearchParams();
	if (query.trim() !== '') parameters.set('q', query.trim());
	for (const name of filterNames) {
		for (const value of filters[name]) parameters.append(name, value);
	}
	if (sort !== 'relevance') parameters.set('sort', sort);
	const text = parameters.toString();
	return text === '' ? '' : `?${text}`;
}

/** Whether `state` asks for anything. */
export function isEmptySearch(state: SearchState): boolean {
	return state.query.trim() === '' && !isFiltered(state);
}

/** Whether any filter of `state` is on. */
export function isFiltered({ filters }: SearchState): boolean {
	return filterNames.some((name) => filters[name].length > 0);
}

/** `state` with every filter off. */
export function clearFilters({ query, sort }: SearchState): SearchState {
	return { ...readSearch(''), query, sort };
}

/** `state` with one value of a filter switched on or off. */
export function toggleFilter(state: SearchState, name: FilterName, value: string): SearchState {
	const values = state.filters[name];
	const next = values.includes(value)
		? values.filter((other) => other !== value)
		: [...values, value];
	return { ...state, filters: { ...state.filters, [name]: next.sort() } };
}
