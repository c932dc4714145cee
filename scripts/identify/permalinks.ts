import type { EssayRecord } from '../model/entry.ts';
import { compareText } from '../text/words.ts';
import { permalinksSchema } from '../../src/schemas/permalinks.ts';
import type { Permalinks } from '../../src/schemas/permalinks.ts';

/** The permalinks of a digest that was never published. */
export const noPermalinks: Permalinks = permalinksSchema.parse({});

/**
 * The permalinks with the address that each essay has now. Called after curation, which may have
 * chosen another slug; an earlier address stays and leads to the same essay.
 */
export function recordAddresses(
	permalinks: Permalinks,
	essays: readonly EssayRecord[],
): Permalinks {
	const addresses = new Map(Object.entries(permalinks.addresses));
	for (const { id, slug } of essays) addresses.set(slug, id);
	return { ...permalinks, addresses: sortedRecord(addresses) };
}

/** The permalinks with the address of every topic's page. */
export function recordTopics(permalinks: Permalinks, slugs: Iterable<string>): Permalinks {
	return {
		...permalinks,
		topics: [...new Set([...permalinks.topics, ...slugs])].sort(compareText),
	};
}

/** An object whose keys stand in the same order whatever the order they came in. */
export function sortedRecord(entries: ReadonlyMap<string, string>): Record<string, string> {
	return Object.fromEntries([...entries].sort(([a], [b]) => compareText(a, b)));
}
