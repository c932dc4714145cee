import type { Curation } from '../../src/schemas/curation.ts';
import type { Permalinks } from '../../src/schemas/permalinks.ts';
import type { Diagnostic, Place, Staged } from '../model/diagnostic.ts';
import type { EntryRecord } from '../model/entry.ts';
import { nameKey } from '../text/names.ts';
import { currentId, isKnown } from './ids.ts';
import { nearest } from '../text/nearest.ts';
import { isMentioned } from './removals.ts';
import { personSlug } from '../../src/lib/address.ts';

interface PeopleOptions {
	readonly places?: ReadonlyMap<string, Place> | undefined;
	readonly permalinks?: Permalinks | undefined;
}

/**
 * Gives one person one name, whatever they signed with, and two people of one name each their own.
 *
 * A list of entries goes before a name: it says of which of two people a name is.
 */
export function curatePeople(
	records: readonly EntryRecord[],
	people: Curation['people'],
	{ places, permalinks }: PeopleOptions,
): Staged<readonly EntryRecord[]> {
	if (people.length === 0) return { value: records, diagnostics: [] };
	const claims = new Claims(places);
	const ids = new Set(records.map(({ id }) => id));
	const names = new Map(
		records.flatMap(({ author }) => (author ? [[nameKey(author), author]] : [])),
	);
	for (const [index, person] of people.entries()) {
		const { name, also, entries } = person;
		const place = `people/${index}/name`;
		claims.claim(nameKey(name), name, { what: `the name \`${name}\``, place });
		const isSigned = [name, ...also].some((one) => names.has(nameKey(one)));
		if (hides(person) && !isSigned && entries.length === 0 && !isMentioned(name, records)) {
			const meant = nearest(name, names.values());
			// Where a page of this name was withdrawn, the captures were redacted since.
			const isNew = !isKnown(`people/${personSlug(name)}`, permalinks);
			if (meant !== undefined && isNew) claims.refuse(name, meant, place);
			else claims.report('curate/unknown-name', `the name \`${name}\``, meant, place);
		}
		for (const [n, other] of also.entries()) {
			const place = `people/${index}/also/${n}`;
			if (!claims.claim(nameKey(other), name, { what: `the name \`${other}\``, place })) continue;
			if (names.has(nameKey(other))) continue;
			claims.report(
				'curate/unknown-name',
				`the name \`${other}\``,
				nearest(other, names.values()),
				place,
			);
		}
		for (const [n, entry] of entries.entries()) {
			const id = currentId(entry, permalinks);
			const place = `people/${index}/entries/${n}`;
			if (!claims.claim(`id ${id}`, name, { what: `the entry \`${entry}\``, place })) continue;
			if (!ids.has(id))
				claims.report('curate/unknown-entry', `the entry \`${entry}\``, nearest(entry, ids), place);
		}
	}
	const value = records.map((record) => {
		const name = claims.of(`id ${record.id}`) ?? claims.of(nameKey(record.author ?? ''));
		const isSame = name === undefined || name === record.author;
		return isSame ? record : { ...record, author: name, authorFrom: 'curation' as const };
	});
	return { value, diagnostics: claims.diagnostics };
}

function hides({ names, elsewhere }: Curation['people'][number]): boolean {
	return (names !== undefined && names !== 'shown') || elsewhere === 'replace';
}

interface Claim {
	readonly what: string;
	readonly place: string;
}

/** Whose each name and entry is, and what is wrong with the list. */
class Claims {
	readonly diagnostics: Diagnostic[] = [];
	readonly #owners = new Map<string, string>();
	readonly #places: ReadonlyMap<string, Place> | undefined;

	constructor(places: ReadonlyMap<string, Place> | undefined) {
		this.#places = places;
	}

	of(key: string): string | undefined {
		return key === '' ? undefined : this.#owners.get(key);
	}

	/** Whether nobody else has it. */
	claim(key: string, name: string, { what, place }: Claim): boolean {
		const owner = this.#owners.get(key) ?? name;
		this.#owners.set(key, owner);
		if (owner === name) return true;
		this.diagnostics.push({
			code: 'curate/claimed-twice',
			severity: 'error',
			message: `Found ${what} for \`${name}\`, expected it for one person; it stays with \`${owner}\`.`,
			hint: 'Take it out of one of the two.',
			place: this.#places?.get(place),
		});
		return false;
	}

	/** Somebody who is not to be named is named, unless it is somebody else who is called nearly so. */
	refuse(name: string, proposal: string, place: string): void {
		this.diagnostics.push({
			code: 'curate/unknown-name',
			severity: 'error',
			message: `Found the name \`${name}\`, which is to be hidden, expected one that a capture holds; nobody is hidden by it.`,
			hint: `Write \`${proposal}\`, if that is what you mean; otherwise take the name out until its capture is there.`,
			place: this.#places?.get(place),
			exposes: true,
		});
	}

	report(code: string, found: string, proposal: string | undefined, place: string): void {
		this.diagnostics.push({
			code,
			severity: 'warning',
			message: `Found ${found}, expected one that a capture holds; the decision waits for it.`,
			hint:
				proposal === undefined
					? 'Add its capture.'
					: `Write \`${proposal}\`, if that is what you mean.`,
			place: this.#places?.get(place),
		});
	}
}
