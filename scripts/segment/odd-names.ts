import type { Cutting } from './cells.ts';
import type { Line } from './line.ts';
import { numberBefore } from './numbering.ts';
import { findThread } from './thread.ts';
import type { Thread } from './thread.ts';

/** The most comments that may be missing, as a share of those the heading counts. */
const missingShare = 0.3;
/** The longest name that does not look like one, in words. */
const longestOdd = 6;

/**
 * The thread with the comments whose names do not look like names (`countingcats-and-dogs`), where
 * names alone mark the comments: in a numbered thread the lines with the missing numbers; else, where
 * the line above the thread counts more than there are, short lines if just as many stand there.
 */
export function withOddNames(lines: readonly Line[], thread: Thread): Thread {
	const { cutting } = thread.best;
	if (cutting.cycle.marks.kind !== 'named' || cutting.phase > cutting.cycle.mark) return thread;
	const skipped = skippedLines(lines, cutting);
	const expected =
		lines[cutting.start - 1]?.heading?.count ?? cutting.cells.length + skipped.length;
	const missing = expected - cutting.cells.length;
	if (missing < 1 || missing > expected * missingShare) return thread;
	const odd = new Set(skipped.length > 0 ? skipped : oddLines(lines, cutting));
	if (odd.size !== missing) return thread;
	const named = lines.map((line, index) =>
		odd.has(index) ? { ...line, byline: undefined, name: 1 } : line,
	);
	const fuller = findThread(named);
	return fuller?.best.cutting.cells.length === expected ? fuller : thread;
}

/** Lines with the numbers that are missing between one comment's and the next one's. */
function skippedLines(lines: readonly Line[], { cells }: Cutting): number[] {
	const numbers = cells.map(({ mark }) => numberBefore(lines[mark]));
	return cells.flatMap(({ body }, order) => {
		const [own, next] = [numbers[order], numbers[order + 1]];
		if (own === undefined || next === undefined) return [];
		let wanted = own + 1;
		const found = body.slice(1, -1).filter((index) => {
			const isWanted = wanted < next && lineNumber(lines[index]) === wanted;
			if (isWanted) wanted += 1;
			return isWanted;
		});
		return wanted === next ? found : [];
	});
}

/** The number at the beginning of a line of few words, whatever stands behind it. */
function lineNumber(line: Line | undefined): number | undefined {
	if (line === undefined || line.words > longestOdd || line.sentence) return undefined;
	return numberBefore({ ...line, byline: undefined });
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
