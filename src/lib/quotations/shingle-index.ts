/** Words that a run in the index has; a quotation has as many at least. */
export const runLength = 5;

/** More places of one run say that it is a phrase that everybody uses. */
const mostPlaces = 16;

/** Where a run of words stands: in which text, at which word. */
export interface Place {
	readonly text: number;
	readonly at: number;
}

/** Texts by every run of five words in them. A text can be found from when it was added on. */
export class ShingleIndex {
	readonly texts: (readonly string[])[] = [];
	readonly #places = new Map<string, Place[]>();

	/** Adds a text's words; texts count from 0. */
	add(words: readonly string[]): void {
		const text = this.texts.push(words) - 1;
		for (let at = 0; at + runLength <= words.length; at++) {
			const run = runAt(words, at);
			const places = this.#places.get(run);
			if (!places) this.#places.set(run, [{ text, at }]);
			else if (places.length < mostPlaces) places.push({ text, at });
		}
	}

	/** Where the five words of `words` from `at` on stand. */
	find(words: readonly string[], at: number): readonly Place[] {
		return this.#places.get(runAt(words, at)) ?? [];
	}
}

function runAt(words: readonly string[], at: number): string {
	return words.slice(at, at + runLength).join(' ');
}
