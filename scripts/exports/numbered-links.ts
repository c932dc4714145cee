import type { Label } from '../model/draft.ts';
import type { ReadExport } from '../model/export.ts';
import type { ExportReader } from './reader.ts';

/** `[12]` before the words of a link. */
const number = /\[(?<number>\d{1,5})\]/gu;
/** `  12. https://…`, in the list at the end. */
const reference = /^\d{1,5}\.\s(?:https?|file|mailto|ftp|javascript|gopher|lynxcgi):\S{1,8000}$/u;
const heading = /^(?:References|Visible links|Hidden links):?$/u;
/** So many links tell a page that a program wrote down from one that cites. */
const fewest = 3;
/** Links that show nothing leave out a number. */
const mostSkipped = 3;
/** The share of the lines that it indents; only headings are not. Who cites has a list like its own. */
const indentedShare = 0.6;

/**
 * A page as `lynx -dump` prints it: each link has a number, and its address stands in a list at the
 * end. Nobody wrote the numbers, and where a link's words end is not said.
 */
export const numberedLinks: ExportReader = {
	name: 'numbered-links',
	matches: ({ format, lines }) => format === 'text' && listStart(lines) !== undefined,
	read: (capture, { readFlat }) => {
		const start = listStart(capture.lines) ?? capture.lines.length;
		const body = withoutNumbers(capture.lines.slice(0, start));
		const lines = capture.lines.map((_, index) => body[index] ?? '');
		const read = readFlat({ ...capture, text: lines.join('\n'), lines });
		return withList(read, capture.lines);
	},
};

/** The index of the line above the list of addresses that ends the page; undefined where none does. */
function listStart(lines: readonly string[]): number | undefined {
	let start: number | undefined;
	let found = 0;
	for (let index = lines.length - 1; index >= 0; index -= 1) {
		const line = (lines[index] ?? '').trim();
		if (heading.test(line)) start = index;
		else if (reference.test(line)) found += 1;
		else if (line !== '') break;
	}
	if (start === undefined || found < fewest) return undefined;
	const worded = lines.slice(0, start).filter((line) => line.trim() !== '');
	const indented = worded.filter((line) => /^\s{2}/u.test(line));
	return indented.length >= worded.length * indentedShare ? start : undefined;
}

/** The lines without the numbers of links, which go up; `[3]` that somebody wrote does not. */
function withoutNumbers(lines: readonly string[]): readonly string[] {
	let last = 0;
	return lines.map((line) =>
		line.replace(number, (whole, digits: string) => {
			const next = Number(digits);
			if (next <= last || next > last + 1 + mostSkipped) return whole;
			last = next;
			return '';
		}),
	);
}

/** The list is the program's, and no blank lines. */
function withList(read: ReadExport, source: readonly string[]): ReadExport {
	if (read.flat === undefined) return read;
	const { segmentation } = read.flat;
	const labels = segmentation.labels.map((label, index): Label => {
		const isLeftOut = label.role === 'blank' && (source[index] ?? '').trim() !== '';
		return isLeftOut ? { role: 'furniture' } : label;
	});
	const dialect = `numbered-links; ${read.dialect}`;
	return { ...read, dialect, flat: { ...read.flat, segmentation: { ...segmentation, labels } } };
}
