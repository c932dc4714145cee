/**
 * The wall-clock date of a machine-written date, in ISO 8601 without a zone; undefined where it is
 * no date. The zone is left out because pages print the time of the place they were written in.
 *
 * @example
 * readDate('2009-10-02T08:00:00.001-07:00') // => '2009-10-02T08:00:00'
 * readDate('Sat, 07 Sep 2002 00:00:01 GMT') // => '2002-09-07T00:00:01'
 * readDate('01/31/2002 03:31:05 PM') // => '2002-01-31T15:31:05'
 */
export function readDate(text: string | undefined): string | undefined {
	const trimmed = text?.trim().slice(0, 64) ?? '';
	for (const read of [iso, mail, american]) {
		const fields = read(trimmed);
		if (fields !== undefined) return valid(fields);
	}
	return undefined;
}

type Fields = readonly [year: string, month: string, day: string, time: string | undefined];

function iso(text: string): Fields | undefined {
	// Scripts write `2009-3-4`.
	const match = /^(\d{4})-(\d\d?)-(\d\d?)(?!\d)(?:[T ](\d\d:\d\d(?::\d\d)?))?/u.exec(text);
	return match ? [match[1] ?? '', pad(match[2]), pad(match[3]), match[4]] : undefined;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** RFC 822, as RSS has it: the weekday may be missing, the year may have two digits. */
function mail(text: string): Fields | undefined {
	const match =
		/^(?:[a-z]{2,9},? )? ?(\d{1,2}) ([a-z]{3})[a-z]{0,6} (\d{4}|\d\d)(?: (\d\d?:\d\d(?::\d\d)?))?/iu.exec(
			text,
		);
	const month = months.indexOf(match?.[2]?.toLowerCase() ?? '') + 1;
	if (!match || month === 0) return undefined;
	const year = match[3] ?? '';
	const century = year.length === 4 ? '' : Number(year) < 70 ? '20' : '19';
	return [
		century + year,
		pad(month),
		pad(match[1]),
		match[4]?.padStart(match[4].length < 6 ? 5 : 8, '0'),
	];
}

/** Month first, as Movable Type writes dates; twelve or twenty-four hours. */
function american(text: string): Fields | undefined {
	const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d\d)(:\d\d)?(?: ?([ap])m)?)?/iu.exec(
		text,
	);
	if (!match) return undefined;
	const [, month, day, year = '', hours, minutes, seconds = '', half] = match;
	if (hours === undefined) return [year, pad(month), pad(day), undefined];
	const isTwelve = half !== undefined && Number(hours) % 12 === 0;
	const hour = (isTwelve ? 0 : Number(hours)) + (half?.toLowerCase() === 'p' ? 12 : 0);
	return [year, pad(month), pad(day), `${pad(hour)}:${minutes ?? '00'}${seconds}`];
}

function pad(value: string | number | undefined): string {
	return String(value ?? '').padStart(2, '0');
}

/** Exports write `0000-00-00 00:00:00` for no date. */
function valid([year, month, day, time]: Fields): string | undefined {
	const date = `${year}-${month}-${day}`;
	const whole = time === undefined ? date : `${date}T${time}`;
	const moment = new Date(time === undefined ? `${date}T00:00:00Z` : `${whole}Z`);
	// `new Date` makes 3 March of 31 February.
	const isReal = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date);
	return isReal && Number(year) > 0 ? whole : undefined;
}
