import type { Format } from '../../src/schemas/ledger.ts';

/** One source file as found, decoded. Never edited. */
export interface Capture {
	/** File name, or the path below the folder that was given, with `/` between the parts. */
	readonly name: string;
	/** SHA-256 of the file's bytes, in hex. */
	readonly sha256: string;
	readonly format: Format;
	/** The decoded words, without a byte order mark, lines ended by `\n`. */
	readonly text: string;
	/** `text` by line; line `n` of the ledger is `lines[n - 1]`. A last line without newline counts. */
	readonly lines: readonly string[];
}

/** A source file that is too large to be held: it is read piece by piece. */
export interface LargeFile extends Pick<Capture, 'name' | 'sha256' | 'format'> {
	/** Where it lies on the disk. */
	readonly path: string;
	/** As `TextDecoder` calls it. */
	readonly encoding: string;
	/** Its length. */
	readonly bytes: number;
}
