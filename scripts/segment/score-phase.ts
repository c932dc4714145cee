import type { Cutting } from './cells.ts';
import type { Line } from './line.ts';
import { numberOf } from './numbering.ts';
import type { Part, PartKind } from './parts.ts';
import { countLacking, isNameAt, isNameLeft, isShifted, mostly } from './score-edges.ts';

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
		countLacking(lines, cutting) * 1.2 -
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
	const isNamed = cells.at(-1)?.trailer.some((at) => isNameAt(lines, at)) === true;
	return isNameAt(lines, start - 1) || !isNamed;
}

/** Whether the marks are numbered: `#3 17 March` opens a comment, whoever is named above it. */
function isNumbered(lines: readonly Line[], { cells }: Cutting): boolean {
	return cells.every(({ mark }) => numberOf(lines[mark]) !== undefined);
}

function count(parts: readonly Part[], is: (part: Part) => boolean): number {
	return parts.filter(is).length;
}
