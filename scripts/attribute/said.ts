import { normaliseWords } from '../text/words.ts';

/** A quotation of this many words is no accident. */
const quotedWords = 6;

/** What was said in a thread so far, for finding who is quoted. */
export class Said {
	/** The first words of every quotation of the thread, and the comments that say them. */
	readonly #places = new Map<string, number[]>();
	readonly #keys: string[] = [];

	/** `quotations` are all that will be looked for: only what they begin with is remembered. */
	constructor(quotations: readonly string[]) {
		for (const quotation of quotations) {
			const words = normaliseWords(quotation);
			if (words.length >= quotedWords) this.#places.set(beginning(words, 0), []);
		}
	}

	/** Adds the next comment. */
	add(text: string): void {
		const words = normaliseWords(text);
		for (let at = 0; this.#places.size > 0 && at + quotedWords <= words.length; at += 1) {
			const places = this.#places.get(beginning(words, at));
			if (places?.at(-1) !== this.#keys.length) places?.push(this.#keys.length);
		}
		this.#keys.push(keyOf(words));
	}

	/** Place of the latest comment that says the words of `quotation`; too few words are nobody's. */
	latest(quotation: string): number | undefined {
		const words = normaliseWords(quotation);
		const places = words.length < quotedWords ? [] : this.#places.get(beginning(words, 0));
		const key = keyOf(words);
		return places?.findLast((place) => this.#keys[place]?.includes(key));
	}
}

function beginning(words: readonly string[], at: number): string {
	return words.slice(at, at + quotedWords).join(' ');
}

function keyOf(words: readonly string[]): string {
	return ` ${words.join(' ')} `;
}
