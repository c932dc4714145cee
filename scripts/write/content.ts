import type { Ledger } from '../../src/schemas/ledger.ts';
import type { Permalinks } from '../../src/schemas/permalinks.ts';
import type { Topic } from '../../src/schemas/topic.ts';
import type { EntryImage, EntryImages } from '../images/images.ts';
import type { Capture } from '../model/capture.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Segmentation } from '../model/draft.ts';
import type { CommentRecord, EntryKey, EntryRecord, EssayRecord } from '../model/entry.ts';
import type { ExportItem } from '../model/export.ts';
import { copyId } from '../text/identity.ts';
import { printableLine } from '../text/printable.ts';
import { itemRows } from './items.ts';
import { buildItemLedger, buildLedger, stringifyLedger } from './ledger.ts';
import { renderDiscussion, renderEssay } from './render.ts';
import { renderTopic } from './topic.ts';

/** One capture as it was read, before its entries met those of others. */
export interface ReadCapture {
	readonly capture: Capture;
	readonly dialect: string;
	readonly records: readonly EntryRecord[];
	/**
	 * What was read line by line: the lines and what each of them is. There is then one record for
	 * each draft, in the order of the drafts.
	 */
	readonly flat?:
		{ readonly lines: readonly string[]; readonly segmentation: Segmentation } | undefined;
	/** What was read item by item: a row for each. */
	readonly items?: readonly ExportItem[] | undefined;
}

/** A capture and its ledger, for the report. */
export interface CaptureAccount {
	readonly capture: Capture;
	readonly ledger: Ledger;
}

export interface Themed {
	/** Every entry of the digest once. */
	readonly records: readonly EntryRecord[];
	/** Topics that ingest suggests, by slug; those of people are not among them. */
	readonly suggested: ReadonlyMap<string, Topic>;
	/** The images of the entries that are shown, by the key of the entry. */
	readonly images?: ReadonlyMap<EntryKey, EntryImages> | undefined;
}

export interface Content {
	readonly files: ReadonlyMap<string, string>;
	/** Every picture that the entries show, by its path in the content folder, sorted. */
	readonly images: readonly string[];
	readonly accounts: readonly CaptureAccount[];
	/** With the address of every essay. */
	readonly permalinks: Permalinks;
	readonly diagnostics: readonly Diagnostic[];
}

/** Renders every generated file of the content folder. */
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
	const accounts = captures.map((read) => accountOf(read, { records, ids, images }));
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
	const addressed = withSlugs(permalinks, records);
	files.set('permalinks.json', `${JSON.stringify(addressed, null, '\t')}\n`);
	return {
		files,
		images: filesOf(images),
		accounts,
		permalinks: addressed,
		diagnostics: [],
	};
}

/** The id of every entry by its key; a folded copy has the id of the entry it is folded into. */
function idsOf(records: readonly EntryRecord[]): ReadonlyMap<EntryKey, string> {
	return new Map(
		records.flatMap(({ key, id, folded }) => [key, ...folded].map((one) => [one, id] as const)),
	);
}

/** Thread order: as captured; comments that only another capture holds follow by date. */
function inThreadOrder(comments: readonly CommentRecord[]): CommentRecord[] {
	const captureOf = ({ key }: CommentRecord) => key.slice(0, key.lastIndexOf('#'));
	const several = new Set(comments.map(captureOf)).size > 1;
	return [...comments].sort((a, b) => {
		if (
			several &&
			a.published !== undefined &&
			b.published !== undefined &&
			a.published !== b.published
		) {
			return a.published < b.published ? -1 : 1;
		}
		return a.position - b.position || (a.id < b.id ? -1 : 1);
	});
}

/** How often each entry is printed again in its own capture. */
function countRepeats(captures: readonly ReadCapture[]): ReadonlyMap<EntryKey, number> {
	const counts = new Map<EntryKey, number>();
	for (const { flat, records } of captures) {
		if (flat === undefined) continue;
		const firsts = firstBodyLines(flat.segmentation);
		for (const { role, draft, of } of flat.segmentation.labels) {
			const key = draft === undefined ? undefined : records[draft]?.key;
			if (role !== 'duplicate' || key === undefined || firsts.get(draft ?? -1) !== of) continue;
			counts.set(key, (counts.get(key) ?? 0) + 1);
		}
	}
	return counts;
}

function firstBodyLines({ labels }: Segmentation): ReadonlyMap<number, number> {
	const firsts = new Map<number, number>();
	for (const [index, { role, draft }] of labels.entries()) {
		if (role === 'body' && draft !== undefined && !firsts.has(draft)) firsts.set(draft, index + 1);
	}
	return firsts;
}

/** Each picture once. */
function filesOf(images: ReadonlyMap<EntryKey, EntryImages>): readonly string[] {
	const files = [...images.values()].flatMap(({ images: all }) =>
		all.flatMap(({ outcome }) => (outcome.is === 'taken' ? outcome.file : [])),
	);
	return [...new Set(files)].sort();
}

interface Ended {
	readonly records: readonly EntryRecord[];
	readonly ids: ReadonlyMap<EntryKey, string>;
	readonly images: ReadonlyMap<EntryKey, EntryImages>;
}

function accountOf(
	{ capture, dialect, records: own, flat, items }: ReadCapture,
	{ records, ids, images }: Ended,
): CaptureAccount {
	const current = new Map(records.map((record) => [record.key, record]));
	const kept = new Map(
		records.flatMap((record) => record.folded.map((key) => [key, record] as const)),
	);
	const rows = own.map((record): Ledger['entries'][number] => {
		const entry = current.get(record.key);
		if (entry !== undefined) return { ...rowOf(entry, ids), ...imageRows(images.get(entry.key)) };
		// Another capture has it fuller: this copy keeps a name of its own, to be unfolded by.
		const target = kept.get(record.key);
		return { ...rowOf(record, ids), id: copyId(record), duplicateOf: target?.id ?? '' };
	});
	if (flat === undefined) {
		const outcomes = itemRows(items ?? [], rowsByKey(own, rows), ids);
		return {
			capture,
			ledger: buildItemLedger({ capture, dialect, entries: rows, items: outcomes }),
		};
	}
	const ledger = buildLedger({
		capture: { ...capture, lines: flat.lines },
		dialect,
		labels: flat.segmentation.labels,
		entryIdOf: (draft) => rows[draft]?.id ?? '',
		entries: rows,
	});
	return { capture, ledger };
}

function imageRows(found: EntryImages | undefined) {
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

function rowsByKey(records: readonly EntryRecord[], rows: Ledger['entries']) {
	return new Map(
		records.flatMap(({ key }, index) => {
			const row = rows[index];
			return row === undefined ? [] : [[key, row] as const];
		}),
	);
}

function rowOf(record: EntryRecord, ids: ReadonlyMap<EntryKey, string>): Ledger['entries'][number] {
	return record.kind === 'essay' ? essayRow(record) : commentRow(record, ids);
}

function essayRow(essay: EssayRecord): Ledger['entries'][number] {
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

function commentRow(
	comment: CommentRecord,
	ids: ReadonlyMap<EntryKey, string>,
): Ledger['entries'][number] {
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

/** A curator's new slug is an address, too, from now on. */
function withSlugs(permalinks: Permalinks, records: readonly EntryRecord[]): Permalinks {
	const slugs = records.flatMap((record) =>
		record.kind === 'essay' ? [[record.slug, record.id] as const] : [],
	);
	const addresses = [...Object.entries(permalinks.addresses), ...slugs];
	const sorted = [...new Map(addresses)].sort(([a], [b]) => (a < b ? -1 : 1));
	return { ...permalinks, addresses: Object.fromEntries(sorted) };
}

function round(chance: number): number {
	return Math.round(chance * 1000) / 1000;
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
