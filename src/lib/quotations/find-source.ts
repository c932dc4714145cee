import { align, type Alignment } from './align.ts';
import { runLength, type ShingleIndex } from './shingle-index.ts';

/** A text that has the words of a quotation, and where. */
export interface SourcePlace extends Alignment {
	readonly text: number;
}

/** Share of a quotation's words that must stand in its source, in order: a slip may be mended. */
const fewestMatched = 0.8;

/** Letters without which five words are a phrase that everybody uses: `at the end of the day`. */
const fewestLetters = 20;

/** Alignments tried for one quotation; so many of one run's places mean nothing any more. */
const mostTried = 32;

/**
 * The texts of `index` that hold `quote`, the most faithful ones only, from the first on. Empty for
 * anything too short to be told from a common phrase.
 */
export function findSources(quote: readonly string[], index: ShingleIndex): readonly SourcePlace[] {
	if (quote.length < runLength || quote.join('').length < fewestLetters) return [];
	const best = new Map<number, SourcePlace>();
	const tried = new Set<string>();
	for (let at = 0; at + runLength <= quote.length && tried.size < mostTried; at++) {
		for (const { text, at: place } of index.find(quote, at)) {
			const diagonal = `${text} ${place - at}`;
			if (tried.has(diagonal)) continue;
			tried.add(diagonal);
			const found = align(quote, index.texts[text] ?? [], { at, place, run: runLength });
			if (found.matched > (best.get(text)?.matched ?? 0)) best.set(text, { text, ...found });
		}
	}
	const enough = [...best.values()].filter(
		({ matched }) => matched >= fewestMatched * quote.length,
	);
	const most = Math.max(...enough.map(({ matched }) => matched));
	return enough.filter(({ matched }) => matched === most).sort((a, b) => a.text - b.text);
}
