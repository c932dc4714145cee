import type { Line } from './line.ts';

/** Lines shorter than this are titles, links and names, unless they end as a sentence does. */
const proseWords = 15;
const sentenceWords = 8;
/** Words of a line that count; a longer paragraph says no more about where a page's text is. */
const mostWords = 40;
/** A page's lists of comments begin at least so many lines below its top. */
const headLines = 15;

/** Half-open range of indices into a page's lines. */
interface MainText {
	readonly from: number;
	readonly to: number;
	/** How much it speaks for prose, all lines together. */
	readonly weight: number;
}

/**
 * The run of lines that holds most of a page's text: essay and comments, without the menus above and the
 * lists below. Half-open range of indices; undefined where the page has no prose.
 *
 * The maximum subsequence of lines that weigh for and against prose, after Pasternack and Roth,
 * “Extracting article text from the web with maximum subsequence segmentation” (WWW 2009).
 */
export function mainText(lines: readonly Line[], from: number, to: number): MainText | undefined {
	let best: { from: number; to: number; sum: number } | undefined;
	let start = from;
	let sum = 0;
	for (let index = from; index < to; index += 1) {
		sum += weigh(lines[index]);
		if (sum <= 0) {
			sum = 0;
			start = index + 1;
		} else if (sum > (best?.sum ?? 0)) best = { from: start, to: index + 1, sum };
	}
	if (best === undefined) return undefined;
	// The essay of a page whose comments have more prose, a list or a recipe, is above their heading.
	const heading = lines
		.slice(from + headLines, best.from)
		.findLastIndex((line) => line.heading?.count !== undefined);
	const above = heading < 0 ? undefined : mainText(lines, from, from + headLines + heading);
	return above === undefined || above.weight < leastWeight
		? { from: best.from, to: best.to, weight: best.sum }
		: above;
}

/** A text weighs at least this much: two paragraphs. */
const leastWeight = 8;

/** A page's place in its site: `Home » Kitchen » The better tree`. */
export const trail = /\s(?:[»›|>]|>>)\s|\S[>»]\S/u;

function weigh(line: Line | undefined): number {
	if (line === undefined || line.furniture || line.heading !== undefined) return -1.5;
	if (trail.test(line.text)) return -1;
	const words = Math.min(line.words, mostWords);
	if (line.sentence && words >= sentenceWords) return words / 8;
	if (words >= proseWords) return words / 10;
	return line.byline?.date === undefined ? -1 : 0;
}
