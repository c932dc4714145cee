import type { Capture } from '../model/capture.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { EntryKey, EntryRecord } from '../model/entry.ts';
import type { ExportItem, ReadExport } from '../model/export.ts';
import type { Found, FoundComment, FoundPost, Held } from './found.ts';
import { commentRecord, essayRecord } from './records.ts';
import type { Attachments } from './html/shortcodes.ts';
import { findParents } from './parents.ts';

/** The items of one capture in the order of the file, and what the reader has to say. */
export interface Reading {
	readonly dialect: string;
	readonly found: readonly Found[];
	readonly diagnostics: readonly Diagnostic[];
	readonly attachments?: Attachments | undefined;
}

/**
 * Makes entries of the items of one export, whatever its format, and a row for every item.
 *
 * What was not public becomes no entry, and neither does what stands below it.
 */
export function assemble(
	capture: Capture,
	{ dialect, found, diagnostics, attachments }: Reading,
): ReadExport {
	const keyOf = (index: number): EntryKey => `${capture.name}#${index}`;
	const rows = found.map((item, index) => ({ item, key: keyOf(index) }));
	const posts = firstByRef(rows, isPost);
	const homes = new Map([...posts].map(([ref, { item, key }]) => [ref, { key, held: item.held }]));
	const published = rows.filter(({ item, key }) => {
		if (item.kind === 'post') return item.held === undefined && posts.get(item.ref)?.key === key;
		return (
			item.kind === 'comment' &&
			item.held === undefined &&
			homes.get(item.post)?.held === undefined &&
			homes.has(item.post)
		);
	});
	const comments = firstByRef(published, isComment);
	const parents = findParents([...comments.values()].map(({ item, key }) => ({ ...item, key })));
	const positions = new Map<string, number>();
	const records: EntryRecord[] = [];
	const items = rows.map(({ item, key }): ExportItem => {
		if (item.kind === 'other') return row(item, item.held);
		if (item.held !== undefined) return row(item, item.held);
		if (item.kind === 'post') {
			const first = posts.get(item.ref);
			if (first !== undefined && first.key !== key) return repeat(item, first.key);
			records.push(essayRecord(capture, key, item, attachments));
			return { ...named(item), entry: key, outcome: 'kept' };
		}
		const home = homes.get(item.post);
		if (home === undefined) return row(item, homeless);
		if (home.held !== undefined) return row(item, below(home.held));
		const first = comments.get(item.ref);
		if (first !== undefined && first.key !== key) return repeat(item, first.key);
		const position = positions.get(home.key) ?? 0;
		positions.set(home.key, position + 1);
		const parent = parents.keys.get(key);
		records.push(commentRecord(capture, { key, essay: home.key, position, parent }, item));
		return { ...named(item), entry: key, outcome: item.isPing === true ? 'pingback' : 'kept' };
	});
	const kept = [...posts.values()].filter(({ item }) => item.held === undefined);
	return {
		dialect,
		records: inOrder(records),
		items,
		names: new Map(
			kept.map(({ item, key }) => [key, [item.permalink ?? '', ...item.names].filter(Boolean)]),
		),
		stubs: new Set(kept.filter(({ item }) => item.isStub === true).map(({ key }) => key)),
		diagnostics: [
			...diagnostics,
			...parents.lost.map(({ item, why }) => lostParent(capture, item, why)),
		],
	};
}

const homeless: Held = {
	outcome: 'skipped',
	reason: 'the post it stands below is not in this file',
};

interface Row<Item> {
	readonly item: Item;
	readonly key: EntryKey;
}

function firstByRef<Item extends FoundPost | FoundComment>(
	rows: readonly Row<Found>[],
	is: (row: Row<Found>) => row is Row<Item>,
): Map<string, Row<Item>> {
	const first = new Map<string, Row<Item>>();
	for (const one of rows) if (is(one) && !first.has(one.item.ref)) first.set(one.item.ref, one);
	return first;
}

function isPost(one: Row<Found>): one is Row<FoundPost> {
	return one.item.kind === 'post';
}

function isComment(one: Row<Found>): one is Row<FoundComment> {
	return one.item.kind === 'comment';
}

function named({ source, kind }: Found): Pick<ExportItem, 'source' | 'kind'> {
	return { source, kind };
}

function row(item: Found, { outcome, reason }: Held): ExportItem {
	return { ...named(item), outcome, reason };
}

function below({ outcome, reason }: Held): Held {
	return { outcome, reason: `stands below what was not published: ${reason}` };
}

function repeat(item: Found, entry: EntryKey): ExportItem {
	return { ...named(item), entry, outcome: 'duplicate', reason: 'the file holds it twice' };
}

/** Every essay before its comments, in the order of the file. */
function inOrder(records: readonly EntryRecord[]): readonly EntryRecord[] {
	const threads = Map.groupBy(records, (record) =>
		record.kind === 'comment' ? record.essay : record.key,
	);
	return [...threads.values()].flatMap((thread) => [
		...thread.filter(({ kind }) => kind === 'essay'),
		...thread.filter(({ kind }) => kind === 'comment'),
	]);
}

function lostParent({ name }: Capture, item: FoundComment, why: string): Diagnostic {
	return {
		code: 'exports/missing-parent',
		severity: 'info',
		message: `The ${item.source} answers a comment that ${why}; it is shown at the top level.`,
		place: { file: name, line: item.line },
	};
}
