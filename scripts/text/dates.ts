import type { Component, ParsedResult } from 'chrono-node';
import { months, readers, weekdayAtEnd } from './calendar.ts';
import { monthNumbers, weekdayNames } from './month-names.ts';
import { relativeDate } from './relative-dates.ts';

/** A date as it stands in a line of text. */
export interface PrintedDate {
	/** Half-open range in the text that was searched. */
	readonly start: number;
	readonly end: number;
	/** The words of the date, as printed. */
	readonly text: string;
	/** ISO 8601 with the precision printed; undefined for a relative date (`3 days ago`). */
	readonly iso: string | undefined;
	readonly hasTime: boolean;
	/** The date's printed form, its figures and names replaced: `M 9, 9 at 9:9 a`. */
	readonly shape: string;
}

/** What a page has shown of its dates. */
export interface DateOptions {
	/** Whether `3/4/2010` is 3 April. Undefined: a dot means day first, a slash month first. */
	readonly dayFirst?: boolean | undefined;
}

/** Longer lines are prose: a date in them is part of a sentence, and searching them costs. */
const longestDatedLine = 320;

const clock =
	/(?<![\d:])(?<hour>2[0-4]|[01]?\d)(?!\d)(?:\s?[:.hH]\s?(?<minute>[0-5]\d(?!\d)|\d(?=:\d{1,2}(?!\d)))(?:[:.](?<second>[0-5]?\d)(?!\d)(?:\.\d{3}(?=Z|[+-]\d))?)?)?(?:\s?(?<half>[apдп])(?:\.\s?m\.|\s?m\b|п(?!\p{L})))?/iu;
const connector =
	/^(?:T|[\s,.:·•|@()–—/-]*(?:[(（][日月火水木金土][)）]\s?)?(?:(?:г\.?\sв|الساعة|בשעה|at|on|um|à|a las|a la|a|las|alle|alle ore|ore|às|as|kl\.?|klo|om|o|o godz\.|godz\.|v|ve|в|о|la|w|saat|u|ob|στις|上午|下午|午前|午後|오전|오후)\s{0,2})?)$/iu;
const zoneAfter =
	/^\s?\(?(?:uhr|Uhr|min|μμ|πμ|[μπ]\.μ\.|오전|오후|م|ص|h|hrs|(?:GMT|UTC)\s?[+-]\d{1,2}(?::?\d{2})?(?:\s\([A-Z]{2,5}\))?|[A-Z]{3,4}|[+-]\d{2}:?\d{2}|Z)(?![\p{L}\d])\)?/u;
/** The year may come last: `Wed Mar 03 15:04:05 2010`. */
const yearLast = /^\s(?:[A-Z]{3,4}\s)?(?<year>(?:19|20)\d{2})(?!\d)/u;
const worthSearching = new RegExp(
	`\\d{1,2}\\.\\s?\\d{1,2}\\.?,?\\s\\d{4}|\\d\\s\\d{1,2}\\s['’]\\d{2}|\\d{4}\\s\\d{2}\\s\\d{2}|\\d{2}\\s\\d{2}\\s\\d{4}|\\d{1,4}[./-]\\s?\\d{1,2}[./-]\\s?['’]?\\d{2,4}|\\d{1,2}[./]\\d{1,2}\\.?,?\\s.{0,5}\\d{1,2}:\\d{2}|[年년]|\\d.{0,12}(?<!\\p{L})(?:${months})(?!\\p{L})|(?<!\\p{L})(?:${months})(?!\\p{L}).{0,6}\\d|(?<!\\p{L})(?:${months})\\d`,
	'iu',
);

/**
 * The date printed in `text`, the first where there are several; undefined where there is none.
 *
 * @example
 * findDate('by zdw on November 14, 2010 at 4:25 pm.')?.iso // => '2010-11-14T16:25'
 */
export function findDate(text: string, options: DateOptions = {}): PrintedDate | undefined {
	if (text.length > longestDatedLine) return undefined;
	const found = findAbsolute(text, options);
	const ago = findRelative(text);
	// `1 month ago 2 Likes` tells of no August.
	const within = found !== undefined && ago !== undefined && isWithin(found.start, ago);
	return within ? ago : (found ?? ago);
}

function isWithin(at: number, { start, end }: PrintedDate): boolean {
	return start < at && at < end;
}

/** A line with more words than this beside a time of day tells of the time in a sentence. */
const longestTimedLine = 90;
const aloneClock =
	/(?:^|(?<=[\s([,|•·–—-]))(?:(?:at|um|à|a las|às|alle|kl\.?|о|o)\s)?(?:2[0-4]|[01]?\d):[0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\b\.?)?(?:\s(?:uhr|h|UTC|GMT|[ECMP][SD]?T))?(?![\p{L}\d:])/iu;

/**
 * The time of day in a line that has no date: `At 10:02 PM, Ann said…`, where a heading names the day.
 */
export function findClock(text: string): PrintedDate | undefined {
	if (text.length > longestTimedLine) return undefined;
	const match = aloneClock.exec(text);
	if (match === null) return undefined;
	const [printed] = match;
	// The time of a recording, above each turn of its transcript; in brackets it is the hour past midnight.
	if (/^00:\d\d:\d\d$/u.test(printed) && text[match.index - 1] !== '(') return undefined;
	const end = match.index + printed.length;
	return { start: match.index, end, text: printed, iso: undefined, hasTime: true, shape: 'clock' };
}

function findAbsolute(text: string, options: DateOptions): PrintedDate | undefined {
	if (!worthSearching.test(text)) return undefined;
	const reader =
		options.dayFirst === undefined ? readers.byMark : readers[String(options.dayFirst) as 'true'];
	const found = bestDate(text, reader.parse(text, new Date(Date.UTC(2000, 0, 1))).filter(isDate));
	if (found === undefined) return undefined;
	const dayEnd = found.index + found.text.length;
	const time = timeAfter(text, dayEnd) ?? timeBefore(text, found.index);
	const weekdayStart = weekdayAtEnd.exec(text.slice(0, found.index))?.index ?? found.index;
	const start = Math.min(weekdayStart, time?.start ?? weekdayStart);
	const last = found.start.isCertain('year')
		? undefined
		: yearLast.exec(text.slice(time?.end ?? dayEnd));
	const end = Math.max(dayEnd, time?.end ?? dayEnd) + (last?.[0].length ?? 0);
	const printed = text.slice(start, end);
	return {
		start,
		end,
		text: printed,
		iso: isoOf(found, time, last?.groups?.['year']),
		hasTime: time !== undefined,
		shape: shapeOf(printed),
	};
}

function findRelative(text: string): PrintedDate | undefined {
	const match = relativeDate.exec(text);
	if (match === null) return undefined;
	const [printed] = match;
	const end = match.index + printed.length;
	return { start: match.index, end, text: printed, iso: undefined, hasTime: false, shape: 'ago' };
}

/** A byline's date has the time beside it, or ends the line; another belongs to a title. */
function bestDate(text: string, found: readonly ParsedResult[]): ParsedResult | undefined {
	const timed = found.find((result) => timeAfter(text, result.index + result.text.length));
	const last = found.at(-1);
	const ends = last !== undefined && last.index + last.text.length === text.length;
	return timed ?? (ends ? last : found[0]);
}

function isDate(result: ParsedResult): boolean {
	return result.start.isCertain('month') && result.start.isCertain('day');
}

interface Clock {
	readonly hour: number;
	readonly minute: number;
	readonly second: number | undefined;
	readonly start: number;
	readonly end: number;
}

/** The time of day that follows a date, with the words that join them and a zone. */
function timeAfter(text: string, from: number): Clock | undefined {
	const rest = text.slice(from, from + 40);
	const match = clock.exec(rest);
	if (match === null || !connector.test(rest.slice(0, match.index))) return undefined;
	const end = match.index + match[0].length;
	const zone = zoneAfter.exec(rest.slice(end))?.[0] ?? '';
	return clockOf(match, from, from + end + zone.length);
}

/** The time of day that stands right before a date: `4:15 PM on March 12, 2005`. */
function timeBefore(text: string, until: number): Clock | undefined {
	const from = Math.max(0, until - 24);
	const before = text.slice(from, until);
	const match = [...before.matchAll(new RegExp(clock.source, 'giu'))].findLast(isClock);
	if (match === undefined) return undefined;
	const between = before.slice(match.index + match[0].length);
	if (!connector.test(between.replace(/^\s?(?:Uhr|h|[A-Z]{3,4})\b/u, ''))) return undefined;
	return clockOf(match, from, until);
}

/** `2010 - 12` or `2010, 3 people` is no time: it needs minutes or am/pm. */
function isClock({ groups }: RegExpExecArray): boolean {
	return groups?.['minute'] !== undefined || groups?.['half'] !== undefined;
}

function clockOf(match: RegExpExecArray, offset: number, end: number): Clock | undefined {
	const { hour, minute, second, half } = match.groups ?? {};
	if (!isClock(match)) return undefined;
	const afternoon = /^[pп]$/iu.test(half ?? '') ? 12 : 0;
	return {
		hour: (half === undefined ? Number(hour) : (Number(hour) % 12) + afternoon) % 24,
		minute: Number(minute ?? 0),
		second: second === undefined ? undefined : Number(second),
		start: offset + match.index,
		end,
	};
}

function isoOf(
	result: ParsedResult,
	time: Clock | undefined,
	yearLater: string | undefined,
): string {
	const part = (component: Component, size: number) =>
		String(result.start.get(component) ?? 0).padStart(size, '0');
	const monthAndDay = `${part('month', 2)}-${part('day', 2)}`;
	const year = result.start.isCertain('year') ? part('year', 4) : yearLater;
	if (year === undefined) return `--${monthAndDay}`;
	const day = `${year}-${monthAndDay}`;
	if (time === undefined) return day;
	const two = (figure: number) => String(figure).padStart(2, '0');
	const seconds = time.second === undefined ? '' : `:${two(time.second)}`;
	return `${day}T${two(time.hour)}:${two(time.minute)}${seconds}`;
}

function shapeOf(printed: string): string {
	return printed
		.toLowerCase()
		.replace(/\p{L}+/gu, (word) =>
			monthNumbers.has(word)
				? 'M'
				: weekdayNames.has(word)
					? 'W'
					: /^(?:st|nd|rd|th)$/.test(word)
						? ''
						: /^[ap]m?$/.test(word)
							? 'a'
							: word,
		)
		.replace(/\d+/g, '9')
		.replace(/\s+/g, ' ');
}
