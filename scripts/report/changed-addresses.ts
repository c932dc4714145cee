import { paths, personSlug } from '../../src/lib/address.ts';
import type { Permalinks } from '../../src/schemas/permalinks.ts';
import type { EntryRecord } from '../model/entry.ts';
import { addressHash } from '../text/identity.ts';

/** An address that said the name of somebody who is not named any more. */
export interface ChangedAddress {
	readonly before: string;
	/** Undefined where nothing took its place. */
	readonly now: string | undefined;
}

/**
 * The addresses that were withdrawn because they said one of `names`. Only their hashes are kept, so
 * they are told from those that the captures give when nobody is hidden.
 */
export function changedAddresses(
	names: Iterable<string>,
	unhidden: readonly EntryRecord[],
	{ withdrawn }: Pick<Permalinks, 'withdrawn'>,
): readonly ChangedAddress[] {
	const slugs = [...new Set([...names].map(personSlug))];
	const people = slugs.map((slug) => ({ slug, path: `people/${slug}`, addressOf: paths.person }));
	const essays = unhidden.flatMap((record) =>
		record.kind === 'essay' && slugs.some((name) => holds(record.slug, name))
			? [{ slug: record.slug, path: record.slug, addressOf: paths.essay }]
			: [],
	);
	return [...people, ...essays].flatMap(({ slug, path, addressOf }) => {
		const now = withdrawn[addressHash(path)];
		if (now === undefined) return [];
		return [{ before: addressOf(slug), now: now === '' ? undefined : addressOf(now) }];
	});
}

function holds(slug: string, name: string): boolean {
	return `-${slug}-`.includes(`-${name}-`);
}
