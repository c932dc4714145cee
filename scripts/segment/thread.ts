import { nameLikeness } from '../text/names.ts';
import { readAuthors, repeatsOf } from './authors.ts';
import { cut } from './cells.ts';
import type { Cell, Cutting, Span, Spans } from './cells.ts';
import { cyclesOf } from './cycle.ts';
import { confidenceOf } from './confidence.ts';
import type { CellConfidence } from './confidence.ts';
import { totalsOf } from './decode.ts';
import { firstEnough } from './enough.ts';
import {
	bareName,
	isBareDate,
	isBareName,
	isByline,
	isFigure,
	isOwnersReply,
	isPingback,
	markClasses,
	withOthers,
} from './marks.ts';
import type { MarkClass } from './marks.ts';
import type { Line } from './line.ts';
import { scoreCutting } from './score.ts';
import type { Scored } from './score.ts';
import { withTitles } from './titles.ts';
import { salutedName } from './voices.ts';

/** What is found in a run of lines: the best way to cut it into comments, and how sure it is. */
export interface Thread {
	readonly best: Scored;
	/** For each comment of the best cutting, how sure its lines and its author are. */
	readonly confidence: readonly CellConfidence[];
}

/**
 * Finds the comments that marks of one class set apart, trying every class, round and phase.
 *
 * @returns undefined where no cutting explains the lines better than one text without comments.
 */
export function findThread(lines: readonly Line[]): Thread | undefined {
	const all = readings(lines);
	const best = firstEnough(lines, all);
	if (best === undefined) return undefined;
	const others = all.filter((reading) => reading !== best);
	const cutting = withTitles(lines, best.cutting);
	return {
		best: { ...best, cutting },
		confidence: confidenceOf(lines, best, others, cutting.cells),
	};
}

/** Every way to cut the lines into comments, the best first. */
export function readings(lines: readonly Line[]): Scored[] {
	const scored: Scored[] = [];
	const totals = totalsOf(lines);
	const pingbacks = indicesOf(lines, isPingback);
	const answers = indicesOf(lines, isOwnersReply);
	for (const marks of markClasses(lines)) {
		for (const bare of cyclesOf(lines, marks)) {
			for (let phase = 0; phase <= bare.parts.length; phase += 1) {
				// Below the words they answer, such heads would end the comment they begin.
				const above = phase <= bare.mark;
				const apart = above ? [...withoutBodies(pingbacks, marks), ...answers] : pingbacks;
				const cycle = { ...bare, marks: withOthers(marks, apart) };
				for (const spans of cut(lines, totals, cycle, phase))
					scored.push(scoreCutting(lines, withAuthors(lines, spans)));
			}
		}
	}
	return scored.sort((a, b) => b.score - a.score);
}

/** Below a byline of the page's own, `Pingback from …` is what that comment says. */
function withoutBodies(pingbacks: readonly number[], { at }: MarkClass): readonly number[] {
	const marks = new Set(at);
	return pingbacks.filter((index) => !marks.has(index - 1));
}

function indicesOf(lines: readonly Line[], is: (line: Line) => boolean): number[] {
	return [...lines.keys()].filter((index) => lines[index] !== undefined && is(lines[index]));
}

function withAuthors(lines: readonly Line[], { spans: bare, ...rest }: Spans): Cutting {
	const below = rest.phase > rest.cycle.mark;
	const listed = rest.cycle.marks.kind === 'listed';
	const spans = below
		? withNamesAbove(lines, bare)
		: listed
			? bare.map((span) => withItemsHead(lines, span))
			: bare.length === 1
				? bare.map((span) => withDateBelow(lines, span))
				: bare;
	const names = readAuthors(lines, spans);
	const authors = names.map(({ author }) => author);
	const repeats = repeatsOf(lines, spans, authors);
	const cells = spans.map((span, order): Cell => ({
		...span,
		author: authors[order],
		answers: names[order]?.answers,
		repeats: repeats[order],
	}));
	return { ...rest, cells };
}

/** Where only a date closes each comment, what opens each is a name, however few they are. */
function withNamesAbove(lines: readonly Line[], spans: readonly Span[]): readonly Span[] {
	const named = (line: Line | undefined) =>
		line !== undefined && (isBareName(line) || (isByline(line) && line.byline?.name !== undefined));
	const opened = spans.every(
		({ mark, header, body: [first, ...rest] }) =>
			header.length === 0 &&
			rest.length > 0 &&
			first !== undefined &&
			lines[mark]?.byline?.name === undefined &&
			lines[mark]?.byline?.date !== undefined &&
			named(lines[first]),
	);
	if (!opened) return spans;
	return spans.map((span) => ({
		...span,
		header: span.body.slice(0, 1),
		body: span.body.slice(1),
	}));
}

/** `Ann wrote:` above a lone comment, and its date below: no other comment shows that it belongs there. */
function withDateBelow(lines: readonly Line[], span: Span): Span {
	const { mark, body, trailer } = span;
	const last = lines[body.at(-1) ?? -1];
	const dated = body.length > 1 && last !== undefined && isByline(last) && isBareDate(last);
	if (!dated || lines[mark]?.byline?.date !== undefined) return span;
	return { ...span, body: body.slice(0, -1), trailer: [...body.slice(-1), ...trailer] };
}

/** The byline an item begins with, whatever the other items begin with: a page may have lost theirs. */
function withItemsHead(lines: readonly Line[], span: Span): Span {
	const { header, body } = span;
	const head = body.findIndex((index, order) => {
		const line = lines[index];
		const next = lines[body[order + 1] ?? -1];
		if (line === undefined || next === undefined) return true;
		const signed = isByline(line) && namesOrDates(line);
		return !(
			signed ||
			isFigure(line) ||
			(order === 0 && isBareName(line) && next.gap && salutedName(line) === undefined)
		);
	});
	if (head <= 0) return span;
	return { ...span, header: [...header, ...body.slice(0, head)], body: body.slice(head) };
}

function namesOrDates({ byline }: Line): boolean {
	return byline?.date !== undefined || nameLikeness(byline?.name ?? '') >= bareName;
}
