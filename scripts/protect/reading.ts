import type { EntryKey, EntryRecord } from '../model/entry.ts';
import type { FlatReading } from '../model/export.ts';

/** What of a capture's reading is published: its lines, where it has any, and its copies of entries. */
export interface CaptureReading {
	readonly records: readonly EntryRecord[];
	readonly flat?: Pick<FlatReading, 'lines' | 'segmentation'> | undefined;
}

/** The entry that each copy became, by the key of the copy. */
export type Owners = ReadonlyMap<EntryKey, EntryRecord>;

/** The thread that an entry stands in: the key of its essay. */
export function threadOf(record: EntryRecord): EntryKey {
	return record.kind === 'essay' ? record.key : record.essay;
}
