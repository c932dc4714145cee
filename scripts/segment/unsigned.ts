import type { Cutting } from './cells.ts';
import type { Line } from './line.ts';
import { isHeading } from './parts.ts';
import type { Thread } from './thread.ts';

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
	const opens = phase <= cycle.mark && start - first <= mostBetween;
	return cells.length !== expected && !(opens && cells.length >= expected * namedShare);
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
