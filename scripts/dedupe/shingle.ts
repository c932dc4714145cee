/** More slots than this cost more memory than the collisions they avoid are worth. */
const mostBits = 24;

/**
 * Every text as the set of its runs of two words, each run a number: rare ones small, in ascending
 * order. Equal runs have equal numbers within one call only.
 *
 * Two words and not five: of comments with 5 to 10 % of the words changed, five-word shingles at
 * Jaccard 0.7 find 1.5 %, two-word shingles at 0.5 all (100,000 synthetic comments, 2026-11). A text
 * of one word is one shingle. Two different runs share a number once in eight times the number of
 * runs at most, which moves a similarity by a hundredth and decides nothing: pairs are verified.
 */
export function shingleTexts(texts: readonly (readonly string[])[]): readonly Uint32Array[] {
	const total = texts.reduce((sum, text) => sum + text.length, 0);
	const bits = Math.min(mostBits, Math.ceil(Math.log2(total + 2)) + 3);
	const slots = texts.map((text) => slotsOf(text, 32 - bits));
	const ranks = rankByRarity(slots, 2 ** bits);
	for (const text of slots) text.forEach((slot, n) => (text[n] = ranks[slot] ?? 0));
	return slots.map((text) => distinct(text.sort()));
}

function slotsOf(text: readonly string[], shift: number): Uint32Array {
	const slots = new Uint32Array(Math.max(text.length - 1, Math.min(text.length, 1)));
	let before = 0;
	text.forEach((word, n) => {
		const hash = hashWord(word);
		const run = mix(Math.imul(before, 0x9e3779b1) ^ hash) >>> shift;
		// The first word alone is a run only where there is no second.
		slots[Math.max(n - 1, 0)] = run;
		before = hash;
	});
	return slots;
}

function distinct(sorted: Uint32Array): Uint32Array {
	let count = 0;
	for (const number of sorted) {
		if (count === 0 || number !== sorted[count - 1]) sorted[count++] = number;
	}
	return sorted.subarray(0, count);
}

/** FNV-1a over UTF-16 units. */
function hashWord(word: string): number {
	let hash = 0x811c9dc5;
	for (let n = 0; n < word.length; n++) hash = Math.imul(hash ^ word.charCodeAt(n), 0x01000193);
	return hash;
}

/** The finaliser of MurmurHash3: every bit of the sum reaches the high bits that name the slot. */
function mix(hash: number): number {
	let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
	return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** For every slot its place when all are ordered by how often they occur: a counting sort. */
function rankByRarity(texts: readonly Uint32Array[], slots: number): Uint32Array {
	const frequency = new Uint32Array(slots);
	let most = 0;
	for (const text of texts) {
		for (const slot of text) most = Math.max(most, (frequency[slot] = (frequency[slot] ?? 0) + 1));
	}
	const next = new Uint32Array(most + 2);
	for (const count of frequency) next[count + 1] = (next[count + 1] ?? 0) + 1;
	for (let count = 1; count < next.length; count++) {
		next[count] = (next[count] ?? 0) + (next[count - 1] ?? 0);
	}
	return frequency.map((count) => {
		const rank = next[count] ?? 0;
		next[count] = rank + 1;
		return rank;
	});
}
