import type { EntryKey, EntryRecord, EssayRecord } from '../model/entry.ts';
import type { ExportItem, ReadExport } from '../model/export.ts';
import { mostStated } from '../text/most-stated.ts';
import { addressKey } from '../text/address-key.ts';
import { findByPath } from './join-by-path.ts';

/**
 * Joins the comments that one capture holds for a post to the essay that another one holds: a
 * comment service's export and a comment feed name posts by address or identifier only.
 *
 * An essay without words gives way to the one with words that has one of its names, or the end of
 * its address and its title.
 */
export function joinThreads<Read extends ReadExport>(captures: readonly Read[]): readonly Read[] {
	const wordless = new Set(captures.flatMap(({ stubs }) => [...stubs]));
	if (wordless.size === 0) return captures;
	const homes = findHomes(captures);
	const moved = new Map<EntryKey, EntryKey>();
	const byPath = findByPath(captures);
	const essays = new Map(
		captures.flatMap(({ records }) =>
			records.flatMap((record) => (record.kind === 'essay' ? [[record.key, record]] : [])),
		),
	);
	for (const { stubs, names } of captures) {
		for (const stub of stubs) {
			const found = (names.get(stub) ?? []).map((name) => homes.get(addressKey(name)));
			const others = found.filter((key) => key !== undefined && key !== stub);
			const essay = essays.get(stub);
			const home =
				others.find((key) => key !== undefined && !wordless.has(key)) ??
				(essay && byPath(essay)) ??
				others[0];
			if (home !== undefined) moved.set(stub, home);
		}
	}
	if (moved.size === 0) return captures;
	const ends = new Map([...moved.keys()].map((stub) => [stub, endOf(stub, moved)]));
	const given = [...ends.keys()].flatMap((stub) => essays.get(stub) ?? []);
	const stubs = Map.groupBy(given, ({ key }) => ends.get(key));
	return captures.map((read) => ({
		...read,
		records: read.records.flatMap((record) => moveRecord(record, ends, stubs)),
		items: read.items.map((item) => moveItem(item, ends)),
	}));
}

/** Where a way from essay to essay ends: each leads to one that was found before it. */
function endOf(stub: EntryKey, moved: ReadonlyMap<EntryKey, EntryKey>): EntryKey {
	const next = moved.get(stub);
	return next === undefined ? stub : endOf(next, moved);
}

/** The first essay with words of each name; where none has words, the first of all. */
function findHomes(captures: readonly ReadExport[]): ReadonlyMap<string, EntryKey> {
	const homes = new Map<string, EntryKey>();
	for (const isStub of [false, true]) {
		for (const { names, stubs } of captures) {
			for (const [key, own] of names) {
				if (stubs.has(key) !== isStub) continue;
				for (const name of own.map(addressKey))
					if (name !== '' && !homes.has(name)) homes.set(name, key);
			}
		}
	}
	return homes;
}

/** An essay learns where it stood, and how many comments it had, from those that give way to it. */
function moveRecord(
	record: EntryRecord,
	moved: ReadonlyMap<EntryKey, EntryKey>,
	stubs: ReadonlyMap<EntryKey | undefined, readonly EssayRecord[]>,
): EntryRecord[] {
	if (record.kind === 'essay') {
		if (moved.has(record.key)) return [];
		const own = stubs.get(record.key);
		if (own === undefined) return [record];
		const { permalink = own.find((stub) => stub.permalink !== undefined)?.permalink } = record;
		const stated = mostStated([record.stated, ...own.map((stub) => stub.stated)]);
		return [{ ...record, permalink, stated }];
	}
	return [{ ...record, essay: moved.get(record.essay) ?? record.essay }];
}

function moveItem(item: ExportItem, moved: ReadonlyMap<EntryKey, EntryKey>): ExportItem {
	const home = item.entry === undefined ? undefined : moved.get(item.entry);
	if (home === undefined) return item;
	return {
		...item,
		entry: home,
		outcome: 'duplicate',
		reason: 'another capture has the words of this post',
	};
}
