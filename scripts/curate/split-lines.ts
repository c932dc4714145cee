import type { Root } from 'mdast';
import type { LineRange } from '../../src/schemas/common.ts';
import type { Label } from '../model/draft.ts';
import type { CommentRecord } from '../model/entry.ts';
import type { FlatReading } from '../model/export.ts';
import type { ImageBetween } from '../model/image.ts';
import { doubtKind } from '../text/doubts.ts';
import type { Cut, CutReading, SplitReading } from './cut.ts';

/** Makes a tree of the lines of one entry, and of the images between them. */
export type Structure = (
	lines: readonly { readonly text: string; readonly gap: boolean }[],
	images: readonly ImageBetween[],
) => Root;

/** Cuts a comment of a flat capture at one of its lines; undefined where there is no such. */
export function cutAtLine<Reading extends SplitReading>(
	reading: Reading,
	comment: CommentRecord,
	{ line, words = line, author, published }: Cut & { readonly line: number },
	structure: Structure,
): CutReading<Reading> | undefined {
	const { flat } = reading;
	const draft = reading.records.findIndex(({ key }) => key === comment.key);
	const source = flat?.segmentation.drafts[draft];
	if (flat === undefined || source?.kind !== 'comment') return undefined;
	const { labels, drafts } = flat.segmentation;
	const body = linesOf(labels, draft);
	const [before, after] = [body.filter((n) => n < line), body.filter((n) => n >= words)];
	if (before.length === 0 || after.length === 0 || words < line) return undefined;
	const next = drafts.length;
	const wordsOf = (numbers: readonly number[], end: number) =>
		wordsAt(numbers, end, flat, structure);
	const capture = comment.sources[0]?.capture ?? '';
	const first = {
		...comment,
		...wordsOf(before, words),
		sources: [{ capture, lines: rangesOf(before) }, ...comment.sources.slice(1)],
		unsure: comment.unsure.filter((sentence) => doubtKind(sentence) !== 'bounds'),
	};
	const second: CommentRecord = {
		...comment,
		...wordsOf(after, body.at(-1) ?? line),
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

/** The words at some lines, with the images after the first of them and before the line `end`. */
function wordsAt(
	numbers: readonly number[],
	end: number,
	{ lines, images, segmentation: { labels } }: FlatReading,
	structure: Structure,
): Pick<CommentRecord, 'body' | 'text'> {
	const [first = end] = numbers;
	const body = numbers.map((number) => {
		return { text: lines[number - 1] ?? '', gap: labels[number - 2]?.role === 'blank' };
	});
	const between = images
		.filter(({ after }) => after >= first && after < end)
		.map(({ after, image }) => ({
			after: numbers.filter((number) => number <= after).length,
			image,
		}));
	return { body: structure(body, between), text: body.map(({ text }) => text.trim()).join('\n') };
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
