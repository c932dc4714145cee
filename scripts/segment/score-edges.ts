import type { Cell, Cutting } from './cells.ts';
import type { Line } from './line.ts';
import { isBareName } from './marks.ts';
import { fits, fixedKey, isFor } from './parts.ts';
import type { Part } from './parts.ts';
import { range } from './range.ts';

/**
 * What stands above the first comment and below the last: there it shows whether the lines between two
 * comments are shared out between them as the page means it.
 */

/** So many of the comments are most of them, where some lack a line. */
export const mostly = 0.6;
/** A line of the round that so many of the comments have is due at either end. */
const dueShare = 0.7;
/** So many have a name where a theme prints one. */
const namedShare = 0.85;
/** Fewer comments have no round to speak of. */
const fewestCells = 3;
/** How far above the first comment a name may stand that is another's. */
const longestLeft = 8;

const noNear = { mark: undefined, before: undefined };

/** Whether what closes the comments rather opens them, or the other way round. */
export function isShifted(lines: readonly Line[], cutting: Cutting): boolean {
	if (cutting.cells.length < fewestCells) return false;
	const above = cutting.phase <= cutting.cycle.mark;
	const signs = above
		? [closesAboveFirst, opensBelowLast, isRoundBelowLast, isNameBelowLast]
		: [isNameAboveFirst, isLinkAboveFirst];
	return signs.some((shows) => shows(lines, cutting));
}

/** What closes the comments stands above the first one too, and not below the last. */
function closesAboveFirst(lines: readonly Line[], { cells, start }: Cutting): boolean {
	const key = keyAt(lines, start - 1);
	const closed = (cell: Cell) => cell.trailer.some((index) => keyAt(lines, index) === key);
	const [others, last] = [cells.slice(0, -1), cells.at(-1)];
	const most = others.filter(closed).length >= others.length * mostly;
	return key !== undefined && last !== undefined && !closed(last) && most;
}

/** The link that opens the comments stands below the last one too. */
function opensBelowLast(lines: readonly Line[], { cells, end }: Cutting): boolean {
	const key = keyAt(lines, end);
	const opened = cells.filter(({ header: [top = -1] }) => keyAt(lines, top) === key);
	return lines[end]?.furniture === true && opened.length >= cells.length * mostly;
}

/** The theme's own lines above the marks stand below the last comment too, all of them. */
function isRoundBelowLast(lines: readonly Line[], { cycle, phase, end }: Cutting): boolean {
	const above = cycle.parts.slice(phase, cycle.mark);
	const own = above.filter(
		({ kind, share }) => share >= dueShare && (kind === 'fixed' || kind === 'constant'),
	);
	const below = lines.slice(end, end + above.length + 1);
	return (
		own.some(({ kind }) => kind === 'fixed') &&
		own.every((part) => below.some((line) => fits(line, part, noNear)))
	);
}

/** The last comment ends with a name, as all but the first begin. */
function isNameBelowLast(lines: readonly Line[], { cells }: Cutting): boolean {
	const opens = ({ header: [top = -1] }: Cell) => isNameAt(lines, top);
	const [[first, ...others], last] = [cells, cells.at(-1)];
	const isLeft =
		last !== undefined && last.body.length > 1 && isNameAt(lines, last.body.at(-1) ?? -1);
	const isLacking = first !== undefined && first.body.length > 0 && !opens(first);
	return isLeft && isLacking && others.filter(opens).length >= others.length * 0.9;
}

/** The name that closes the comments, below their marks, opens the first one and closes not the last. */
function isNameAboveFirst(
	lines: readonly Line[],
	{ cells: [first, ...others], cycle, phase }: Cutting,
): boolean {
	const closing = cycle.parts.slice(cycle.mark + 1, phase);
	return (
		closing.some(({ kind, share }) => kind === 'name' && share >= namedShare) &&
		(first?.body.length ?? 0) > 1 &&
		isNameAt(lines, first?.body[0] ?? -1) &&
		others.at(-1)?.trailer.some((at) => isNameAt(lines, at)) === false
	);
}

/** The link that closes the comments stands above the first one's mark too, and not below the last. */
function isLinkAboveFirst(lines: readonly Line[], { cells, start }: Cutting): boolean {
	const isLink = (index: number) => lines[index]?.furniture === true;
	const keys = new Set(
		cells.flatMap(({ trailer }) => {
			const at = trailer.at(-1) ?? -1;
			return isLink(at) ? (keyAt(lines, at) ?? []) : [];
		}),
	);
	const closes = (index: number) => isLink(index) && keys.has(keyAt(lines, index) ?? '');
	if (keys.size !== 1 || closes(cells.at(-1)?.trailer.at(-1) ?? -1)) return false;
	return range(Math.max(0, start - 1), cells[0]?.mark ?? 0).some(closes);
}

/** Whether a name alone is left in the essay where names stand below the marks: it has words of its own. */
export function isNameLeft(
	lines: readonly Line[],
	{ cells, start, cycle, phase }: Cutting,
): boolean {
	if (phase > cycle.mark || cells.length < fewestCells) return false;
	const below = cycle.parts.slice(cycle.mark + 1);
	const named = below.some(({ kind, share }) => kind === 'name' && share >= namedShare);
	const above = lines.slice(Math.max(1, start - longestLeft), start);
	const heading = above.findLastIndex((line) => line.heading !== undefined);
	return named && above.slice(heading + 1).some(isBareName);
}

/** How many lines of the round the first comment's head and the last one's end lack. */
export function countLacking(lines: readonly Line[], { cells, cycle, phase }: Cutting): number {
	const lacking = (parts: readonly Part[], cell: Cell | undefined, at: readonly number[] = []) => {
		const due = parts.filter(
			(part) =>
				part.share >= dueShare && part.kind !== 'echo' && isFor(part, lines[cell?.mark ?? -1]),
		);
		const left = at.flatMap((index) => lines[index] ?? []);
		return due.filter((part) => {
			const found = left.findIndex((line) => mayBe(line, part));
			if (found >= 0) left.splice(found, 1);
			return found < 0;
		}).length;
	};
	const [first, last] = [cells[0], cells.at(-1)];
	const [closing, opening] = [cycle.parts.slice(0, phase), cycle.parts.slice(phase)];
	return lacking(opening, first, first?.header) + lacking(closing, last, last?.trailer);
}

/** Whether the line can be the part: a link is no name, and a name no link. */
function mayBe(line: Line, part: Part): boolean {
	if (part.kind === 'constant' || part.kind === 'role') return fits(line, part, noNear);
	return part.kind !== 'plugin';
}

/** Whether a name stands there and nothing else. */
export function isNameAt(lines: readonly Line[], at: number): boolean {
	const line = lines[at];
	return line !== undefined && isBareName(line);
}

function keyAt(lines: readonly Line[], index: number): string | undefined {
	const line = lines[index];
	return line === undefined ? undefined : fixedKey(line);
}
