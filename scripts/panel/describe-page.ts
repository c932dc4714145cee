import type { CommentRecord, EntryRecord } from '../model/entry.ts';
import type { IngestOutput } from '../pipeline.ts';
import { listDoubts } from '../report/doubts.ts';
import type { Lines } from '../report/doubts.ts';
import { compareText } from '../text/words.ts';
import type { Curation } from '../../src/schemas/curation.ts';
import type { PanelEntry, PanelPage, PanelPart, PanelPlace } from './events.ts';
import type { Ask } from './messages.ts';
import { placesOf } from './places.ts';

const excerptLength = 280;

/** The digest around the page. */
export interface Digest {
	readonly lines: Lines;
	readonly topics: readonly string[];
	readonly readings: readonly string[];
	readonly curation: Curation;
}

/** What a page of the site lets its curator decide. */
export function describePage(
	{ records, accounts }: Pick<IngestOutput, 'records' | 'accounts'>,
	{ slug, ids }: Ask,
	{ lines, topics, readings, curation }: Digest,
): PanelPage {
	const wanted = new Set(ids);
	const essays = new Set(
		records.flatMap((record) => {
			if (record.kind === 'essay') return record.slug === slug ? [record.key] : [];
			return wanted.has(record.id) ? [record.essay] : [];
		}),
	);
	const own = records
		.filter((record) => essays.has(record.kind === 'essay' ? record.key : record.essay))
		.sort((a, b) => placeOf(a) - placeOf(b));
	const idOf = new Map(own.map(({ key, id }) => [key, id]));
	const comments = own.filter((record): record is CommentRecord => record.kind === 'comment');
	const before = new Map(comments.map(({ id }, index) => [id, comments[index - 1]?.id]));
	const entries = own.map((record) => {
		const joined = joinedTo(record, curation);
		const known = new Set(joined.map(({ id }) => id));
		return describeEntry(record, {
			...{ idOf, before, joined },
			places: placesOf(record, lines),
			folded: foldedInto(record.id, accounts).filter(({ id }) => !known.has(id)),
		});
	});
	const doubts = listDoubts(own).map(({ record: { id }, kind, sentence, chance }) => {
		return { id, kind, sentence, chance };
	});
	const people = [...new Set(records.flatMap(({ author }) => author ?? []))].sort(compareText);
	return { entries, doubts, topics, readings, people };
}

function placeOf(record: EntryRecord): number {
	return record.kind === 'essay' ? -1 : record.position;
}

interface Surroundings {
	readonly idOf: ReadonlyMap<string, string>;
	readonly before: ReadonlyMap<string, string | undefined>;
	readonly places: readonly PanelPlace[];
	readonly joined: readonly PanelPart[];
	readonly folded: readonly PanelPart[];
}

function describeEntry(
	record: EntryRecord,
	{ idOf, before, places, joined, folded }: Surroundings,
): PanelEntry {
	const { id, kind, author, published, topics, text } = record;
	const shared = {
		...{ id, author, published, joined, folded },
		topics: topics.map(({ topic }) => topic),
		excerpt: text.slice(0, excerptLength).toWellFormed(),
	};
	if (kind === 'essay') {
		const { title, abstract } = record;
		const alone = { status: 'shown', inReplyTo: undefined, before: undefined, places: [] } as const;
		return { ...shared, kind: 'essays', title, abstract, ...alone };
	}
	return {
		...shared,
		...{ kind: 'comments', title: undefined, abstract: undefined, places },
		status: record.status,
		inReplyTo: idOf.get(record.inReplyTo ?? ''),
		before: before.get(id),
	};
}

function joinedTo({ kind, id }: EntryRecord, curation: Curation): readonly PanelPart[] {
	const decision = (kind === 'essay' ? curation.essays : curation.comments)[id];
	return (['merge', 'repeats'] as const).flatMap((key) =>
		(decision?.[key] ?? []).map((part) => ({ id: part, key, words: part })),
	);
}

function foldedInto(id: string, accounts: IngestOutput['accounts']): readonly PanelPart[] {
	return accounts.flatMap(({ capture, ledger }) =>
		ledger.entries
			.filter(({ duplicateOf }) => duplicateOf === id)
			.map((entry) => ({ id: entry.id, key: undefined, words: `in ${capture.name}` })),
	);
}
