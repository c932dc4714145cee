import { personSlug } from '../../src/lib/address.ts';
import { permalinksSchema } from '../../src/schemas/permalinks.ts';
import type { Permalinks } from '../../src/schemas/permalinks.ts';
import { slugCandidates } from '../identify/essays.ts';
import type { EntryRecord } from '../model/entry.ts';
import { brokenPermalinks } from '../read/content.ts';
import type { Scratch } from '../read/scratch.ts';
import { commentHash, openingFingerprint, wholeFingerprint } from '../text/identity.ts';
import { piecesOf } from './permalink-pieces.ts';
import { Store } from './stored-map.ts';
import type { StoredMap } from './stored-map.ts';

/** What grows with the posts and comments of a blog; all else is given to every part. */
const large = [
	'essays',
	'addresses',
	'comments',
	'variants',
	'anchors',
	'paragraphs',
	'moved',
	'people',
] as const;

type Field = (typeof large)[number];

/** A large field, to be looked up in. */
type Fields = { readonly [Name in Field]: StoredMap<Permalinks[Name][string]> };

/** What the curator names, which concerns every part. */
export interface Named {
	/** Ids of entries. */
	readonly entries: readonly string[];
	/** Names of people; undefined where a part has to know the page of everybody. */
	readonly people: readonly string[] | undefined;
}

/**
 * Every id and address of a digest, of which each part of a run takes what may concern it: to give a
 * part all of them costs more than the part. They are on the disk, for they grow with the blog.
 */
export class AddressBook {
	readonly #named: Named;
	readonly #store: Store;
	readonly #fields: Fields;
	#rest: Permalinks;
	/** Comment ids that are more than their hash, by the hash. */
	readonly #ties = new Map<string, string[]>();
	/** Addresses that are not the id they lead to, by the id. */
	readonly #others = new Map<string, string[]>();
	/** Ids of earlier runs that no entry of this run has yet. */
	readonly #free: StoredMap<true>;

	/**
	 * @param lines those of `permalinks.json`, which are not held
	 * @throws where it is damaged
	 */
	constructor(lines: Iterable<string>, named: Named, scratch: Scratch) {
		const store = new Store(scratch.file());
		this.#named = named;
		this.#store = store;
		this.#fields = {
			essays: store.map(),
			addresses: store.map(),
			comments: store.map(),
			variants: store.map(),
			anchors: store.map(),
			paragraphs: store.map(),
			moved: store.map(),
			people: store.map(),
		};
		this.#free = store.map();
		this.#rest = this.#fill(lines);
	}

	/** Takes everything in, and returns what is not large. */
	#fill(lines: Iterable<string>): Permalinks {
		try {
			for (const piece of piecesOf(lines, large)) {
				if (piece.field === undefined) return this.#fillRest(piece.rest);
				this.#learnAll(piece.field, piece.entries);
			}
			return permalinksSchema.parse({});
		} catch (cause) {
			throw brokenPermalinks(cause);
		}
	}

	#fillRest(rest: unknown): Permalinks {
		const all = rest as Record<string, unknown>;
		for (const name of large) {
			this.#learnAll(name, all[name]);
			// Each has a copy on the disk by now.
			all[name] = {};
		}
		return permalinksSchema.parse(all);
	}

	#learnAll(name: Field, entries: unknown): void {
		const field: Record<string, string | string[]> = permalinksSchema.shape[name].parse(entries);
		for (const [key, value] of Object.entries(field)) this.#learn(name, key, value);
	}

	#learn(name: Field, key: string, value: string | string[]): void {
		(this.#fields[name] as StoredMap<unknown>).set(key, value);
		if (name === 'comments') this.#learnTie(key);
		if (name === 'addresses') this.#learnOther(key, String(value));
		if (name === 'comments' || name === 'addresses') this.#free.set(key, true);
		if (name === 'essays') this.#free.set(String(value), true);
	}

	/** What may decide the ids of `records`, or is named by the curator. */
	excerpt(records: readonly EntryRecord[]): {
		readonly permalinks: Permalinks;
		readonly taken: ReadonlySet<string>;
	} {
		const { essays, addresses, comments, variants, anchors, paragraphs, moved } = this.#fields;
		const fingerprints = new Set<string>();
		const slugs = new Set(this.#named.entries);
		const hashes = new Set(this.#named.entries);
		for (const record of records) {
			if (record.kind === 'comment') {
				hashes.add(commentHash(record));
				continue;
			}
			const opening = openingFingerprint(record);
			const whole = wholeFingerprint(record);
			for (const fingerprint of [opening, ...numbered(whole, essays)])
				fingerprints.add(fingerprint);
			for (const slug of slugCandidates({ essay: record, opening, whole })) slugs.add(slug);
		}
		const ownEssays = pick(essays, fingerprints);
		for (const id of ownEssays.values()) slugs.add(id);
		for (const slug of [...slugs]) {
			for (const id of [slug, addresses.get(slug) ?? ''])
				for (const other of [id, ...(this.#others.get(id) ?? [])]) slugs.add(other);
		}
		const ownVariants = pick(variants, hashes);
		for (const id of ownVariants.values()) hashes.add(id);
		const ids = [...hashes].flatMap((hash) => [hash, ...(this.#ties.get(hash) ?? [])]);
		const known = [...slugs, ...ids];
		const isGiven = (id: string) => comments.has(id) || addresses.has(id);
		return {
			permalinks: {
				...this.#rest,
				essays: Object.fromEntries(ownEssays),
				addresses: Object.fromEntries(pick(addresses, slugs)),
				comments: Object.fromEntries(pick(comments, ids)),
				variants: Object.fromEntries(ownVariants),
				anchors: Object.fromEntries(pick(anchors, slugs)),
				paragraphs: Object.fromEntries(pick(paragraphs, ids)),
				moved: Object.fromEntries(pick(moved, ids)),
				people: this.#pagesOf(records),
			},
			taken: new Set(known.filter((id) => !this.#free.has(id) && isGiven(id))),
		};
	}

	/** Takes over what a part made of its excerpt, and the ids that its entries have. */
	update(before: Permalinks, after: Permalinks, ids: Iterable<string>): void {
		for (const name of large) merge<unknown>(this.#fields[name], before[name], after[name]);
		for (const id of Object.keys(after.comments))
			if (!Object.hasOwn(before.comments, id)) this.#learnTie(id);
		for (const [slug, id] of Object.entries(after.addresses))
			if (before.addresses[slug] !== id) this.#learnOther(slug, id);
		this.#rest = withoutLarge(after);
		for (const id of ids) this.#free.delete(id);
	}

	/** The text of `permalinks.json`, in pieces. */
	*render(): Generator<string> {
		let start = '{';
		for (const [name, value] of Object.entries(this.#rest)) {
			yield `${start}\n\t${JSON.stringify(name)}: `;
			if (isLarge(name)) yield* object(this.#fields[name]);
			else yield lines(value, 1);
			start = ',';
		}
		yield '\n}\n';
	}

	close(): void {
		this.#store.close();
	}

	#learnTie(id: string): void {
		const [letter = '', hash = '', count] = id.split('-');
		if (count === undefined) return;
		append(this.#ties, `${letter}-${hash}`, id);
	}

	#learnOther(slug: string, id: string): void {
		if (slug !== id) append(this.#others, id, slug);
	}

	/** The addresses of people's pages that may be those of `records`. */
	#pagesOf(records: readonly EntryRecord[]): Permalinks['people'] {
		const { people } = this.#fields;
		if (this.#named.people === undefined) return Object.fromEntries(people);
		const authors = records.flatMap(({ author }) => author ?? []);
		const slugs = [...this.#named.people, ...authors].map(personSlug);
		return Object.fromEntries(pick(people, new Set(slugs)));
	}
}

/** The field names stay, so that they are written in their order. */
function withoutLarge(permalinks: Permalinks): Permalinks {
	return { ...permalinks, ...Object.fromEntries(large.map((name) => [name, {}])) };
}

function append(lists: Map<string, string[]>, key: string, value: string): void {
	const list = lists.get(key);
	if (list === undefined) lists.set(key, [value]);
	else list.push(value);
}

/** `key`, and `key-2` and so on as far as they are known. */
function* numbered(key: string, known: StoredMap<string>): Generator<string> {
	yield key;
	for (let count = 2; known.has(`${key}-${count}`); count++) yield `${key}-${count}`;
}

function pick<Value>(map: StoredMap<Value>, keys: Iterable<string>): Map<string, Value> {
	const picked = new Map<string, Value>();
	for (const key of keys) {
		const value = map.get(key);
		if (value !== undefined) picked.set(key, value);
	}
	return picked;
}

function isLarge(name: string): name is Field {
	return (large as readonly string[]).includes(name);
}

/** A map as `JSON.stringify` writes an object inside another one. */
function* object(map: StoredMap<unknown>): Generator<string> {
	let start = '{';
	for (const [key, value] of map) {
		yield `${start}\n\t\t${JSON.stringify(key)}: ${lines(value, 2)}`;
		start = ',';
	}
	yield start === '{' ? '{}' : '\n\t}';
}

/** `value` as JSON that stands so many tabs in. */
function lines(value: unknown, depth: number): string {
	return JSON.stringify(value, null, '\t').replaceAll('\n', `\n${'\t'.repeat(depth)}`);
}

/** What a part has changed in what it was given. */
function merge<Value>(
	map: StoredMap<Value>,
	before: Readonly<Record<string, Value>>,
	after: Readonly<Record<string, Value>>,
): void {
	for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) map.delete(key);
	for (const [key, value] of Object.entries(after)) if (value !== before[key]) map.set(key, value);
}
