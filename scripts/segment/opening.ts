import { normaliseWords } from '../text/words.ts';
import type { Line } from './line.ts';
import { featuresOf, voiceFeatures } from './voice.ts';
import { salutedName } from './voices.ts';

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
 * L2 penalty 0.004) on the labelled threads, every comment in turn standing in for the first.
 *
 * `above*` are of the line above the place, `opens*` of the line at it, the rest of all lines from it
 * to the signature.
 */
const weights: Readonly<Record<string, number>> = {
	vocabulary: 1,
	quotes: 0.7,
	length: 0.67,
	cohesion: -0.51,
	aboveAsks: 1.32,
	aboveByline: 1.73,
	aboveColon: -1.62,
	aboveExclaims: 0.4,
	aboveFurniture: -0.36,
	aboveMe: 0.4,
	aboveOpen: 0.29,
	abovePostscript: 1.05,
	abovePraise: -0.86,
	aboveQuestion: 0.6,
	aboveSaluted: 0.31,
	aboveShort: -0.36,
	aboveSigned: 1.08,
	aboveAddress: 0.66,
	opensAddress: 0.51,
	opensAsks: 0.48,
	opensConjunction: -1.17,
	opensEmoticon: 1.02,
	opensExclaims: 0.52,
	opensMe: 0.56,
	opensMiddling: 0.33,
	opensUncapitalised: 0.69,
	opensPostscript: -0.44,
	opensPraise: 1.13,
	opensQuotes: -0.49,
	opensReport: 0.33,
	opensSaluted: 0.28,
	opensSalutes: 0.34,
	opensShort: 0.17,
	opensShouts: 0.23,
	opensSmall: 0.52,
	opensYou: 0.36,
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
	for (let start = top - 1; start >= lowest; start -= 1) {
		const [line, above] = [lines[start], lines[start - 1]];
		if (line === undefined || above === undefined) break;
		sums.vocabulary += vocabulary(line);
		sums.quotes += quotes(line);
		sums.length += longer;
		const features = new Map<string, number>(Object.entries(sums));
		features.set('cohesion', cohesion(line, lines.slice(Math.max(0, start - 2), start)));
		for (const name of [...opens(line), ...aboves(above)]) features.set(name, 1);
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

/** Share of a line's longer words that stand right above it: who goes on repeats them. */
function cohesion(line: Line, above: readonly Line[]): number {
	const words = heavyWords(line);
	if (words.length === 0) return 0;
	const before = new Set(above.flatMap(heavyWords));
	return words.filter((word) => before.has(word)).length / Math.sqrt(words.length);
}

function heavyWords({ text }: Line): string[] {
	return [...new Set(normaliseWords(text).filter((word) => word.length > 4))];
}

const postscript = /^(?:p\.?\s?s\.?|update|edit)\b/iu;

function opens(line: Line): string[] {
	const voice = featuresOf(line.text).map(
		(name) => `opens${name.charAt(0).toUpperCase()}${name.slice(1)}`,
	);
	return [
		...voice,
		salutedName(line) === undefined ? '' : 'opensSaluted',
		/^(?:and|but|so|or|also|then)\b/iu.test(line.text) ? 'opensConjunction' : '',
		/^\p{Lu}/u.test(line.text) ? '' : 'opensUncapitalised',
		postscript.test(line.text) ? 'opensPostscript' : '',
	].filter(Boolean);
}

function aboves(line: Line): string[] {
	const { text, words } = line;
	return [
		line.furniture ? 'aboveFurniture' : '',
		line.byline !== undefined && words <= 12 ? 'aboveByline' : '',
		line.sentence ? '' : 'aboveOpen',
		/[:,]$/u.test(text) ? 'aboveColon' : '',
		/\?["”]?$/u.test(text) ? 'aboveQuestion' : '',
		words <= 6 ? 'aboveShort' : '',
		words <= 4 && /^[-–—~]\s?\p{Lu}/u.test(text) ? 'aboveSigned' : '',
		/https?:|www\./iu.test(text) ? 'aboveAddress' : '',
		asksReaders.test(text) ? 'aboveAsks' : '',
		words <= 4 && salutedName(line) !== undefined ? 'aboveSaluted' : '',
		voiceFeatures.praise.test(text) ? 'abovePraise' : '',
		voiceFeatures.exclaims.test(text) ? 'aboveExclaims' : '',
		voiceFeatures.me.test(text) ? 'aboveMe' : '',
		postscript.test(text) ? 'abovePostscript' : '',
	].filter(Boolean);
}

/** How essays end on a blog: by asking for what follows. */
const asksReaders =
	/\b(?:comments?|thoughts?|let me know|what do you think|tell (?:me|us)|share your|kommentare?|commentaires?|comentarios?)\b/iu;
