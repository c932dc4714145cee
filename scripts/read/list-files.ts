import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { Diagnostic, Staged } from '../model/diagnostic.ts';
import { printableLine } from '../text/printable.ts';

/** A file to be read. */
export interface Found {
	readonly path: string;
	readonly name: string;
}

/** The file at `path`, or all that lie in a folder of that name; hidden ones are left out. */
export async function listFiles(path: string): Promise<Staged<Found[]>> {
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

function emptyFolder(path: string): Diagnostic {
	return {
		code: 'read/empty-folder',
		severity: 'error',
		message: `The folder \`${path}\` holds no files, expected captures; nothing is taken from it.`,
		hint: 'Put captures into it or name another folder.',
		place: { file: path },
	};
}

/** Says why nothing was taken from a file or folder. */
export function unreadable(path: string, error: unknown): Diagnostic {
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
