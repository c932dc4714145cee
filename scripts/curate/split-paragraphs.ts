import type { Root } from 'mdast';
import { doubtKind } from '../text/doubts.ts';
import type { CommentRecord } from '../model/entry.ts';
import type { Cut, CutReading, SplitReading } from './cut.ts';

/** How a part of a comment is read. */
export interface PartOptions {
	readonly plainText: (tree: Root) => string;
	/** The paragraph of the whole comment that this part of it begins with. */
	readonly first: number;
}

/** Cuts a comment of an export before one of its paragraphs; undefined where there is no such. */
export function cutAtParagraph<Reading extends SplitReading>(
	reading: Reading,
	comment: CommentRecord,
	{ paragraph = 0, author, published }: Cut,
	{ plainText, first: begin }: PartOptions,
): CutReading<Reading> | undefined {
	const { children } = comment.body;
	const index = paragraph - begin;
	if (reading.flat !== undefined || index < 1 || index >= children.length) return undefined;
	const part = (own: Root['children']) => {
		const body: Root = { type: 'root', children: own };
		return { body, text: plainText(body) };
	};
	const first: CommentRecord = {
		...comment,
		...part(children.slice(0, index)),
		unsure: comment.unsure.filter((sentence) => doubtKind(sentence) !== 'bounds'),
	};
	const second: CommentRecord = {
		...comment,
		...part(children.slice(index)),
		...{ key: `${comment.key}-${paragraph}`, id: '', folded: [], unsure: [], topics: [] },
		...{ author, authorFrom: author === undefined ? 'none' : 'curation' },
		...{ published, publishedText: undefined, inReplyTo: undefined, replyFrom: 'none' },
		sources: comment.sources.slice(0, 1),
		position: comment.position + 0.001 * paragraph,
		confidence: { bounds: 1, author: 1 },
	};
	const records = reading.records.map((record) =>
		record.key === comment.key ? { ...first, id: '' } : record,
	);
	const items = (reading.items ?? []).flatMap((item) => {
		if (item.entry !== comment.key) return [item];
		const source = item.source.replace(/, from paragraph \d{1,9}$/u, '');
		return [item, { ...item, source: `${source}, from paragraph ${paragraph}`, entry: second.key }];
	});
	return { reading: { ...reading, records: [...records, second], items }, first, second };
}
