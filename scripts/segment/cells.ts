import { startOfComments } from './boundary.ts';
import type { Cycle } from './cycle.ts';
import { chooseRuns } from './decode.ts';
import type { Chosen, Totals } from './decode.ts';
import { endOfLast } from './foot.ts';
import { closesEssay } from './furniture.ts';
import { formOf, isByline, isFirstOdd } from './marks.ts';
import type { Line } from './line.ts';
import { fixedKey } from './parts.ts';
import { range } from './range.ts';
import { runsOf } from './runs.ts';
import type { Run } from './runs.ts';

/** One comment as a grammar cuts it: indices into the page's lines. */
export interface Cell {
	/** The line that marks it. */
	readonly mark: number;
	readonly header: readonly number[];
	readonly body: readonly number[];
	readonly trailer: readonly number[];
	/** The author as the page's bylines name him; see authors.ts. */
	readonly author: string | undefined;
	/** Whom its byline says it answers, where that is told by comparing the bylines. */
	readonly answers: string | undefined;
	/** The cell it prints again, word for word with the same byline. */
	readonly repeats: number | undefined;
}

/** A cell whose author is not yet read. */
export type Span = Pick<Cell, 'mark' | 'header' | 'body' | 'trailer'>;

/** A way to read the page's comments, from the first line of the first to the last of the last. */
export interface Cutting {
	readonly cycle: Cycle;
	/** How many of the cycle's parts, from its first, close a comment; the rest open the next one. */
	readonly phase: number;
	readonly cells: readonly Cell[];
	/** Index of the first line of the comment section, and of the first line after it. */
	readonly start: number;
	readonly end: number;
	/** The chance that they begin at `start`: 1 where the page marks the place. */
	readonly startChance: number;
	/** What the rounds at its marks and the stretches between them say; see decode.ts. */
	readonly rounds: number;
}

/** Spans and where they begin and end. */
export interface Spans extends Omit<Cutting, 'cells'> {
	readonly spans: readonly Span[];
}

/**
 * Cuts the page's lines into comments, the cycle's first `phase` parts closing each of them: at all
 * marks that can be comments', and, where the first has a form of its own, stands above what closes an
 * essay or above a heading of comments, at all but that one, which may be the essay's; and where several
 * stand above the heading, at those below it.
 */
export function cut(lines: readonly Line[], totals: Totals, cycle: Cycle, phase: number): Spans[] {
	const above = phase <= cycle.mark;
	const chosen = chooseRuns(lines, totals, cycle, above, runsOf(lines, cycle, phase));
	const [first, second] = chosen.runs.map(({ mark }) => formOf(lines[mark]));
	const [top, next] = chosen.runs;
	const parted =
		top !== undefined &&
		next !== undefined &&
		lines.slice(top.bottom, next.top).some((line) => line.heading !== undefined);
	const own =
		first !== second ||
		isFirstOdd(chosen.runs.map(({ mark }) => lines[mark])) ||
		parted ||
		(top !== undefined && isEssays(lines, ownOf(top, above)));
	const fewer = own ? [{ ...chosen, runs: chosen.runs.slice(1) }] : [];
	const cutAt = above ? cutAbove : cutBelow;
	const others = [...belowHeading(lines, chosen), ...spokenTail(lines, cycle, chosen)];
	return [chosen, ...fewer, ...others].flatMap((each) => cutAt(lines, cycle, phase, each) ?? []);
}

/** The marks below the heading of the comments alone, where others stand in the essay above it. */
function belowHeading(lines: readonly Line[], chosen: Chosen): Chosen[] {
	const heading = lines.findLastIndex((line) => line.heading !== undefined && !line.furniture);
	const runs = chosen.runs.filter(({ mark }) => mark > heading);
	const isPart = runs.length >= fewestBelow && runs.length < chosen.runs.length - 1;
	return heading < 1 || !isPart ? [] : [{ ...chosen, runs }];
}

const fewestBelow = 2;

/** What a comment between names that stand alone weighs beside its voice, as much as that counts. */
const usualWorth = 0.4;
const fewestOfTail = 3;
const mostVoice = 2;

/** The names from one on, where those above it stand in the essay: what follows them sounds like its author. */
function spokenTail(lines: readonly Line[], { marks }: Cycle, chosen: Chosen): Chosen[] {
	if (marks.kind !== 'named') return [];
	let [worth, best, from] = [0, 0, chosen.runs.length];
	for (const [order, run] of [...chosen.runs.entries()].reverse()) {
		const words = lines.slice(run.bottom, chosen.runs[order + 1]?.top ?? run.bottom + 1);
		const voice = words.reduce((sum, line) => sum + line.voice, 0);
		worth += usualWorth + Math.max(-mostVoice, Math.min(mostVoice, voice));
		if (worth > best) [best, from] = [worth, order];
	}
	const runs = chosen.runs.slice(from);
	return from === 0 || runs.length < fewestOfTail ? [] : [{ ...chosen, runs }];
}

/** The lines below the words that are the mark's, where it stands there. */
function ownOf({ mark, bottom }: Run, above: boolean): Pick<Span, 'mark' | 'trailer'> {
	return { mark, trailer: above ? [] : range(mark, bottom) };
}

/** How many lines below a byline what closes the essay may stand. */
const footLines = 2;

/** Whether the byline stands at the foot of an essay: `Ann Lee`, `March 3`, `Posted in Economics`. */
export function isEssays(
	lines: readonly Line[],
	{ mark, trailer }: Pick<Span, 'mark' | 'trailer'>,
): boolean {
	const bottom = Math.max(mark, trailer.at(-1) ?? mark) + 1;
	for (let index = mark + 1; index < bottom + footLines; index += 1) {
		const line = lines[index];
		if (line === undefined) return false;
		if (closesEssay(line.text)) return true;
		if (index >= bottom && !line.furniture) return false;
	}
	return false;
}

/** The mark stands above its comment's words. */
function cutAbove(
	lines: readonly Line[],
	cycle: Cycle,
	phase: number,
	{ runs, score }: Chosen,
): Spans | undefined {
	const [first] = runs;
	const last = runs.at(-1);
	if (first === undefined || last === undefined) return undefined;
	const below = endOfLast(lines, last.bottom, cycle.parts.slice(0, phase));
	const outside = Math.min(endOfList(lines, runs), nextOpening(lines, cycle, phase, last.bottom));
	const [words, end] = [Math.min(below.words, outside), Math.min(below.end, outside)];
	const spans = runs.map((run, order): Span => {
		const next = runs[order + 1];
		return spanOf(
			lines,
			run.mark,
			[run.split, run.bottom],
			[next?.top ?? words, next?.split ?? end],
		);
	});
	return { cycle, phase, spans, start: first.split, end, startChance: 1, rounds: score };
}

/** Where the theme's own line that opens comments stands once more, without one below it. */
function nextOpening(
	lines: readonly Line[],
	{ parts, mark }: Cycle,
	phase: number,
	from: number,
): number {
	const texts = new Set(
		parts.slice(phase, mark).flatMap(({ kind, text }) => (kind === 'fixed' ? (text ?? []) : [])),
	);
	if (texts.size === 0) return Infinity;
	const at = lines.findIndex((line, index) => index > from && texts.has(fixedKey(line)));
	return at < 0 ? Infinity : at;
}

/** Where the list whose items the runs mark ends: what follows is not indented as its words are. */
function endOfList(lines: readonly Line[], runs: Chosen['runs']): number {
	const isOut = (index: number, mark: Line) => (lines[index]?.column ?? 0) <= mark.column;
	for (const [order, { mark }] of runs.entries()) {
		const line = lines[mark];
		if (line?.item === undefined) return Infinity;
		const to = runs[order + 1]?.mark ?? lines.length;
		let index = mark + 1;
		while (index < to && !isOut(index, line)) index += 1;
		if (order === runs.length - 1) return index;
		// Words of an item that are not indented: then none say where the list ends.
		if (index < to && lines[index]?.item === undefined) return Infinity;
	}
	return Infinity;
}

/** The mark stands below its comment's words. */
function cutBelow(
	lines: readonly Line[],
	cycle: Cycle,
	phase: number,
	{ runs, score }: Chosen,
): Spans | undefined {
	const [first] = runs;
	const last = runs.at(-1);
	if (first === undefined || last === undefined) return undefined;
	const others = runs
		.slice(1)
		.map(({ top }, order) => lines.slice(runs[order]?.bottom ?? 0, top))
		.filter((comment) => comment.length > 0);
	const opening = cycle.parts.slice(phase);
	const links = runs.flatMap(({ split, bottom }) => lines.slice(split, bottom).map(fixedKey));
	const begin = startOfComments(
		lines,
		{ at: first.mark, top: first.top, links: new Set(links) },
		opening,
		others,
	);
	const spans = runs.map((run, order): Span => {
		const before = runs[order - 1];
		const header: [number, number] =
			before === undefined ? [begin.start, begin.words] : [before.split, before.bottom];
		return spanOf(lines, run.mark, header, [run.top, run.split]);
	});
	return {
		cycle,
		phase,
		spans,
		start: begin.start,
		end: last.split,
		startChance: begin.chance,
		rounds: score,
	};
}

/** A comment between its header and its trailer, the links at the edges of its words taken off. */
function spanOf(
	lines: readonly Line[],
	mark: number,
	[top, above]: readonly [number, number],
	[below, bottom]: readonly [number, number],
): Span {
	let from = above;
	let to = Math.max(above, below);
	const isLink = (index: number) => {
		const line = lines[index];
		return line !== undefined && (line.furniture || line.plugin !== undefined) && !isByline(line);
	};
	while (from < to && isLink(from)) from += 1;
	while (to > from && isLink(to - 1)) to -= 1;
	// Words of a link that are all the words there are (`Like`) may be the comment.
	if (from === to && below - above === 1 && lines[above]?.plugin === undefined)
		[from, to] = [above, below];
	return {
		mark,
		header: range(top, from),
		body: range(from, to),
		trailer: range(to, Math.max(to, bottom)),
	};
}
