import { readByline } from '../text/bylines.ts';
import { nameLikeness } from '../text/names.ts';

/** A capture's lines as their writer had them, before a program broke them at a margin. */
export interface Unwrapped {
	/** A line for every line of the capture: the whole of each where it begins, nothing where it goes on. */
	readonly texts: readonly string[];
	/** The lines that go on with the one above, by index, and how many characters stand before their words. */
	readonly goesOn: ReadonlyMap<number, number>;
}

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
 * Joins the lines that text browsers, mail programs and converters broke at a margin.
 *
 * Whoever breaks lines so puts a word on the next one only where it does not fit: on such a page
 * nearly every long line is followed by a word that would have crossed the margin, and most of these
 * lines break off within a sentence. A page of which that is not true is returned as it is.
 */
export function unwrap(texts: readonly string[]): Unwrapped {
	const lines = texts.map(measure);
	const margin = marginOf(lines);
	const goesOn = new Map<number, number>();
	if (margin === undefined) return { texts, goesOn };
	const parts = texts.map((text) => [text]);
	let begin = 0;
	for (let index = 1; index < texts.length; index += 1) {
		if (!continues(texts, lines, index, margin)) {
			begin = index;
			continue;
		}
		const raw = texts[index] ?? '';
		const words = raw.trimStart().slice(lines[index]?.quoted.length).trimStart();
		parts[begin]?.push(words);
		parts[index] = [];
		goesOn.set(index, raw.length - words.length);
	}
	const join = ([first = '', ...rest]: readonly string[]) =>
		rest.length === 0 ? first : [first, ...rest].map((part) => part.trimEnd()).join(' ');
	return { texts: parts.map(join), goesOn };
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

/** The margin at which the page's lines were broken, in characters; undefined where they were not. */
function marginOf(lines: readonly Physical[]): number | undefined {
	const worded = lines.filter(({ breaks }) => breaks);
	const pairs = lines.flatMap((line, index) => {
		const next = lines[index + 1];
		const long = line.breaks && line.width >= narrowest * nearlyFull;
		return long && next !== undefined && next.width > 0 ? [{ line, next }] : [];
	});
	let best: { margin: number; full: number } | undefined;
	for (let margin = narrowest; margin <= widest; margin += 1) {
		if (worded.filter(({ width }) => width <= margin).length < worded.length * heldShare) continue;
		const long = pairs.filter(({ line }) => line.width >= margin * nearlyFull);
		const full = long.filter(({ line, next }) => isFull(line, next, margin));
		const broken = full.filter(({ line }) => !line.ends);
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
