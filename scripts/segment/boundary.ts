import { sameName } from '../text/names.ts';
import { isBareName } from './marks.ts';
import { fits } from './cycle.ts';
import type { Part, PartKind } from './cycle.ts';
import type { Line } from './page.ts';

/** How far above the first signature a first comment may begin; none in the labelled pages is longer. */
const longestFirst = 40;

interface Start {
	readonly start: number;
	/** The first line of its words, after what the theme opens a comment with. */
	readonly words: number;
	/** Log-odds against the next best place. */
	readonly margin: number;
}

/**
 * Where the first comment begins on a page that signs comments below their words, so that nothing
 * marks the place: the author's voice ends, a reader's begins.
 *
 * Every place above the signature is weighed: how much the lines from there on sound like a reader
 * and those before it like an author, how many lines the other comments have, and what stands
 * right above it.
 */
export function startOfComments(
	lines: readonly Line[],
	foot: { readonly at: number; readonly top: number },
	opening: readonly Part[],
	lengths: readonly number[],
): Start {
	const lowest = Math.max(0, foot.top - longestFirst);
	const author = lines[foot.at]?.byline?.name;
	const marked = markedStart(lines, lowest, foot.top, opening, author);
	if (marked !== undefined) {
		const next = { mark: undefined, before: lines[marked] };
		const goesOn = opening.some(({ kind }) => kind === 'continued') && fits(lines[marked + 1], { kind: 'continued' }, next);
		return { start: marked, words: marked + (goesOn ? 2 : 1), margin: 8 };
	}
	const longer = Math.log(likelierLonger(lengths));
	const scores: { start: number; score: number }[] = [];
	let spoken = 0;
	for (let start = foot.top - 1; start >= lowest; start -= 1) {
		const line = lines[start];
		if (line === undefined || line.heading !== undefined) break;
		spoken += line.voice + longer;
		scores.push({ start, score: spoken + transition(lines, start, foot.top) });
	}
	const [best, second] = scores.sort((a, b) => b.score - a.score || b.start - a.start);
	return {
		start: best?.start ?? foot.top,
		words: best?.start ?? foot.top,
		margin: best === undefined || second === undefined ? 0 : best.score - second.score,
	};
}

/** The line the theme opens comments with, where the first comment has it too. */
function markedStart(
	lines: readonly Line[],
	lowest: number,
	top: number,
	opening: readonly Part[],
	author: string | undefined,
): number | undefined {
	const kinds = opening.map(({ kind }) => kind);
	const strict: readonly PartKind[] = ['date', 'byline', 'figure', 'spoken'];
	if (kinds.length === 0) return undefined;
	for (let index = top - 2; index >= lowest; index -= 1) {
		const line = lines[index];
		if (line === undefined) return undefined;
		if (sameName(line.text, author)) return index;
		const near = { mark: undefined, before: undefined };
		if (strict.some((kind) => kinds.includes(kind) && fits(line, { kind }, near))) return index;
		if (kinds.includes('name') && isBareName(line) && line.name >= 0.8) return index;
	}
	return undefined;
}

/** Chance that a comment which has a line has one more, from the page's other comments. */
function likelierLonger(lengths: readonly number[]): number {
	// One comment of two lines is assumed, so that a page with a single comment has a prior too.
	const lines = lengths.reduce((sum, length) => sum + Math.max(1, length), 2);
	const comments = lengths.length + 1;
	return (lines - comments + 0.5) / (lines + 1);
}

/** What readers begin with. */
const opener =
	/^(?:(?:what an? |this is an? |such an? |very |really )?(?:great|nice|good|awesome|excellent|brilliant|wonderful|fantastic|lovely|interesting|amazing|beautiful) (?:post|article|work|job|stuff|piece|read|idea|list|blog|info|tips?)\b|thanks?\b|thank you|thx|wow|congrat\p{L}*|hi|hey|hello|hallo|bonjour|hola|ciao|love (?:this|it|your)|i (?:love|agree|like)|well (?:said|done|put)|danke|merci|gracias|grazie|@\p{L})(?!\p{L})/iu;

/** What the line above and the first line itself say about a comment's beginning there. */
function transition(lines: readonly Line[], start: number, top: number): number {
	const above = lines[start - 1];
	const first = lines[start];
	if (first === undefined) return 0;
	if (above === undefined) return -6;
	let score = 0;
	if (above.heading !== undefined) score += 6;
	else if (above.furniture) score += 4;
	if (above.byline !== undefined && above.words <= 12) score += 3;
	if (!above.sentence && above.words <= 6) score += 0.5;
	if (above.text.endsWith(':') || above.text.endsWith(',')) score -= 3;
	if (/^[•*·–-]\s/u.test(first.text)) score -= 2;
	if (start === top - 1 && isBareName(first)) score -= 3;
	if (opener.test(first.text)) score += 2;
	return score;
}
