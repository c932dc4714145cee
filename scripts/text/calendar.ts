import { Chrono, strict } from 'chrono-node';
import type { Parser } from 'chrono-node';
import { monthNumbers, weekdayNames } from './month-names.ts';

/** The month names of every language as alternatives of a pattern. */
export const months = alternatives([...monthNumbers.keys()]);
/** `Sam`, `Don`, `Lun` are names as well; short weekdays of other languages need their full stop. */
const plainWeekday = /^(?:sun|mon|tue|wed|thu|fri|sat|.{4,})$/u;
const weekdays = alternatives([...weekdayNames].filter((name) => plainWeekday.test(name)));
const stoppedWeekdays = alternatives([...weekdayNames].filter((name) => !plainWeekday.test(name)));
const weekday = `(?<!\\p{L})(?:(?:${weekdays})\\.?|(?:${stoppedWeekdays})(?:\\.|(?=,)))`;
// `2 Jul 10 at 8:45am`: two figures are a year only where a time or a name follows, or where nothing does.
const year = `(?:(?<!\\d)(?:1[89]|20)\\d{2}(?!\\d)|(?<=^\\d{1,2}\\s\\p{L}{3,9}\\.?\\s)\\d{2}(?=\\s[\\p{L}'’. -]{2,40}$)|['’]\\d{2}(?!\\d)|(?<=\\s|-)\\d{2}(?=,?\\s(?:at\\s|um\\s|@|\\(?\\d{1,2}[:.]\\d{2}|(?:by|von|par|por|da|door|[|•·–—-])\\s|(?:reply|permalink|link|#))|,\\s[\\p{L}\\p{N}'’. _-]{2,40}(?:\\.{3}|[:…])$|\\s?(?:[)\\]|]|:(?!\\d)|$)))`;
const weekdayBefore = `(?:${weekday},?\\s{1,2}(?:(?:the|den|el|le)\\s)?)?`;
const dayMonth = `(?<![\\d#])(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.|,)?[\\s/-]{0,2}(?:(?:de|of)\\s|d['’]|ב)?(?<month>${months})(?!\\p{L})(?!\\s(?:${months})\\s\\d)\\.?,?`;
const monthDay = `(?<!\\p{L})(?<month>${months})(?!\\p{L})\\.?\\s{0,2}(?<day>\\d{1,2})(?!\\d)(?!:\\d)(?:st|nd|rd|th|\\.(?=\\s))?,?`;
const yearFirst = `(?<![\\d_])(?<year>(?:19|20)\\d{2})\\.?,?\\s(?<month>${months})(?!\\p{L})\\.?\\s(?<day>\\d{1,2})(?!\\d|:)\\.?,?`;
const yearAfter = `(?:[\\s/،-]{0,2}(?:(?:de|del|of)\\s)?(?<year>${year}))?`;
/** A weekday that stands right before a date: `Thu, `, `Thu (`. */
export const weekdayAtEnd = new RegExp(`${weekday},?\\s{0,2}[([]?$`, 'iu');
/** A day, a month and a year in figures, in either order. */
const numericDate =
	/(?<![\d.:/])(?<first>\d{1,4})(?<mark>[./-])\s?(?<second>\d{1,2})\k<mark>\s?['’]?(?<third>\d{4}|\d{2})(?![\d/]|\.[\d*x])/u;
/** Without a year it takes a time to make a date: `03/04 at 10:21 AM`. */
const yearless =
	/(?<![\d.:/])(?<first>\d{1,2})(?<mark>[./])(?<second>\d{1,2})\.?(?=,?\s(?:at|um|à|alle|às|om|kl\.?|@|-|–)?\s?\d{1,2}:\d{2})(?![\d/])/u;
/** `17.07, 2011` and `17. 7. 2011`: a day and a month in figures, the year set apart. */
const spacedNumbers =
	/(?<![\d.])(?<day>\d{1,2})\.\s?(?<month>\d{1,2})(?:\.\s|\.?,\s)(?<year>(?:19|20)\d{2})(?!\d)/u;
/** `27 04 '05`: figures set apart, the year behind an apostrophe. */
const apostropheYear = /(?<![\d.:/])(?<day>\d{1,2})\s(?<month>\d{1,2})\s(?<year>['’]\d{2})(?!\d)/u;
/** `2006 02 16` */
const spacedYearFirst =
	/(?<![\d.:/])(?<year>(?:19|20)\d{2})\s(?<month>\d{2})\s(?<day>\d{2})(?![\d:.])/u;
/** `19 05 2008`, with nothing more on its line but the time of day. */
const spacedFigures =
	/(?<=^\s?)(?<day>0[1-9]|[12]\d|3[01])\s(?<month>0[1-9]|1[0-2])\s(?<year>(?:19|20)\d{2})(?=\s?(?:[(,|–-]?\s?\d{1,2}:\d{2}.{0,12})?$)/u;
const eastAsianDate =
	/(?<year>\d{4})\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日일]/u;

/** Whether the figures of `text` can only be read day first (`27/10/2012`) or month first. */
export function dayFirstEvidence(text: string): boolean | undefined {
	const match = (numericDate.exec(text) ?? yearless.exec(text))?.groups;
	if (match === undefined || match['first']?.length === 4) return undefined;
	if (Number(match['first']) > 12) return true;
	return Number(match['second']) > 12 ? false : undefined;
}

/** Chrono's strict English reader, with the month names of every language and a stated day order. */
function readerFor(dayFirst: boolean | undefined): Chrono {
	const reader = new Chrono({ parsers: [], refiners: [...strict.refiners] });
	reader.parsers.push(
		namedMonth(new RegExp(weekdayBefore + dayMonth + yearAfter, 'iu')),
		namedMonth(new RegExp(weekdayBefore + monthDay + yearAfter, 'iu')),
		namedMonth(new RegExp(yearFirst, 'iu')),
		namedMonth(eastAsianDate),
		namedMonth(spacedNumbers),
		namedMonth(apostropheYear),
		namedMonth(spacedYearFirst),
		namedMonth(spacedFigures),
		numeric(dayFirst),
		numericWithoutYear(dayFirst),
	);
	return reader;
}

function namedMonth(pattern: RegExp): Parser {
	return {
		pattern: () => pattern,
		extract: (context, match) => {
			const { day = '', month = '', year: printedYear } = match.groups ?? {};
			// The engine looks again from the next sign on, and no longer sees what stands before.
			if (/[\p{L}\d]$/u.test(context.text.slice(0, match.index)) && /^\d/u.test(match[0]))
				return null;
			const number = monthNumbers.get(month.toLowerCase()) ?? Number(month);
			if (!isCalendarDay(number, Number(day))) return null;
			const figures = printedYear?.replace(/\D/g, '');
			return context.createParsingComponents({
				day: Number(day),
				month: number,
				...(figures === undefined ? {} : { year: fullYear(Number(figures)) }),
			});
		},
	};
}

function numeric(dayFirst: boolean | undefined): Parser {
	return {
		pattern: () => numericDate,
		extract: (context, match) => {
			const { first = '', second = '', third = '', mark } = match.groups ?? {};
			// The engine looks again from the next sign on, and no longer sees what stands before.
			if (/[\d.:/]$/u.test(context.text.slice(0, match.index))) return null;
			if (first.length > 2) {
				if (first.length !== 4 || !isCalendarDay(Number(second), Number(third))) return null;
				return context.createParsingComponents({
					year: Number(first),
					month: Number(second),
					day: Number(third),
				});
			}
			const leading = dayFirst ?? dayFirstEvidence(match[0]) ?? mark === '.';
			const [day, month] = leading ? [first, second] : [second, first];
			if (!isCalendarDay(Number(month), Number(day))) return null;
			return context.createParsingComponents({
				year: fullYear(Number(third)),
				month: Number(month),
				day: Number(day),
			});
		},
	};
}

function numericWithoutYear(dayFirst: boolean | undefined): Parser {
	return {
		pattern: () => yearless,
		extract: (context, match) => {
			const { first = '', second = '', mark } = match.groups ?? {};
			const leading = Number(first) > 12 || (Number(second) <= 12 && (dayFirst ?? mark === '.'));
			const [day, month] = leading ? [first, second] : [second, first];
			if (!isCalendarDay(Number(month), Number(day))) return null;
			return context.createParsingComponents({ day: Number(day), month: Number(month) });
		},
	};
}

function isCalendarDay(month: number, day: number): boolean {
	return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** Blogs began in the nineties: `98` is 1998 and `08` is 2008. */
function fullYear(figures: number): number {
	if (figures >= 100) return figures;
	return figures >= 90 ? 1900 + figures : 2000 + figures;
}

function alternatives(words: readonly string[]): string {
	return [...words]
		.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
		.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
		.join('|');
}

/** Readers that take the first figure for the day, for the month, or go by the mark between them. */
export const readers = {
	byMark: readerFor(undefined),
	true: readerFor(true),
	false: readerFor(false),
} as const;
