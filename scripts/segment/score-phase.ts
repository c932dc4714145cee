import type { Cell, Cutting } from './cells.ts';
import type { Line } from './line.ts';
import { isBareName } from './marks.ts';
import { numberOf } from './numbering.ts';
import { fits, fixedKey, isFor } from './parts.ts';
import type { Part, PartKind } from './parts.ts';
import { range } from './range.ts';

/** What rather opens a comment, and what rather closes one. */
const openers: ReadonlySet<PartKind> = new Set(['name', 'echo', 'figure', 'subject', 'lead']);
const closers: ReadonlySet<PartKind> = new Set(['constant', 'plugin']);
const titles: ReadonlySet<PartKind> = new Set(['name', 'subject', 'about']);

/** What opens a comment stands astray below its words, but for a signature, and votes above a link. */
function opens({ kind, signed }: Part, next: Part | undefined): boolean {
	const votes = kind === 'figure' && next !== undefined && closers.has(next.kind);
	return openers.has(kind) && signed !== true && !votes;
}

/** Names and dates rather open a comment; `Reply` rather closes it. */
export function phaseWorth(lines: readonly Line[], cutting: Cutting): number {
	const { cells, cycle, phase } = cutting;
	const { parts, mark } = cycle;
	const closing = parts.slice(0, phase);
	const opening = parts.slice(phase);
	const above = phase <= mark;
	// Below the words a name may stand beside its date; between two comments' it belongs to the next.
	const astray = above ? closing : closing.slice(mark + 1);
	const signed = !above && closing.slice(0, mark).some(({ kind }) => kind === 'name') ? 0.8 : 0;
	const misplaced =
		astray.filter((part, order) => opens(part, astray[order + 1])).length +
		count(opening, ({ signed }) => signed === true) +
		count(closing, ({ speech }) => speech === true) * 2 +
		(above ? linksBeforeTitles(parts.slice(mark + 1)) : 0) +
		count(above ? opening.slice(0, mark - phase) : opening, ({ kind }) => closers.has(kind)) +
		// What repeats the next mark's name stands above the next comment's words, not below its own.
		(above ? count(parts.slice(mark + 1), ({ kind }) => kind === 'echo') : 0);
	// A picture below the link that closes a comment is the next one's.
	const pictured = ({ kind, text = '' }: Part) => kind === 'role' || /^(?:gr)?avatar$/u.test(text);
	const last = closing.at(-1);
	const shown = last !== undefined && pictured(last) && closing.at(-2)?.kind === 'constant' ? 1 : 0;
	// Links above the byline that stands below the words: they rather close a comment whose byline is above.
	const linked = above ? 0 : count(closing.slice(0, mark), ({ kind }) => closers.has(kind)) * 0.5;
	const torn = isTorn(lines, cutting) && !isNumbered(lines, cutting) ? 2 : 0;
	return (
		-signed -
		(misplaced + torn + shown + linked) * (1.2 + cells.length * 0.1) -
		missing(lines, cutting, opening, closing) * 1.2 -
		(isShifted(lines, cutting) ? 2.4 : 0) -
		(isNameLeft(lines, cutting) ? 1.5 : 0) -
		(isMiscounted(lines, cutting) ? miscounted : 0)
	);
}

/** What it weighs that the line with the number before the first comment's is left in the essay. */
const miscounted = 8;
/** How far above the first comment that line may stand. */
const nearFirst = 4;

/**
 * Whether the numbers around the comments begin with two, and one stands right above: then what bears
 * them opens the comments, or the first of them is missing.
 */
function isMiscounted(lines: readonly Line[], { cells, start }: Cutting): boolean {
	const numbers = cells.flatMap(
		({ mark, header, trailer }) =>
			[mark, ...header, ...trailer].flatMap((index) => leadingNumber(lines[index]) ?? [])[0] ?? [],
	);
	const rising = numbers.every((number, order) => number > (numbers[order - 1] ?? 1));
	if (!rising || numbers[0] !== 2 || numbers.length < (cells.length - 1) * mostly) return false;
	return lines
		.slice(Math.max(0, start - nearFirst), start)
		.some((line) => leadingNumber(line) === 1);
}

/** The figure that a line begins with: `2 Accessibility`, `#2`. */
function leadingNumber(line: Line | undefined): number | undefined {
	const figure = /^#?(\d{1,4})(?![\d:/.]\d)/u.exec(line?.text ?? '')?.[1];
	return figure === undefined ? undefined : Number(figure);
}

/**
 * Whether what closes the comments stands above the first one too, and not below the last: then it
 * opens them; or the other way round.
 */
function isShifted(lines: readonly Line[], cutting: Cutting): boolean {
	const { cells, start, end, cycle, phase } = cutting;
	const [first, last] = [cells[0], cells.at(-1)];
	if (first === undefined || last === undefined || cells.length < 3) return false;
	if (phase <= cycle.mark) {
		const key = keyAt(lines, start - 1);
		const closed = (cell: Cell) => cell.trailer.some((index) => keyAt(lines, index) === key);
		const others = cells.slice(0, -1).filter(closed).length;
		if (key !== undefined && !closed(last) && others >= (cells.length - 1) * mostly) return true;
		// And what opens them stands below the last one too.
		const opening = keyAt(lines, end);
		const opened = cells.filter(({ header: [top = -1] }) => keyAt(lines, top) === opening).length;
		if (lines[end]?.furniture === true && opened >= cells.length * mostly) return true;
		// So do the theme's own lines above the mark, all of them.
		const fixed = cycle.parts
			.slice(phase, cycle.mark)
			.filter(({ kind, share }) => share >= 0.7 && (kind === 'fixed' || kind === 'constant'));
		const below = lines.slice(end, end + cycle.mark - phase + 1);
		const again = fixed.every((part) =>
			below.some((line) => fits(line, part, { mark: undefined, before: undefined })),
		);
		if (fixed.some(({ kind }) => kind === 'fixed') && again) return true;
		// So does a name that the first one lacks.
		const named = cells.slice(1).filter(({ header: [top = -1] }) => isNameAt(lines, top)).length;
		const isLeft =
			first.body.length > 0 && last.body.length > 1 && isNameAt(lines, last.body.at(-1) ?? -1);
		return isLeft && !isNameAt(lines, first.header[0] ?? -1) && named >= (cells.length - 1) * 0.9;
	}
	if (isNameAbove(lines, cutting)) return true;
	const keys = new Set(
		cells.flatMap(({ trailer }) => {
			const at = trailer.at(-1) ?? -1;
			return lines[at]?.furniture === true ? (keyAt(lines, at) ?? []) : [];
		}),
	);
	const closes = (index: number) =>
		lines[index]?.furniture === true && keys.has(keyAt(lines, index) ?? '');
	if (keys.size !== 1 || closes(last.trailer.at(-1) ?? -1)) return false;
	return range(Math.max(0, start - 1), first.mark).some(closes);
}

const mostly = 0.6;

/** Whether the name that closes the comments, below their marks, opens the first one and closes not the last. */
function isNameAbove(lines: readonly Line[], { cells, cycle, phase }: Cutting): boolean {
	const closing = cycle.parts.slice(cycle.mark + 1, phase);
	const [first, last] = [cells[0], cells.at(-1)];
	return (
		closing.some(({ kind, share }) => kind === 'name' && share >= 0.85) &&
		(first?.body.length ?? 0) > 1 &&
		isNameAt(lines, first?.body[0] ?? -1) &&
		last?.trailer.some((at) => isNameAt(lines, at)) === false
	);
}

/** How far above the first comment a name may stand that is another's. */
const longestLeft = 8;

/** Whether a name alone is left in the essay where names stand below the marks: it has words of its own. */
function isNameLeft(lines: readonly Line[], { cells, start, cycle, phase }: Cutting): boolean {
	if (phase > cycle.mark || cells.length < 3) return false;
	const below = cycle.parts.slice(cycle.mark + 1);
	const named = below.some(({ kind, share }) => kind === 'name' && share >= 0.85);
	const above = lines.slice(Math.max(1, start - longestLeft), start);
	const heading = above.findLastIndex((line) => line.heading !== undefined);
	return named && above.slice(heading + 1).some(isBareName);
}

function keyAt(lines: readonly Line[], index: number): string | undefined {
	const line = lines[index];
	return line === undefined ? undefined : fixedKey(line);
}

/** Links that stand between a byline and a title: they rather end a comment, and the title opens one. */
function linksBeforeTitles(below: readonly Part[]): number {
	const title = below.findLastIndex(({ kind }) => titles.has(kind));
	return count(below.slice(0, Math.max(0, title)), ({ kind }) => closers.has(kind));
}

/**
 * Whether a name closes a comment and the date below it opens the next: they are one byline, but where
 * the first date has no name above it and the last comment has one below.
 */
function isTorn(lines: readonly Line[], { cells, start, cycle, phase }: Cutting): boolean {
	const { parts, mark, marks } = cycle;
	const isName = (at: number) =>
		parts[at]?.kind === 'name' || (at === mark && marks.kind === 'named');
	const isDate = (at: number) =>
		parts[at]?.kind === 'date' || (at === mark && marks.kind === 'dated');
	if (!isName(phase - 1) || !isDate(phase)) return false;
	const [above, last] = [lines[start - 1], cells.at(-1)];
	const isApart = above === undefined || !isBareName(above);
	return !isApart || last === undefined || !last.trailer.some((at) => isNameAt(lines, at));
}

function isNameAt(lines: readonly Line[], at: number): boolean {
	const line = lines[at];
	return line !== undefined && isBareName(line);
}

/** Whether the marks are numbered: `#3 17 March` opens a comment, whoever is named above it. */
function isNumbered(lines: readonly Line[], { cells }: Cutting): boolean {
	return cells.every(({ mark }) => numberOf(lines[mark]) !== undefined);
}

/** How many lines of the round the first comment's head and the last one's end lack. */
function missing(
	lines: readonly Line[],
	{ cells }: Cutting,
	opening: readonly Part[],
	closing: readonly Part[],
): number {
	const lacking = (parts: readonly Part[], cell: Cell | undefined, at: readonly number[] = []) => {
		const mark = lines[cell?.mark ?? -1];
		const needed = parts.filter(
			(part) => part.share >= 0.7 && part.kind !== 'echo' && isFor(part, mark),
		);
		const left = at.flatMap((index) => lines[index] ?? []);
		const unmet = needed.filter((part) => {
			const found = left.findIndex((line) => mayBe(line, part));
			if (found >= 0) left.splice(found, 1);
			return found < 0;
		});
		return unmet.length;
	};
	const [first, last] = [cells[0], cells.at(-1)];
	return lacking(opening, first, first?.header) + lacking(closing, last, last?.trailer);
}

/** Whether the line can be the part: a link is no name, and a name no link. */
function mayBe(line: Line, part: Part): boolean {
	if (part.kind === 'constant' || part.kind === 'role')
		return fits(line, part, { mark: undefined, before: undefined });
	return !closers.has(part.kind);
}

function count(parts: readonly Part[], is: (part: Part) => boolean): number {
	return parts.filter(is).length;
}
