import type { Curation } from '../../src/schemas/curation.ts';
import type { CommentRecord, EntryRecord } from '../model/entry.ts';
import type { ExportItem, FlatReading } from '../model/export.ts';

/** A capture as it was read: what a split changes of it. */
export interface SplitReading {
	readonly records: readonly EntryRecord[];
	readonly flat?: FlatReading | undefined;
	/** The rows of an export. */
	readonly items?: readonly ExportItem[] | undefined;
}

/** Where the curator says that another comment begins, and whose it is. */
export type Cut = NonNullable<NonNullable<Curation['comments'][string]>['split']>[number];

/** A reading with one of its comments made two. */
export interface CutReading<Reading> {
	readonly reading: Reading;
	readonly first: CommentRecord;
	readonly second: CommentRecord;
}
