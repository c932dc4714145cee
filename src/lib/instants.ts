import { yearOf } from './date.ts';
import type { SiteComment, SiteEssay } from './site.ts';

/** The instant of an entry of which neither its page nor its discussion knows the year. */
export const unknownInstant = '1970-01-01T00:00:00Z';

/**
 * The beginning of `date` in RFC 3339, as if it were told in UTC; `undefined` where it names no year.
 *
 * @example
 * instantOf('2006-07') // => '2006-07-01T00:00:00Z'
 */
export function instantOf(date: string | undefined): string | undefined {
	const year = yearOf(date);
	if (date === undefined || year === undefined) return undefined;
	const [day = '', time = '00:00'] = date.split('T');
	const [, month = '01', dayOfMonth = '01'] = day.split('-');
	const instant = `${year}-${month}-${dayOfMonth}T${time.length > 5 ? time : `${time}:00`}Z`;
	const read = new Date(instant);
	// 31 February is written somewhere; the year is all that can be believed of it.
	const isReal =
		!Number.isNaN(read.getTime()) && read.toISOString().startsWith(instant.slice(0, 10));
	return isReal ? instant : `${year}-01-01T00:00:00Z`;
}

/** `instantOf(date)` where the page gives at least a day: no reader is told of a day nobody named. */
export function publishedInstant(date: string | undefined): string | undefined {
	return /^\d{4}-\d{2}-\d{2}/u.test(date ?? '') ? instantOf(date) : undefined;
}

/** The instant of an essay: its own, or that of the first dated comment on it. */
export function essayInstant({ published, thread }: SiteEssay): string {
	const own = instantOf(published);
	if (own !== undefined) return own;
	const answers = thread.map(({ date }) => instantOf(date)).filter((date) => date !== undefined);
	return answers.sort()[0] ?? unknownInstant;
}

/** The instant of a comment: its own, or its essay's. */
export function commentInstant({ date, essay }: SiteComment): string {
	return instantOf(date) ?? essayInstant(essay);
}
