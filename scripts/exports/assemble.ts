import type { Capture } from '../model/capture.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { EntryKey, EntryRecord } from '../model/entry.ts';
import type { ExportItem, ReadExport } from '../model/export.ts';
import type { Found, FoundComment } from './found.ts';
import type { Attachments } from './html/shortcodes.ts';
import { judge } from './judge.ts';
import type { Verdict } from './judge.ts';
import { findParents } from './parents.ts';
import { commentRecord, essayRecord, readPermalink } from './records.ts';
import { describeRefusal, refuseWords } from './size.ts';
import { withoutWordless } from './wordless.ts';

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
 * What was not public becomes no entry, and neither does what stands below it or has no words.
 */
export function assemble(capture: Capture, reading: Reading): ReadExport {
	const sized = reading.found.map((item) => withoutGiants(item, capture.name));
	const items = withoutWordless(
		sized.map(({ item }) => item),
		reading.attachments,
	);
	const rows = items.map((item, index) => ({ item, key: `${capture.name}#${index}` }));
	const verdicts = judge(rows);
	const essays = verdicts.filter((verdict) => verdict.is === 'essay').map(({ row }) => row);
	const comments = verdicts.filter((verdict) => verdict.is === 'comment');
	const parents = findParents(comments.map(({ row: { item, key } }) => ({ ...item, key })));
	const threads = Map.groupBy(comments, ({ essay }) => essay);
	const besides = countGone(verdicts);
	const records = essays.flatMap(({ item, key }): readonly EntryRecord[] => {
		const page = readPermalink(item.permalink);
		return [
			essayRecord(capture, key, item, reading.attachments, besides.get(item.ref) ?? 0),
			...(threads.get(key) ?? []).map(({ row, essay }, position) => {
				const place = { key: row.key, essay, position, parent: parents.keys.get(row.key), page };
				return commentRecord(capture, place, row.item);
			}),
		];
	});
	return {
		dialect: reading.dialect,
		records,
		items: verdicts.map(itemOf),
		names: new Map(
			essays.map(({ item, key }) => [key, [item.permalink ?? '', ...item.names].filter(Boolean)]),
		),
		stubs: new Set(essays.filter(({ item }) => item.isStub === true).map(({ key }) => key)),
		diagnostics: [
			...reading.diagnostics,
			...sized.flatMap(({ diagnostics }) => diagnostics),
			...parents.lost.map(({ item, why }) => lostParent(capture, item, why)),
		],
	};
}

/** How many comments that others may count are no entries, by `ref` of their post. */
function countGone(verdicts: readonly Verdict[]): ReadonlyMap<string, number> {
	const gone = new Map<string, number>();
	for (const verdict of verdicts) {
		const { item } = verdict.row;
		const isGone =
			verdict.is === 'repeat' || (verdict.is === 'held' && verdict.held.outcome === 'removed');
		if (item.kind === 'comment' && isGone) gone.set(item.post, (gone.get(item.post) ?? 0) + 1);
	}
	return gone;
}

/** An item with more words than anybody wrote is held back, and what stands below it with it. */
function withoutGiants(
	item: Found,
	file: string,
): { readonly item: Found; readonly diagnostics: readonly Diagnostic[] } {
	const held =
		item.kind === 'other' || item.held !== undefined ? undefined : refuseWords(item.words);
	if (held === undefined) return { item, diagnostics: [] };
	return {
		item: { ...item, held },
		diagnostics: [describeRefusal(file, item.source, held, item.line)],
	};
}

function itemOf(verdict: Verdict): ExportItem {
	const { source, kind } = verdict.row.item;
	const entry: EntryKey = verdict.row.key;
	switch (verdict.is) {
		case 'held':
			return { source, kind, ...verdict.held };
		case 'repeat':
			return {
				source,
				kind,
				entry: verdict.of,
				outcome: 'duplicate',
				reason: 'the file holds it twice',
			};
		case 'essay':
			return { source, kind, entry, outcome: 'kept' };
		case 'comment':
			return {
				source,
				kind,
				entry,
				outcome: verdict.row.item.isPing === true ? 'pingback' : 'kept',
			};
	}
}

function lostParent({ name }: Capture, item: FoundComment, why: string): Diagnostic {
	return {
		code: 'exports/missing-parent',
		severity: 'info',
		message: `The ${item.source} answers a comment that ${why}; it is shown at the top level.`,
		place: { file: name, line: item.line },
	};
}
