import type { Role } from '../../src/schemas/ledger.ts';
import type { BrokenLines, CommentDraft, Draft, Label } from '../model/draft.ts';
import { startOfEssay } from './essay-words.ts';
import type { FoundComment, Section } from './found-section.ts';
import type { Line } from './line.ts';

/** The essay's words, and what stands between them and the comments. */
export function labelEssay(
	labels: Label[],
	lines: readonly Line[],
	{
		from,
		to,
		end,
		essay,
	}: {
		readonly from: number;
		readonly to: number;
		readonly end: number;
		readonly essay: number;
	},
	roles: ReadonlyMap<number, Role>,
): void {
	const start = startOfEssay(lines, { from, to }, roles);
	for (let index = from; index < end; index += 1) {
		const line = lines[index];
		if (roles.has(index) || line === undefined) continue;
		if (index < start) setLabel(labels, line, { role: line.furniture ? 'furniture' : 'meta' });
		else if (index < to) setLabel(labels, line, { role: 'body', draft: essay, end: line.end });
		else setLabel(labels, line, { role: line.furniture ? 'furniture' : 'meta', draft: undefined });
	}
}

export function labelSection(
	labels: Label[],
	lines: readonly Line[],
	section: Section,
	essay: number,
	drafts: Draft[],
): void {
	const places = new Map<number, number>();
	for (const [place, comment] of section.comments.entries()) {
		const first = comment.repeats === undefined ? undefined : section.comments[comment.repeats];
		const original = comment.repeats === undefined ? undefined : places.get(comment.repeats);
		if (first !== undefined && original !== undefined) {
			labelCopy(labels, lines, comment, { first, draft: original });
			continue;
		}
		// A byline without words is nobody's comment, but it is a byline.
		const draft = comment.body.length === 0 ? undefined : drafts.length;
		if (draft !== undefined) {
			places.set(place, draft);
			drafts.push({ kind: 'comment', essay, ...draftOf(comment) });
		}
		for (const index of comment.furniture) setLabel(labels, lines[index], { role: 'furniture' });
		for (const index of comment.byline) setLabel(labels, lines[index], { role: 'byline', draft });
		labelWords(labels, lines, comment, draft);
	}
	for (let index = section.end; index < lines.length; index += 1) {
		setLabel(labels, lines[index], { role: 'furniture' });
	}
}

/** A comment's words; a line may begin with the list's marker, or with a link, and these are none of them. */
function labelWords(
	labels: Label[],
	lines: readonly Line[],
	{ body }: FoundComment,
	draft: number | undefined,
): void {
	for (const [order, index] of body.entries()) {
		const line = lines[index];
		if (line === undefined) continue;
		const isRunIn = body[order - 1] !== index - 1 && lines[index - 1]?.number === line.number;
		const column = isRunIn ? { column: line.column } : {};
		setLabel(labels, line, { role: 'body', draft, ...column, end: line.end });
	}
}

/** A comment printed again elsewhere: line by line a duplicate of the first, or of its first line. */
function labelCopy(
	labels: Label[],
	lines: readonly Line[],
	copy: FoundComment,
	{ first, draft }: { readonly first: FoundComment; readonly draft: number },
): void {
	for (const part of ['byline', 'body'] as const) {
		for (const [order, index] of copy[part].entries()) {
			const original = lines[first[part][order] ?? first.body[0] ?? -1];
			setLabel(labels, lines[index], { role: 'duplicate', draft, of: original?.number });
		}
	}
	for (const index of copy.furniture) setLabel(labels, lines[index], { role: 'furniture' });
}

function draftOf(comment: Section['comments'][number]): Omit<CommentDraft, 'kind' | 'essay'> {
	const { author, authorFrom, date, number, answers, nesting, confidence } = comment;
	return { author, authorFrom, date, number, answers, nesting, confidence };
}

export function labelRepeats(labels: Label[], repeats: ReadonlyMap<number, number>): void {
	for (const [line, of] of repeats) {
		labels[line - 1] = { role: 'duplicate', draft: labels[of - 1]?.draft, of };
	}
}

/** What goes on with the line above is what that line is; its words may end before a link run into them. */
export function labelBroken(
	labels: Label[],
	printed: readonly string[],
	broken: BrokenLines,
): void {
	for (const [index, column] of broken) {
		const above = labels[index - 1];
		if (above === undefined) continue;
		const { role, draft, of, end } = above;
		const width = (printed[index - 1] ?? '').trimEnd().length + 1 - column;
		labels[index - 1] = end === undefined ? above : { ...above, end: undefined };
		labels[index] = {
			...{ role, draft, goesOn: true, column },
			...(of === undefined ? {} : { of: of + 1 }),
			...(end === undefined ? {} : { end: end - width }),
		};
	}
}

export function setLabel(labels: Label[], line: Line | undefined, label: Label): void {
	if (line !== undefined) labels[line.number - 1] = label;
}
