import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import type { Scratch } from '../read/scratch.ts';
import type { Texts } from '../write/texts.ts';

interface Place {
	readonly start: number;
	readonly length: number;
}

/** What is written at once. */
const pieceLength = 1 << 16;

/** Texts by path that are held on the disk, for they are as many as a large export has posts. */
export class SpilledFiles implements Texts {
	readonly #places = new Map<string, Place>();
	readonly #file: number;
	/** For the bytes of one text after the other: memory of its own for each is given back late. */
	#bytes = Buffer.alloc(pieceLength);
	#end = 0;

	constructor(scratch: Scratch) {
		this.#file = openSync(scratch.file(), 'w+');
	}

	/** Puts down a text, in pieces if it is long. One that was there before gives way. */
	put(path: string, pieces: Iterable<string>): void {
		const start = this.#end;
		let waiting = '';
		for (const piece of pieces) {
			waiting += piece;
			if (waiting.length < pieceLength) continue;
			this.#end += writeSync(this.#file, waiting, this.#end);
			waiting = '';
		}
		this.#end += writeSync(this.#file, waiting, this.#end);
		this.#places.set(path, { start, length: this.#end - start });
	}

	get(path: string): string | undefined {
		const place = this.#places.get(path);
		if (place === undefined) return undefined;
		if (this.#bytes.length < place.length) this.#bytes = Buffer.alloc(place.length);
		this.#read(path, place.start, place.length);
		return this.#bytes.toString('utf8', 0, place.length);
	}

	*pieces(path: string): Generator<Uint8Array> {
		const { start, length } = this.#places.get(path) ?? { start: 0, length: 0 };
		for (let done = 0; done < length; done += pieceLength) {
			const size = Math.min(pieceLength, length - done);
			this.#read(path, start + done, size);
			// Another text may be asked for before this piece is used.
			yield Uint8Array.from(this.#bytes.subarray(0, size));
		}
	}

	#read(path: string, start: number, size: number): void {
		for (let done = 0; done < size;) {
			const length = readSync(this.#file, this.#bytes, done, size - done, start + done);
			if (length === 0) throw new Error(`Found \`${path}\` cut off on the disk.`);
			done += length;
		}
	}

	close(): void {
		closeSync(this.#file);
	}

	has(path: string): boolean {
		return this.#places.has(path);
	}

	get size(): number {
		return this.#places.size;
	}

	keys(): MapIterator<string> {
		return this.#places.keys();
	}

	*entries(): MapIterator<[string, string]> {
		for (const path of this.#places.keys()) yield [path, this.get(path) ?? ''];
	}

	*values(): MapIterator<string> {
		for (const [, text] of this.entries()) yield text;
	}

	forEach(action: (text: string, path: string, files: ReadonlyMap<string, string>) => void): void {
		for (const [path, text] of this.entries()) action(text, path, this);
	}

	[Symbol.iterator](): MapIterator<[string, string]> {
		return this.entries();
	}
}
