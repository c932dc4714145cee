import { addressKey } from '../text/address-key.ts';
import type { FoundPost } from '../exports/found.ts';

/** Which part each post belongs to: one that several files hold has the same in all of them. */
export class PostHomes {
	readonly #count: number;
	readonly #byName = new Map<number, number>();

	constructor(count: number) {
		this.#count = count;
	}

	/** The part of a post, which others may ask for by the names that it has besides. */
	take({ ref, permalink, names, isStub = false }: FoundPost): number {
		const address = permalink ?? '';
		const keys = names.map((name) => hash(addressKey(name)));
		const known = isStub ? keys.map((key) => this.#byName.get(key)) : [];
		const part = known.find((one) => one !== undefined) ?? this.partOf(address || ref);
		if (!isStub) for (const key of keys) this.#byName.set(key, part);
		return part;
	}

	/** The part of the post that has these names, the first of them its address. */
	find(names: readonly string[]): number {
		const known = names.map((name) => this.#byName.get(hash(addressKey(name))));
		return known.find((part) => part !== undefined) ?? this.partOf(names[0] ?? '');
	}

	/** The part of the post at an address. */
	partOf(address: string): number {
		return hash(addressKey(address)) % this.#count;
	}
}

/** FNV-1a of 32 bits: two names of one number only put two posts into one part. */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) {
		value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
	}
	return value >>> 0;
}
