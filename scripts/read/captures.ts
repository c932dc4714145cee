import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { Capture } from '../model/capture.ts';
import type { Diagnostic, Staged } from '../model/diagnostic.ts';
import { printableLine } from '../text/printable.ts';
import { compareText } from '../text/words.ts';
import { isArchive, readArchive } from './archive.ts';
import { isData } from './data.ts';
import { decode } from './decode.ts';
import { recogniseFormat } from './format.ts';
import { refuseBytes, refuseText } from './limits.ts';
import { repairMojibake } from './mojibake.ts';

interface Found {
	readonly path: string;
	readonly name: string;
}

/**
 * Reads every file that the paths name, folders with all that lies in them, in the order of their
 * names. What cannot be read is a diagnostic; the rest goes on.
 */
export async function readCaptures(
	paths: readonly string[],
	progress: (done: number, all: number) => void = () => undefined,
): Promise<Staged<readonly Capture[]>> {
	const diagnostics: Diagnostic[] = [];
	const found: Found[] = [];
	for (const path of paths) {
		const listed = await listFiles(path);
		found.push(...listed.value);
		diagnostics.push(...listed.diagnostics);
	}
	const captures: Capture[] = [];
	for (const [index, file] of found.sort((a, b) => compareText(a.name, b.name)).entries()) {
		const read = await readFound(file);
		diagnostics.push(...read.diagnostics);
		captures.push(...read.value);
		progress(index + 1, found.length);
	}
	const named = giveNames(captures);
	return { value: named.value, diagnostics: [...diagnostics, ...named.diagnostics] };
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

async function readFound({ path, name }: Found): Promise<Staged<readonly Capture[]>> {
	let bytes: Uint8Array;
	try {
		bytes = await readFile(path);
	} catch (error) {
		return { value: [], diagnostics: [unreadable(path, error)] };
	}
	if (!isArchive(bytes)) return readBytes(bytes, name);
	const archive = readArchive(bytes, name);
	const read = archive.value.map((file) => readBytes(file.bytes, file.name));
	return {
		value: read.flatMap(({ value }) => value),
		diagnostics: [...archive.diagnostics, ...read.flatMap((one) => one.diagnostics)],
	};
}

function readBytes(bytes: Uint8Array, name: string): Staged<readonly Capture[]> {
	const tooMany = refuseBytes(bytes, name);
	if (tooMany !== undefined) return { value: [], diagnostics: [tooMany] };
	const { text: decoded, diagnostics } = decode(bytes, name);
	if (decoded === undefined) return { value: [], diagnostics };
	const format = recogniseFormat(decoded);
	const tooLong = format === 'text' ? refuseText(decoded, name) : undefined;
	if (tooLong !== undefined) return { value: [], diagnostics: [...diagnostics, tooLong] };
	if (format === 'text' && isData(decoded))
		return { value: [], diagnostics: [...diagnostics, noWords(name)] };
	// Flat text is kept to the letter: its lines are what the ledger accounts for.
	const { text, repaired } =
		format === 'text' ? { text: decoded, repaired: 0 } : repairMojibake(decoded);
	const lines = text.split('\n');
	// A final newline ends the last line and begins none.
	if (lines.at(-1) === '') lines.pop();
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	return {
		value: [{ name, sha256, format, text, lines }],
		diagnostics: [...diagnostics, ...(repaired > 0 ? [misread(name, repaired)] : [])],
	};
}

/** Two files of one name are told apart by their content; two of one content are one capture. */
function giveNames(captures: readonly Capture[]): Staged<readonly Capture[]> {
	const diagnostics: Diagnostic[] = [];
	const bySum = new Map<string, Capture>();
	const names = new Set<string>();
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

function noWords(name: string): Diagnostic {
	return {
		code: 'read/no-words',
		severity: 'info',
		message: `\`${name}\` holds data of no kind that is read, expected words or an export; nothing is taken from it.`,
		place: { file: name },
	};
}

function misread(name: string, count: number): Diagnostic {
	return {
		code: 'read/mojibake',
		severity: 'info',
		message: `\`${name}\` holds UTF-8 that was saved as windows-1252 (\`Ã©\` for \`é\`, ${count} times); it is read as what it was.`,
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
