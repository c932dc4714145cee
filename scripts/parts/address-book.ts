import { slugCandidates } from '../identify/essays.ts';
import type { EntryRecord } from '../model/entry.ts';
import { commentHash, openingFingerprint, wholeFingerprint } from '../text/identity.ts';
import { compareText } from '../text/words.ts';
import type { Permalinks } from '../../src/schemas/permalinks.ts';

/** What grows with the posts and comments of a blog; all else is given to every part. */
const large = [
	'essays',
	'addresses',
	'comments',
	'variants',
	'anchors',
	'paragraphs',
	'moved',
] as const;

type Field = (typeof large)[number];

/** A large field, to be looked up in. */
type Fields = { readonly [Name in Field]: Map<string, Permalinks[Name][string]> };

/**
 * Every id and address of a digest, of which each part of a run takes what may concern it: to give a
 * part all of them costs more than the part.
 */
export class AddressBook {
	readonly #fields: Fields;
	#rest: Permalinks;
	/** Comment ids that are more than their hash, by the hash. */
	readonly #ties = new Map<string, string[]>();
	/** Addresses that are not the id they lead to, by the id. */
	readonly #others = new Map<string, string[]>();
	/** Ids of earlier runs that no entry of this run has yet. */
	readonly #free: Set<string>;

	constructor(permalinks: Permalinks) {
		this.#fields = {
			essays: new Map(Object.entries(permalinks.essays)),
			addresses: new Map(Object.entries(permalinks.addresses)),
			comments: new Map(Object.entries(permalinks.comments)),
			variants: new Map(Object.entries(permalinks.variants)),
			anchors: new Map(Object.entries(permalinks.anchors)),
			paragraphs: new Map(Object.entries(permalinks.paragraphs)),
			moved: new Map(Object.entries(permalinks.moved)),
		};
		this.#rest = permalinks;
		this.#free = new Set([
			...this.#fields.comments.keys(),
			...this.#fields.addresses.keys(),
			...this.#fields.essays.values(),
		]);
		for (const id of this.#fields.comments.keys()) this.#learnTie(id);
		for (const [slug, id] of this.#fields.addresses) this.#learnOther(slug, id);
	}

	/** What may decide the ids of `records`, or is `named` by the curator. */
	excerpt(
		records: readonly EntryRecord[],
		named: Iterable<string>,
	): { readonly permalinks: Permalinks; readonly taken: ReadonlySet<string> } {
		const { essays, addresses, comments, variants, anchors, paragraphs, moved } = this.#fields;
		const fingerprints = new Set<string>();
		const slugs = new Set(named);
		const hashes = new Set(named);
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
		this.#rest = after;
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

	#learnTie(id: string): void {
		const [letter = '', hash = '', count] = id.split('-');
		if (count === undefined) return;
		const ties = this.#ties.get(`${letter}-${hash}`) ?? [];
		this.#ties.set(`${letter}-${hash}`, [...ties, id]);
	}

	#learnOther(slug: string, id: string): void {
		if (slug === id) return;
		this.#others.set(id, [...(this.#others.get(id) ?? []), slug]);
	}
}

/** `key`, and `key-2` and so on as far as they are known. */
function* numbered(key: string, known: ReadonlyMap<string, string>): Generator<string> {
	yield key;
	for (let count = 2; known.has(`${key}-${count}`); count++) yield `${key}-${count}`;
}

function pick<Value>(map: ReadonlyMap<string, Value>, keys: Iterable<string>): Map<string, Value> {
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
function* object(map: ReadonlyMap<string, unknown>): Generator<string> {
	let start = '{';
	for (const key of [...map.keys()].sort(compareText)) {
		yield `${start}\n\t\t${JSON.stringify(key)}: ${lines(map.get(key), 2)}`;
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
	map: Map<string, Value>,
	before: Readonly<Record<string, Value>>,
	after: Readonly<Record<string, Value>>,
): void {
	for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) map.delete(key);
	for (const [key, value] of Object.entries(after)) map.set(key, value);
}
