import { closeSync, openSync, readSync } from 'node:fs';

/** Texts by path, of which some may be too long to be held. */
export interface Texts extends ReadonlyMap<string, string> {
	/** The bytes of a text from its beginning. */
	readonly pieces?: ((path: string) => Iterable<Uint8Array>) | undefined;
}

/** Whether the file at `path` is there and holds the bytes of `pieces` and no more. */
export function holdsPieces(path: string, pieces: Iterable<Uint8Array>): boolean {
	const file = openSync(path, 'r');
	try {
		for (const piece of pieces) {
			const found = Buffer.alloc(piece.length);
			if (readSync(file, found) !== piece.length || !found.equals(piece)) return false;
		}
		return readSync(file, Buffer.alloc(1)) === 0;
	} finally {
		closeSync(file);
	}
}
