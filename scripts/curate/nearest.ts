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
 * near the one that sorts first.
 *
 * @example
 * nearest('titel', ['title', 'author']) // => 'title'
 */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
	const limit = Math.max(
		Math.min(swapped, written.length - 1),
		Math.floor(written.length * mistyped),
	);
	let best: { readonly candidate: string; readonly edits: number } | undefined;
	for (const candidate of candidates) {
		const least = best?.edits ?? limit;
		// The difference in length is a lower bound that costs nothing.
		if (Math.abs(candidate.length - written.length) > least) continue;
		const edits = distance(written.toLowerCase(), candidate.toLowerCase());
		if (edits > least) continue;
		if (!best || edits < best.edits || candidate < best.candidate) best = { candidate, edits };
	}
	return best?.candidate;
}
