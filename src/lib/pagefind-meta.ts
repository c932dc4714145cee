/** A part of the index: the first word it may hold and its name. */
export type IndexPart = readonly [from: string, name: string];

/**
 * The parts of the index that a Pagefind meta file lists, in order of their words.
 *
 * The file is an array in CBOR (RFC 8949): version, pages, parts and more; each part is an array of
 * its first word, its last word and its name.
 */
export function readIndexParts(meta: Uint8Array): readonly IndexPart[] {
	const [, , parts] = new CborReader(meta).read() as readonly unknown[];
	if (!Array.isArray(parts)) throw new Error('Pagefind’s meta file lists no parts of the index.');
	return parts.map((part: readonly unknown[]): IndexPart => [String(part[0]), String(part[2])]);
}

/**
 * The part that would hold `word`, lower case and without accents; it may be wrong by one where the
 * index holds the word's stem instead.
 */
export function partOf(word: string, parts: readonly IndexPart[]): string | undefined {
	return parts.findLast(([from]) => from <= word)?.[1] ?? parts[0]?.[1];
}

/** As much of CBOR as Pagefind writes: numbers, text and arrays. */
class CborReader {
	private readonly bytes: Uint8Array;
	private at = 0;

	constructor(bytes: Uint8Array) {
		this.bytes = bytes;
	}

	read(): unknown {
		const head = this.byte();
		const [type, extra] = [head >> 5, head & 31];
		if (type === 0) return this.size(extra);
		if (type === 1) return -1 - this.size(extra);
		if (type === 3) return this.text(this.size(extra));
		if (type === 4) return extra === 31 ? this.open() : this.list(this.size(extra));
		if (head === 0xf6) return undefined;
		throw new Error(`Found ${head} in Pagefind’s meta file, expected a number, text or an array.`);
	}

	private byte(): number {
		const byte = this.bytes[this.at++];
		if (byte === undefined) throw new Error('Pagefind’s meta file ends too early.');
		return byte;
	}

	private size(extra: number): number {
		if (extra < 24) return extra;
		let size = 0;
		for (let left = 2 ** (extra - 24); left > 0; left--) size = size * 256 + this.byte();
		return size;
	}

	private text(length: number): string {
		const part = this.bytes.subarray(this.at, this.at + length);
		this.at += length;
		return new TextDecoder().decode(part);
	}

	private list(length: number): unknown[] {
		return Array.from({ length }, () => this.read());
	}

	/** An array without a length, which ends at a break. */
	private open(): unknown[] {
		const items: unknown[] = [];
		while (this.bytes[this.at] !== 0xff) items.push(this.read());
		this.at++;
		return items;
	}
}
