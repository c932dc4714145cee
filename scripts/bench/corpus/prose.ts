import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const captures = new URL('../../../content/captures/', import.meta.url);
/** Shorter lines are bylines and furniture, not prose. */
const proseLength = 80;

/** Words of our own in an order nobody wrote: what a benchmark reads and shows. The same for a seed. */
export interface Prose {
	/** A whole number from 0 up to below `limit`. */
	readonly number: (limit: number) => number;
	readonly pick: <Value>(values: readonly Value[]) => Value;
	readonly sentence: () => string;
	/** Whole sentences, `words` words or a few more. */
	readonly paragraph: (words: number) => string;
}

let followers: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * Prose from the bundled captures, word after word by what follows it there (a Markov chain): it has
 * the words and the compressibility of English, and as much of it as a benchmark needs.
 */
export function proseFrom(seed: number): Prose {
	const random = randomFrom(seed);
	const number = (limit: number) => Math.floor(random() * limit);
	const pick = <Value>(values: readonly Value[]): Value => {
		const value = values[number(values.length)];
		if (value === undefined) throw new Error('There is nothing to pick from.');
		return value;
	};
	followers ??= readFollowers();
	const chain = followers;
	const sentence = () => {
		const words = [pick(chain.get('') ?? [])];
		while (!isLast(words.at(-1)) && words.length < 40) {
			words.push(pick(chain.get(words.at(-1) ?? '') ?? ['.']));
		}
		return words.join(' ');
	};
	const paragraph = (words: number) => {
		const sentences: string[] = [];
		let left = words;
		while (left > 0) {
			const next = sentence();
			sentences.push(next);
			left -= next.split(' ').length;
		}
		return sentences.join(' ');
	};
	return { number, pick, sentence, paragraph };
}

/** What follows each word in the captures, as often as it does; below `''` what begins a sentence. */
function readFollowers(): ReadonlyMap<string, readonly string[]> {
	const found = new Map<string, string[]>([['', []]]);
	for (const file of readdirSync(captures).sort()) {
		const lines = readFileSync(fileURLToPath(new URL(file, captures)), 'utf8').split('\n');
		for (const line of lines.filter(({ length }) => length >= proseLength)) {
			let before = '';
			for (const word of line.split(/\s+/u).filter(Boolean)) {
				const key = isLast(before) ? '' : before;
				found.set(key, [...(found.get(key) ?? []), word]);
				before = word;
			}
		}
	}
	return found;
}

function isLast(word: string | undefined): boolean {
	return word !== undefined && /[.?!]$/u.test(word);
}

/** Numbers from 0 to below 1, always the same after a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}
