import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Capture, LargeFile } from '../model/capture.ts';
import type { Diagnostic, Staged } from '../model/diagnostic.ts';
import type { PictureFile } from '../model/image.ts';
import { compareText } from '../text/words.ts';
import { isArchive, readArchive } from './archive.ts';
import { headOf } from './chunks.ts';
import { isData } from './data.ts';
import { decode } from './decode.ts';
import { recogniseFormat } from './format.ts';
import { giveNames } from './give-names.ts';
import { isStreamed, mostHeld, openLarge } from './large.ts';
import { refuseBytes, refuseText, tooLarge } from './limits.ts';
import { listFiles, unreadable } from './list-files.ts';
import type { Found } from './list-files.ts';
import { describeMojibake, repairMojibake } from './mojibake.ts';
import { isPicture } from './pictures.ts';
import type { Scratch } from './scratch.ts';

/** What was read, and the files that are too large for that. */
export interface ReadFiles extends Staged<readonly Capture[]> {
	readonly large: readonly LargeFile[];
	/** Pictures that lie beside the captures. */
	readonly pictures: readonly PictureFile[];
}

/** How files are read. */
export interface ReadOptions {
	readonly progress?: ((done: number, all: number) => void) | undefined;
	/** Where what is unpacked goes if it is too large to be held. */
	readonly scratch?: Scratch | undefined;
}

/**
 * Reads every file that the paths name, folders with all that lies in them, in the order of their
 * names. What cannot be read is a diagnostic; the rest goes on.
 */
export async function readCaptures(
	paths: readonly string[],
	options: ReadOptions = {},
): Promise<ReadFiles> {
	const diagnostics: Diagnostic[] = [];
	const found: Found[] = [];
	for (const path of paths) {
		const listed = await listFiles(path);
		found.push(...listed.value);
		diagnostics.push(...listed.diagnostics);
	}
	const captures: Capture[] = [];
	const large: LargeFile[] = [];
	const pictures: PictureFile[] = [];
	for (const [index, file] of found.sort((a, b) => compareText(a.name, b.name)).entries()) {
		const read = await readFound(file, options);
		diagnostics.push(...read.diagnostics);
		captures.push(...read.value);
		large.push(...read.large);
		pictures.push(...read.pictures);
		options.progress?.(index + 1, found.length);
	}
	const named = giveNames(captures);
	const apart = giveNames(large, new Set(named.value.map(({ name }) => name)));
	return {
		value: named.value,
		large: apart.value,
		pictures,
		diagnostics: [...diagnostics, ...named.diagnostics, ...apart.diagnostics],
	};
}

const none: ReadFiles = { value: [], large: [], pictures: [], diagnostics: [] };

async function readFound(file: Found, options: ReadOptions): Promise<ReadFiles> {
	const { path, name } = file;
	try {
		const { size } = await stat(path);
		const head = headOf(path, 16);
		if (isArchive(head)) return readUnpacked(file, options);
		if (isPicture(head)) return { ...none, pictures: [{ name, path }] };
		if (size > mostHeld && isStreamed(path)) return readLarge(file);
		const tooMany = refuseBytes(size, name);
		if (tooMany !== undefined) return { ...none, diagnostics: [tooMany] };
		const read = readBytes(await readFile(path), name);
		// A drawing is a text, too, and is named where an essay shows it.
		return { ...none, ...read, pictures: isDrawing(name) ? [{ name, path }] : [] };
	} catch (error) {
		return { ...none, diagnostics: [unreadable(path, error)] };
	}
}

function isDrawing(name: string): boolean {
	return /\.svg$/iu.test(name);
}

function readLarge({ path, name }: Found): ReadFiles {
	const { value, diagnostics } = openLarge(path, name);
	return { ...none, large: [value], diagnostics };
}

function readUnpacked({ path, name }: Found, { scratch }: ReadOptions): ReadFiles {
	const archive = readArchive(path, name, scratch);
	const read = archive.value.map((file): ReadFiles => {
		if (file.path === undefined) return { ...none, ...readBytes(file.bytes, file.name) };
		if (isStreamed(file.path)) return readLarge({ path: file.path, name: file.name });
		return { ...none, diagnostics: [tooLarge(file.name, mostHeld)] };
	});
	return {
		value: read.flatMap(({ value }) => value),
		large: read.flatMap(({ large }) => large),
		pictures: archive.pictures,
		diagnostics: [...archive.diagnostics, ...read.flatMap((one) => one.diagnostics)],
	};
}

function readBytes(bytes: Uint8Array, name: string): Staged<readonly Capture[]> {
	const { text: decoded, diagnostics } = decode(bytes, name);
	if (decoded === undefined) return { value: [], diagnostics };
	const recognised = recogniseFormat(decoded);
	const format = recognised === 'text' && isData(decoded) ? 'data' : recognised;
	const tooLong = refuseText(decoded, name, format);
	if (tooLong !== undefined) return { value: [], diagnostics: [...diagnostics, tooLong] };
	// Flat text is kept to the letter: its lines are what the ledger accounts for.
	const { text, repaired } =
		format === 'text' ? { text: decoded, repaired: 0 } : repairMojibake(decoded);
	const lines = text.split('\n');
	// A final newline ends the last line and begins none.
	if (lines.at(-1) === '') lines.pop();
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	return {
		value: [{ name, sha256, format, text, lines }],
		diagnostics: [...diagnostics, ...(repaired > 0 ? [describeMojibake(name, repaired)] : [])],
	};
}
