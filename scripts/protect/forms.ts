import { foldedName, turnedNames } from '../text/names.ts';
import type { Guise } from './guises.ts';
import type { Person } from './people.ts';

/** One way in which running text may call somebody. */
export interface Form {
	/** As `foldedName` gives them. */
	readonly words: readonly string[];
	/**
	 * A whole name as a byline prints it, or with the family's first (`Lee, Ann`), a part of one, the
	 * family's as a letter (`Ann L.`), or all of one as one word (`annlee`).
	 */
	readonly kind: 'whole' | 'part' | 'initialed' | 'joined';
	/** Behind how many of the words a comma stands; 0 behind none. */
	readonly comma: number;
	/** Written in a script that puts no blanks between words. */
	readonly spaceless: boolean;
	/** Whether captures print it with a capital: then a small letter is an ordinary word. */
	readonly capital: boolean;
	/** Who is meant and is not named; several where it may be any of them. */
	readonly guises: readonly Guise[];
	/** Whether it may mean somebody who is named, too. */
	readonly shared: boolean;
	/** Whether it is the whole name of somebody who is named. */
	readonly isNamesake: boolean;
}

/** Forms by their first word, longer ones first. */
export type Forms = ReadonlyMap<string, readonly Form[]>;

/** A form where it stands in a text. */
export interface Occurrence {
	readonly start: number;
	readonly end: number;
	readonly form: Form;
}

interface Token {
	readonly key: string;
	readonly start: number;
	readonly end: number;
}

const wordPattern =
	/[\p{L}\p{N}\p{Extended_Pictographic}][\p{L}\p{N}\p{M}\p{Cf}\p{Extended_Pictographic}]*/gu;

/** What may stand between the words of one name: `J.-P. O’Neill`, `ann_lee`. */
const gap = /^[\s.\-‐‑_'’]{0,3}$/u;

/** What stands behind the family's name where it comes first. */
const turn = /^,\s{0,2}$/u;

const noSpaces =
	/^(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}){2,}$/u;

/** Before a surname that is called by it. */
const titles = new Set(
	'mr mrs ms miss dr prof professor sir madam herr frau monsieur madame mme mlle señor señora sr sra signor signora meneer mevrouw pan pani'.split(
		' ',
	),
);

/** The forms that `people` may be called by: whole names, or parts of them. */
export function formsOf(
	people: readonly Person[],
	guises: ReadonlyMap<string, Guise>,
	kind: 'whole' | 'part',
): Forms {
	const found = new Map<string, Named>();
	for (const person of people) {
		for (const spelling of person.spellings) {
			const words = foldedName(spelling).split(' ');
			const capital = /^[^\p{Ll}]*\p{Lu}/u.test(spelling);
			for (const way of kind === 'whole' ? wholeOf(words) : partsOf(words)) {
				const name = way.words.join(' ');
				if (name === '' || !/\p{L}|\p{Extended_Pictographic}/u.test(name)) continue;
				// `Lee, Ann` is not what somebody is called who is `Lee Ann`.
				const id = `${name},${way.comma}`;
				const known = found.get(id) ?? { ...way, capital, owners: new Set<Person>() };
				known.capital &&= capital;
				known.owners.add(person);
				found.set(id, known);
			}
		}
	}
	const namesakes = kind === 'part' ? namesakesOf(people, guises) : [];
	const forms = [...found.values(), ...namesakes].flatMap(({ owners, ...way }): Form[] => {
		const hidden = [...owners].flatMap(({ key }) => guises.get(key) ?? []);
		const isNamesake = namesakes.some(({ words }) => words === way.words);
		const shared = isNamesake || hidden.length < owners.size;
		const spaceless = way.words.length === 1 && noSpaces.test(way.words[0] ?? '');
		return hidden.length === 0 ? [] : [{ ...way, guises: hidden, shared, isNamesake, spaceless }];
	});
	forms.sort((a, b) => b.words.length - a.words.length);
	return Map.groupBy(forms, ({ words, spaceless }) => (spaceless ? '' : (words[0] ?? '')));
}

/** Whole names that in a thread may mean one who is not named as well as one who is. */
function namesakesOf(
	people: readonly Person[],
	guises: ReadonlyMap<string, Guise>,
): readonly Named[] {
	return people.flatMap((person) => {
		if (!guises.has(person.key)) return [];
		return person.namesakes.map((name): Named => {
			const words = foldedName(name).split(' ');
			return { words, kind: 'part', comma: 0, capital: true, owners: new Set([person]) };
		});
	});
}

interface Way {
	readonly words: readonly string[];
	readonly kind: Form['kind'];
	readonly comma: number;
}

interface Named extends Way {
	capital: boolean;
	readonly owners: Set<Person>;
}

/** The name, the same with the family's first, and all of it written as one word. */
function wholeOf(words: readonly string[]): readonly Way[] {
	const whole: Way = { words, kind: 'whole', comma: 0 };
	if (words.length < 2) return [whole];
	const turned = turnedNames(words).map((turn, index) => ({
		...whole,
		words: turn,
		comma: index + 1,
	}));
	return [whole, ...turned, { words: [words.join('')], kind: 'joined', comma: 0 }];
}

/** First name, last name, title and last name, first name and a letter. */
function partsOf(words: readonly string[]): readonly Way[] {
	const last = words.at(-1) ?? '';
	if (words.length < 2) return [];
	const named = [words[0] ?? '', last].filter((word) => /^..+/su.test(word)).map((word) => [word]);
	const titled = [...titles].map((title) => [title, last]);
	const [first = '', letter = ''] = [words[0], /^./u.exec(last)?.[0]];
	return [
		...[...named, ...titled].map((form): Way => ({ words: form, kind: 'part', comma: 0 })),
		{ words: [first, letter], kind: 'initialed', comma: 0 },
	];
}

/** Where `text` has one of `forms`, the longest at each place, in order and without overlap. */
export function findForms(text: string, ...forms: readonly Forms[]): readonly Occurrence[] {
	const spaceless = findSpaceless(
		text,
		forms.flatMap((known) => known.get('') ?? []),
	);
	const spaced = findSpaced(text, forms).filter(
		({ start, end }) => !spaceless.some((other) => start < other.end && other.start < end),
	);
	return spaceless.length === 0
		? spaced
		: [...spaceless, ...spaced].sort((a, b) => a.start - b.start);
}

/** Names whose words stand apart. */
function findSpaced(text: string, forms: readonly Forms[]): readonly Occurrence[] {
	const tokens = tokensOf(text);
	const found: Occurrence[] = [];
	for (let at = 0; at < tokens.length; at++) {
		const candidates = forms.flatMap((known) => known.get(tokens[at]?.key ?? '') ?? []);
		if (candidates.length === 0) continue;
		candidates.sort((a, b) => b.words.length - a.words.length);
		const form = candidates.find((candidate) => matches(text, tokens, at, candidate));
		if (form === undefined) continue;
		const last = at + form.words.length - 1;
		found.push({ start: tokens[at]?.start ?? 0, end: endOf(tokens[last], form), form });
		at = last;
	}
	return found;
}

/** Names without blanks around them, wherever they stand. */
function findSpaceless(text: string, forms: readonly Form[]): readonly Occurrence[] {
	const found: Occurrence[] = [];
	for (const form of [...forms].sort((a, b) => lengthOf(b) - lengthOf(a))) {
		const name = form.words[0] ?? '';
		for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
			const end = start + name.length;
			if (!found.some((other) => start < other.end && other.start < end)) {
				found.push({ start, end, form });
			}
		}
	}
	return found.sort((a, b) => a.start - b.start);
}

function lengthOf({ words }: Form): number {
	return words[0]?.length ?? 0;
}

function tokensOf(text: string): readonly Token[] {
	return [...text.matchAll(wordPattern)].map(({ 0: word, index }) => {
		return { key: foldedName(word), start: index, end: index + word.length };
	});
}

function matches(text: string, tokens: readonly Token[], at: number, { words, comma }: Form) {
	return words.every((word, offset) => {
		const token = tokens[at + offset];
		if (token === undefined) return false;
		const isLast = offset === words.length - 1;
		// `Emil Wischs last blog post`: plug-ins and Germans write the genitive without an apostrophe.
		if (token.key !== word && !(isLast && offset > 0 && token.key === `${word}s`)) return false;
		const previous = tokens[at + offset - 1];
		const between = offset === comma ? turn : gap;
		return offset === 0 || between.test(text.slice(previous?.end, token.start));
	});
}

function endOf(token: Token | undefined, { words }: Form): number {
	if (token === undefined) return 0;
	return token.key === words.at(-1) ? token.end : token.end - 1;
}
