import type { Cutting } from './cells.ts';
import type { Line } from './line.ts';
import { isHeading } from './parts.ts';
import type { Thread } from './thread.ts';
import { salutedName, signedName } from './voices.ts';

/** Where a section of comments without bylines begins, and what is known of it. */
export interface Unsigned {
	readonly start: number;
	readonly blockEdges: ReadonlySet<number>;
	readonly expected: number | undefined;
}

/** A thread printed twice shows at least this many blocks; an essay with its excerpt shows one. */
const fewestBlocks = 3;

/**
 * Whether the post's comments stand without bylines, and from which line on: below a line that
 * counts them, or where the page begins to print every block twice. Bylines found win, unless they
 * explain fewer comments than the blocks do.
 */
export function unsignedStart(
	lines: readonly Line[],
	repeats: ReadonlyMap<number, number>,
	thread: Thread | undefined,
): Unsigned | undefined {
	const edges = blockEdges(lines, repeats);
	const found = thread?.best.cutting.cells.length ?? 0;
	const plugins = lines.filter((line) => line.plugin !== undefined).length;
	if (Math.max(edges.starts.length, plugins) >= fewestBlocks && found < edges.starts.length) {
		const start = lines.findIndex((line) => line.number >= (edges.starts[0] ?? Infinity));
		if (start > 0) return { start, blockEdges: edges.all, expected: undefined };
	}
	const heading = lines.findLastIndex((line) => isHeading(line) && (line.heading?.count ?? 0) > 0);
	const expected = lines[heading]?.heading?.count;
	const letters = expected === undefined && thread === undefined ? lettersStart(lines) : undefined;
	if (letters !== undefined) return { start: letters, blockEdges: edges.all, expected: undefined };
	if (thread !== undefined && !areSignOffs(thread.best.cutting, heading + 1, expected))
		return undefined;
	if (heading < 1 || heading === lines.length - 1 || expected === undefined) return undefined;
	// More comments than paragraphs below the count: the count stands elsewhere than its comments.
	if (expected > lines.length - heading - 1) return undefined;
	return { start: heading + 1, blockEdges: edges.all, expected };
}

/** Names that stand right below the heading, above their words, may be so many fewer than it counts. */
const namedShare = 0.7;

/** A theme may print the first of them otherwise. */
const mostBetween = 2;

/**
 * Whether the names alone that mark the comments may be sign-offs: they are bylines only if there are
 * as many as comments, or if the first stands right where the first comment begins.
 */
function areSignOffs(
	{ cells, cycle, phase, start }: Cutting,
	first: number,
	expected = 0,
): boolean {
	if (cycle.marks.kind !== 'named' || cycle.parts.some(({ kind }) => kind === 'date')) return false;
	const isRight = start - first <= mostBetween;
	// Not all sign off, so that as many names as comments, or more, are those of the bylines.
	const least = phase <= cycle.mark ? expected * namedShare : expected;
	return cells.length !== expected && !(isRight && cells.length >= least);
}

/** Fewest people who sign, and of their letters that answer one of the others. */
const fewestSigners = 3;
const fewestAnswers = 2;
/** Lines of a letter, and of its last words below which the name stands. */
const longestLetter = 12;
const longestFarewell = 4;

/**
 * Where comments begin that are letters to each other: each ends with a name, the last at the page's
 * end, and some begin with a name that an earlier one ends with. Undefined where they are none.
 */
function lettersStart(lines: readonly Line[]): number | undefined {
	const signed = lines.flatMap((line, index) => {
		const name = signedName(line);
		return name === undefined || index < 2 ? [] : [{ index, name: firstWord(name) }];
	});
	const [first] = signed;
	if (first === undefined || signed.at(-1)?.index !== lines.length - 1) return undefined;
	const isClose = signed.every(
		({ index }, order) => index - (signed[order - 1]?.index ?? index) <= longestLetter,
	);
	const answers = signed.filter(({ index }, order) => {
		const next = lines[index + 1];
		const saluted = next === undefined ? undefined : salutedName(next);
		const earlier = signed.slice(0, order + 1).map(({ name }) => name);
		return saluted !== undefined && earlier.includes(firstWord(saluted));
	});
	const signers = new Set(signed.map(({ name }) => name));
	if (!isClose || signers.size < fewestSigners || answers.length < fewestAnswers) return undefined;
	return firstLetter(lines, first.index);
}

/** The line that greets above a letter's end; without one, the line above its last words. */
function firstLetter(lines: readonly Line[], signature: number): number {
	const from = Math.max(1, signature - longestLetter);
	const greets = lines
		.slice(from, signature)
		.findLastIndex((line) => salutedName(line) !== undefined);
	if (greets >= 0) return from + greets;
	const isLast = (line: Line | undefined) => (line?.words ?? 0) <= longestFarewell;
	return isLast(lines[signature - 1]) ? signature - 2 : signature - 1;
}

function firstWord(name: string): string {
	return name.split(' ')[0] ?? '';
}

/** First lines of the blocks that are printed twice, and the lines right after a block's last copy. */
function blockEdges(
	lines: readonly Line[],
	repeats: ReadonlyMap<number, number>,
): { starts: readonly number[]; all: ReadonlySet<number> } {
	const firsts = new Set<number>();
	let last: { line: number; of: number } | undefined;
	for (const [line, of] of [...repeats].sort(([a], [b]) => a - b)) {
		// A copy runs on as long as what it repeats does; blank lines may stand between.
		if (last === undefined || of <= last.of || of - last.of !== line - last.line) firsts.add(of);
		last = { line, of };
	}
	const shown = new Set(lines.map((line) => line.number));
	const starts = [...firsts].filter((line) => shown.has(line)).sort((a, b) => a - b);
	const all = new Set(starts);
	for (const line of lines) {
		let above = line.number - 1;
		while (above > 0 && !shown.has(above) && !repeats.has(above)) above -= 1;
		if (repeats.has(above)) all.add(line.number);
	}
	return { starts, all };
}
