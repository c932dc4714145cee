import { distance } from 'fastest-levenshtein';

/**
 * How much of a word may be mistyped: two letters in five, the limit TypeScript's own
 * `Did you mean` uses (`getSpellingSuggestion`, TypeScript 6.0).
 */
const mistyped = 0.4;

/** Two letters that changed places are two edits: `opne` means `open`. */
const swapped = 2;

/**
 * The candidate nearest to what was written, if any is near enough to be meant; of several equally
 * near the one that begins like it, and then the one that sorts first.
 *
 * @example
 * nearest('titel', ['title', 'author']) // => 'title'
 */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
	const limit = Math.max(
		Math.min(swapped, written.length - 1),
		Math.floor(written.length * mistyped),
	);
	let best: Near | undefined;
	for (const candidate of candidates) {
		const least = best?.edits ?? limit;
		// The difference in length is a lower bound that costs nothing.
		if (Math.abs(candidate.length - written.length) > least) continue;
		const edits = distance(written.toLowerCase(), candidate.toLowerCase());
		if (edits > least) continue;
		const near = { candidate, edits, alike: beginning(written, candidate) };
		if (!best || isNearer(near, best)) best = near;
	}
	return best?.candidate;
}

interface Near {
	readonly candidate: string;
	readonly edits: number;
	/** Letters at the beginning that are the same. */
	readonly alike: number;
}

function isNearer(one: Near, other: Near): boolean {
	if (one.edits !== other.edits) return one.edits < other.edits;
	if (one.alike !== other.alike) return one.alike > other.alike;
	return one.candidate < other.candidate;
}

function beginning(one: string, other: string): number {
	let end = 0;
	while (end < one.length && one[end]?.toLowerCase() === other[end]?.toLowerCase()) end += 1;
	return end;
}
