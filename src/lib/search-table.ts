import type { Stretch } from './search-entry.ts';

/** What filters and order need to know of one essay or comment. */
export interface TableEntry {
	readonly kind: 'essay' | 'comment';
	readonly person: string | undefined;
	/** Days since 1970 of the first day it may have been published on. */
	readonly day: number | undefined;
	readonly topics: readonly string[];
	readonly sources: readonly string[];
	/** The number of the page's word that it begins with. */
	readonly start: number;
	/** First word of each quotation in it, and the first word after it. */
	readonly quotes: readonly (readonly [start: number, end: number])[];
}

/** The entries of one page, by the id that Pagefind gave the page. */
export interface TablePage {
	readonly id: string;
	readonly entries: readonly TableEntry[];
}

/**
 * The same as columns: a value in each column for each entry, so that a file of tens of thousands of
 * entries stays small once it is compressed.
 */
export interface PackedTable {
	readonly pages: readonly string[];
	/** Number of entries of each page. */
	readonly counts: readonly number[];
	/** 1 for comments. */
	readonly kinds: readonly number[];
	readonly people: Column<string | null>;
	readonly topics: Column<readonly string[]>;
	readonly sources: Column<readonly string[]>;
	/** Days after the entry before it. */
	readonly days: readonly (number | null)[];
	/** Words after the start of the entry before it; of each page's first entry, from 0. */
	readonly starts: readonly number[];
	/** Entry, start and end of each quotation. */
	readonly quotes: readonly (readonly [entry: number, start: number, end: number])[];
}

/** A column of values that repeat: each once, and which of them stands where. */
interface Column<Value> {
	readonly values: readonly Value[];
	readonly of: readonly number[];
}

const dayLength = 86_400_000;

/**
 * The first day that a published date may mean; `undefined` without a year.
 *
 * @example
 * dayOf('1970-01-02T22:16') // => 1
 * dayOf('--10-18') // => undefined
 */
export function dayOf(published: string | null | undefined): number | undefined {
	const [, year, month = '01', day = '01'] =
		/^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/u.exec(published ?? '') ?? [];
	return year === undefined
		? undefined
		: Date.UTC(Number(year), Number(month) - 1, Number(day)) / dayLength;
}

/** The year of a day since 1970. */
export function yearOfDay(day: number): string {
	return String(new Date(day * dayLength).getUTCFullYear());
}

/** Where each quotation of entry `entry` begins and ends. */
export function quotesOf(stretches: readonly Stretch[], entry: number): TableEntry['quotes'] {
	return stretches
		.filter((stretch) => stretch.entry === entry && stretch.quoted)
		.map(({ start, end }) => [start, end] as const);
}

/** `pages` as columns. */
export function packTable(pages: readonly TablePage[]): PackedTable {
	const entries = pages.flatMap((page) => page.entries);
	let before = 0;
	return {
		pages: pages.map(({ id }) => id),
		counts: pages.map((page) => page.entries.length),
		kinds: entries.map(({ kind }) => (kind === 'comment' ? 1 : 0)),
		people: column(entries.map(({ person }) => person ?? null)),
		topics: column(entries.map(({ topics }) => topics)),
		sources: column(entries.map(({ sources }) => sources)),
		days: entries.map(({ day }) => {
			if (day === undefined) return null;
			const difference = day - before;
			before = day;
			return difference;
		}),
		starts: pages.flatMap((page) =>
			page.entries.map(({ start }, index) => start - (page.entries[index - 1]?.start ?? 0)),
		),
		quotes: entries.flatMap(({ quotes }, entry) =>
			quotes.map(([start, end]) => [entry, start, end] as const),
		),
	};
}

/** The pages that `packTable` was given. */
export function unpackTable(table: PackedTable): readonly TablePage[] {
	const quotes = Map.groupBy(table.quotes, ([entry]) => entry);
	let place = 0;
	let day = 0;
	return table.pages.map((id, page) => {
		let start = 0;
		const entries = Array.from({ length: table.counts[page] ?? 0 }, (): TableEntry => {
			const entry = place++;
			const days = table.days[entry] ?? undefined;
			if (days !== undefined) day += days;
			start += table.starts[entry] ?? 0;
			return {
				kind: table.kinds[entry] === 1 ? 'comment' : 'essay',
				person: valueAt(table.people, entry) ?? undefined,
				day: days === undefined ? undefined : day,
				topics: valueAt(table.topics, entry) ?? [],
				sources: valueAt(table.sources, entry) ?? [],
				start,
				quotes: (quotes.get(entry) ?? []).map(([, first, end]) => [first, end] as const),
			};
		});
		return { id, entries };
	});
}

function column<Value>(all: readonly Value[]): Column<Value> {
	const places = new Map<string, number>();
	const values: Value[] = [];
	const of = all.map((value) => {
		const key = JSON.stringify(value);
		const known = places.get(key);
		if (known !== undefined) return known;
		places.set(key, values.length);
		return values.push(value) - 1;
	});
	return { values, of };
}

function valueAt<Value>({ values, of }: Column<Value>, entry: number): Value | undefined {
	return values[of[entry] ?? -1];
}
