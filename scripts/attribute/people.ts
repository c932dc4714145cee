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

/** Before a surname, or a first name, in the languages blogs are written in. */
const title =
	/^(?:mr|mrs|ms|miss|dr|prof|professor|captain|capt|cllr|sir|madam|reverend|rev|pastor|rabbi|father|fr|brother|sister|herr|frau|monsieur|m|madame|mme|mlle|señor|señora|sr|sra|signor|signora|dottor|meneer|mevrouw|pan|pani|panie) (?=\p{L})/u;

/** What others leave out who call somebody: `Cher Chat Botté`, who signs as `Le Chat Botté`. */
const article = /^(?:the|le|la|les|der|die|das|el|il|lo|de|het) (?=\p{L})/u;

/** Short forms must keep this many letters of the name (`Walt` for Walter), and names have so many at most. */
const shortestShortForm = 4;
const longestName = 40;

/** How a name in running text may call somebody, from what is surest. */
const ways = ['whole', 'alias', 'first', 'short'] as const;
type Way = (typeof ways)[number] | 'surname';

/** Everybody who spoke in a thread so far, by what they may be called. */
export class People {
	readonly #people = new Map<string, Person>();
	readonly #called = new Map<string, Set<string>>();

	/** Somebody, by the key of their name, wrote the comment at `place`, and signed it as `alias`. */
	spoke(key: string, place: number, alias: string | undefined): void {
		const known = this.#people.get(key);
		const person = { key, latest: place, alias: alias ?? known?.alias };
		this.#people.set(key, person);
		if (known?.alias === person.alias && known !== undefined) return;
		for (const name of known === undefined ? [] : callsOf(known))
			this.#called.get(name)?.delete(key);
		for (const name of callsOf(person)) {
			const called = this.#called.get(name);
			if (called === undefined) this.#called.set(name, new Set([key]));
			else called.add(key);
		}
	}

	/**
	 * The one person but `self` that a name in running text can mean: by full name, by first name or
	 * by a short form of it. Undefined where nobody or more than one person fits.
	 */
	named(name: string, self: string): Person | undefined {
		const key = nameKey(name);
		if (key === '') return undefined;
		if (title.test(key)) {
			const surname = this.#only('surname', surnameOf(key), self);
			return surname ?? this.#only('first', firstName(key), self);
		}
		for (const way of ways) {
			const found = this.#only(way, way === 'whole' ? joined(key) : key, self);
			if (found !== undefined) return found;
		}
		return undefined;
	}

	#only(way: Way, name: string, self: string): Person | undefined {
		const called = this.#called.get(callOf(way, name));
		if (called === undefined || called.size - (called.has(self) ? 1 : 0) !== 1) return undefined;
		const other = called.values().find((key) => key !== self);
		return other === undefined ? undefined : this.#people.get(other);
	}
}

/** What somebody may be called. */
function callsOf({ key, alias }: Person): readonly string[] {
	const first = firstName(key);
	const short = first.slice(0, longestName);
	return [
		callOf('whole', joined(key)),
		...(article.test(key) ? [callOf('whole', joined(key.replace(article, '')))] : []),
		callOf('surname', surnameOf(key)),
		callOf('first', first),
		...(alias === undefined ? [] : [callOf('alias', alias), callOf('first', firstName(alias))]),
		...Array.from({ length: Math.max(0, short.length - shortestShortForm + 1) }, (_, more) =>
			callOf('short', short.slice(0, shortestShortForm + more)),
		),
	];
}

function callOf(way: Way, name: string): string {
	return `${way} ${name}`;
}

function surnameOf(key: string): string {
	return key.replace(title, '').split(' ').at(-1) ?? '';
}

function firstName(key: string): string {
	return key.replace(title, '').split(' ')[0] ?? '';
}

function joined(key: string): string {
	return key.replaceAll(' ', '');
}
