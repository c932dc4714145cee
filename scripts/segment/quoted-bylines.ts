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
	let latest = '';
	return lines.map((line, index) => {
		const { name, date } = line.byline ?? {};
		if (name === undefined || date?.hasTime !== true) return line;
		const at = first.get(line.text);
		const before = latest;
		latest = date.iso ?? latest;
		if (at === undefined) {
			first.set(line.text, index);
			return line;
		}
		const said = lines.slice(Math.max(0, at - near), Math.min(at + near, index - 1));
		const late = date.iso !== undefined && date.iso < before;
		const beside = [lines[index - 1], lines[index + 1]];
		const whole = isPrintedAgain(lines, at, index);
		if (!whole && !beside.some((words) => isQuoted(words, said, late))) return line;
		latest = before;
		return { ...line, byline: undefined };
	});
}

/** Whether the line, and all those since its first printing, stand above that one too. */
function isPrintedAgain(lines: readonly Line[], first: number, again: number): boolean {
	const length = again - first;
	if (length < 2 || length > Math.min(first + 1, near)) return false;
	return lines
		.slice(first + 1, again)
		.every(({ text }, order) => text === lines[first - length + 1 + order]?.text);
}

/**
 * Whether the line is a part of one of the others, or all of one where the byline is out of order: a
 * comment that the page prints again mostly stands where its time puts it.
 */
function isQuoted(line: Line | undefined, said: readonly Line[], late: boolean): boolean {
	if (line === undefined || line.words < fewestWords || line.byline !== undefined) return false;
	const words = line.text.replace(/^["“„«>] ?|["”“»]$/gu, '');
	return said.some(({ text }) => text.includes(words) && (late || text.length > line.text.length));
}
