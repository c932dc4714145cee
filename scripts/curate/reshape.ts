import type { Curation } from '../../src/schemas/curation.ts';
import type { Permalinks } from '../../src/schemas/permalinks.ts';
import type { Staged } from '../model/diagnostic.ts';
import type { EntryRecord } from '../model/entry.ts';
import { sortedRecord } from '../text/sorted-record.ts';
import type { SplitReading } from './cut.ts';
import { mergeEntries } from './merge.ts';
import { splitComments } from './split.ts';
import type { Split, SplitOptions } from './split.ts';

/** The entries as the curator cut and joined them, with addresses for all. */
export interface Shaped<Reading> extends Split<Reading> {
	readonly permalinks: Permalinks;
}

/**
 * Splits and merges entries as the curator says, before any decision about one of them: what comes
 * of a split has an id that decisions may name.
 */
export function reshape<Reading extends SplitReading>(
	given: Shaped<Reading>,
	curation: Curation,
	options: SplitOptions,
): Staged<Shaped<Reading>> {
	const split = splitComments(given, curation.comments, options);
	const recorded = withIds(given.permalinks, split.value.records);
	const merged = mergeEntries(
		{ records: split.value.records, permalinks: recorded },
		curation,
		options.places,
	);
	return {
		value: { ...merged.value, captures: split.value.captures },
		diagnostics: [...split.diagnostics, ...merged.diagnostics],
	};
}

/** The permalinks with the ids of the comments that splits made. */
function withIds(permalinks: Permalinks, records: readonly EntryRecord[]): Permalinks {
	const essays = new Map(
		records.flatMap(({ kind, key, id }) => (kind === 'essay' ? [[key, id] as const] : [])),
	);
	const added = records.flatMap((record) =>
		record.kind === 'comment' && !Object.hasOwn(permalinks.comments, record.id)
			? [[record.id, essays.get(record.essay) ?? ''] as const]
			: [],
	);
	if (added.length === 0) return permalinks;
	const all = [...Object.entries(permalinks.comments), ...added];
	return { ...permalinks, comments: sortedRecord(all) };
}
