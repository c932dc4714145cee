import { readByline } from '../text/bylines.ts';

/** Repeats shorter than this many words may be two people's words; `Great post!` is often said twice. */
const fewestWords = 8;
/** On a page that prints most of its blocks twice, a short block printed twice is one more of them. */
const habitualRepeats = 3;
/** How many later places of a line are tried as the start of its block's second printing. */
const placesTried = 12;

/**
 * Lines that print an earlier run of the same capture again, right after it: `A A`, and `A B A B`,
 * which is `(A B)(A B)`. Blank lines do not count.
 *
 * @returns for each repeating line, 1-based, the line it repeats.
 */
export function findRepeats(texts: readonly string[]): ReadonlyMap<number, number> {
	const worded = texts.flatMap((text, index) => (text.trim() === '' ? [] : [index]));
	const keys = worded.map((index) => repeatKey(texts[index] ?? ''));
	const blocks = tandemBlocks(keys);
	const habitual = blocks.filter((block) => block.words >= fewestWords).length >= habitualRepeats;
	const repeats = new Map<number, number>();
	for (const { start, length, copies, words } of blocks) {
		if (words < fewestWords && !(habitual && words > 1)) continue;
		const printed = worded.slice(start, start + length).map((index) => texts[index] ?? '');
		if (!habitual && copies === 1 && isQuotation(printed)) continue;
		for (let offset = 0; offset < length * copies; offset += 1) {
			const first = worded[start + (offset % length)];
			const again = worded[start + length + offset];
			if (first !== undefined && again !== undefined) repeats.set(again + 1, first + 1);
		}
	}
	return repeats;
}

/**
 * Whether the lines are words with the byline below them: the next comment quotes both, and answers.
 */
function isQuotation([first = '', ...others]: readonly string[]): boolean {
	const last = others.at(-1);
	// A byline alone: the next comment begins with whom it answers.
	if (last === undefined) return isSigned(first);
	return isSigned(last) && !isSigned(first);
}

function isSigned(text: string): boolean {
	const byline = readByline(text);
	return byline?.name !== undefined && byline.date?.hasTime === true;
}

interface Block {
	/** Place of its first printing among the worded lines, and its length in lines. */
	readonly start: number;
	readonly length: number;
	/** How often it is printed again. */
	readonly copies: number;
	readonly words: number;
}

function tandemBlocks(keys: readonly string[]): Block[] {
	const places = new Map<string, number[]>();
	for (const [index, key] of keys.entries()) {
		const known = places.get(key);
		if (known === undefined) places.set(key, [index]);
		else known.push(index);
	}
	const cursors = new Map<string, number>();
	const blocks: Block[] = [];
	let start = 0;
	while (start < keys.length) {
		const block = blockAt(keys, start, laterPlaces(places, cursors, keys[start] ?? '', start));
		if (block !== undefined) blocks.push(block);
		start += block === undefined ? 1 : block.length * (block.copies + 1);
	}
	return blocks;
}

/** The next places of a line, found with a cursor per line, so that none is looked for from the beginning. */
function laterPlaces(
	places: ReadonlyMap<string, readonly number[]>,
	cursors: Map<string, number>,
	key: string,
	start: number,
): readonly number[] {
	const all = places.get(key) ?? [];
	let cursor = cursors.get(key) ?? 0;
	while (cursor < all.length && (all[cursor] ?? 0) <= start) cursor += 1;
	cursors.set(key, cursor);
	return all.slice(cursor, cursor + placesTried);
}

/** The shortest block of enough words that is printed again right after itself, else a short one. */
function blockAt(
	keys: readonly string[],
	start: number,
	seconds: readonly number[],
): Block | undefined {
	let short: Block | undefined;
	for (const second of seconds) {
		const length = second - start;
		if (!isSame(keys, start, second, length)) continue;
		let copies = 1;
		while (isSame(keys, start, start + (copies + 1) * length, length)) copies += 1;
		const words = keys.slice(start, second).join(' ').split(' ').length;
		const block = { start, length, copies, words };
		if (words >= fewestWords) return block;
		short ??= block;
	}
	return short;
}

function isSame(keys: readonly string[], first: number, second: number, length: number): boolean {
	if (second + length > keys.length) return false;
	for (let offset = 0; offset < length; offset += 1) {
		if (keys[first + offset] !== keys[second + offset]) return false;
	}
	return true;
}

/** Typographic quotes, spacing and case do not make another line. */
function repeatKey(text: string): string {
	return text
		.normalize('NFKC')
		.replace(/[‘’‚‛`´]/gu, "'")
		.replace(/[“”„‟«»]/gu, '"')
		.replace(/\s+/gu, ' ')
		.trim()
		.toLowerCase();
}
