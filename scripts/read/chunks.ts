import { closeSync, openSync, readSync } from 'node:fs';

/** Larger chunks are no faster. */
const chunkLength = 1 << 16;

/** The bytes of a file from its beginning. A chunk holds until the next one is asked for. */
export function* chunksOf(path: string): Generator<Uint8Array> {
	const file = openSync(path, 'r');
	try {
		const chunk = new Uint8Array(chunkLength);
		for (let length = readSync(file, chunk); length > 0; length = readSync(file, chunk)) {
			yield chunk.subarray(0, length);
		}
	} finally {
		closeSync(file);
	}
}

/** The first bytes of a file: up to `length`. */
export function headOf(path: string, length: number): Uint8Array {
	const file = openSync(path, 'r');
	try {
		const head = new Uint8Array(length);
		return head.subarray(0, readSync(file, head));
	} finally {
		closeSync(file);
	}
}
