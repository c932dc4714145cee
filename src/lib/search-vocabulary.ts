import { distance } from 'fastest-levenshtein';

/** Shorter words have too many neighbours for a guess; they are not listed, nor are longer ones. */
const [shortest, longest] = [3, 30];

/**
 * `text` as words for comparing: lower case, without accents.
 *
 * @example
 * foldWords('Naïve “café”!') // => ['naive', 'cafe']
 */
export function foldWords(text: string): readonly string[] {
	// Voicing marks of Japanese are no accents; the index keeps them too.
	const plain = text
		.normalize('NFKD')
		.replace(/(?![\u3099\u309A])\p{M}/gu, '')
		.normalize('NFC');
	return (plain.match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? []).map((word) =>
		word.toLowerCase().replace(/['’].*/u, ''),
	);
}

/**
 * Which part of the vocabulary a word stands in: its first letter for a to z, and a block of 256
 * characters for all others, so that scripts with thousands of letters have few parts.
 *
 * @example
 * vocabularyPart('listening') // => 'l'
 */
export function vocabularyPart(word: string): string {
	const [first = ''] = word;
	return /^[a-z]$/u.test(first) ? first : `u${((first.codePointAt(0) ?? 0) >> 8).toString(16)}`;
}

/**
 * The words of `texts` by part. Each part is one line: words in order, each behind a figure that says
 * how frequent it is (0 once, 1 twice, 2 up to seven times, …), with spaces between.
 */
export function writeVocabulary(texts: Iterable<string>): ReadonlyMap<string, string> {
	const counts = new Map<string, number>();
	for (const text of texts) {
		for (const word of foldWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	const parts = new Map<string, string[]>();
	for (const [word, number] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
		if (!isListed(word)) continue;
		const part = vocabularyPart(word);
		const entry = `${Math.min(9, Math.floor(Math.log2(number)))}${word}`;
		const entries = parts.get(part);
		if (entries) entries.push(entry);
		else parts.set(part, [entry]);
	}
	return new Map([...parts].map(([part, entries]) => [part, entries.join(' ')]));
}

/** A word of the digest and how frequent it is, from 0 to 9. */
export interface KnownWord {
	readonly word: string;
	readonly frequency: number;
}

/** The words of one part. */
export function readVocabulary(part: string): readonly KnownWord[] {
	return part
		.split(' ')
		.filter(Boolean)
		.map((entry) => ({ word: entry.slice(1), frequency: Number(entry[0]) }));
}

/** The parts that may hold what was meant by `word`: a slip changes the first letter at most once. */
export function partsFor(word: string): readonly string[] {
	const [, second = ''] = word;
	return [...new Set([vocabularyPart(word), ...(second ? [vocabularyPart(second)] : [])])];
}

function isListed(word: string): boolean {
	return word.length >= shortest && word.length <= longest;
}

/** Whether `vocabulary` has `word`, which is folded, or one that begins with it, or cannot tell. */
export function isKnown(word: string, vocabulary: readonly KnownWord[]): boolean {
	return !isListed(word) || vocabulary.some((known) => known.word.startsWith(word));
}

/** Whether `word` is a number or has one in it. */
export function isNumber(word: string): boolean {
	return /\p{N}/u.test(word);
}

/**
 * The word of `vocabulary` that was probably meant by `word`, which is folded: one slip away, or two
 * in a longer word, the nearest and then the most frequent. `undefined` where the word is known, or
 * nothing is near; nothing is near a number, because one figure makes another.
 */
export function suggestWord(word: string, vocabulary: readonly KnownWord[]): string | undefined {
	if (isNumber(word) || isKnown(word, vocabulary)) return undefined;
	const most = word.length < 7 ? 1 : 2;
	let best: (KnownWord & { readonly slips: number }) | undefined;
	for (const known of vocabulary) {
		if (Math.abs(known.word.length - word.length) > most) continue;
		const slips = countSlips(word, known.word);
		if (slips > most || (best && slips > best.slips)) continue;
		const better = !best || slips < best.slips || known.frequency > best.frequency;
		if (better) best = { ...known, slips };
	}
	return best?.word;
}

/** Letters put in, left out, changed, or two neighbours swapped, which counts as one slip. */
function countSlips(a: string, b: string): number {
	const slips = distance(a, b);
	return slips === 2 && a.length === b.length && isSwap(a, b) ? 1 : slips;
}

function isSwap(a: string, b: string): boolean {
	let at = 0;
	while (a[at] === b[at]) at++;
	return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/**
 * `query` with its words spelled as `respelled` says, by folded word.
 *
 * @example
 * respell('The lsitening year', new Map([['lsitening', 'listening']])) // => 'The listening year'
 */
export function respell(query: string, respelled: ReadonlyMap<string, string>): string {
	return query.replace(
		/[\p{L}\p{N}\p{M}'’]+/gu,
		(word) => respelled.get(foldWords(word)[0] ?? '') ?? word,
	);
}
