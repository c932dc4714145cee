import type { Element } from 'hast';
import { dayFirstEvidence } from '../../text/calendar.ts';
import { findClock, findDate } from '../../text/dates.ts';
import type { DateOptions } from '../../text/dates.ts';
import { readDate } from '../dates.ts';
import { property } from '../html/tags.ts';
import { dates } from './comment-names.ts';
import { holdsBlocks } from './lines.ts';
import type { Template } from './template.ts';
import { descendantsOf, findLike, isLike, lineOf } from './tree.ts';
import type { Pattern } from './tree.ts';

/** Where and how the comments of one page say when they were written. */
export interface DateHabits extends DateOptions {
	/** The name by which nearly all of them mark the date. */
	readonly pattern: Pattern | undefined;
	readonly place: Template['date'];
	/** Whether most of them say when at all; where they do not, a day in somebody's words is no date. */
	readonly isUsual: boolean;
}

/** An element of a comment and its words, which may say when it was written. */
export interface Dated {
	readonly element: Element;
	readonly text: string;
}

/** Learns from all comments of a page, `language` being the page's own, as `html` names it. */
export function learnDates(
	regions: readonly Element[],
	template: Template,
	pattern: Pattern | undefined,
	language: string | undefined,
): DateHabits {
	const habits = { pattern, place: template.date, isUsual: true, dayFirst: undefined };
	const found = regions.flatMap((region) => findDated(region, habits) ?? []);
	return {
		...habits,
		isUsual: found.length * 2 >= regions.length,
		dayFirst: dayOrder(found) ?? isDayFirst(language),
	};
}

/** Whether the figures put the day first, where any of them can be read one way only. */
function dayOrder(found: readonly Dated[]): boolean | undefined {
	const evidence = found.flatMap(({ element }) => {
		const line = lineOf(element).slice(0, longestDated);
		return dayFirstEvidence(line) ?? [];
	});
	const first = evidence.filter(Boolean).length * 2;
	return first === evidence.length ? undefined : first > evidence.length;
}

/** English pages may put either first; those of these languages begin with the day. */
function isDayFirst(language: string | undefined): true | undefined {
	const isIt =
		/^(?:en-(?:gb|ie|au|nz|in|za)|(?:fr|de|es|it|pt|nl|da|nb|nn|no|pl|cs|sk|ru|uk|ro|el|tr|bg|hr|sl|ca|fi)\b)/iu;
	return language !== undefined && isIt.test(language) ? true : undefined;
}

/** The element of a comment that says when it was written, and what it says. */
export function findDated(region: Element, habits: DateHabits): Dated | undefined {
	const { pattern, place, isUsual } = habits;
	const all = [...descendantsOf(region)];
	const usual = pattern === undefined ? place(region) : undefined;
	const known = all.filter((element) => pattern !== undefined && isLike(element, pattern));
	const named = dates.flatMap((one) => all.filter((element) => isLike(element, one)));
	// The byline stands first or last, whatever its elements are called.
	const lines = isUsual
		? all.filter((one) => !holdsBlocks(one) && lineOf(one).length < longestDated)
		: [];
	for (const element of [...known, ...(usual ? [usual] : []), ...named, ...lines]) {
		const text = dateOf(element, habits);
		if (text !== undefined) return { element, text };
	}
	return undefined;
}

const longestDated = 120;

/** A date for machines if there is one, else the one that is printed. */
export function dateOf(element: Element, options: DateOptions = {}): string | undefined {
	const inner =
		element.tagName === 'time' ? element : (findLike(element, ['time', 'abbr']) ?? element);
	const marked = [inner, element, ...descendantsOf(element)].flatMap((part) =>
		['dateTime', 'title', 'content'].map((name) => property(part, name)),
	);
	for (const value of marked) {
		if (readDate(value) !== undefined) return value;
		const exact = value === undefined ? undefined : findDate(value, options)?.iso;
		if (exact?.startsWith('--') === false) return exact;
	}
	const line = lineOf(element).slice(0, 200);
	const printed =
		findDate(line, options) ?? (line.length <= longestClock ? findClock(line) : undefined);
	// A date without a year says less in figures than as it is printed.
	return printed?.iso?.startsWith('--') === false ? printed.iso : printed?.text;
}

/** A time alone, below a heading that names the day. */
const longestClock = 24;
