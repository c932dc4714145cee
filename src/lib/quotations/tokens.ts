/** One word of a text as comparing sees it, and where it stands. */
export interface Token {
	readonly word: string;
	readonly start: number;
	readonly end: number;
}

/**
 * The words of `text` with case and compatibility forms folded and apostrophes left out, so that a
 * quotation with other quotation marks is found all the same.
 *
 * @example
 * tokensOf('“Don’t”').map(({ word }) => word) // => ['dont']
 */
export function tokensOf(text: string): readonly Token[] {
	const found = text.matchAll(/[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}]|['’ʼ`´](?=\p{L}))*/gu);
	return [...found].map(({ 0: printed, index }) => {
		const word = printed
			.normalize('NFKC')
			.toLowerCase()
			.replace(/['’ʼ`´]/gu, '');
		return { word, start: index, end: index + printed.length };
	});
}

/** The words alone. */
export function wordsOf(text: string): readonly string[] {
	return tokensOf(text).map(({ word }) => word);
}
