import { normaliseWords } from '../text/words.ts';
import { linesThatCite } from './citations.ts';
import type { Line } from './line.ts';
import { aboves, goesWithAbove, opens, saysHello } from './opening-lines.ts';

/** A place where the first comment may begin, and what speaks for it, by name. */
export interface Opening {
	readonly start: number;
	readonly features: ReadonlyMap<string, number>;
}

/** Below this share of the lines above the first signature, all are surely the essay's. */
const surelyEssay = 0.7;
/** Half a count for a word unseen, so that one word alone decides nothing. */
const smoothing = 0.5;

/**
 * Weights of the features, fitted by `npm run fit -- opening` (a softmax over the places of a page,
 * L2 penalty 0.004) on the project's own labelled pages, every comment in turn standing in for the
 * first; what is below 0.1 is left out.
 *
 * `above*` are of the line above the place, `opens*` of the line at it, `citesAbove` of the lines above
 * it that quote the essay, the rest of all lines from it to the signature.
 */
const weights: Readonly<Record<string, number>> = {
	length: 0.87,
	quotes: 0.31,
	vocabulary: 0.54,
	citesAbove: -0.49,
	aboveAsks: 1.12,
	aboveBars: 0.77,
	aboveByline: 1.31,
	aboveColon: -0.85,
	aboveFurniture: -0.78,
	aboveGreeting: -0.23,
	aboveItem: -1.65,
	aboveLabel: 0.5,
	aboveLong: -0.92,
	abovePostscript: 0.73,
	aboveQuestion: 0.51,
	aboveSaluted: 0.27,
	aboveSigned: 0.36,
	opensArticle: -0.27,
	opensAsks: 0.36,
	opensBars: -0.42,
	opensCiting: 0.64,
	opensConjunction: -1.01,
	opensDots: 0.16,
	opensEmoticon: 0.34,
	opensExclaims: 0.79,
	opensFarewell: -0.58,
	opensGoesOn: -0.38,
	opensGreeting: 0.77,
	opensHello: 0.46,
	opensInterjection: 0.49,
	opensItem: -0.78,
	opensLabel: -0.52,
	opensLong: 0.14,
	opensMe: 0.5,
	opensParenthesis: -0.61,
	opensPost: 0.26,
	opensPostscript: -0.17,
	opensPraise: 0.51,
	opensPronoun: -0.13,
	opensReport: -0.34,
	opensSaluted: -0.22,
	opensSalutes: 0.98,
	opensShort: -0.15,
	opensShouts: 0.29,
	opensSignature: -0.28,
	opensSmall: 0.26,
	opensTitle: -0.93,
	opensUncapitalised: 0.36,
};

/** Log-weight of a place; only differences between places of one page mean anything. */
export function weighOpening({ features }: Opening): number {
	let sum = 0;
	for (const [name, value] of features) sum += (weights[name] ?? 0) * value;
	return sum;
}

/**
 * The places from `lowest` to the line above `top` where a first comment that ends at `top` may
 * begin. `others` are the page's other comments: whoever wrote the first one shares with them, more
 * than with the essay, words, quotation marks and length.
 */
export function describeOpenings(
	lines: readonly Line[],
	lowest: number,
	top: number,
	others: readonly (readonly Line[])[],
): Opening[] {
	const essay = lines.slice(0, Math.max(1, Math.floor(top * surelyEssay)));
	const vocabulary = compareVocabulary(essay, others.flat());
	const quotes = compareQuotes(essay, others.flat());
	const longer = Math.log(likelierLonger(others.map((comment) => comment.length)));
	const openings: Opening[] = [];
	const sums = { vocabulary: 0, quotes: 0, length: 0 };
	const citing = linesThatCite(lines, lowest, top);
	let cited = citing.size;
	for (let start = top - 1; start >= lowest; start -= 1) {
		const [line, above] = [lines[start], lines[start - 1]];
		if (line === undefined || above === undefined) break;
		sums.vocabulary += vocabulary(line);
		sums.quotes += quotes(line);
		sums.length += longer;
		if (citing.has(start)) cited -= 1;
		if (start > lowest && (saysHello(above) || goesWithAbove(line))) continue;
		const features = new Map<string, number>(Object.entries(sums));
		for (const name of [...opens(line), ...aboves(above)]) features.set(name, 1);
		if (citing.has(start)) features.set('opensCiting', 1);
		// An essay does not quote itself: whatever does is the comment's.
		if (cited > 0) features.set('citesAbove', cited);
		openings.push({ start, features });
	}
	return openings;
}

/** How much more a line's words are the other comments' than the essay's, bounded. */
function compareVocabulary(
	essay: readonly Line[],
	comments: readonly Line[],
): (line: Line) => number {
	const [own, theirs] = [countWords(essay), countWords(comments)];
	const size = new Set([...own.words.keys(), ...theirs.words.keys()]).size + 1;
	return (line) => {
		const words = [...new Set(normaliseWords(line.text))];
		if (words.length === 0 || own.total === 0 || theirs.total === 0) return 0;
		const odds = words.reduce((sum, word) => {
			const reader =
				((theirs.words.get(word) ?? 0) + smoothing) / (theirs.total + smoothing * size);
			const author = ((own.words.get(word) ?? 0) + smoothing) / (own.total + smoothing * size);
			return sum + Math.log(reader / author);
		}, 0);
		return Math.max(-3, Math.min(3, odds / Math.sqrt(words.length))) / 2;
	};
}

function countWords(lines: readonly Line[]): { words: ReadonlyMap<string, number>; total: number } {
	const words = new Map<string, number>();
	let total = 0;
	for (const { text } of lines) {
		for (const word of new Set(normaliseWords(text))) {
			words.set(word, (words.get(word) ?? 0) + 1);
			total += 1;
		}
	}
	return { words, total };
}

/** Essays are typeset and comments typed: one has curly quotation marks, the other straight ones. */
function compareQuotes(essay: readonly Line[], comments: readonly Line[]): (line: Line) => number {
	const lean = meanCurl(comments) - meanCurl(essay);
	return (line) => (curl(line) * lean) / 2;
}

function meanCurl(lines: readonly Line[]): number {
	const curls = lines.map(curl).filter((value) => value !== 0);
	return curls.length === 0 ? 0 : curls.reduce((sum, value) => sum + value, 0) / curls.length;
}

function curl({ text }: Line): number {
	return /[’“”]/u.test(text) ? 1 : /['"]/u.test(text) ? -1 : 0;
}

/** Chance that a comment which has a line has one more, from the page's other comments. */
function likelierLonger(lengths: readonly number[]): number {
	// One comment of two lines is assumed, so that a page with a single comment has a prior too.
	const lines = lengths.reduce((sum, length) => sum + Math.max(1, length), 2);
	const comments = lengths.length + 1;
	return (lines - comments + 0.5) / (lines + 1);
}
