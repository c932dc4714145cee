import type { BrokenLines } from '../model/draft.ts';
import { readByline } from '../text/bylines.ts';
import { nameLikeness } from '../text/names.ts';

/** Text browsers and mail programs break lines at 65 to 80 characters; some at more. */
const narrowest = 50;
const widest = 132;
/** The share of the lines that a margin holds; a long address cannot be broken. */
const heldShare = 0.95;
/** How many lines show a margin, and how much of it a line must fill to be looked at. */
const fewestFull = 8;
const nearlyFull = 0.75;
/** The share of the long lines that the next word did not fit into. */
const filledShare = 0.85;
/** The share of these that break off within a sentence, where lines of one sentence end with it. */
const brokenShare = 0.6;

/** The signs of a quotation in mail, and of a list. */
const quoteMark = /^(?:>\s?)+/u;
const listMark = /^(?:[*+•◦▪-]|\d{1,3}[.)])\s+/u;
/** `on page 6.` ends one as well, but `on the 6.` is how many languages print a day. */
const sentenceEnd = /(?<!\b\d{1,2})[.!?…:;。！？][)\]"”’»]*$/u;

/** A line that is so much like a name is one; see `nameLikeness`. */
const surelyName = 0.8;
/** How much of a line's end is looked at, in characters. */
const ending = 12;

interface Physical {
	/** Where the line ends, in characters from the margin; 0 for a blank one. */
	readonly width: number;
	/** Where its words begin, behind the signs of a quotation and of a list. */
	readonly column: number;
	readonly quoted: string;
	/** The length of its first word: what would not fit into the line above. */
	readonly first: number;
	/** Whether it has several words, so that it could be broken. */
	readonly breaks: boolean;
	readonly ends: boolean;
}

/**
 * The lines that text browsers, mail programs and converters broke at a margin.
 *
 * Whoever breaks lines so puts a word on the next one only where it does not fit: on such a page
 * nearly every long line is followed by a word that would have crossed the margin, and most of these
 * lines break off within a sentence. On a page of which that is not true none was broken.
 */
export function findBroken(texts: readonly string[]): BrokenLines {
	const lines = texts.map(measure);
	const worded = lines.filter(({ breaks }) => breaks);
	const holds = (margin: number) =>
		worded.filter(({ width }) => width <= margin).length >= worded.length * heldShare;
	const pairs = lines.flatMap((line, index): Pair[] => {
		const next = lines[index + 1];
		return next !== undefined && next.width > 0 ? [[line, next]] : [];
	});
	const margin = marginOf(pairs, holds);
	const broken = new Map<number, number>();
	if (margin === undefined) return broken;
	for (const [index, { quoted }] of lines.entries()) {
		if (!continues(texts, lines, index, margin)) continue;
		const raw = texts[index] ?? '';
		const words = raw.trimStart().slice(quoted.length).trimStart();
		broken.set(index, raw.length - words.length);
	}
	return broken;
}

/** A text for every line: the whole of what was broken where it begins, nothing where it goes on. */
export function joinBroken(texts: readonly string[], broken: BrokenLines): readonly string[] {
	if (broken.size === 0) return texts;
	const parts = texts.map((text) => [text]);
	let begin = 0;
	for (const [index, text] of texts.entries()) {
		const column = broken.get(index);
		if (column === undefined) {
			begin = index;
			continue;
		}
		parts[begin]?.push(text.slice(column));
		parts[index] = [];
	}
	return parts.map(([first = '', ...rest]) =>
		rest.length === 0
			? first
			: [first, ...rest]
					.map((part) => part.trimEnd())
					.filter(Boolean)
					.join(' '),
	);
}

function measure(raw: string): Physical {
	const text = raw.trimStart();
	const quoted = quoteMark.exec(text)?.[0] ?? '';
	const inner = text.slice(quoted.length);
	const words = inner.replace(listMark, '');
	return {
		width: raw.trimEnd().length,
		column: raw.length - words.length,
		quoted: quoted.trim(),
		first: inner.split(/\s/u, 1)[0]?.length ?? 0,
		breaks: /\S\s+\S/u.test(words),
		ends: sentenceEnd.test(text.trimEnd().slice(-ending)),
	};
}

/** Whether the next line's first word would have crossed the margin. */
function isFull(line: Physical, next: Physical, margin: number): boolean {
	return line.width <= margin && line.width + 1 + next.first > margin;
}

/** A line and the one below it. */
type Pair = readonly [Physical, Physical];

/** The margin at which the lines were broken, in characters; undefined where they were not. */
function marginOf(pairs: readonly Pair[], holds: (margin: number) => boolean): number | undefined {
	let best: { margin: number; full: number } | undefined;
	for (let margin = narrowest; margin <= widest; margin += 1) {
		if (!holds(margin)) continue;
		const long = pairs.filter(([line]) => line.breaks && line.width >= margin * nearlyFull);
		const full = long.filter(([line, next]) => isFull(line, next, margin));
		const broken = full.filter(([line]) => !line.ends);
		const shows =
			full.length >= fewestFull &&
			full.length >= long.length * filledShare &&
			broken.length >= full.length * brokenShare;
		if (shows && full.length > (best?.full ?? 0)) best = { margin, full: full.length };
	}
	return best?.margin;
}

/** Whether the line goes on with the words of the one above. */
function continues(
	texts: readonly string[],
	lines: readonly Physical[],
	index: number,
	margin: number,
): boolean {
	const [above, line] = [lines[index - 1], lines[index]];
	if (above === undefined || line === undefined || !above.breaks || line.width === 0) return false;
	if (!isFull(above, line, margin) || above.quoted !== line.quoted) return false;
	if (!above.ends) return true;
	// A sentence that ends at the margin may end the paragraph: a name or a byline may follow.
	const text = (texts[index] ?? '').trim().slice(0, widest);
	const byline = readByline(text);
	const signs = byline?.worded === true || byline?.date !== undefined;
	return above.column === line.column && !signs && nameLikeness(text) < surelyName;
}
