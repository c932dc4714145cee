import { normaliseName } from '../text/words.ts';

/** How two captures' statements about one thing stand to each other; `unknown`: one says nothing. */
export type Agreement = 'equal' | 'near' | 'unknown' | 'different';

/**
 * Whether two bylines can name one person. `near`: one name is part of the other (`Alan`,
 * `Alan Moore`), as where one page prints first names only.
 */
export function compareAuthors(a: string | undefined, b: string | undefined): Agreement {
	const left = normaliseName(a);
	const right = normaliseName(b);
	if (left === undefined || right === undefined) return 'unknown';
	if (left === right) return 'equal';
	const [fewer = [], more = []] = [left.split(' '), right.split(' ')].sort(
		(x, y) => x.length - y.length,
	);
	return fewer.length < more.length && fewer.every((word) => more.includes(word))
		? 'near'
		: 'different';
}

/** The largest difference of two local times: from UTC-12 to UTC+14. */
const widestZones = 26 * 60;

/** Every zone in use differs from UTC by a multiple of a quarter of an hour. */
const zoneStep = 15;

const minutesOfDay = 24 * 60;

/**
 * Whether two ISO dates without zone can mean one moment.
 *
 * `equal`: one is the other or the other with less precision, at least to the day. `near`: the same
 * moment in two zones, as in a page and its export, or a month or year that holds the other.
 */
export function compareDates(a: string | undefined, b: string | undefined): Agreement {
	if (a === undefined || b === undefined) return 'unknown';
	const [rough = '', precise = ''] = [a, b].sort((x, y) => x.length - y.length);
	if (rough === precise || isSaidMore(rough, precise)) return namesDay(rough) ? 'equal' : 'near';
	const left = parseMinutes(rough);
	const right = parseMinutes(precise);
	if (left === undefined || right === undefined) return 'different';
	// A day stands for any of its minutes, and the zone may make it the day before or after.
	const days = Math.floor(left / minutesOfDay) - Math.floor(right / minutesOfDay);
	if (!rough.includes('T')) return Math.abs(days) <= 1 ? 'near' : 'different';
	const minutes = Math.abs(left - right);
	return minutes <= widestZones && minutes % zoneStep === 0 ? 'near' : 'different';
}

/** Two clocks in use differ by this or a multiple of it, but for three small countries. */
const usualStep = 30;

/** Whether two dates print one moment by two clocks: whole half hours apart, seconds and all. */
export function isZoneShift(a: string | undefined, b: string | undefined): boolean {
	if (a?.includes('T') !== true || b?.includes('T') !== true) return false;
	const left = parseMinutes(a);
	const right = parseMinutes(b);
	if (left === undefined || right === undefined) return false;
	const [x, y] = [secondsOf(a), secondsOf(b)];
	const minutes = Math.abs(left - right);
	return minutes <= widestZones && minutes % usualStep === 0 && (x ?? y) === (y ?? x);
}

function secondsOf(date: string): string | undefined {
	return /T\d\d:\d\d:(\d\d)/u.exec(date)?.[1];
}

/** Whether `precise` is the date `rough` with more said: a time, or a year where it has none. */
export function isSaidMore(rough: string, precise: string): boolean {
	const isYearAdded = rough.startsWith('--') && !precise.startsWith('--');
	return isYearAdded
		? precise.slice('2006'.length).startsWith(rough.slice(1))
		: precise.length > rough.length && precise.startsWith(rough);
}

function namesDay(date: string): boolean {
	return date.startsWith('--') || date.length >= '2006-07-27'.length;
}

function parseMinutes(date: string): number | undefined {
	if (!/^\d{4}-\d{2}-\d{2}/.test(date)) return undefined;
	const milliseconds = Date.parse(date.includes('T') ? `${date}Z` : date);
	return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / 60_000);
}
