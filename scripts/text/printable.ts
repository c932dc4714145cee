/** Controls but for tab and line feed, bidirectional overrides and isolates, code points that are no characters. */
const unprintable = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Noncharacter_Code_Point}/gu;

/**
 * `text` with every character that acts instead of being read replaced by U+FFFD: the reader sees
 * that something stood there, and nothing after it is hidden or reordered. Lone surrogates and
 * carriage returns go too (lines end in `\n` since the capture was read); the line and paragraph
 * separators of Unicode, which end a line for some programs and not for others, become `\n`.
 *
 * @example
 * printable('a\u0000b\u202ec') // => 'a\ufffdb\ufffdc'
 */
export function printable(text: string): string {
	return text
		.toWellFormed()
		.replace(/[\u2028\u2029]/g, '\n')
		.replace(unprintable, '\ufffd');
}

/**
 * `printable(text)` on one line: every line break, with the blanks around it, is one space.
 *
 * @example
 * printableLine('one \n two') // => 'one two'
 */
export function printableLine(text: string): string {
	const lines = printable(text).split('\n');
	return lines.map((line, index) => trimInside(line, index, lines.length - 1)).join(' ');
}

function trimInside(line: string, index: number, last: number): string {
	const start = index === 0 ? line : line.trimStart();
	return index === last ? start : start.trimEnd();
}
