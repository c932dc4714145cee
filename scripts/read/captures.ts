import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { Capture, LargeFile } from '../model/capture.ts';
import type { Diagnostic, Staged } from '../model/diagnostic.ts';
import type { PictureFile } from '../model/image.ts';
import { printableLine } from '../text/printable.ts';
import { compareText } from '../text/words.ts';
import { isArchive, readArchive } from './archive.ts';
import { headOf } from './chunks.ts';
import { isData } from './data.ts';
import { decode } from './decode.ts';
import { recogniseFormat } from './format.ts';
import { isStreamed, mostHeld, openLarge } from './large.ts';
import { refuseBytes, refuseText, tooLarge } from './limits.ts';
import { describeMojibake, repairMojibake } from './mojibake.ts';
import { isPicture } from './pictures.ts';
import type { Scratch } from './scratch.ts';

interface Found {
	readonly path: string;
	readonly name: string;
}

/** What was read, and the files that are too large for that. */
export interface ReadFiles extends Staged<readonly Capture[]> {
	readonly large: readonly LargeFile[];
	/** Pictures that lie beside the captures. */
	readonly pictures: readonly PictureFile[];
}

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

async function listFiles(path: string): Promise<Staged<Found[]>> {
	try {
		const info = await stat(path);
		if (info.isFile()) return { value: [{ path, name: nameOf(basename(path)) }], diagnostics: [] };
		const entries = await readdir(path, { recursive: true, withFileTypes: true });
		const files = entries
			.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
			.map((entry) => join(entry.parentPath, entry.name));
		if (files.length === 0) return { value: [], diagnostics: [emptyFolder(path)] };
		return {
			value: files.map((file) => ({ path: file, name: nameOf(relative(path, file)) })),
			diagnostics: [],
		};
	} catch (error) {
		return { value: [], diagnostics: [unreadable(path, error)] };
	}
}

/** What a file is called in ledgers, addresses and reports: a name may hold signs that act. */
function nameOf(path: string): string {
	return printableLine(path.split(sep).join('/'));
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

/** Two files of one name are told apart by their content; two of one content are one capture. */
function giveNames<File extends Pick<Capture, 'name' | 'sha256'>>(
	captures: readonly File[],
	taken: ReadonlySet<string> = new Set(),
): Staged<readonly File[]> {
	const diagnostics: Diagnostic[] = [];
	const bySum = new Map<string, File>();
	const names = new Set(taken);
	for (const capture of captures) {
		const twin = bySum.get(capture.sha256);
		if (twin !== undefined) {
			diagnostics.push(sameFile(capture.name, twin.name));
			continue;
		}
		const name = names.has(capture.name)
			? `${capture.sha256.slice(0, 6)}-${capture.name}`
			: capture.name;
		names.add(name);
		bySum.set(capture.sha256, { ...capture, name });
	}
	return { value: [...bySum.values()], diagnostics };
}

function sameFile(name: string, twin: string): Diagnostic {
	return {
		code: 'read/same-file',
		severity: 'info',
		message: `\`${name}\` has the very bytes of \`${twin}\`; it is read once, under that name.`,
		place: { file: name },
	};
}

function emptyFolder(path: string): Diagnostic {
	return {
		code: 'read/empty-folder',
		severity: 'error',
		message: `The folder \`${path}\` holds no files, expected captures; nothing is taken from it.`,
		hint: 'Put captures into it or name another folder.',
		place: { file: path },
	};
}

function unreadable(path: string, error: unknown): Diagnostic {
	const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
	const missing = reason === 'ENOENT';
	return {
		code: missing ? 'read/missing' : 'read/unreadable',
		severity: 'error',
		message: missing
			? `There is no file or folder \`${path}\`; nothing is taken from it.`
			: `\`${path}\` cannot be read (${reason}); nothing is taken from it.`,
		hint: missing ? 'Check the path.' : 'Check that you may read it.',
		place: { file: path },
	};
}
