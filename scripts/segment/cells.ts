import { startOfComments } from './boundary.ts';
import { fits } from './cycle.ts';
import type { Cycle } from './cycle.ts';
import type { Line } from './page.ts';

/** One comment as a grammar cuts it: indices into the page's lines. */
export interface Cell {
	/** The line that marks it. */
	readonly mark: number;
	readonly header: readonly number[];
	readonly body: readonly number[];
	readonly trailer: readonly number[];
}

/** A way to read the page's comments, from the first line of the first to the last of the last. */
export interface Cutting {
	readonly cycle: Cycle;
	/** How many of the cycle's parts, from its first, close a comment; the rest open the next one. */
	readonly phase: number;
	readonly cells: readonly Cell[];
	/** Index of the first line of the comment section, and of the first line after it. */
	readonly start: number;
	readonly end: number;
	/** Log-odds of `start` against the next best place, where the page does not mark it. */
	readonly startMargin: number;
}

/** Cuts the page's lines into comments, the cycle's first `phase` parts closing each of them. */
export function cut(lines: readonly Line[], cycle: Cycle, phase: number, from: number): Cutting | undefined {
	const marks = cycle.marks.at.slice(from);
	return phase <= cycle.mark ? cutAbove(lines, cycle, phase, marks) : cutBelow(lines, cycle, phase, marks);
}

/** The mark stands above its comment's words. */
function cutAbove(
	lines: readonly Line[],
	cycle: Cycle,
	phase: number,
	marks: readonly number[],
): Cutting | undefined {
	const opening = cycle.parts.slice(phase, cycle.mark);
	const following = cycle.parts.slice(cycle.mark + 1);
	const closing = cycle.parts.slice(0, phase);
	const heads = marks.map((at, index) => {
		const floor = (marks[index - 1] ?? -1) + 1;
		const top = at - countFitting(lines, opening.toReversed(), at, -1, floor);
		const next = marks[index + 1] ?? lines.length;
		return { at, top, bottom: at + countFitting(lines, following, at, 1, next - 1) };
	});
	const [first] = heads;
	if (first === undefined) return undefined;
	const end = endOfWords(lines, marks.at(-1) ?? 0);
	const cells = heads.map(({ at, top, bottom }, index): Cell => {
		const limit = heads[index + 1]?.top ?? end;
		const closed = limit - countFitting(lines, closing.toReversed(), limit, -1, bottom + 1, at);
		return {
			mark: at,
			header: range(top, bottom + 1),
			body: range(bottom + 1, closed),
			trailer: range(closed, limit),
		};
	});
	return { cycle, phase, cells, start: first.top, end, startMargin: 8 };
}

/** The mark stands below its comment's words. */
function cutBelow(
	lines: readonly Line[],
	cycle: Cycle,
	phase: number,
	marks: readonly number[],
): Cutting | undefined {
	const closingBefore = cycle.parts.slice(0, cycle.mark);
	const closingAfter = cycle.parts.slice(cycle.mark + 1, phase);
	const opening = cycle.parts.slice(phase);
	const feet = marks.map((at, index) => {
		const floor = (marks[index - 1] ?? -1) + 1;
		const next = marks[index + 1] ?? lines.length;
		const top = at - countFitting(lines, closingBefore.toReversed(), at, -1, floor);
		return { at, top, bottom: at + countFitting(lines, closingAfter, at, 1, next - 1) };
	});
	const [first] = feet;
	const last = feet.at(-1);
	if (first === undefined || last === undefined) return undefined;
	const rest = feet.slice(1).map(({ top }, index) => top - (feet[index]?.bottom ?? 0) - 1);
	const begin = startOfComments(lines, first, opening, rest);
	const cells = feet.map(({ at, top, bottom }, index): Cell => {
		const start = index === 0 ? begin.start : (feet[index - 1]?.bottom ?? 0) + 1;
		const opened = start + countFitting(lines, opening, start - 1, 1, top - 1, at);
		return {
			mark: at,
			header: range(start, opened),
			body: range(opened, top),
			trailer: range(top, bottom + 1),
		};
	});
	return { cycle, phase, cells, start: begin.start, end: last.bottom + 1, startMargin: begin.margin };
}

/**
 * How many lines next to `at` are the parts the cycle expects there, in order, going by `step`, as
 * far as `limit`. A part that a comment lacks (a person without a picture) ends the count.
 */
function countFitting(
	lines: readonly Line[],
	parts: readonly string[],
	at: number,
	step: 1 | -1,
	limit: number,
	mark = at,
): number {
	let count = 0;
	for (const part of parts) {
		const index = at + step * (count + 1);
		if (step > 0 ? index > limit : index < limit) break;
		if (!fits(lines[index], part as Parameters<typeof fits>[1], lines[mark])) break;
		count += 1;
	}
	return count;
}

/** Where the last comment's words end: before the furniture the page ends with. */
function endOfWords(lines: readonly Line[], lastMark: number): number {
	let end = lines.length;
	for (let index = lastMark + 1; index < lines.length; index += 1) {
		const line = lines[index];
		if (line !== undefined && (line.furniture || line.heading !== undefined) && isTail(lines, index)) {
			end = index;
			break;
		}
	}
	return end;
}

/** Whether what follows is the foot of a page: short lines that are no sentences, mostly furniture. */
function isTail(lines: readonly Line[], from: number): boolean {
	const tail = lines.slice(from);
	const odd = tail.filter((line) => !line.furniture && (line.words > 8 || line.sentence)).length;
	return odd <= tail.length * 0.25;
}

function range(start: number, end: number): number[] {
	return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
}
