/** The number of another comment, and the name of who wrote it where that stands before it. */
export interface Citation {
	readonly number: number;
	readonly name: string | undefined;
}

/** `@7`, `#7 agree`, `Re: 7`, `No. 7,` where comments are numbered; `#1 reason` names no comment. */
const byNumber =
	/^(?:re:?\s?|to |an |à )?(?:@\s?#?|#\s?(?!1\s\p{L})|(?:comment|number|no\.|nr\.)\s?#?)(?<number>\d{1,4})\b/iu;
/** The same behind who wrote it: `Noddy @4`, `Chris (7), yes`, `Re: pack_ice (#2)`. */
const byNameAndNumber =
	/^(?:re:?\s?|to )?(?<name>[\p{L}\p{N}_][^,:;!?()@#\n]{1,40}?),?\s?(?:\(#?|@\s?#?|#)(?<number>\d{1,4})\b/u;

/** What a comment's first words cite; undefined where they cite none. */
export function citedNumber(text: string): Citation | undefined {
	const groups = byNumber.exec(text)?.groups ?? byNameAndNumber.exec(text)?.groups;
	const number = groups?.['number'];
	return number === undefined ? undefined : { number: Number(number), name: groups?.['name'] };
}

/** Fewest comments that cite others by their place on a page that has lost the numbers of its list. */
const fewestCitations = 2;

/**
 * Whether comments cite each other by places in the thread, which the page does not print: each that
 * cites one cites one above it.
 */
export function areCitedByPlace(
	comments: readonly { readonly text: string; readonly number: number | undefined }[],
): boolean {
	if (comments.some(({ number }) => number !== undefined)) return false;
	const cited = comments.flatMap(({ text }, index) => {
		const number = citedNumber(text)?.number;
		return number === undefined ? [] : [{ number, index }];
	});
	return (
		cited.length >= fewestCitations &&
		cited.every(({ number, index }) => number > 0 && number <= index)
	);
}
