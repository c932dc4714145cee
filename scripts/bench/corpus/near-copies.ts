import { proseFrom } from './prose.ts';

/** Comments of one thread in two captures. */
export interface NearCopies {
	readonly texts: readonly (readonly string[])[];
	/** Which texts are copies of each other, by their places. */
	readonly pairs: readonly (readonly [number, number])[];
}

const words = 60;
const vocabulary = 30_000;

/**
 * `count` comments of 60 words, spread as words are in a language (Zipf); every tenth is an earlier
 * one with 3 to 6 of its words changed. Words are numbers here: only whether two are equal counts.
 */
export function makeNearCopies(count: number): NearCopies {
	const { number } = proseFrom(count);
	// By the inverse of Zipf's sum: rank r comes up in proportion to 1/r.
	const word = () => `w${Math.floor(Math.exp((number(1e6) / 1e6) * Math.log(vocabulary)))}`;
	const texts: string[][] = [];
	const pairs: [number, number][] = [];
	for (let place = 0; place < count; place += 1) {
		const original = place % 10 === 9 ? number(place) : undefined;
		const text = (original !== undefined && texts[original]) || Array.from({ length: words }, word);
		const copy = [...text];
		if (original !== undefined) {
			pairs.push([original, place]);
			const changes = 3 + number(4);
			for (let change = 0; change < changes; change += 1) copy[number(words)] = word();
		}
		texts.push(copy);
	}
	return { texts, pairs };
}
