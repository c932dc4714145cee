import type { Ledger } from '../../src/schemas/ledger.ts';
import type { EntryImage, EntryImages } from '../images/images.ts';
import type { CommentRecord, EntryKey, EntryRecord, EssayRecord } from '../model/entry.ts';
import { copyId } from '../text/identity.ts';

type Row = Ledger['entries'][number];

/** What a ledger says of an entry; `ids` are those of all entries. */
export function rowOf(record: EntryRecord, ids: ReadonlyMap<EntryKey, string>): Row {
	return record.kind === 'essay' ? essayRow(record) : commentRow(record, ids);
}

function essayRow(essay: EssayRecord): Row {
	return {
		id: essay.id || copyId(essay),
		kind: 'essay',
		slug: essay.slug || copyId(essay),
		title: essay.title,
		titleFrom: essay.titleFrom,
		author: essay.author ?? null,
		published: essay.published ?? null,
		...(essay.tags.length > 0 && { tags: [...essay.tags] }),
		...(essay.unsure.length > 0 && { unsure: [...essay.unsure] }),
		...(essay.isRemoved && { status: 'removed' as const }),
	};
}

function commentRow(comment: CommentRecord, ids: ReadonlyMap<EntryKey, string>): Row {
	const parent = comment.inReplyTo === undefined ? undefined : ids.get(comment.inReplyTo);
	const { bounds, author } = comment.confidence;
	const isRemoved = comment.status === 'removed';
	return {
		id: comment.id || copyId(comment),
		kind: 'comment',
		essay: ids.get(comment.essay) ?? '',
		author: comment.author ?? null,
		authorFrom: comment.authorFrom,
		published: isRemoved ? null : (comment.published ?? null),
		...(comment.published === undefined &&
			comment.publishedText !== undefined && { publishedText: comment.publishedText }),
		inReplyTo: parent ?? null,
		replyFrom: parent === undefined ? 'none' : comment.replyFrom,
		status: comment.status,
		confidence: { bounds: round(bounds), author: round(author) },
		...(comment.unsure.length > 0 && { unsure: [...comment.unsure] }),
	};
}

function round(chance: number): number {
	return Math.round(chance * 1000) / 1000;
}

/** What a capture itself says of its copy of an essay. */
export function statedRow(record: EntryRecord) {
	if (record.kind !== 'essay' || record.stated === undefined) return {};
	const { count, line } = record.stated;
	return { statedComments: { count, ...(line !== undefined && { line }) } };
}

/** What a ledger says of the images of an entry. */
export function imageRows(found: EntryImages | undefined) {
	const { images = [], pixels = 0 } = found ?? {};
	return {
		...(images.length > 0 && { images: images.map(imageRow) }),
		...(pixels > 0 && { pixels }),
	};
}

function imageRow({ alt, address, outcome }: EntryImage) {
	const where = { alt, ...(address !== undefined && { address }) };
	if (outcome.is === 'named') {
		const { reason } = outcome;
		return { ...where, outcome: 'named' as const, ...(reason !== undefined && { reason }) };
	}
	const { from, file } = outcome;
	return { ...where, outcome: from === 'web' ? ('fetched' as const) : ('taken' as const), file };
}
