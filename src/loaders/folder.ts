import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';

/** What one file of the folder becomes. */
export interface Reading {
	readonly data: Record<string, unknown>;
	readonly html?: string;
	/** What the curator should know about the file; the build goes on. */
	readonly warnings?: readonly string[];
}

interface FolderOptions {
	readonly name: string;
	readonly folder: string;
	/** Which files are entries: `.mdx`. The id of an entry is its file name without it. */
	readonly extension: string;
	/** Files beside the entry that belong to it; their bytes count for the cache. */
	readonly companions?: (id: string) => readonly string[];
	/** What else the rendering depends on; it counts for the cache. */
	readonly base?: string;
	readonly read: (
		source: string,
		id: string,
		companions: readonly (string | undefined)[],
	) => Reading;
}

/** Raised when the way files are read changes, so that no build takes over what an older one cached. */
const version = 6;

/**
 * A content loader for a folder of files, one entry each.
 *
 * Entries go through no Vite module: a file is read and rendered here, once, and kept in Astro's
 * content store under the digest of its bytes. A file that did not change costs a read and a hash.
 */
export function folderLoader(options: FolderOptions): Loader {
	return {
		name: options.name,
		load: async (context) => {
			const stale = new Set(context.store.keys());
			for (const file of await listFiles(options)) {
				const id = basename(file, options.extension);
				stale.delete(id);
				await loadFile(file, id, options, context);
			}
			for (const id of stale) context.store.delete(id);
			watch(options, context);
		},
	};
}

async function listFiles({ folder, extension }: FolderOptions): Promise<string[]> {
	const names = await readdir(folder).catch(ifMissing([]));
	const entries = names.filter((name) => name.endsWith(extension) && !name.startsWith('_'));
	return entries.sort().map((name) => join(folder, name));
}

async function loadFile(
	file: string,
	id: string,
	{ companions, base, read }: FolderOptions,
	context: LoaderContext,
): Promise<void> {
	const { store, logger } = context;
	const source = await readFile(file, 'utf8');
	const beside = await Promise.all((companions?.(id) ?? []).map(readIfThere));
	const digest = context.generateDigest({ version, source, beside, ...(base && { base }) });
	if (store.get(id)?.digest === digest) return;
	try {
		const { data, html, warnings = [] } = read(source, id, beside);
		for (const warning of warnings)
			logger.warn(`${basename(dirname(file))}/${basename(file)}: ${warning}`);
		const parsed = await context.parseData({ id, data, filePath: file });
		store.set({ id, data: parsed, digest, ...(html !== undefined && { rendered: { html } }) });
	} catch (error) {
		throw new Error(
			`Cannot read ${file}: ${String(error instanceof Error ? error.message : error)}`,
			{
				cause: error,
			},
		);
	}
}

function readIfThere(path: string): Promise<string | undefined> {
	return readFile(path, 'utf8').catch(ifMissing(undefined));
}

/** Takes `fallback` for a file or folder that is not there; any other failure stays one. */
function ifMissing<T>(fallback: T): (error: unknown) => T {
	return (error) => {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return fallback;
		throw error;
	};
}

/** In development: reads a file again when it changes and forgets it when it goes. */
function watch(options: FolderOptions, context: LoaderContext): void {
	const { watcher, store } = context;
	if (!watcher) return;
	const isEntry = (path: string) =>
		dirname(resolve(path)) === resolve(options.folder) && path.endsWith(options.extension);
	const reload = (path: string) => {
		if (!isEntry(path)) return;
		loadFile(path, basename(path, options.extension), options, context).catch((error: unknown) => {
			context.logger.error(String(error));
		});
	};
	watcher.add(options.folder);
	watcher.on('change', reload);
	watcher.on('add', reload);
	watcher.on('unlink', (path) => {
		if (isEntry(path)) store.delete(basename(path, options.extension));
	});
}
