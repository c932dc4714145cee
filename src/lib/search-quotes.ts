/** A run of words that are the writer's own, or somebody else's. */
export interface Run {
	readonly text: string;
	readonly quoted: boolean;
}

/** Fewer words between quotation marks are a manner of speaking, not a quotation. */
const fewestWords = 5;

/**
 * Cuts `text` between words into own and quoted runs; `quotes` are the passages in it that are
 * marked as somebody else's. Short ones count only where they are all the text.
 *
 * @example
 * cutQuotes('He said “it is what it is” again', ['it is what it is'])
 * // => own 'He said', quoted '“it is what it is”', own 'again'
 */
export function cutQuotes(text: string, quotes: readonly string[]): readonly Run[] {
	const runs: Run[] = [];
	let at = 0;
	const add = (end: number, quoted: boolean) => {
		const words = text.slice(at, end).trim();
		if (words !== '') runs.push({ text: words, quoted });
		at = end;
	};
	for (const [start, end] of findQuotes(text, quotes)) {
		if (start > at) add(start, false);
		if (end > at) add(end, true);
	}
	add(text.length, false);
	return runs;
}

/** Where the quotes stand in `text`, in order, each widened to whole words. */
function findQuotes(
	text: string,
	quotes: readonly string[],
): readonly (readonly [number, number])[] {
	return quotes
		.filter((quote) => quote === text.trim() || quote.split(' ').length >= fewestWords)
		.flatMap((quote) => {
			const found = text.indexOf(quote);
			if (found < 0) return [];
			const start = text.slice(0, found).search(/(?<!\S)\S+$/u);
			const [rest = ''] = /^\S*/u.exec(text.slice(found + quote.length)) ?? [];
			return [[start < 0 ? found : start, found + quote.length + rest.length] as const];
		})
		.sort((a, b) => a[0] - b[0]);
}
