import { compareText } from '../text/words.ts';
import type { Pair } from './join.ts';

/** A text that begins like thousands of others is boilerplate; it is compared with the nearest. */
const mostPerText = 8;

/**
 * Pairs of texts of which one begins with the whole other: a copy with a cut-off end, be it in the
 * middle of a word.
 *
 * In alphabetical order everything that begins with a text follows it without a gap, so one walk
 * with a stack finds them all.
 */
export function prefixPairs(texts: readonly string[]): Pair[] {
	const order = texts.map((_, n) => n);
	order.sort((a, b) => compareText(texts[a] ?? '', texts[b] ?? '') || a - b);
	const pairs: Pair[] = [];
	const openings: number[] = [];
	for (const n of order) {
		const text = texts[n] ?? '';
		while (openings.length > 0 && !text.startsWith(texts[openings.at(-1) ?? n] ?? '')) {
			openings.pop();
		}
		for (const opening of openings.slice(-mostPerText)) {
			pairs.push(opening < n ? [opening, n] : [n, opening]);
		}
		if (text !== '') openings.push(n);
	}
	return pairs;
}
