import { nameKey } from '../text/names.ts';
import { compareText } from '../text/words.ts';
import type { Naming } from '../../src/schemas/digest.ts';
import type { Policy } from './policy.ts';
import { personHash } from './pseudonyms.ts';

/** Somebody who wrote in the digest or whom the curator names, under all names they go by. */
export interface Person {
	readonly key: string;
	/** As the curator or, most often, the captures write it. */
	readonly name: string;
	/** Every spelling that captures print, `name` among them; sorted. */
	readonly spellings: readonly string[];
	/** Names that captures print for this person and that are another person's own. */
	readonly namesakes: readonly string[];
	/** Stands for the person in `permalinks.json`. */
	readonly hash: string;
	readonly naming: Naming | 'removed';
	/** What the curator wants where the name neither addresses nor signs. */
	readonly elsewhere: 'replace' | 'keep' | undefined;
	/** Wrote nothing but spam and pingbacks. */
	readonly spam: boolean;
}

/** One name on one entry: as printed, and as the curator has it in the end. */
export interface Signature {
	readonly printed: string;
	readonly author: string | undefined;
	readonly spam: boolean;
}

/** Signs that somebody does not say who they are; they are no person's name. */
const nobody = new Set(
	'anonymous anon anonym anonyme anonimo anónimo guest gast unknown unsigned nobody no name reader visitor admin administrator webmaster editor moderator comment comments author'.split(
		' ',
	),
);

/** Whether a printed name says that it is none: `Anonymous`, `guest`, `(no name)`, `…`. */
function isNobody(name: string): boolean {
	const key = nameKey(name);
	return key === '' || key === 'no name' || nobody.has(key);
}

interface Draft {
	readonly spellings: Map<string, number>;
	name: string | undefined;
	spam: boolean;
}

/** Everybody of a digest by the key of their name, in the order of the keys. */
export function findPeople(
	signatures: Iterable<Signature>,
	removed: readonly string[],
	policy: Policy,
): ReadonlyMap<string, Person> {
	const drafts = new Map<string, Draft>();
	const draftOf = (name: string) => {
		const key = nameKey(name);
		const draft = drafts.get(key) ?? {
			spellings: new Map<string, number>(),
			name: undefined,
			spam: true,
		};
		drafts.set(key, draft);
		return draft;
	};
	for (const { printed, author, spam } of signatures) {
		if (isNobody(author ?? printed)) continue;
		const draft = draftOf(author ?? printed);
		if (!isNobody(printed)) draft.spellings.set(printed, (draft.spellings.get(printed) ?? 0) + 1);
		if (author !== undefined) draft.spellings.set(author, (draft.spellings.get(author) ?? 0) + 1);
		if (!spam) draft.spam = false;
	}
	for (const { name, also } of policy.people) {
		const draft = draftOf(name);
		draft.name = name;
		draft.spam = false;
		for (const other of also) {
			const united = drafts.get(nameKey(other));
			if (united !== undefined && united !== draft) {
				for (const [spelling, times] of united.spellings) draft.spellings.set(spelling, times);
				drafts.delete(nameKey(other));
			}
			draft.spellings.set(other, draft.spellings.get(other) ?? 0);
		}
	}
	for (const name of removed) draftOf(ownerOf(name, drafts) ?? name).spam = false;
	const gone = new Set(removed.map((name) => nameKey(ownerOf(name, drafts) ?? name)));
	const entries = [...drafts].filter(([key]) => key !== '').sort(([a], [b]) => compareText(a, b));
	return new Map(
		entries.map(([key, draft]) => [key, personOf(key, draft, gone.has(key), drafts, policy)]),
	);
}

/** The name of the person whom `name` is a spelling of. */
function ownerOf(name: string, drafts: ReadonlyMap<string, Draft>): string | undefined {
	const key = nameKey(name);
	if (drafts.has(key)) return name;
	for (const [owner, { spellings }] of drafts) {
		if ([...spellings.keys()].some((spelling) => nameKey(spelling) === key)) return owner;
	}
	return undefined;
}

function personOf(
	key: string,
	{ spellings, name, spam }: Draft,
	isRemoved: boolean,
	drafts: ReadonlyMap<string, Draft>,
	{ names, people, salt }: Policy,
): Person {
	const wish = people.find((person) => nameKey(person.name) === key);
	// A printed name that is another person's own was printed here by mistake.
	const isOwn = (spelling: string) => {
		const other = nameKey(spelling);
		return other === key || !drafts.has(other);
	};
	const own = [...spellings].filter(([spelling]) => isOwn(spelling));
	const [usual] = own
		.filter(([spelling]) => nameKey(spelling) === key)
		.sort(([a, m], [b, n]) => n - m || compareText(a, b));
	const shown = name ?? usual?.[0] ?? key;
	return {
		key,
		name: shown,
		spellings: [...new Set([shown, ...own.map(([spelling]) => spelling)])].sort(compareText),
		namesakes: [...spellings.keys()].filter((spelling) => !isOwn(spelling)).sort(compareText),
		hash: personHash(salt, key),
		naming: isRemoved ? 'removed' : (wish?.names ?? names),
		elsewhere: wish?.elsewhere,
		spam,
	};
}
