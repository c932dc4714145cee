import type { Root } from 'mdast';
import type { LineRange } from '../../src/schemas/common.ts';
import type { Curation } from '../../src/schemas/curation.ts';
import type { Diagnostic, Place, Staged } from '../model/diagnostic.ts';
import type { Label, Segmentation } from '../model/draft.ts';
import type { CommentRecord, EntryRecord } from '../model/entry.ts';
import type { ExportItem } from '../model/export.ts';
import { doubtKind } from '../text/doubts.ts';
import { commentHash } from '../text/identity.ts';
import { cutAtParagraph } from './split-paragraphs.ts';

/** A capture as it was read: what a split changes of it. */
export interface SplitReading {
	readonly records: readonly EntryRecord[];
	readonly flat?:
		{ readonly lines: readonly string[]; readonly segmentation: Segmentation } | undefined;
	/** The rows of an export. */
	readonly items?: readonly ExportItem[] | undefined;
}

export interface Split<Reading> {
	readonly captures: readonly Reading[];
	readonly records: readonly EntryRecord[];
}

export type Cut = NonNullable<NonNullable<Curation['comments'][string]>['split']>[number];

export interface SplitOptions {
	readonly places?: ReadonlyMap<string, Place> | undefined;
	/** Makes a tree of the lines of one entry. */
	readonly structure: (lines: readonly { readonly text: string; readonly gap: boolean }[]) => Root;
	/** The words of a tree alone, a line for each block. */
	readonly plainText: (tree: Root) => string;
}

/**
 * Cuts comments at the lines the curator names. The first part keeps id, address and replies; each
 * further one is a comment of its own, with an id made of its own words.
 */
export function splitComments<Reading extends SplitReading>(
	{ captures, records }: Split<Reading>,
	comments: Curation['comments'],
	{ places, structure, plainText }: SplitOptions,
): Staged<Split<Reading>> {
	const diagnostics: Diagnostic[] = [];
	const readings = [...captures];
	const result = new Map(records.map((record) => [record.key, [record]]));
	const used = new Set(records.map(({ id }) => id));
	/** The paragraph of the whole comment that a part begins with. */
	const begins = new Map<string, number>();
	for (const [id, { split = [] }] of Object.entries(comments)) {
		const record = records.find((one) => one.id === id);
		for (const [n, cut] of split.entries()) {
			const parts = result.get(record?.key ?? '');
			// The part that holds the line: an earlier cut may have made it. Paragraphs come in order.
			const part = parts?.find((one) => holds(one, cut.words ?? cut.line)) ?? parts?.at(-1);
			if (parts === undefined || part?.kind !== 'comment') continue;
			const at = readings.findIndex(({ records: own }) => own.some(({ key }) => key === part.key));
			const reading = readings[at];
			const done =
				reading &&
				(cut.line === undefined
					? cutAtParagraph(reading, part, cut, { plainText, first: begins.get(part.key) ?? 1 })
					: cutOne(reading, part, { ...cut, line: cut.line }, structure));
			if (!reading || !done) {
				diagnostics.push(
					describeTrouble(
						id,
						cut,
						part,
						places?.get(
							`comments/${id}/split/${n}/${cut.line === undefined ? 'paragraph' : 'line'}`,
						),
					),
				);
				continue;
			}
			const second = { ...done.second, id: freeId(done.second, used) };
			used.add(second.id);
			if (cut.paragraph !== undefined) begins.set(second.key, cut.paragraph);
			readings[at] = done.reading;
			parts.splice(parts.indexOf(part), 1, done.first, second);
		}
	}
	const value = {
		captures: readings,
		records: records.flatMap(({ key }) => result.get(key) ?? []),
	};
	return { value, diagnostics };
}

export interface Done<Reading> {
	readonly reading: Reading;
	readonly first: CommentRecord;
	readonly second: CommentRecord;
}

function cutOne<Reading extends SplitReading>(
	reading: Reading,
	comment: CommentRecord,
	{ line, words = line, author, published }: Cut & { readonly line: number },
	structure: SplitOptions['structure'],
): Done<Reading> | undefined {
	const { flat } = reading;
	const draft = reading.records.findIndex(({ key }) => key === comment.key);
	const source = flat?.segmentation.drafts[draft];
	if (flat === undefined || source?.kind !== 'comment') return undefined;
	const { labels, drafts } = flat.segmentation;
	const body = linesOf(labels, draft);
	const [before, after] = [body.filter((n) => n < line), body.filter((n) => n >= words)];
	if (before.length === 0 || after.length === 0 || words < line) return undefined;
	const next = drafts.length;
	const wordsOf = (numbers: readonly number[]) => wordsAt(numbers, flat.lines, labels, structure);
	const capture = comment.sources[0]?.capture ?? '';
	const first = {
		...comment,
		...wordsOf(before),
		sources: [{ capture, lines: rangesOf(before) }, ...comment.sources.slice(1)],
		unsure: comment.unsure.filter((sentence) => doubtKind(sentence) !== 'bounds'),
	};
	const second: CommentRecord = {
		...comment,
		...wordsOf(after),
		...{ key: `${capture}#${next}`, id: '', folded: [], unsure: [], topics: [] },
		...{ author, authorFrom: author === undefined ? 'none' : 'curation' },
		...{ published, publishedText: undefined, inReplyTo: undefined, replyFrom: 'none' },
		sources: [{ capture, lines: rangesOf(after) }],
		position: comment.position + 0.001 * next,
		confidence: { bounds: 1, author: 1 },
	};
	const segmentation = {
		...flat.segmentation,
		drafts: [...drafts, { ...source, author, authorFrom: second.authorFrom, date: undefined }],
		labels: labels.map((label, index) =>
			relabelled(label, index + 1, { draft, next, line, words }),
		),
	};
	const own = reading.records.map((record) =>
		record.key === comment.key ? { ...first, id: '' } : record,
	);
	return {
		reading: { ...reading, records: [...own, second], flat: { ...flat, segmentation } },
		first,
		second,
	};
}

interface Move {
	readonly draft: number;
	readonly next: number;
	readonly line: number;
	readonly words: number;
}

function relabelled(label: Label, number: number, { draft, next, line, words }: Move): Label {
	const at = label.of ?? number;
	if (label.draft !== draft || at < line) return label;
	if (label.role === 'body' && number < words) return { role: 'byline', draft: next };
	return { ...label, draft: next };
}

function linesOf(labels: readonly Label[], draft: number): readonly number[] {
	return labels.flatMap((label, index) =>
		label.role === 'body' && label.draft === draft ? [index + 1] : [],
	);
}

function wordsAt(
	numbers: readonly number[],
	lines: readonly string[],
	labels: readonly Label[],
	structure: SplitOptions['structure'],
): Pick<CommentRecord, 'body' | 'text'> {
	const body = numbers.map((number) => {
		return { text: lines[number - 1] ?? '', gap: labels[number - 2]?.role === 'blank' };
	});
	return { body: structure(body), text: body.map(({ text }) => text.trim()).join('\n') };
}

function rangesOf(numbers: readonly number[]): LineRange[] {
	const ranges: LineRange[] = [];
	for (const number of numbers) {
		const last = ranges.at(-1);
		// A blank line inside parts nothing.
		if (last && number <= last[1] + 2) last[1] = number;
		else ranges.push([number, number]);
	}
	return ranges;
}

function holds({ sources }: EntryRecord, line: number | undefined): boolean {
	if (line === undefined) return false;
	return sources[0]?.lines.some(([first, last]) => first <= line && line <= last) ?? false;
}

function freeId(comment: CommentRecord, used: ReadonlySet<string>): string {
	const hash = commentHash(comment);
	for (let count = 1; ; count++) {
		const id = count === 1 ? hash : `${hash}-${count}`;
		if (!used.has(id)) return id;
	}
}

function describeTrouble(
	id: string,
	{ line, paragraph }: Cut,
	{ sources, body }: EntryRecord,
	place: Place | undefined,
): Diagnostic {
	const ranges = sources[0]?.lines.map(([first, last]) => `${first} to ${last}`).join(', ') ?? '';
	const found = line === undefined ? `paragraph ${paragraph ?? ''}` : `line ${line}`;
	const wanted =
		ranges === ''
			? `one of its ${body.children.length} paragraphs after the first, as an export has no lines`
			: `a line of its words after the first (lines ${ranges})`;
	return {
		code: 'curate/cannot-split',
		severity: 'error',
		message: `Found ${found} to split \`${id}\` at, expected ${wanted}; it stays whole.`,
		hint: 'Take the number from the page of the source.',
		place,
	};
}
