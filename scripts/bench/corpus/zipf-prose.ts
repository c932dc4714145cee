import { randomFrom, type Prose } from './prose.ts';

/** How many different words a digest of a thousand essays has, about. */
const vocabularySize = 30_000;

/** How fast words get rarer with their rank. */
const exponent = 1.05;

const onsets = 'b c d f g h l m n p r s t v br cl st tr sh th pl gr'.split(' ');
const vowels = 'a e i o u ea ou ai'.split(' ');
const codas = ['', 'n', 'r', 's', 't', 'l', 'm', 'nd', 'st', 'ck'];

let ranked: { readonly words: readonly string[]; readonly sums: Float64Array } | undefined;

/** The invented word that is the `rank`th most frequent one. */
export function wordOfRank(rank: number): string {
	const word = rankedWords().words[rank - 1];
	if (word === undefined) throw new Error(`There is no word of rank ${rank}.`);
	return word;
}

/**
 * Prose of invented words that are as unevenly frequent as those of a language (Zipf): what is to be
 * searched needs rare words, and more of them than the bundled captures have.
 */
export function zipfProseFrom(seed: number): Prose {
	const random = randomFrom(seed);
	const { words, sums } = rankedWords();
	const number = (limit: number) => Math.floor(random() * limit);
	const pick = <Value>(values: readonly Value[]): Value => {
		const value = values[number(values.length)];
		if (value === undefined) throw new Error('There is nothing to pick from.');
		return value;
	};
	const word = () => words[findPlace(sums, random() * (sums.at(-1) ?? 0))] ?? '';
	const sentence = () => `${Array.from({ length: 12 + number(8) }, word).join(' ')}.`;
	const paragraph = (length: number) => {
		const sentences: string[] = [];
		for (let left = length; left > 0; left -= 16) sentences.push(sentence());
		return sentences.join(' ');
	};
	return { number, pick, sentence, paragraph };
}

function rankedWords() {
	if (ranked) return ranked;
	const random = randomFrom(1);
	const part = (parts: readonly string[]) => parts[Math.floor(random() * parts.length)] ?? '';
	const words = new Set<string>();
	while (words.size < vocabularySize) {
		// Frequent words are short.
		const syllables = 1 + Math.floor(random() * (words.size < 200 ? 2 : 3));
		const letters = Array.from({ length: syllables }, () => [onsets, vowels, codas].map(part));
		words.add(letters.flat().join(''));
	}
	const sums = new Float64Array(vocabularySize);
	let sum = 0;
	for (let rank = 1; rank <= vocabularySize; rank++) {
		sum += rank ** -exponent;
		sums[rank - 1] = sum;
	}
	ranked = { words: [...words], sums };
	return ranked;
}

/** The first place whose sum is at least `value`. */
function findPlace(sums: Float64Array, value: number): number {
	let [low, high] = [0, sums.length - 1];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sums[middle] ?? 0) < value) low = middle + 1;
		else high = middle;
	}
	return low;
}
