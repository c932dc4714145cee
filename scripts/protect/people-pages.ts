import { personSlug } from '../../src/lib/address.ts';
import type { Permalinks } from '../../src/schemas/permalinks.ts';
import { addressHash } from '../text/identity.ts';
import { nameKey } from '../text/names.ts';
import { sortedRecord } from '../text/sorted-record.ts';
import type { Guise } from './guises.ts';
import type { Person } from './people.ts';
import { personHash } from './pseudonyms.ts';

/** Who is shown, and as whom. */
export interface PeopleOptions {
	readonly people: ReadonlyMap<string, Person>;
	readonly guises: ReadonlyMap<string, Guise>;
	/** Names, as shown, under which something is published. */
	readonly authors: ReadonlySet<string>;
	readonly salt: string;
	/** The name that is shown of somebody who signs with `name`. */
	readonly shownAs: (name: string) => string | undefined;
}

/**
 * The permalinks with the address of every person's page. One that says a name which is not shown
 * any more is withdrawn; one of a name that is another's by now leads to that person.
 */
export function recordPeople(
	permalinks: Permalinks,
	{ people, guises, authors, salt, shownAs }: PeopleOptions,
): Permalinks {
	const pages = new Map(Object.entries(permalinks.people));
	const withdrawn = new Map(Object.entries(permalinks.withdrawn));
	const owners = new Map<string, string>();
	for (const person of people.values()) {
		for (const name of person.spellings) owners.set(personHash(salt, nameKey(name)), person.hash);
	}
	for (const [slug, hash] of pages) pages.set(slug, owners.get(hash) ?? hash);
	for (const { person, author } of guises.values()) {
		for (const slug of person.spellings.map(personSlug)) {
			if (!pages.delete(slug)) continue;
			withdrawn.set(addressHash(`people/${slug}`), author === undefined ? '' : personSlug(author));
		}
		// What stood under initials or a made-up name leads nowhere, either.
		if (person.naming === 'removed') {
			for (const [slug, hash] of pages) if (hash === person.hash) pages.delete(slug);
		}
	}
	const hashes = new Map(
		[...people.values()].map((person) => {
			const guise = guises.get(person.key);
			return [guise ? guise.author : shownAs(person.name), person.hash] as const;
		}),
	);
	for (const author of authors) {
		const hash = hashes.get(author) ?? people.get(nameKey(author))?.hash;
		pages.set(personSlug(author), hash ?? personHash(salt, nameKey(author)));
	}
	return {
		...permalinks,
		people: sortedRecord(pages),
		withdrawn: sortedRecord(withdrawn),
	};
}
