import type { Root } from 'mdast';
import type { LineRange } from '../../src/schemas/common.ts';
import { sureFrom } from '../model/confidence.ts';
import type { Capture } from '../model/capture.ts';
import type {
	BodyLine,
	CommentDraft,
	DraftDate,
	EssayDraft,
	Label,
	Segmentation,
} from '../model/draft.ts';
import type { CommentRecord, EntryRecord, EssayRecord } from '../model/entry.ts';
import { namesFromAnswers } from './answered.ts';
import { inferEssayAuthor } from './essay-author.ts';
import { isNewestFirst } from './newest-first.ts';
import { findReplies } from './replies.ts';
import type { Reply, Spoken } from './replies.ts';
import { countCopies } from '../text/copies.ts';
import { doubts } from '../text/doubts.ts';
import { bareName } from '../text/names.ts';
import { deriveTitle } from '../text/title.ts';

/** The lines of each draft's words, by the draft's index. */
export function bodiesOf(
	capture: Capture,
	{ drafts, labels }: Segmentation,
): readonly (readonly BodyLine[])[] {
	const bodies: BodyLine[][] = drafts.map(() => []);
	for (const [index, { role, draft, column, end, goesOn }] of labels.entries()) {
		if (role !== 'body' || draft === undefined) continue;
		const body = bodies[draft];
		const [last, above] = [index + 1, body?.at(-1)];
		const text = (capture.lines[index] ?? '').slice(column ?? 0, end);
		if (goesOn === true && above?.last === index)
			body?.splice(-1, 1, { ...above, last, text: `${above.text.trimEnd()} ${text}` });
		else body?.push({ number: last, last, text, gap: labels[index - 1]?.role === 'blank' });
	}
	return bodies;
}

/**
 * Makes entries of one capture's drafts: titles, authors, dates and who answers whom.
 *
 * `trees[i]` is the syntax tree of `bodies[i]`, the words of draft `i`.
 */
export function attribute(
	capture: Capture,
	segmentation: Segmentation,
	bodies: readonly (readonly BodyLine[])[],
	trees: readonly Root[],
): readonly EntryRecord[] {
	const { drafts } = segmentation;
	const copies = countCopies(segmentation);
	const base = (index: number) =>
		baseOf(capture, segmentation, index, { body: bodies[index] ?? [], tree: trees[index] });
	const threads = Map.groupBy(
		drafts.flatMap((draft, place) => (draft.kind === 'comment' ? [{ draft, place }] : [])),
		({ draft: { essay } }) => essay,
	);
	return drafts.flatMap((draft, index): EntryRecord[] => {
		if (draft.kind !== 'essay') return [];
		const comments = threads.get(index) ?? [];
		const printed = comments.map(({ draft: comment, place }) =>
			spokenOf(comment, bodies[place] ?? []),
		);
		const besides = comments.reduce((sum, { place }) => sum + (copies.get(place) ?? 0), 0);
		const essay = essayRecord(draft, base(index), { comments: printed, besides });
		const called = namesFromAnswers(printed);
		const spoken = printed.map((comment, position) => ({
			...comment,
			author: comment.author ?? called.get(position),
		}));
		const dates = comments.map(({ draft: comment }) => comment.date?.iso);
		const replies = repliesInTime(spoken, dates, essay.author);
		return [
			essay,
			...comments.map(({ draft: comment, place }, position): CommentRecord => {
				const reply = replies[position];
				const parent = reply === undefined ? undefined : comments[reply.to]?.place;
				return {
					...base(place),
					...authorOf(comment, called.get(position)),
					...dateOf(comment.date),
					kind: 'comment',
					essay: essay.key,
					position,
					inReplyTo: parent === undefined ? undefined : keyOf(capture, parent),
					replyFrom: parent === undefined ? 'none' : (reply?.from ?? 'none'),
					status: 'shown',
					confidence: comment.confidence,
					unsure: [
						...unsureOf(comment),
						...(called.has(position) ? [doubts.essayAuthorCalled] : []),
					],
				};
			}),
		];
	});
}

/** Whom each comment answers, who can only be somebody who spoke before, wherever the page prints that. */
function repliesInTime(
	comments: readonly Spoken[],
	dates: readonly (string | undefined)[],
	essayAuthor: string | undefined,
): readonly (Reply | undefined)[] {
	const nested = comments.some(({ nesting }) => nesting !== undefined);
	if (nested || !isNewestFirst(dates)) return findReplies(comments, essayAuthor);
	const last = comments.length - 1;
	return findReplies(comments.toReversed(), essayAuthor)
		.toReversed()
		.map((reply) => reply && { ...reply, to: last - reply.to });
}

function keyOf(capture: Capture, index: number): string {
	return `${capture.name}#${index}`;
}

function baseOf(
	capture: Capture,
	{ labels }: Segmentation,
	index: number,
	{ body, tree }: { readonly body: readonly BodyLine[]; readonly tree: Root | undefined },
) {
	return {
		key: keyOf(capture, index),
		id: '',
		body: tree ?? { type: 'root' as const, children: [] },
		text: body.map((line) => line.text.trim()).join('\n'),
		topics: [],
		sources: [{ capture: capture.name, lines: rangesOf(body, labels) }],
		folded: [],
	};
}

/** The runs of lines an entry's words stand in; blank lines inside a run do not part it. */
function rangesOf(body: readonly BodyLine[], labels: readonly Label[]): LineRange[] {
	const ranges: LineRange[] = [];
	for (const { number, last } of body) {
		const open = ranges.at(-1);
		const between = open === undefined ? [] : labels.slice(open[1], number - 1);
		if (open !== undefined && between.every(({ role }) => role === 'blank')) open[1] = last;
		else ranges.push([number, last]);
	}
	return ranges;
}

function spokenOf(comment: CommentDraft, body: readonly BodyLine[]): Spoken {
	const text = body.map((line) => line.text.trim()).join('\n');
	return {
		author: comment.author && bareName(comment.author),
		text,
		number: comment.number,
		answers: comment.answers,
		nesting: comment.nesting,
	};
}

function essayRecord(
	draft: EssayDraft,
	base: ReturnType<typeof baseOf>,
	{ comments, besides }: { readonly comments: readonly Spoken[]; readonly besides: number },
): EssayRecord {
	const inferred = draft.author === undefined ? inferEssayAuthor(base.text, comments) : undefined;
	const guessed = inferred?.from === 'thread';
	const unsure = guessed ? [doubts.essayAuthor] : [];
	return {
		...base,
		...dateOf(draft.date),
		kind: 'essay',
		title: draft.title ?? (deriveTitle(base.text) || 'Untitled'),
		titleFrom: draft.title === undefined ? 'derived' : 'capture',
		slug: '',
		author: (draft.author && bareName(draft.author)) ?? inferred?.name,
		authorFrom: inferred?.from ?? draft.authorFrom,
		tags: draft.tags,
		stated: draft.stated && { ...draft.stated, besides: besides + (draft.wordless ?? 0) },
		confidence: draft.confidence,
		unsure: [
			...unsure,
			...(draft.isBelowMenu === true ? [doubts.essayStart] : []),
			...(draft.confidence.bounds < sureFrom.bounds ? [doubts.essayBounds] : []),
		],
	};
}

function authorOf(
	{ author, authorFrom }: CommentDraft,
	called: string | undefined,
): Pick<CommentRecord, 'author' | 'authorFrom'> {
	return author === undefined && called !== undefined
		? { author: called, authorFrom: 'thread' }
		: { author: author && bareName(author), authorFrom };
}

/** A date without a year stays as printed: the year would be ours. */
function dateOf(date: DraftDate | undefined): Pick<CommentRecord, 'published' | 'publishedText'> {
	if (date === undefined) return { published: undefined, publishedText: undefined };
	const published = date.iso?.startsWith('--') ? undefined : date.iso;
	return { published, publishedText: date.text };
}

function unsureOf({ author, confidence }: CommentDraft): string[] {
	const unnamed = author === undefined ? doubts.commentUnsigned : doubts.commentAuthor;
	return [
		...(confidence.bounds < sureFrom.bounds ? [doubts.commentBounds] : []),
		...(confidence.author < sureFrom.author ? [unnamed] : []),
	];
}
