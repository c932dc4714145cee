import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { Capture } from '../model/capture.ts';
import type { Diagnostic, Staged } from '../model/diagnostic.ts';
import { compareText } from '../text/words.ts';
import { decode } from './decode.ts';
import { recogniseFormat } from './format.ts';

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
		const read = await readCapture(file);
		diagnostics.push(...read.diagnostics);
		if (read.value !== undefined) captures.push(read.value);
		progress(index + 1, found.length);
	}
	const named = giveNames(captures);
	return { value: named.value, diagnostics: [...diagnostics, ...named.diagnostics] };
}

async function listFiles(path: string): Promise<Staged<Found[]>> {
	try {
		const info = await stat(path);
		if (info.isFile()) return { value: [{ path, name: basename(path) }], diagnostics: [] };
		const entries = await readdir(path, { recursive: true, withFileTypes: true });
		const files = entries
			.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
			.map((entry) => join(entry.parentPath, entry.name));
		if (files.length === 0) return { value: [], diagnostics: [emptyFolder(path)] };
		return {
			value: files.map((file) => ({ path: file, name: relative(path, file).split(sep).join('/') })),
			diagnostics: [],
		};
	} catch (error) {
		return { value: [], diagnostics: [unreadable(path, error)] };
	}
}

async function readCapture({ path, name }: Found): Promise<Staged<Capture | undefined>> {
	let bytes: Uint8Array;
	try {
		bytes = await readFile(path);
	} catch (error) {
		return { value: undefined, diagnostics: [unreadable(path, error)] };
	}
	const { text, diagnostics } = decode(bytes, name);
	if (text === undefined) return { value: undefined, diagnostics };
	const lines = text.split('\n');
	// A final newline ends the last line and begins none.
	if (lines.at(-1) === '') lines.pop();
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	return { value: { name, sha256, format: recogniseFormat(text), text, lines }, diagnostics };
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
