import { foldWords, isKnown, partsFor, respell, suggestWord } from '../../lib/search-vocabulary.ts';
import type { SearchFiles } from './files.ts';

/** What the words of the digest say to those of a query. */
export interface Spelling {
	/** What was probably meant, where the digest has words for it. */
	readonly meant: string | undefined;
	/** Words that neither stand in the digest nor begin one that does. */
	readonly unknown: readonly string[];
}

/** Looks the words of `query` up. Nothing is fetched for those that stand in `seen`, words that match. */
export async function checkSpelling(
	query: string,
	seen: readonly string[],
	files: SearchFiles,
): Promise<Spelling> {
	const doubtful = foldWords(query).filter((word) => !seen.some((known) => known.includes(word)));
	const respelled = new Map<string, string>();
	const unknown: string[] = [];
	for (const word of doubtful) {
		const near = await files.loadWords(partsFor(word));
		if (isKnown(word, near)) continue;
		unknown.push(word);
		const meant =
			suggestWord(word, near) ??
			// Only where nothing is found is a slip in the first letter worth all the words.
			(seen.length === 0 ? suggestWord(word, await files.loadWords()) : undefined);
		if (meant) respelled.set(word, meant);
	}
	return { meant: respelled.size > 0 ? respell(query, respelled) : undefined, unknown };
}
