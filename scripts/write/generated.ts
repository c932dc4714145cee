import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** The folders that hold nothing but what ingest writes, and how the names of its files end. */
const folders = { essays: '.mdx', discussions: '.mdx', ledger: '.json', sources: '.txt' } as const;

/** No write of one file takes a minute: an older temporary file was left by a run that was killed. */
const leftoverAge = 60_000;

/** Every file that an earlier run wrote into `folder` and this one may remove: relative paths. */
export async function listGenerated(folder: string): Promise<string[]> {
	const lists = Object.entries(folders).map(async ([name, end]) => {
		return (await listFiles(folder, name)).filter((path) => path.endsWith(end));
	});
	return (await Promise.all(lists)).flat();
}

/** The text of every file that `listGenerated` names, by relative path. */
export async function readGenerated(folder: string): Promise<ReadonlyMap<string, string>> {
	const files = new Map<string, string>();
	for (const path of await listGenerated(folder)) {
		files.set(path, await readFile(join(folder, path), 'utf8'));
	}
	return files;
}

/** Removes what runs that were killed in the middle of a write left beside the generated files. */
export async function removeLeftovers(folder: string): Promise<void> {
	for (const [name, end] of Object.entries(folders)) {
		// A temporary file is named after the file, with a number behind.
		const leftover = new RegExp(`\\${end}\\.\\d+$`);
		const paths = (await listFiles(folder, name)).filter((path) => leftover.test(path));
		for (const path of paths.map((path) => join(folder, path))) {
			// Gone in the meantime where another run is still writing.
			const found = await stat(path).catch(() => undefined);
			if (found && Date.now() - found.mtimeMs > leftoverAge) await rm(path, { force: true });
		}
	}
}

async function listFiles(folder: string, name: string): Promise<string[]> {
	const options = { recursive: true, withFileTypes: true } as const;
	const entries = await readdir(join(folder, name), options).catch((error: unknown) => {
		// No folder, or a file in its place: nothing that an earlier run wrote.
		const code = error instanceof Error && 'code' in error ? error.code : undefined;
		if (code === 'ENOENT' || code === 'ENOTDIR') return [];
		throw error;
	});
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort();
}
