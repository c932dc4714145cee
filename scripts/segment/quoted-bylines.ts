import type { Line } from './line.ts';

/** How many lines beside the first printing of a byline are looked at for the words quoted with it. */
const near = 30;
/** Fewer words may stand in two comments by chance. */
const fewestWords = 3;

/**
 * The lines, without the bylines that comments quote together with somebody's words: the same name
 * and minute a second time, and beside them a part of what was said there.
 */
export function withoutQuoted(lines: readonly Line[]): readonly Line[] {
	const first = new Map<string, number>();
	return lines.map((line, index) => {
		if (line.byline?.name === undefined || line.byline.date?.hasTime !== true) return line;
		const at = first.get(line.text);
		if (at === undefined) {
			first.set(line.text, index);
			return line;
		}
		const said = lines.slice(Math.max(0, at - near), Math.min(at + near, index - 1));
		const quotes = [lines[index - 1], lines[index + 1]].some((beside) => isPart(beside, said));
		return quotes ? { ...line, byline: undefined } : line;
	});
}

/** Whether the line is a part of one of the others, and not one of them: a whole comment is printed again. */
function isPart(line: Line | undefined, said: readonly Line[]): boolean {
	if (line === undefined || line.words < fewestWords || line.byline !== undefined) return false;
	const words = line.text.replace(/^["“„«>] ?|["”“»]$/gu, '');
	return said.some(({ text }) => text.length > line.text.length && text.includes(words));
}
