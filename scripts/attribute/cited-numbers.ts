/** What a comment's first words cite: another comment, by its number. */
export interface Citation {
	readonly number: number;
	/** Who wrote it, where that stands before the number. */
	readonly name: string | undefined;
	/** `#3 is so true` may be said of the third of ten reasons that the essay gives. */
	readonly isClear: boolean;
}

/** `@7`, `Re: 7`, `To #7`; `To 7 of us` cites nobody. */
const clearly =
	/^(?:(?:re:?\s?|@)\s?#?(?:(?:comment|no\.|nr\.)\s?)?|(?:to|an|à)\s(?:[@#]|(?:comment|no\.|nr\.)\s))\s?(?<number>\d{1,4})\b/iu;
/** `#7 agree`, `No. 7, that made my day`; `#1 reason` names no comment. */
const perhaps =
	/^(?:#\s?(?!1\s\p{L})(?<mark>\d{1,4})\b|(?:comment|number|no\.|nr\.)\s?#?(?<word>\d{1,4})(?=\s?[,:;–—-]|$))/imu;
/** `Noddy @4`, `Chris (7), yes`, `Re: pack_ice (#2)`: behind who wrote it. */
const behindName =
	/^(?:re:?\s?|to )?(?<name>[\p{L}\p{N}_][^,:;!?()@#\n]{1,40}?),?\s?(?:\(#?|@\s?#?|#)(?<number>\d{1,4})\b/u;

/** Reads what a comment's first words cite; undefined where they cite none. */
export function readCitation(text: string): Citation | undefined {
	const clear = clearly.exec(text)?.groups?.['number'];
	if (clear !== undefined) return { number: Number(clear), name: undefined, isClear: true };
	const { mark, word } = perhaps.exec(text)?.groups ?? {};
	const unclear = mark ?? word;
	if (unclear !== undefined) return { number: Number(unclear), name: undefined, isClear: false };
	const { name, number } = behindName.exec(text)?.groups ?? {};
	return number === undefined ? undefined : { number: Number(number), name, isClear: true };
}

/** Fewest comments that clearly cite others by their place on a page that has lost the list's numbers. */
const fewestCitations = 2;

/**
 * Whether comments cite each other by places in the thread, which the page does not print: some do so
 * clearly, and each that cites one cites one above it.
 */
export function areCitedByPlace(
	comments: readonly { readonly text: string; readonly number: number | undefined }[],
): boolean {
	if (comments.some(({ number }) => number !== undefined)) return false;
	const cited = comments.flatMap(({ text }, index) => {
		const citation = readCitation(text);
		return citation === undefined ? [] : [{ ...citation, index }];
	});
	return (
		cited.filter(({ isClear }) => isClear).length >= fewestCitations &&
		cited.every(({ number, index }) => number > 0 && number <= index)
	);
}
