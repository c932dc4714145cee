import {
	foldWords,
	partsFor,
	respell,
	suggestWord,
	type KnownWord,
} from '../../lib/search-vocabulary.ts';
import type { SearchFiles } from './files.ts';

/**
 * What was probably meant by `query`, with the words of the digest; `undefined` where every word
 * stands in it. Nothing is fetched for words that `shown`, the text of the answer, has.
 */
export async function suggestQuery(
	query: string,
	shown: string,
	files: SearchFiles,
): Promise<string | undefined> {
	const seen = foldWords(shown);
	const doubtful = foldWords(query).filter((word) => !seen.some((known) => known.startsWith(word)));
	const respelled = new Map<string, string>();
	for (const word of doubtful) {
		const near = await files.loadWords(partsFor(word));
		const meant =
			suggestWord(word, near) ??
			// Only where nothing is found is a slip in the first letter worth all the words.
			(seen.length === 0 && !isKnown(word, near)
				? suggestWord(word, await files.loadWords())
				: undefined);
		if (meant) respelled.set(word, meant);
	}
	return respelled.size > 0 ? respell(query, respelled) : undefined;
}

function isKnown(word: string, vocabulary: readonly KnownWord[]): boolean {
	return vocabulary.some((known) => known.word.startsWith(word));
}
