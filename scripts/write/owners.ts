import type { Permalinks } from '../../src/schemas/permalinks.ts';
import type { EntryRecord } from '../model/entry.ts';

/** The entries of a run as they are published, and as they were before names were taken out. */
export interface Published {
	readonly records: readonly EntryRecord[];
	readonly unprotected: readonly EntryRecord[];
}

/**
 * The id of the essay that an essay's former id leads to: another one where it was folded into that,
 * or where its id said a name that is not published any more.
 */
export function essayOwner(
	{ addresses }: Permalinks,
	{ records, unprotected }: Published,
): (id: string) => string {
	const before = new Map(unprotected.map(({ key, id }) => [key, id]));
	const renamed = new Map(
		records
			.filter(({ kind }) => kind === 'essay')
			.map(({ key, id }) => [before.get(key) ?? id, id]),
	);
	return (id) => renamed.get(id) ?? addresses[id] ?? id;
}
