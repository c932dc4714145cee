import type { Diagnostic } from '../model/diagnostic.ts';
import { extentOf } from '../text/extent.ts';
import type { Held, Words } from './found.ts';

/** The most that one post or comment holds: eight long novels, ten thousand pages of lines. */
const most = { signs: 4_000_000, lines: 200_000, tags: 200_000 } as const;

/** Why an item holds more than anybody wrote; undefined where it does not. */
export function refuseWords({ text, markup }: Words): Held | undefined {
	const extent = extentOf(text);
	const isOver = (what: keyof typeof most) => extent[what] > most[what];
	// In HTML a line end is a blank.
	const over = isOver('signs')
		? 'signs'
		: isOver('tags')
			? 'tags'
			: markup !== 'html' && isOver('lines')
				? 'lines'
				: undefined;
	if (over === undefined) return undefined;
	return {
		outcome: 'skipped',
		reason: `it has more than ${most[over].toLocaleString('en')} ${over}`,
	};
}

/** Says that an item was left out for its size. */
export function describeRefusal(
	file: string,
	source: string,
	{ reason }: Held,
	line?: number,
): Diagnostic {
	return {
		code: 'exports/too-large',
		severity: 'error',
		message: `Cannot read \`${source}\`: ${reason}, expected a post or a comment; nothing is taken from it.`,
		hint: 'Take the item out of the file, or make several of it.',
		place: { file, line },
	};
}
