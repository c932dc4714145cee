import { filterNames, type FilterName, type SearchState } from './search-state.ts';
import { yearOfDay, type TableEntry, type TablePage } from './search-table.ts';

/** A page that the index found: the best first, with the numbers of its matching words. */
export interface FoundPage {
	readonly id: string;
	readonly words: readonly number[];
}

/** A page with hits, and which of its entries they are; all that match where nothing is filtered. */
export interface PageHits {
	readonly id: string;
	readonly entries: ReadonlySet<number> | undefined;
}

/** Numbers of entries by filter and value. */
export type FilterCounts = Readonly<Record<FilterName, ReadonlyMap<string, number>>>;

/** The pages that hold hits, in the order that was asked for. */
export interface Selection {
	readonly pages: readonly PageHits[];
	/** Essays and comments in all. */
	readonly entries: number;
	/** Essays and comments that would be left without any filter. */
	readonly unfiltered: number;
	/** How many entries each value of a filter would leave, the other filters being as they are. */
	readonly counts: FilterCounts;
}

/** An essay or comment that matches, with what each filter sees of it. */
interface Hit {
	readonly page: string;
	readonly index: number;
	readonly day: number | undefined;
	readonly values: Readonly<Record<FilterName, readonly string[]>>;
}

/**
 * Chooses, counts and orders what stands in `found`, entry by entry. Without words all entries of a
 * page match.
 */
export function selectHits(
	found: readonly FoundPage[],
	table: ReadonlyMap<string, TablePage['entries']>,
	{ filters, sort, query }: SearchState,
): Selection {
	const everything = query.trim() === '';
	const hits = found.flatMap(({ id, words }) =>
		hitsOf(id, table.get(id) ?? [], everything ? undefined : words),
	);
	const passes = (hit: Hit, name: FilterName) =>
		filters[name].length === 0 || filters[name].some((value) => hit.values[name].includes(value));
	const failed = hits.map((hit) => filterNames.filter((name) => !passes(hit, name)));
	const chosen = hits.filter((_, at) => failed[at]?.length === 0);
	const counts = Object.fromEntries(
		filterNames.map((name) => {
			const left = hits.filter((_, at) => failed[at]?.every((other) => other === name));
			return [name, countValues(left, name)];
		}),
	) as Record<FilterName, Map<string, number>>;
	const pages = [...Map.groupBy(chosen, ({ page }) => page)].map(([id, own]) => ({
		id,
		hits: own,
	}));
	if (sort !== 'relevance' || everything) pages.sort(byDay(sort === 'oldest' ? 1 : -1));
	return {
		pages: pages.map(({ id, hits: own }) => ({
			id,
			entries: new Set(own.map(({ index }) => index)),
		})),
		entries: chosen.length,
		unfiltered: hits.length,
		counts,
	};
}

function hitsOf(
	page: string,
	entries: TablePage['entries'],
	words: readonly number[] | undefined,
): readonly Hit[] {
	if (!words) return entries.map((entry, index) => hitOf(page, index, entry, ['own']));
	// Only the title matches: the essay is the hit.
	const [first] = entries;
	if (words.length === 0) return first ? [hitOf(page, 0, first, ['own'])] : [];
	return entries.flatMap((entry, index) => {
		const end = entries[index + 1]?.start ?? Infinity;
		const inside = words.filter((word) => word >= entry.start && word < end);
		if (inside.length === 0) return [];
		const kinds = new Set(inside.map((word) => (isQuoted(entry, word) ? 'quoted' : 'own')));
		return [hitOf(page, index, entry, [...kinds])];
	});
}

function isQuoted({ quotes }: TableEntry, word: number): boolean {
	return quotes.some(([start, end]) => word >= start && word < end);
}

function hitOf(page: string, index: number, entry: TableEntry, words: readonly string[]): Hit {
	const { kind, topics, person, day, sources } = entry;
	const values = {
		words,
		kind: [kind],
		topic: topics,
		person: person === undefined ? [] : [person],
		year: day === undefined ? [] : [yearOfDay(day)],
		source: sources,
	};
	return { page, index, day, values };
}

function countValues(hits: readonly Hit[], name: FilterName): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { values } of hits) {
		for (const value of values[name]) counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	return counts;
}

/** Orders pages by the latest of their hits, or by the earliest; undated ones come last. */
function byDay(direction: 1 | -1): (a: DatedPage, b: DatedPage) => number {
	const key = ({ hits }: DatedPage) => {
		const days = hits.flatMap(({ day }) => day ?? []);
		return days.length === 0
			? Infinity
			: direction * (direction === 1 ? Math.min(...days) : Math.max(...days));
	};
	return (a, b) => {
		const [left, right] = [key(a), key(b)];
		return left === right ? 0 : left - right;
	};
}

interface DatedPage {
	readonly hits: readonly Hit[];
}
