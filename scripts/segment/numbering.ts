import type { Line } from './line.ts';

/** At least this share of the steps from comment to comment must count up. */
const countingShare = 0.75;

/** Answers may have no number: one, two, three and so on without a gap count wherever they stand. */
const wholeShare = 0.3;
const fewestWhole = 4;

/** Whether the figures of some of `comments` comments, in their order, count those that have one. */
export function isWhole(figures: readonly number[], comments: number): boolean {
	const [first = 0] = figures;
	return (
		figures.length >= Math.max(fewestWhole, comments * wholeShare) &&
		first <= 2 &&
		figures.every((number, index) => number === first + index)
	);
}

/** The figure before a byline, or of the list's item. */
export function numberOf(line: Line | undefined): number | undefined {
	return line?.item?.number ?? line?.byline?.number;
}

/** The same, or the figure before a name that stands alone: `6. oldrope`. */
export function numberBefore(line: Line | undefined): number | undefined {
	const figure = /^(?:#(\d{1,4}):?|(\d{1,4})[.):])\s\S/u.exec(line?.text ?? '');
	const alone = line?.byline === undefined ? (figure?.[1] ?? figure?.[2]) : undefined;
	return numberOf(line) ?? (alone === undefined ? undefined : Number(alone));
}

/**
 * Whether the figures before the names count the comments, up or (newest first) down, replies (`1.1`)
 * staying at their number.
 */
export function countingUp(
	lines: readonly Line[],
	cells: readonly { readonly mark: number; readonly header: readonly number[] }[],
): boolean {
	const numbers = cells.map(
		({ mark, header }) => [mark, ...header].flatMap((index) => numberOf(lines[index]) ?? [])[0],
	);
	const figures = numbers.filter((number) => number !== undefined);
	if (cells.length === 1) return figures[0] === 1;
	if (isWhole(figures, cells.length)) return true;
	if (figures.length < 2 || figures.length < cells.length * countingShare) return false;
	let steps = 0;
	let rises = 0;
	let falls = 0;
	let drops = 0;
	for (const [index, number] of figures.entries()) {
		const earlier = figures[index - 1];
		if (earlier === undefined || number >= earlier) steps += 1;
		if (earlier === undefined || number <= earlier) falls += 1;
		if (earlier !== undefined && number === earlier + 1) rises += 1;
		if (earlier !== undefined && number === earlier - 1) drops += 1;
	}
	const most = figures.length * countingShare;
	return (steps >= most && rises > 0) || (falls >= most && drops > 0);
}

/** Whether the marks are figures on lines of their own that count the comments. */
export function areCounted(
	lines: readonly Line[],
	cells: readonly { readonly mark: number }[],
): boolean {
	const figures = cells.flatMap(({ mark }) => {
		const figure = /^#?(\d{1,5})[.):]?$/u.exec(lines[mark]?.text ?? '')?.[1];
		return figure === undefined ? [] : Number(figure);
	});
	return figures.length === cells.length && isWhole(figures, cells.length);
}
