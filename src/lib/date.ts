const months = [
	...['January', 'February', 'March', 'April', 'May', 'June'],
	...['July', 'August', 'September', 'October', 'November', 'December'],
];

interface DateParts {
	readonly year: string | undefined;
	readonly month: string | undefined;
	readonly day: string | undefined;
	readonly time: string | undefined;
}

/**
 * A published date in words, as precise as it is and no more.
 *
 * @example
 * formatDate('2006-07-27T22:16') // => '27 July 2006, 22:16'
 * formatDate('--10-18') // => '18 October, no year'
 */
export function formatDate(date: string): string {
	const { year, month, day, time } = readParts(date);
	const words = [day && String(Number(day)), month && months[Number(month) - 1], year];
	return `${words.filter(Boolean).join(' ')}${year ? '' : ', no year'}${time ? `, ${time}` : ''}`;
}

/** `date` in words without its time of day. */
export function formatDay(date: string): string {
	return formatDate(date.replace(/T[^]*/u, ''));
}

/** The year of `date`, or `undefined` where the page gives none. */
export function yearOf(date: string | undefined): string | undefined {
	return date === undefined ? undefined : readParts(date).year;
}

/** Year and month of `date` (`2006-07`), or `undefined` where it does not name both. */
export function monthOf(date: string | undefined): string | undefined {
	return /^\d{4}-\d{2}/u.exec(date ?? '')?.[0];
}

/** Orders dates from the oldest on; dates without a year come last, unknown ones after them. */
export function compareDates(a: string | undefined, b: string | undefined): number {
	const [left, right] = [sortKey(a), sortKey(b)];
	return left < right ? -1 : left > right ? 1 : 0;
}

/** First and last of `dates` that name a year. */
export function dateRange(dates: readonly (string | undefined)[]): [string, string] | undefined {
	const dated = dates.filter((date) => yearOf(date) !== undefined).sort(compareDates);
	const [first, last] = [dated[0], dated.at(-1)];
	return first !== undefined && last !== undefined ? [first, last] : undefined;
}

/**
 * Two dates as a span, saying once what both share.
 *
 * @example
 * formatRange(['2006-07-27', '2006-07-30']) // => '27 July 2006 to 30 July 2006'
 */
export function formatRange([first, last]: readonly [string, string]): string {
	const [from, to] = [formatDay(first), formatDay(last)];
	return from === to ? from : `${from} to ${to}`;
}

function sortKey(date: string | undefined): string {
	if (date === undefined) return '~~';
	return date.startsWith('--') ? `~${date}` : date;
}

function readParts(date: string): DateParts {
	const match = /^(?:(\d{4})|-)(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}:\d{2}))?/u.exec(date);
	const [, year, month, day, time] = match ?? [];
	return { year, month, day, time };
}
