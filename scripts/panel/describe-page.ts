import type { CommentRecord, EntryRecord } from '../model/entry.ts';
import { listDoubts } from '../report/doubts.ts';
import type { Lines } from '../report/doubts.ts';
import type { PanelEntry, PanelPage } from './events.ts';
import type { Ask } from './messages.ts';

const excerptLength = 280;
/** Of a longer entry, the lines at its beginning; nobody looks for a border in more. */
const mostLines = 200;

/** What a page of the site lets its curator decide. */
export function describePage(
	records: readonly EntryRecord[],
	{ slug, ids }: Ask,
	{ lines, topics }: { readonly lines: Lines; readonly topics: readonly string[] },
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
	const entries = own.map((record) => describeEntry(record, { idOf, before, lines }));
	const doubts = listDoubts(own).map(({ record: { id }, kind, sentence, chance }) => {
		return { id, kind, sentence, chance };
	});
	return { entries, doubts, topics };
}

function placeOf(record: EntryRecord): number {
	return record.kind === 'essay' ? -1 : record.position;
}

interface Surroundings {
	readonly idOf: ReadonlyMap<string, string>;
	readonly before: ReadonlyMap<string, string | undefined>;
	readonly lines: Lines;
}

function describeEntry(record: EntryRecord, { idOf, before, lines }: Surroundings): PanelEntry {
	const { id, kind, author, published, topics, text } = record;
	const shared = {
		id,
		author,
		published,
		topics: topics.map(({ topic }) => topic),
		excerpt: text.slice(0, excerptLength).toWellFormed(),
	};
	if (kind === 'essay') {
		const alone = { status: 'shown', inReplyTo: undefined, before: undefined, lines: [] } as const;
		return { ...shared, kind: 'essays', title: record.title, ...alone };
	}
	return {
		...shared,
		kind: 'comments',
		title: undefined,
		status: record.status,
		inReplyTo: idOf.get(record.inReplyTo ?? ''),
		before: before.get(id),
		lines: linesOf(record, lines),
	};
}

/** The lines of a comment after its first, each of which may be another comment's. */
function linesOf({ sources: [source] }: CommentRecord, lines: Lines): PanelEntry['lines'] {
	const text = lines.get(source?.capture ?? '') ?? [];
	const numbers = (source?.lines ?? []).flatMap(([first, last]) =>
		Array.from({ length: last - first + 1 }, (_, n) => first + n),
	);
	return numbers.slice(1, mostLines).flatMap((number) => {
		const words = text[number - 1]?.trim() ?? '';
		return words === '' ? [] : [[number, words.slice(0, 80).toWellFormed()] as const];
	});
}
