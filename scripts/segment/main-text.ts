import type { Line } from './line.ts';

/** Lines shorter than this are titles, links and names, unless they end as a sentence does. */
const proseWords = 15;
const sentenceWords = 8;
/** Words of a line that count; a longer paragraph says no more about where a page's text is. */
const mostWords = 40;
/** A page's lists of comments begin at least so many lines below its top. */
const headLines = 15;
/** A text weighs at least this much: two paragraphs. */
const leastWeight = 8;

/**
 * The first line of the text of a page: of essay and comments, without the menus above them. Undefined
 * where the page has no prose.
 */
export function startOfText(lines: readonly Line[], to: number): number | undefined {
	const best = heaviestRun(lines, to);
	if (best === undefined) return undefined;
	// The essay of a page whose comments have more prose, a list or a recipe, is above their heading.
	const heading = lines
		.slice(headLines, best.from)
		.findLastIndex((line) => line.heading?.count !== undefined);
	const above = heading < 0 ? undefined : heaviestRun(lines, headLines + heading);
	return above === undefined || above.weight < leastWeight ? best.from : above.from;
}

/**
 * The run of lines above `to` that holds most prose.
 *
 * The maximum subsequence of lines that weigh for and against prose, after Pasternack and Roth,
 * “Extracting article text from the web with maximum subsequence segmentation” (WWW 2009).
 */
function heaviestRun(
	lines: readonly Line[],
	to: number,
): { readonly from: number; readonly weight: number } | undefined {
	let best: { from: number; weight: number } | undefined;
	let from = 0;
	let weight = 0;
	for (let index = 0; index < to; index += 1) {
		weight += weigh(lines[index]);
		if (weight <= 0) {
			weight = 0;
			from = index + 1;
		} else if (weight > (best?.weight ?? 0)) best = { from, weight };
	}
	return best;
}

function weigh(line: Line | undefined): number {
	if (line === undefined || line.furniture || line.heading !== undefined) return -1.5;
	if (trail.test(line.text)) return -1;
	const words = Math.min(line.words, mostWords);
	if (line.sentence && words >= sentenceWords) return words / 8;
	if (words >= proseWords) return words / 10;
	return line.byline?.date === undefined ? -1 : 0;
}

/** A page's place in its site: `Home » Kitchen » The better tree`. */
export const trail = /\s(?:[»›|>]|>>)\s|\S[>»]\S/u;
