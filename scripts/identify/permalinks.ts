import slugify from '@sindresorhus/slugify';
import type { Capture } from '../model/capture.ts';
import type { EntryRecord } from '../model/entry.ts';
import { sortedRecord } from '../text/sorted-record.ts';
import { compareText } from '../text/words.ts';
import type { Permalinks } from '../../src/schemas/permalinks.ts';

/**
 * The permalinks with the address that each essay has now. Called after curation, which may have
 * chosen another slug; an earlier address stays and leads to the same essay.
 */
export function recordAddresses(
	permalinks: Permalinks,
	records: readonly EntryRecord[],
): Permalinks {
	const addresses = new Map(Object.entries(permalinks.addresses));
	for (const record of records) {
		if (record.kind === 'essay') addresses.set(record.slug, record.id);
	}
	return { ...permalinks, addresses: sortedRecord(addresses) };
}

/** Pages whose addresses are not made of what entries say. */
export interface OtherPages {
	/** Each has its slug for an address, and those of its other names. */
	readonly topics: Iterable<{ readonly slug: string; readonly aliases: readonly string[] }>;
	/** Slugs. */
	readonly readings: Iterable<string>;
	readonly captures: Iterable<Pick<Capture, 'name' | 'sha256'>>;
}

/**
 * The permalinks with the addresses of all other pages. The name of a capture that is there no more
 * is forgotten where `isHidden` says that it must not be named.
 */
export function recordPages(
	permalinks: Permalinks,
	{ topics, readings, captures }: OtherPages,
	isHidden: (name: string) => boolean,
): Permalinks {
	const union = (one: Iterable<string>, other: Iterable<string>) =>
		[...new Set([...one, ...other])].sort(compareText);
	const earlier = Object.entries(permalinks.sources).filter(([name]) => !isHidden(name));
	const sources = new Map(earlier);
	for (const { name, sha256 } of captures) sources.set(name, sha256.slice(0, digestLength));
	return {
		...permalinks,
		topics: union(permalinks.topics, [...topics].flatMap(topicSlugs)),
		readings: union(permalinks.readings, readings),
		sources: sortedRecord(sources),
	};
}

function topicSlugs({ slug, aliases }: { slug: string; aliases: readonly string[] }): string[] {
	return [slug, ...aliases.map((name) => slugify(name)).filter((alias) => alias !== '')];
}

/** Enough to tell the captures of one digest apart. */
const digestLength = 16;
