import { nameKey } from '../text/names.ts';

/** Somebody who wrote an earlier comment, as another comment may name them. */
export interface Person {
	/** The name in the byline as a key; see text/names.ts. */
	readonly key: string;
	/** The name they sign with, where it is another. */
	readonly alias: string | undefined;
	/** Place of their latest comment in the thread. */
	readonly latest: number;
}

/** Before a surname, in the languages blogs are written in. */
const title =
	/^(?:mr|mrs|ms|miss|dr|prof|professor|captain|capt|cllr|sir|madam|reverend|rev|herr|frau|monsieur|m|madame|mme|mlle|señor|señora|sr|sra|signor|signora|dottor|meneer|mevrouw|pan|pani|panie) (?=\p{L})/u;

/** Short forms must keep this many letters of the name (`Walt` for Walter). */
const shortestShortForm = 4;

/**
 * The one earlier commenter that a name in running text can mean: by full name, by first name or
 * by a short form of it. Undefined where nobody or more than one person fits.
 */
export function personNamed(name: string, people: readonly Person[]): Person | undefined {
	const key = nameKey(name);
	if (key === '') return undefined;
	const surname = title.test(key) ? key.replace(title, '') : undefined;
	if (surname !== undefined) {
		return only(
			people.filter(
				(person) => person.key.replace(title, '').split(' ').at(-1) === surname.split(' ').at(-1),
			),
		);
	}
	return (
		only(people.filter((person) => person.key === key || joined(person.key) === joined(key))) ??
		only(people.filter((person) => person.alias === key)) ??
		only(
			people.filter(
				(person) => firstName(person.key) === key || firstName(person.alias ?? '') === key,
			),
		) ??
		only(people.filter((person) => isShortForm(key, person.key)))
	);
}

function only(people: readonly Person[]): Person | undefined {
	return people.length === 1 ? people[0] : undefined;
}

function firstName(key: string): string {
	return key.split(' ')[0] ?? '';
}

function joined(key: string): string {
	return key.replaceAll(' ', '');
}

function isShortForm(short: string, key: string): boolean {
	return (
		short.length >= shortestShortForm && !short.includes(' ') && firstName(key).startsWith(short)
	);
}
