/**
 * As much of a published date as is a date at all: no month is the thirteenth, and a day of no known
 * year is none that data could name.
 *
 * @example
 * knownDate('2006-07-27T22:16') // => '2006-07-27T22:16'
 * knownDate('2006-13-02') // => '2006'
 * knownDate('--10-18') // => undefined
 */
export function knownDate(date: string): string | undefined {
	const [, year, month, day, time] =
		/^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}:\d{2}))?/u.exec(date) ?? [];
	if (year === undefined || Number(year) === 0) return undefined;
	if (month === undefined || !isBetween(Number(month), 12)) return year;
	const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
	if (day === undefined || !isBetween(Number(day), last)) return `${year}-${month}`;
	const isTime = time !== undefined && /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(time);
	return `${year}-${month}-${day}${isTime ? `T${time}` : ''}`;
}

const isBetween = (number: number, most: number) => number >= 1 && number <= most;
