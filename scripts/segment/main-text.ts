import type { Line } from './line.ts';
import { isBareName } from './marks.ts';

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
 * where no prose tells where the essay is.
 */
export function startOfText(lines: readonly Line[], to: number): number | undefined {
	const best = heaviestRun(lines, to);
	if (best === undefined) return undefined;
	const counts = (line: Line) => line.heading?.count !== undefined;
	const heading = lines.slice(headLines, best.from).findLastIndex(counts);
	const between = lines.slice(headLines + heading + 1, best.from);
	// `80 Comments` between a title and the text leads to those below it.
	const isLink = heading < 0 || lines.slice(best.from, to).some(counts) || !between.some(signs);
	if (isLink) return best.from;
	// The comments have more prose than the essay above their heading: a list, a recipe.
	const above = heaviestRun(lines, headLines + heading);
	return above === undefined || above.weight < leastWeight ? undefined : above.from;
}

/** Whether the line is one above a comment: `Ann says:`, `March 4, 2010`, `Ann`. */
function signs(line: Line): boolean {
	return line.byline !== undefined || isBareName(line);
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
	if (isTrail(line)) return -1;
	const words = Math.min(line.words, mostWords);
	if (line.sentence && words >= sentenceWords) return words / 8;
	if (words >= proseWords) return words / 10;
	return line.byline?.date === undefined ? -1 : 0;
}

/** Whether the line is the page's place in its site: `Home » Kitchen » The better tree`. */
export function isTrail({ text, words }: Line): boolean {
	// Quotation marks point both ways: `« oui »`.
	if (words > longestTrail || text.includes('«') || /[.!?…]$/u.test(text)) return false;
	return /^[Yy]ou are here:\s|\s(?:[»›|>]|>>)\s|\p{L}[>»]\p{Lu}/u.test(text);
}

const longestTrail = 30;
