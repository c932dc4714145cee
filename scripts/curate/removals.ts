import type { Curation } from '../../src/schemas/curation.ts';
import type { Diagnostic, Place, Staged } from '../model/diagnostic.ts';
import type { EntryRecord } from '../model/entry.ts';
import { nameKey } from '../text/names.ts';
import { nearest } from '../text/nearest.ts';
import { findPassage } from '../text/passages.ts';
import { withoutPassages } from '../text/without-passages.ts';

interface RemovalOptions {
	readonly places?: ReadonlyMap<string, Place> | undefined;
	/** The id that an entry has now, by the one the curator knows. */
	readonly currentId: (id: string) => string;
	/** Whether an id was ever given: then its words may have gone with their capture. */
	readonly isKnown: (id: string) => boolean;
	/** Whether the address of this person's page was withdrawn: then their words may be gone as well. */
	readonly isNamed: (name: string) => boolean;
}

const nothing = { type: 'root' as const, children: [] };

/**
 * Takes the words of removed entries, of everything that removed people wrote, and of removed
 * passages out of the records. What is left keeps the thread's shape and every address.
 */
export function applyRemovals(
	records: readonly EntryRecord[],
	{ removals, people }: Pick<Curation, 'removals' | 'people'>,
	options: RemovalOptions,
): Staged<readonly EntryRecord[]> {
	const diagnostics: Diagnostic[] = [];
	const byId = new Map(records.map((record) => [record.id, record]));
	const gone = new Set<string>();
	const passages = new Map<string, string[]>();
	const find = (named: string, place: string): string | undefined => {
		const id = options.currentId(named);
		if (byId.has(id)) return id;
		if (!options.isKnown(named)) {
			diagnostics.push(
				describeUnknown('entry', named, nearest(named, byId.keys()), options.places?.get(place)),
			);
		}
		return undefined;
	};
	for (const [index, { entry, person, passage }] of removals.entries()) {
		const place = `removals/${index}`;
		const id = entry === undefined ? undefined : find(entry, `${place}/entry`);
		if (id !== undefined) gone.add(id);
		if (person !== undefined) {
			const keys = namesOf(person, people);
			const own = records.filter(({ author }) => keys.has(nameKey(author ?? '')));
			for (const record of own) gone.add(record.id);
			if (own.length === 0 && !options.isNamed(person) && !isMentioned(person, records)) {
				const authors = records.flatMap(({ author }) => author ?? []);
				const spot = options.places?.get(`${place}/person`);
				diagnostics.push(describeUnknown('person', person, nearest(person, authors), spot));
			}
		}
		const where = passage && find(passage.in, `${place}/passage/in`);
		if (passage === undefined || where === undefined) continue;
		passages.set(where, [...(passages.get(where) ?? []), passage.text]);
		if (!isIn(byId.get(where), passage.text)) {
			diagnostics.push(describeAbsent(where, options.places?.get(`${place}/passage/text`)));
		}
	}
	const value = records.map((record) =>
		gone.has(record.id) ? emptied(record) : withoutPassages(record, passages.get(record.id) ?? []),
	);
	return { value, diagnostics };
}

/** A name and the others that the curator says belong to the same person, as keys. */
function namesOf(name: string, people: Curation['people']): ReadonlySet<string> {
	const key = nameKey(name);
	const person = people.find((one) =>
		[one.name, ...one.also].some((other) => nameKey(other) === key),
	);
	return new Set([name, ...(person ? [person.name, ...person.also] : [])].map(nameKey));
}

/** An entry of which nothing is left. Its date stays in the record, where it orders the thread. */
function emptied(record: EntryRecord): EntryRecord {
	const rest = {
		author: undefined,
		authorFrom: 'none' as const,
		publishedText: undefined,
		body: nothing,
		text: '',
		topics: [],
		unsure: [],
	};
	if (record.kind === 'comment') return { ...record, ...rest, status: 'removed' };
	return {
		...record,
		...rest,
		published: undefined,
		title: 'Removed essay',
		titleFrom: 'curation',
		tags: [],
		permalink: undefined,
		abstract: undefined,
		isRemoved: true,
	};
}

function isIn(record: EntryRecord | undefined, passage: string): boolean {
	if (record === undefined) return false;
	const title = record.kind === 'essay' ? record.title : '';
	return findPassage(`${title}\n${record.text}`, passage).length > 0;
}

/** Whether any entry speaks of somebody, who need not have written any. */
export function isMentioned(name: string, records: readonly EntryRecord[]): boolean {
	return records.some((record) => isIn(record, name));
}

/** What a removal may name, and what to do where nothing is called so. */
const kinds = {
	person: {
		expected: 'a name that a capture holds',
		hint: 'Copy the name from the page; if the captures are redacted and no page ever had it, take the removal out.',
	},
	entry: {
		expected: 'the id of an entry that a capture holds',
		hint: 'Copy the id from the page.',
	},
} as const;

function describeUnknown(
	kind: keyof typeof kinds,
	named: string,
	proposal: string | undefined,
	place: Place | undefined,
): Diagnostic {
	const { expected, hint } = kinds[kind];
	return {
		code: 'curate/unknown-removal',
		severity: 'error',
		message: `Found the removal of \`${named}\`, expected ${expected}; nothing is removed by it.`,
		hint: proposal === undefined ? hint : `Write \`${proposal}\`.`,
		place,
		exposes: true,
	};
}

function describeAbsent(id: string, place: Place | undefined): Diagnostic {
	return {
		code: 'curate/absent-passage',
		severity: 'error',
		message: `Found a passage to be removed from \`${id}\` that does not stand there, expected words of it one after the other; nothing is removed by it.`,
		hint: 'Copy the words from the page; if the captures are redacted, take the removal out.',
		place,
		exposes: true,
	};
}
