import type { Segmentation } from '../model/draft.ts';
import type { EntryKey, EntryRecord } from '../model/entry.ts';

/** What of a capture's reading is published: its lines, where it has any, and its copies of entries. */
export interface CaptureReading {
	readonly records: readonly EntryRecord[];
	readonly flat?:
		{ readonly lines: readonly string[]; readonly segmentation: Segmentation } | undefined;
}

/** The entry that each copy became, by the key of the copy. */
export type Owners = ReadonlyMap<EntryKey, EntryRecord>;

/** The thread that an entry stands in: the key of its essay. */
export function threadOf(record: EntryRecord): EntryKey {
	return record.kind === 'essay' ? record.key : record.essay;
}
