import type { Permalinks } from '../../src/schemas/permalinks.ts';
import type { Topic } from '../../src/schemas/topic.ts';
import type { EntryImages } from '../images/images.ts';
import type { CommentRecord, EntryKey, EntryRecord } from '../model/entry.ts';
import { countCopies } from '../text/copies.ts';
import { printableLine } from '../text/printable.ts';
import { accountOf } from './account.ts';
import type { CaptureAccount, ReadCapture } from './account.ts';
import { stringifyLedger } from './ledger.ts';
import { renderDiscussion, renderEssay } from './render.ts';
import { renderTopic } from './topic.ts';

/** What is published of all captures together. */
export interface Themed {
	/** Every entry of the digest once. */
	readonly records: readonly EntryRecord[];
	/** Topics that ingest suggests, by slug; those of people are not among them. */
	readonly suggested: ReadonlyMap<string, Topic>;
	/** The images of the entries that are shown, by the key of the entry. */
	readonly images?: ReadonlyMap<EntryKey, EntryImages> | undefined;
}

/** What ingest writes. */
export interface Content {
	/** Text of every generated file by its path in the content folder. */
	readonly files: ReadonlyMap<string, string>;
	/** Every picture that the entries show, by its path in the content folder, sorted. */
	readonly images: readonly string[];
	readonly accounts: readonly CaptureAccount[];
}

/** Renders every generated file of the content folder. `permalinks` have every address there is. */
export function renderContent(
	captures: readonly ReadCapture[],
	{ records, suggested, images = new Map() }: Themed,
	permalinks: Permalinks,
): Content {
	const files = new Map<string, string>();
	const ids = idsOf(records);
	const comments = Map.groupBy(
		records.filter((record) => record.kind === 'comment'),
		(comment) => comment.essay,
	);
	const repeats = countRepeats(captures);
	for (const essay of records) {
		if (essay.kind !== 'essay') continue;
		const thread = inThreadOrder(comments.get(essay.key) ?? []);
		const shown = thread.filter(({ status }) => status === 'shown').length;
		files.set(`essays/${essay.slug}.mdx`, renderEssay(essay, shown));
		if (thread.length === 0) continue;
		const counts = {
			folded: sum(thread.map((comment) => comment.folded.length + (repeats.get(comment.key) ?? 0))),
			spam: thread.filter(({ status }) => status === 'spam').length,
			pingbacks: thread.filter(({ status }) => status === 'pingback').length,
		};
		files.set(`discussions/${essay.slug}.mdx`, renderDiscussion(essay, thread, counts, ids));
	}
	for (const [slug, topic] of suggested) files.set(`topics/${slug}.mdx`, renderTopic(topic));
	const current = new Map(records.map((record) => [record.key, record]));
	const accounts = captures.map((read) => accountOf(read, { current, ids, images }));
	for (const { capture, ledger } of accounts) {
		files.set(`ledger/${capture.name}.json`, stringifyLedger(ledger));
	}
	for (const { capture, flat } of captures) {
		// An export holds what was never public, so that its own text goes nowhere.
		if (flat === undefined) continue;
		// Line by line: what some programs take for the end of a line is none here.
		const lines = flat.lines.map(printableLine);
		files.set(`sources/${capture.name}.txt`, `${lines.join('\n')}\n`);
	}
	files.set('permalinks.json', `${JSON.stringify(permalinks, null, '\t')}\n`);
	return { files, images: filesOf(images), accounts };
}

/** The id of every entry by its key; a folded copy has the id of the entry it is folded into. */
function idsOf(records: readonly EntryRecord[]): ReadonlyMap<EntryKey, string> {
	return new Map(
		records.flatMap(({ key, id, folded }) => [key, ...folded].map((one) => [one, id] as const)),
	);
}

/**
 * Thread order: as captured; comments of several captures by date, those without one beside the comment
 * they follow in their capture.
 */
function inThreadOrder(comments: readonly CommentRecord[]): CommentRecord[] {
	const captured = comments.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
	const threads = Map.groupBy(captured, ({ key }) => key.slice(0, key.lastIndexOf('#')));
	if (threads.size < 2) return captured;
	const dates = new Map<EntryKey, string>();
	for (const thread of threads.values()) {
		let latest = '';
		for (const { key, published } of thread) {
			latest = published ?? latest;
			dates.set(key, latest);
		}
	}
	const dateOf = ({ key }: CommentRecord) => dates.get(key) ?? '';
	// Sorting is stable: on one date the captured order stays.
	return captured.toSorted((a, b) =>
		dateOf(a) === dateOf(b) ? 0 : dateOf(a) < dateOf(b) ? -1 : 1,
	);
}

/** How often each entry is printed again in its own capture. */
function countRepeats(captures: readonly ReadCapture[]): ReadonlyMap<EntryKey, number> {
	const counts = new Map<EntryKey, number>();
	for (const { flat, records } of captures) {
		if (flat === undefined) continue;
		for (const [draft, count] of countCopies(flat.segmentation)) {
			const key = records[draft]?.key;
			if (key !== undefined) counts.set(key, count);
		}
	}
	return counts;
}

/** Each picture once. */
function filesOf(images: ReadonlyMap<EntryKey, EntryImages>): readonly string[] {
	const files = [...images.values()].flatMap(({ images: all }) =>
		all.flatMap(({ outcome }) => (outcome.is === 'taken' ? outcome.file : [])),
	);
	return [...new Set(files)].sort();
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
