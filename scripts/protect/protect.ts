import type { Permalinks } from '../../src/schemas/permalinks.ts';
import type { Topic } from '../../src/schemas/topic.ts';
import type { Staged } from '../model/diagnostic.ts';
import type { EntryKey, EntryRecord } from '../model/entry.ts';
import { nameKey } from '../text/names.ts';
import { withdrawNames } from './addresses.ts';
import { rewriteReading } from './captures.ts';
import { findGuises } from './guises.ts';
import { namesLeft } from './left.ts';
import { findPeople } from './people.ts';
import type { Person, Signature } from './people.ts';
import { recordPeople } from './people-pages.ts';
import { hidesSomebody } from './policy.ts';
import type { Policy } from './policy.ts';
import { threadOf } from './reading.ts';
import type { CaptureReading, Owners } from './reading.ts';
import { findRemoved, passagesOf } from './removed.ts';
import { rewriterOf } from './rewrite.ts';
import type { Rewriter } from './rewrite.ts';

/** Everything that the next stage writes. */
export interface Publication<Reading> {
	readonly captures: readonly Reading[];
	readonly records: readonly EntryRecord[];
	readonly suggested: ReadonlyMap<string, Topic>;
	readonly permalinks: Permalinks;
}

/** A name that stands nowhere any more, for whoever wants to see that it does not. */
export interface HiddenName {
	readonly name: string;
	/** A word that is somebody else's as well, as the curator says. */
	readonly kept: boolean;
}

/** What is published, and the names that are not. */
export interface Protected<Reading> extends Publication<Reading> {
	readonly hidden: readonly HiddenName[];
}

/**
 * Takes out what is nobody else's business: mail addresses, telephone numbers and IP addresses, and
 * the names of people who are not to be named, in the words of all, in titles, tags, links, ids and
 * the lines of the captures alike.
 *
 * @param elsewhere who signed what is not given here and belongs to the same digest
 */
export function protect<Reading extends CaptureReading>(
	given: Publication<Reading>,
	policy: Policy,
	elsewhere: readonly Signature[] = [],
): Staged<Protected<Reading>> {
	const { captures, records, permalinks } = given;
	const owners = ownersOf(records);
	const gone = policy.removals.flatMap(({ person }) => person ?? []);
	// Where everybody is shown it matters to nobody here who else there is.
	const others = hidesSomebody(policy) ? elsewhere : [];
	const signed = [...signatures(captures, records, owners), ...others];
	const people = findPeople(signed, gone, policy);
	const guises = findGuises(people.values(), permalinks.people);
	const removed = findRemoved(captures, records, owners, passagesOf(policy.removals, permalinks));
	const speakers = speakersOf(captures, records, owners, people);
	const rewriter = rewriterOf({ people, guises, mask: policy.mask, speakers });
	const addressed = withdrawNames(
		records.map((record) => rewriter.record(record, threadOf(record))),
		permalinks,
		guises.values(),
	);
	const authors = new Set(addressed.records.filter(isShown).flatMap(({ author }) => author ?? []));
	return {
		value: {
			captures: captures.map((reading) => rewriteReading(reading, owners, removed, rewriter)),
			records: addressed.records,
			suggested: withoutNames(given.suggested, rewriter),
			permalinks: recordPeople(addressed.permalinks, {
				people,
				guises,
				authors,
				salt: policy.salt,
				shownAs: rewriter.author,
			}),
			hidden: [...people.values()].filter(({ key }) => guises.has(key)).flatMap(hiddenNames),
		},
		diagnostics: [
			...addressed.diagnostics,
			...namesLeft(addressed.records, rewriter.partsIn),
			...removed.quotations,
		],
	};
}

function ownersOf(records: readonly EntryRecord[]): Owners {
	return new Map(
		records.flatMap((record) =>
			[record.key, ...record.folded].map((key) => [key, record] as const),
		),
	);
}

/** Every name as a capture prints it and as the curator has it, copies included. */
function* signatures(
	captures: readonly CaptureReading[],
	records: readonly EntryRecord[],
	owners: Owners,
): Generator<Signature> {
	for (const record of records) {
		const { author } = record;
		if (author !== undefined) yield { printed: author, author, spam: !isShown(record) };
	}
	for (const copy of captures.flatMap((reading) => reading.records)) {
		if (copy.author === undefined) continue;
		const owner = owners.get(copy.key) ?? copy;
		yield { printed: copy.author, author: owner.author, spam: !isShown(owner) };
	}
}

/** Who speaks in each thread, by the keys of their names; those whose words are gone, too. */
function speakersOf(
	captures: readonly CaptureReading[],
	records: readonly EntryRecord[],
	owners: Owners,
	people: ReadonlyMap<string, Person>,
): ReadonlyMap<EntryKey, ReadonlySet<string>> {
	const keys = new Map<string, string>();
	for (const { key, spellings } of people.values()) {
		for (const name of spellings) keys.set(nameKey(name), key);
	}
	const speakers = new Map<EntryKey, Set<string>>();
	for (const entry of [...records, ...captures.flatMap((reading) => reading.records)]) {
		const owner = owners.get(entry.key) ?? entry;
		const names = speakers.get(threadOf(owner)) ?? new Set<string>();
		const name = nameKey(owner.author ?? entry.author ?? '');
		names.add(keys.get(name) ?? name);
		speakers.set(threadOf(owner), names);
	}
	return speakers;
}

/** Topics made of the digest's own phrases, but for those that name somebody. */
function withoutNames(suggested: ReadonlyMap<string, Topic>, { words }: Rewriter) {
	return new Map(
		[...suggested].filter(([, { title, words: phrases, aliases }]) =>
			[title, ...phrases, ...aliases].every((phrase) => words(phrase) === phrase),
		),
	);
}

function hiddenNames({ spellings, elsewhere, spam }: Person): HiddenName[] {
	const isWord = (name: string) => !nameKey(name).includes(' ');
	return spellings
		.filter((name) => nameKey(name).length > 1 && !(spam && isWord(name)))
		.map((name) => ({ name, kept: elsewhere === 'keep' && isWord(name) }));
}

function isShown(record: EntryRecord): boolean {
	return record.kind === 'essay' || record.status === 'shown';
}
