import { personSlug } from '../../src/lib/address.ts';
import { nameKey } from '../text/names.ts';
import { compareText } from '../text/words.ts';
import type { Person } from './people.ts';
import { initialsOf, pseudonymsOf, shorten } from './pseudonyms.ts';

/** Stands in other people's words where the name of a removed person stood. */
const removedName = '[name removed]';

/** Stands where a first name may mean any of several people of whom one is not named. */
export const someName = '[name]';

/** So many people of one pair of initials get a number; 64 pseudonyms in a row are never all taken. */
const mostTries = 200;

/** A person whose name is not shown, and what is shown for it. */
export interface Guise {
	readonly person: Person;
	/** In bylines; undefined where no byline is left. */
	readonly author: string | undefined;
	/** In running text, for what stands there: all of the name, however it is written, or a part. */
	readonly inText: (found: string, isWhole: boolean) => string;
}

/**
 * What is shown for everybody who is not named, by the key of their name.
 *
 * `addresses` are the people's pages published so far and whose they are: a person keeps the name
 * they had, and nobody gets one that is another's.
 */
export function findGuises(
	people: Iterable<Person>,
	addresses: Readonly<Record<string, string>>,
): ReadonlyMap<string, Guise> {
	const everybody = [...people].sort((a, b) => compareText(a.hash, b.hash));
	const owners = new Map(Object.entries(addresses));
	const shownKeys = new Set<string>();
	for (const { naming, spellings } of everybody) {
		if (naming === 'shown') for (const name of spellings) shownKeys.add(nameKey(name));
	}
	const mine = new Map<string, string[]>();
	for (const [slug, hash] of owners) mine.set(hash, [...(mine.get(hash) ?? []), slug]);
	return new Map(
		everybody.flatMap((person) => {
			if (person.naming === 'shown') return [];
			const guise = guiseOf(person, owners, mine.get(person.hash) ?? [], shownKeys);
			return [[person.key, guise] as const];
		}),
	);
}

function guiseOf(
	person: Person,
	owners: Map<string, string>,
	earlier: readonly string[],
	shownKeys: ReadonlySet<string>,
): Guise {
	if (person.naming === 'removed') {
		return { person, author: undefined, inText: () => removedName };
	}
	const isInitials = person.naming === 'initials';
	const candidates = () => (isInitials ? initialsOf(person.name) : pseudonymsOf(person.hash));
	const had =
		earlier.length === 0
			? undefined
			: firstOf(candidates(), (name) => earlier.includes(personSlug(name)), mostTries);
	const author =
		had ??
		firstOf(candidates(), (name) => {
			const owner = owners.get(personSlug(name));
			return (owner === undefined || owner === person.hash) && !shownKeys.has(nameKey(name));
		}) ??
		'';
	owners.set(personSlug(author), person.hash);
	return {
		person,
		author,
		// A full name gives what the byline shows, a part of it its own initials.
		inText: (found, isWhole) => (isInitials && !isWhole ? shorten(found) : author),
	};
}

function firstOf(
	names: Iterable<string>,
	isRight: (name: string) => boolean,
	tries = Infinity,
): string | undefined {
	let tried = 0;
	for (const name of names) {
		if (isRight(name)) return name;
		tried += 1;
		if (tried >= tries) return undefined;
	}
	return undefined;
}
