import { monthOf, yearOf } from './date.ts';

/** What was written in one year or month. */
export interface Period {
	/** `2006` or `2006-07`. */
	readonly name: string;
	readonly essays: number;
	readonly comments: number;
}

/** A topic's writing over time. */
export interface Timeline {
	readonly unit: 'year' | 'month';
	/** Every year or month from the first to the last, empty ones too. */
	readonly periods: readonly Period[];
	/** Entries whose year the pages do not give. */
	readonly undated: number;
	readonly largest: number;
}

/** Longest run of months drawn as months; longer spans are drawn as years. */
const mostMonths = 18;

/** Counts essays and comments by year, or by month where all of them lie close together. */
export function buildTimeline(
	essays: readonly (string | undefined)[],
	comments: readonly (string | undefined)[],
): Timeline | undefined {
	const all = [...essays, ...comments];
	const years = all
		.map(yearOf)
		.filter((year) => year !== undefined)
		.sort();
	const [first, last] = [years[0], years.at(-1)];
	if (first === undefined || last === undefined) return undefined;
	const months = all
		.map(monthOf)
		.filter((month) => month !== undefined)
		.sort();
	const span = listMonths(months[0], months.at(-1));
	const byMonth = months.length === years.length && span.length <= mostMonths;
	const names = byMonth ? span : listYears(first, last);
	const periodOf = byMonth ? monthOf : yearOf;
	const [essayCounts, commentCounts] = [tally(essays, periodOf), tally(comments, periodOf)];
	const periods = names.map((name) => ({
		...{ name, essays: essayCounts.get(name) ?? 0, comments: commentCounts.get(name) ?? 0 },
	}));
	const largest = Math.max(...periods.map((period) => period.essays + period.comments));
	return { unit: byMonth ? 'month' : 'year', periods, undated: all.length - years.length, largest };
}

function tally(
	dates: readonly (string | undefined)[],
	periodOf: (date: string | undefined) => string | undefined,
): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const period of dates.map(periodOf)) {
		if (period !== undefined) counts.set(period, (counts.get(period) ?? 0) + 1);
	}
	return counts;
}

function listYears(first: string, last: string): readonly string[] {
	const start = Number(first);
	return Array.from({ length: Number(last) - start + 1 }, (_, offset) =>
		String(start + offset).padStart(4, '0'),
	);
}

function listMonths(first: string | undefined, last: string | undefined): readonly string[] {
	if (first === undefined || last === undefined) return [];
	const [start, end] = [monthNumber(first), monthNumber(last)];
	return Array.from({ length: end - start + 1 }, (_, offset) => {
		const month = start + offset;
		return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
	});
}

function monthNumber(month: string): number {
	return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}
