import { normaliseWords } from '../text/words.ts';
import { linesThatCite } from './citations.ts';
import type { Line } from './line.ts';
import { aboves, goesWithAbove, opens, saysHello } from './opening-lines.ts';
import { sum } from './sum.ts';

/** A place where the first comment may begin, and what speaks for it, by name. */
export interface Opening {
	readonly start: number;
	readonly features: ReadonlyMap<string, number>;
}

/** Below this share of the lines above the first signature, all are surely the essay's. */
const surelyEssay = 0.7;
/** Half a count for a word unseen, so that one word alone decides nothing. */
const smoothing = 0.5;
/** An essay of fewer words is the less likely the fewer it has. */
const wholeEssay = 300;

/**
 * Weights of the features, fitted by `npm run fit -- opening` (a softmax over the places of a page,
 * L2 penalty 0.001) on the project's own labelled pages, every comment in turn standing in for the
 * first; what is below 0.1 is left out.
 *
 * `above*` are of the line above the place, `opens*` of the line at it, `citesAbove` of the lines above
 * it that quote the essay, `fewAbove` of how many words these have, the rest of all lines from it to the
 * signature.
 */
const weights: Readonly<Record<string, number>> = {
	length: 0.74,
	marks: 0.38,
	vocabulary: 0.34,
	citesAbove: -0.86,
	fewAbove: -2.79,
	aboveAsks: 1.21,
	aboveBars: 1.15,
	aboveByline: 1.74,
	aboveColon: -1.34,
	aboveFurniture: -1.9,
	aboveGreeting: -0.73,
	aboveItem: -2.86,
	aboveLabel: 0.56,
	aboveLong: -1.43,
	abovePostscript: 1.46,
	aboveQuestion: 0.59,
	aboveSaluted: 0.53,
	aboveSigned: 1.49,
	opensAddress: 0.14,
	opensArticle: -0.3,
	opensAsks: 0.41,
	opensBars: -0.99,
	opensCalled: 0.92,
	opensCiting: 1.18,
	opensColon: 0.68,
	opensConjunction: -1.33,
	opensDots: 0.36,
	opensEmoticon: 0.54,
	opensExclaims: 0.84,
	opensFarewell: -1.35,
	opensFigures: 0.15,
	opensGoesOn: -0.71,
	opensGreeting: 2.23,
	opensHello: 1.34,
	opensInterjection: 0.76,
	opensItem: -1.3,
	opensLabel: -0.64,
	opensLong: 0.29,
	opensMe: 0.55,
	opensOpinion: -0.14,
	opensParenthesis: -1.41,
	opensPost: 0.42,
	opensPostscript: -0.29,
	opensPraise: 0.47,
	opensPronoun: -0.14,
	opensReport: -0.36,
	opensSaluted: -0.67,
	opensSalutes: 1.47,
	opensShort: -0.26,
	opensShouts: 0.39,
	opensSignature: -0.22,
	opensSmall: 0.29,
	opensTitle: -1.19,
	opensUncapitalised: 0.44,
};

/** Log-weight of a place; only differences between places of one page mean anything. */
export function weighOpening({ features }: Opening): number {
	return sum([...features].map(([name, value]) => (weights[name] ?? 0) * value));
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
	const marks = compareMarks(essay, others.flat());
	const longer = Math.log(likelierLonger(others.map((comment) => comment.length)));
	const openings: Opening[] = [];
	const sums = { vocabulary: 0, marks: 0, length: 0 };
	const citing = linesThatCite(lines, lowest, top);
	let cited = citing.size;
	let words = sum(lines.slice(0, top).map((line) => line.words));
	for (let start = top - 1; start >= lowest; start -= 1) {
		const [line, above] = [lines[start], lines[start - 1]];
		if (line === undefined || above === undefined) break;
		sums.vocabulary += vocabulary(line);
		sums.marks += marks(line);
		sums.length += longer;
		words -= line.words;
		if (citing.has(start)) cited -= 1;
		if (start > lowest && (saysHello(above) || goesWithAbove(line))) continue;
		const features = new Map<string, number>(Object.entries(sums));
		features.set('fewAbove', Math.max(0, Math.log(wholeEssay / (words + 1))));
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
		const odds = words.reduce((all, word) => {
			const reader =
				((theirs.words.get(word) ?? 0) + smoothing) / (theirs.total + smoothing * size);
			const author = ((own.words.get(word) ?? 0) + smoothing) / (own.total + smoothing * size);
			return all + Math.log(reader / author);
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

/**
 * How much more a line's quotation marks and dashes are the other comments' than the essay's: essays
 * are typeset and comments typed, so that one has curly marks and the other straight ones.
 */
function compareMarks(essay: readonly Line[], comments: readonly Line[]): (line: Line) => number {
	const [own, theirs] = [typesetShare(essay), typesetShare(comments)];
	return ({ text }) => {
		if (typeset.test(text)) return Math.log(theirs / own);
		return typed.test(text) ? Math.log((1 - theirs) / (1 - own)) : 0;
	};
}

const typeset = /[’“”…—]/u;
const typed = /['"]|--|\.{3}/u;

/** The share of lines with typeset marks among those with marks; one of each is assumed. */
function typesetShare(lines: readonly Line[]): number {
	const marked = lines.filter(({ text }) => typeset.test(text) || typed.test(text));
	const curly = marked.filter(({ text }) => typeset.test(text));
	return (curly.length + 1) / (marked.length + 2);
}

/** Chance that a comment which has a line has one more, from the page's other comments. */
function likelierLonger(lengths: readonly number[]): number {
	// One comment of two lines is assumed, so that a page with a single comment has a prior too.
	const lines = 2 + sum(lengths.map((length) => Math.max(1, length)));
	const comments = lengths.length + 1;
	return (lines - comments + 0.5) / (lines + 1);
}
