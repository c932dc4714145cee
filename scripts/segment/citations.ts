import { normaliseWords } from '../text/words.ts';
import type { Line } from './line.ts';
import { range } from './range.ts';

/** Words put between quotation marks, or behind a mark that is left open or stands at a line's beginning. */
const quotation = /[“"„«](?<closed>[^”"“»]{20,400})[”"“»]|^(?:>\s?|[“"„«])(?<open>.{20,400})$/gu;
/** So many words of the essay again are no accident; more need not be compared. */
const fewestCited = 5;
const mostCited = 12;
/** Lines above the signature that are searched for the quoted words. */
const citedLines = 400;

/** The lines from `lowest` to `top` that quote a line above `top`. */
export function linesThatCite(
	lines: readonly Line[],
	lowest: number,
	top: number,
): ReadonlySet<number> {
	const quoted = range(lowest, top).flatMap((index) =>
		[...(lines[index]?.text ?? '').matchAll(quotation)].flatMap(({ groups }) => {
			const words = normaliseWords(groups?.['closed'] ?? groups?.['open'] ?? '');
			const begins = words.slice(0, mostCited).join(' ');
			return words.length < fewestCited ? [] : [{ index, begins }];
		}),
	);
	if (quoted.length === 0) return new Set();
	const from = Math.max(0, top - citedLines);
	const texts = lines.slice(from, top).map(({ text }) => normaliseWords(text).join(' '));
	return new Set(
		quoted
			.filter(({ index, begins }) =>
				texts.some((text, order) => from + order !== index && text.includes(begins)),
			)
			.map(({ index }) => index),
	);
}
