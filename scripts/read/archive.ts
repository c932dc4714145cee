import { appendFileSync } from 'node:fs';
import { Unzip, UnzipInflate } from 'fflate';
import type { UnzipFile } from 'fflate';
import type { Diagnostic, Staged } from '../model/diagnostic.ts';
import type { PictureFile } from '../model/image.ts';
import { printableLine } from '../text/printable.ts';
import { chunksOf } from './chunks.ts';
import { mostHeld } from './large.ts';
import type { Scratch } from './scratch.ts';

/** One file of an archive: its bytes, or where they were put because they are too many to hold. */
export type ArchivedFile =
	| { readonly name: string; readonly bytes: Uint8Array; readonly path?: undefined }
	| { readonly name: string; readonly path: string };

/** Fuller archives are a trap more often than an export: what is held, and what is put on the disk. */
const mostInMemory = 1 << 29;
const mostOnDisk = 2 ** 35;
/** Words are pressed to a tenth, tables to a fiftieth; a thousandth is the same letter again and again. */
const mostPressed = 200;
const mostUnasked = 50_000_000;
const readable =
	/\.(?:html?|xhtml|xml|wxr|atom|rss|rdf|json|csv|txt|text|md|markdown|mht|mhtml)$/iu;

/** Pictures are listed by their names: most of an archive's may be of nothing that is published. */
const picture = /\.(?:jpe?g|png|gif|webp|avif|heic|tiff?|bmp|svg)$/iu;
const hidden = /(?:^|\/)(?:\.[^./]|__MACOSX)/u;

/** What an archive holds. */
export interface ReadArchive extends Staged<readonly ArchivedFile[]> {
	readonly pictures: readonly PictureFile[];
}

/** Whether the first bytes of a file are those of a zip. */
export function isArchive(bytes: Uint8Array): boolean {
	return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * The files of an archive that can be captures, as if it were a folder of its name. What is too
 * large to be held is put into the folder of `scratch`, if there is one.
 */
export function readArchive(path: string, file: string, scratch?: Scratch): ReadArchive {
	const unpacking = new Unpacking(file, scratch);
	const diagnostics: Diagnostic[] = [];
	try {
		for (const chunk of chunksOf(path)) unpacking.push(chunk);
		unpacking.end();
	} catch (error) {
		if (error instanceof Trap || unpacking.files.length === 0)
			return { value: [], pictures: [], diagnostics: [broken(file, error)] };
		diagnostics.push(cutOff(file, unpacking.files.length));
	}
	const { files, left } = unpacking;
	const pictures = unpacking.pictures.map((member) => {
		return { name: `${file}/${safeName(member)}`, path, member };
	});
	if (left > 0) diagnostics.push(leftOut(file, left));
	return { value: files, pictures, diagnostics };
}

/** What was made to fill the memory or the disk, of which nothing is taken. */
class Trap extends Error {}

/**
 * Puts the files called `members` into the folder of `scratch`, and says where each is. One of more
 * than `most` bytes is left out, and so is what cannot be unpacked.
 */
export function extractFiles(
	path: string,
	members: ReadonlySet<string>,
	{ scratch, most }: { readonly scratch: Scratch; readonly most: number },
): ReadonlyMap<string, string> {
	const places = new Map<string, string>();
	const whole = new Set<string>();
	const unzip = new Unzip((file) => {
		if (!members.has(file.name) || places.has(file.name)) return;
		const place = scratch.file();
		places.set(file.name, place);
		let length = 0;
		file.ondata = (error, piece, isLast) => {
			length += error === null ? piece.length : Infinity;
			if (length > most) places.delete(file.name);
			else appendFileSync(place, piece);
			if (isLast) whole.add(file.name);
		};
		try {
			file.start();
		} catch {
			// Packed in a way that few programs know.
			places.delete(file.name);
		}
	});
	unzip.register(UnzipInflate);
	try {
		// The bytes of a chunk change, and some are kept until the next.
		for (const chunk of chunksOf(path)) unzip.push(chunk.slice());
		unzip.push(new Uint8Array(), true);
	} catch {
		// The archive is cut off, which was told when it was read.
	}
	return new Map([...places].filter(([name]) => whole.has(name)));
}

class Unpacking {
	readonly files: ArchivedFile[] = [];
	/** The names of the pictures. */
	readonly pictures: string[] = [];
	/** Files that are left out. */
	left = 0;
	readonly #archive: string;
	readonly #scratch: Scratch | undefined;
	readonly #unzip: Unzip;
	#held = 0;
	#spilled = 0;
	#pressed = 0;
	#unpacked = 0;

	constructor(archive: string, scratch: Scratch | undefined) {
		this.#archive = archive;
		this.#scratch = scratch;
		this.#unzip = new Unzip((file) => {
			this.#open(file);
		});
		this.#unzip.register(UnzipInflate);
	}

	push(chunk: Uint8Array): void {
		this.#pressed += chunk.length;
		// The bytes of a chunk change, and some are kept until the next.
		this.#unzip.push(chunk.slice());
	}

	end(): void {
		this.#unzip.push(new Uint8Array(), true);
	}

	#open(file: UnzipFile): void {
		const isSeen = !hidden.test(file.name);
		if (isSeen && picture.test(file.name)) {
			this.pictures.push(file.name);
			return;
		}
		if (!isSeen || !readable.test(file.name)) {
			if (!file.name.endsWith('/')) this.left++;
			return;
		}
		const name = `${this.#archive}/${safeName(file.name)}`;
		let pieces: Uint8Array[] = [];
		let length = 0;
		let path: string | undefined;
		file.ondata = (error, piece, isLast) => {
			if (error !== null) throw error;
			this.#measure(piece);
			pieces.push(piece);
			length += piece.length;
			if (this.#scratch !== undefined && length > mostHeld) path ??= this.#scratch.file();
			if (path !== undefined) {
				this.#spill(path, pieces);
				pieces = [];
			}
			if (!isLast) return;
			if (path === undefined) this.#hold(length);
			this.files.push(
				path === undefined ? { name, bytes: joined(pieces, length) } : { name, path },
			);
		};
		file.start();
	}

	#measure(piece: Uint8Array): void {
		this.#unpacked += piece.length;
		if (this.#unpacked > Math.max(mostUnasked, this.#pressed * mostPressed)) {
			throw new Trap(`it unpacks to more than ${mostPressed} times its size`);
		}
	}

	#spill(path: string, pieces: readonly Uint8Array[]): void {
		for (const piece of pieces) {
			this.#spilled += piece.length;
			if (this.#spilled > mostOnDisk) throw new Trap('it holds more than any blog');
			appendFileSync(path, piece);
		}
	}

	#hold(length: number): void {
		this.#held += length;
		if (this.#held > mostInMemory) throw new Trap('it holds more than any blog');
	}
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
	const bytes = new Uint8Array(length);
	let place = 0;
	for (const piece of pieces) {
		bytes.set(piece, place);
		place += piece.length;
	}
	return bytes;
}

/** A name in an archive may climb out of it. */
function safeName(name: string): string {
	return printableLine(name)
		.split(/[\\/]/u)
		.filter((part) => part !== '' && part !== '.' && part !== '..')
		.join('/');
}

function leftOut(file: string, count: number): Diagnostic {
	return {
		code: 'read/archive-rest',
		severity: 'info',
		message: `\`${file}\` also holds ${count} files that are neither text nor pictures; they are left out.`,
		place: { file },
	};
}

function cutOff(file: string, count: number): Diagnostic {
	return {
		code: 'read/broken-archive',
		severity: 'error',
		message: `\`${file}\` is a broken archive, expected one that ends; the ${count} files before the break are read.`,
		hint: 'Download it again.',
		place: { file },
	};
}

function broken(file: string, error: unknown): Diagnostic {
	return {
		code: 'read/broken-archive',
		severity: 'error',
		message: `\`${file}\` is a broken archive (${error instanceof Error ? error.message : String(error)}); nothing is taken from it.`,
		hint: 'Unpack it with another program and name the folder.',
		place: { file },
	};
}
