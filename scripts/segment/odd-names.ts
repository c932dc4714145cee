import type { Cutting } from './cells.ts';
import type { Line } from './line.ts';
import { findThread } from './thread.ts';
import type { Thread } from './thread.ts';

/** The most comments that may be missing, as a share of those the heading counts. */
const missingShare = 0.3;
/** The longest name that does not look like one, in words. */
const longestOdd = 6;

/**
 * The thread with the comments whose names do not look like names (`countingcats-and-dogs`), where
 * names alone mark the comments and the line above them counts more than there are: just as many lines
 * must stand as names do.
 */
export function withOddNames(lines: readonly Line[], thread: Thread): Thread {
	const { cutting } = thread.best;
	const expected = lines[cutting.start - 1]?.heading?.count ?? 0;
	const missing = expected - cutting.cells.length;
	const alone = cutting.cycle.marks.kind === 'named' && cutting.phase <= cutting.cycle.mark;
	if (!alone || missing < 1 || missing > expected * missingShare) return thread;
	const odd = new Set(oddLines(lines, cutting));
	if (odd.size !== missing) return thread;
	const named = lines.map((line, index) => (odd.has(index) ? { ...line, name: 1 } : line));
	const fuller = findThread(named);
	return fuller?.best.cutting.cells.length === expected ? fuller : thread;
}

/** Lines within the comments' words that are short and no sentence, below one that is. */
function oddLines(lines: readonly Line[], { cells }: Cutting): number[] {
	return cells.flatMap(({ body }) =>
		body.slice(1, -1).filter((index) => {
			const line = lines[index];
			if (line === undefined || line.words > longestOdd || line.sentence) return false;
			if (!/^[\p{L}\p{N}]/u.test(line.text) || /[,;]$/u.test(line.text)) return false;
			const above = lines[index - 1];
			return above !== undefined && (above.sentence || above.words > longestOdd);
		}),
	);
}
