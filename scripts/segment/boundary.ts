import { sameName } from '../text/names.ts';
import { describeOpenings, weighOpening } from './opening.ts';
import { opensAfterword } from './afterword.ts';
import { isBareName, isSigned } from './marks.ts';
import { fits, fixedKey } from './parts.ts';
import type { Part, PartKind } from './parts.ts';
import type { Line } from './line.ts';
import { isBadged } from './runs.ts';
import { sum } from './sum.ts';
import { isAnswer } from './titles.ts';

/** How far above the first signature a first comment may begin; none in the labelled pages is longer. */
export const longestFirst = 40;

/** What a place that looks like a name or a title weighs where all comments have one, in log-odds. */
const headWorth = 4;
/** The same for the place right below what closes the essay. */
const closedWorth = 2;

interface Start {
	readonly start: number;
	/** The first line of its words, after what the theme opens a comment with. */
	readonly words: number;
	/** The chance that it begins there: 1 where the page marks the place. */
	readonly chance: number;
}

/** The first signature: its line, the first line of its round, and what the theme prints above the words. */
interface Foot {
	readonly at: number;
	readonly top: number;
	readonly links: ReadonlySet<string>;
}

/**
 * Where the first comment begins on a page that signs comments below their words, so that nothing
 * marks the place: the author's voice ends, a reader's begins.
 *
 * Every place above the signature is weighed: how much the lines from there on are like the page's
 * other comments, and how much they open like a comment; see opening.ts.
 */
export function startOfComments(
	lines: readonly Line[],
	foot: Foot,
	opening: readonly Part[],
	others: readonly (readonly Line[])[],
): Start {
	const { lowest, closed } = endOfEssay(lines, foot);
	const heading = lines.slice(lowest, foot.top).findLastIndex((line) => line.heading !== undefined);
	const marked = markedStart(lines, lowest + heading + 1, foot, opening);
	if (marked !== undefined)
		return {
			start: marked,
			words: pastOpening(lines, marked + 1, foot, opening),
			chance: 1,
		};
	if (heading >= 0) {
		const start = lowest + heading + 1;
		return { start, words: wordsFrom(lines, start, foot, opening), chance: 1 };
	}
	const highest = Math.max(1, lowest);
	const places = describeOpenings(lines, highest, foot.top, others)
		.map((place) => {
			// Its words open like a comment, not the name or the title above them.
			const head = place.start > highest ? headAt(lines, place.start - 1, foot, opening) : 0;
			const start = place.start - head;
			const weight =
				weighOpening(place) + headWorth * head + (closed && start === lowest ? closedWorth : 0);
			return { start, weight };
		})
		.sort((a, b) => b.weight - a.weight || b.start - a.start);
	const start = places[0]?.start ?? foot.top;
	return {
		start,
		words: wordsFrom(lines, start, foot, opening),
		chance: chanceOfFirst(places.map(({ weight }) => weight)),
	};
}

/** The chance of the best place among all: their weights are those of a softmax. */
function chanceOfFirst([best = 0, ...others]: readonly number[]): number {
	return 1 / (1 + sum(others.map((weight) => Math.exp(weight - best))));
}

/** The first line of the words of a comment that begins at `start`, with a name or a title or without. */
function wordsFrom(
	lines: readonly Line[],
	start: number,
	foot: Foot,
	opening: readonly Part[],
): number {
	const head = headAt(lines, start, foot, opening);
	return head === 0 ? start : pastOpening(lines, start + head, foot, opening);
}

/** The first line below what the theme opens a comment with. */
function pastOpening(
	lines: readonly Line[],
	from: number,
	{ top }: Foot,
	opening: readonly Part[],
): number {
	let words = from;
	for (const part of opening) {
		if (words >= top - 1 || !goingOn.has(part.kind)) continue;
		const [line, before] = [lines[words], lines[words - 1]];
		// Nobody is named twice: below the name a greeting begins the words.
		if (part.kind === 'name' && line !== undefined && greetsOnly(line)) continue;
		if (fits(line, part, { mark: undefined, before, after: lines[words + 1] })) words += 1;
	}
	return words;
}

/** Below what an essay is filed under it has ended, if it had words and one comment follows, not a page. */
const longestBelow = 10;
const fewestWords = 80;

/** The first line at which the comment above `top` may begin, and whether the essay is closed above. */
function endOfEssay(
	lines: readonly Line[],
	{ at, top }: Foot,
): { lowest: number; closed: boolean } {
	const signer = lines[at]?.byline?.name;
	const lowest = Math.max(0, top - longestFirst);
	const near = Math.max(lowest, top - 1 - longestBelow);
	const closing = lines
		.slice(near, top - 1)
		.findLastIndex(
			(line) => opensAfterword(line) || isSignedOff(line) || isNameBelow(line, signer),
		);
	const below = near + closing + 1;
	const closed = closing >= 0 && hasWords(lines, below);
	return { lowest: closed ? below : lowest, closed };
}

/** `Posted by Ann Lee on March 3, 2009 in Economics`; `Ann said on March 3` speaks of what follows. */
function isSignedOff(line: Line): boolean {
	return isSigned(line) && line.byline?.lead !== '';
}

/** `-Ann` below the essay's last words, who is not who signs the comment. */
function isNameBelow({ text }: Line, signer: string | undefined): boolean {
	const name = /^[-–—~](?<name>\p{Lu}[\p{L}'’]{1,20})$/u.exec(text)?.groups?.['name'];
	return name !== undefined && signer?.toLowerCase().includes(name.toLowerCase()) !== true;
}

function hasWords(lines: readonly Line[], end: number): boolean {
	return sum(lines.slice(0, end).map(({ words }) => words)) >= fewestWords;
}

/** 1 where all comments have names or titles above their words and the first begins with one; else 0. */
function headAt(
	lines: readonly Line[],
	start: number,
	{ top }: Foot,
	opening: readonly Part[],
): number {
	if (start + 1 < top && opensWithName(lines[start], opening)) return 1;
	const near = { mark: undefined, before: undefined, after: lines[start + 1] };
	const titled = opening.find(({ kind }) => kind === 'about' || kind === 'subject');
	const begins = titled !== undefined && titled.share >= surelyNamed && start + 1 < top;
	return begins && fits(lines[start], titled, near) ? 1 : 0;
}

/** Whether the first line below the heading stands where all comments have their names. */
function opensWithName(line: Line | undefined, opening: readonly Part[]): boolean {
	const named = opening.some(({ kind, share }) => kind === 'name' && share >= surelyNamed);
	if (!named || line === undefined || line.furniture || line.words > 6) return false;
	return !greetsOnly(line) && (!line.sentence || /[:：]$/u.test(line.text));
}

/** `Dear Ann,` greets whoever the words are for. */
function greetsOnly({ text }: Line): boolean {
	return text.endsWith(',');
}

const surelyNamed = 0.85;

/** What may stand below the first line of a comment's header. */
const goingOn: ReadonlySet<PartKind> = new Set([
	'byline',
	'continued',
	'name',
	'spoken',
	'role',
	'date',
	'about',
	'place',
	'fixed',
	'constant',
]);

/** The line the theme opens comments with, where the first comment has it too. */
function markedStart(
	lines: readonly Line[],
	lowest: number,
	{ at, top, links }: Foot,
	opening: readonly Part[],
): number | undefined {
	const author = lines[at]?.byline?.name;
	const kinds = opening.map(({ kind }) => kind);
	const strict: readonly PartKind[] = ['date', 'byline', 'figure', 'role', 'spoken', 'fixed'];
	if (kinds.length === 0) return undefined;
	const titled = kinds.includes('about') || kinds.includes('subject');
	for (let index = top - 2; index >= lowest; index -= 1) {
		const line = lines[index];
		if (line === undefined) return undefined;
		if (sameName(line.text, author)) return index;
		if (titled && isAnswer(line)) return index;
		const near = { mark: undefined, before: undefined };
		const fitting = opening.find((part) => strict.includes(part.kind) && fits(line, part, near));
		// Where bylines end with a word of speech a date alone is none.
		const speaks = line.byline?.worded === true && line.byline.date === undefined;
		if (fitting !== undefined && (fitting.speech !== true || speaks))
			return aboveOpening(lines, index, lowest, opening.slice(0, opening.indexOf(fitting)));
		const above = lines[index - 1];
		if (line.furniture && links.has(fixedKey(line))) {
			return index > lowest && opensWithName(above, opening) ? index - 1 : index;
		}
		// A town or a job below a name may look like one.
		const beside =
			opening.length > 1 && opening.find(({ kind }) => kind === 'about' || kind === 'place');
		const named = beside && index > lowest && above !== undefined && isBareName(above);
		if (named && fits(line, beside, { ...near, after: lines[index + 1] })) return index - 1;
		if (kinds.includes('name') && isBareName(line) && line.name >= 0.8 && !greetsOnly(line)) {
			// `Guest`, below who is called so.
			if (isBadged(lines, index, lowest)) return index - 1;
			const before = opening.slice(0, kinds.indexOf('name'));
			const sure = before.filter(({ kind, share }) => kind === 'figure' || share >= surelyNamed);
			return aboveOpening(lines, index, lowest, sure);
		}
	}
	return undefined;
}

/** The first of the lines right above that fit what the theme prints before: `1.` above a date. */
function aboveOpening(
	lines: readonly Line[],
	from: number,
	lowest: number,
	before: readonly Part[],
): number {
	let top = from;
	for (const part of [...before].reverse()) {
		const near = { mark: undefined, before: lines[top - 2], after: lines[top] };
		if (top <= lowest || !fits(lines[top - 1], part, near)) continue;
		top -= part.kind === 'name' && isBadged(lines, top - 1, lowest) ? 2 : 1;
	}
	return top;
}
