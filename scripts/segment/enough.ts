import type { PrintedDate } from '../text/dates.ts';
import type { Cutting } from './cells.ts';
import type { Line } from './line.ts';
import type { Scored } from './score.ts';
import { signs } from './sides.ts';
import { sum } from './sum.ts';

/**
 * At least this far ahead of reading the page as one text. The lowest at which no trap and none of 81
 * labelled essays without its comments was cut up (1.5 to 6 tried); real threads below it have two
 * or three comments without a heading.
 */
const leastScore = 4.5;

/**
 * What is enough where each comment has a name, a time and words, these below them to the page's end
 * or signed as no essay is: a lone comment shows no pattern. Tried from -4 to 4: here 5 of 1,307
 * essays, most of them with bylines put below, pass, and 125 of 152 pages cut after their first
 * comment.
 */
const leastClearScore = -1;

/** The first reading that is good enough to take the page for a thread. */
export function firstEnough(lines: readonly Line[], all: readonly Scored[]): Scored | undefined {
	return all.find(
		({ score, reasons, cutting }) =>
			score >= leastScore ||
			(score >= leastClearScore && (reasons.end ?? 0) === 0 && isClearCut(lines, cutting)),
	);
}

/** Of more words than this it may be the rest of the essay. */
const longestClear = 300;

/** People comment at any minute; at full and half hours meetings begin. */
function isMoment({ iso, hasTime, shape }: PrintedDate): boolean {
	if (shape === 'ago') return true;
	return hasTime && shape !== 'clock' && !/T\d\d:(?:00|30)/u.test(iso ?? '');
}

function isClearCut(lines: readonly Line[], { cells, cycle, phase }: Cutting): boolean {
	const above = phase <= cycle.mark;
	return (
		(above || cells.every(({ mark }) => lines[mark] !== undefined && signs(lines[mark]))) &&
		cells.every(({ author, mark, header, body, trailer }) => {
			const bylines = [mark, ...header, ...trailer].flatMap((index) => lines[index]?.byline ?? []);
			const told = bylines.some(
				({ date, worded, lead, leftover }) =>
					date !== undefined && ((worded && lead === '' && leftover === 0) || isMoment(date)),
			);
			const words = sum(body.map((index) => lines[index]?.words ?? 0));
			return author !== undefined && words > 0 && words <= longestClear && told;
		})
	);
}
