import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { inBatches } from './disk.ts';
import type { PublishedImage } from '../images/store.ts';
import { listGenerated, listImages } from './generated.ts';
import { resolveInside } from './inside.ts';
import { makeChanges, type Change, type Text } from './journal.ts';
import { digestOf, manifestFile, readManifest, renderManifest, type Manifest } from './manifest.ts';
import { holdsPieces, type Texts } from './texts.ts';

/** How the generated files of a folder differ from what they are to be: relative paths, sorted. */
export interface Comparison {
	readonly created: readonly string[];
	readonly changed: readonly string[];
	readonly removed: readonly string[];
	readonly unchanged: readonly string[];
	/** Texts that somebody else than ingest wrote, by the path of a file to be changed or removed. */
	readonly edits: ReadonlyMap<string, string>;
	/** What earlier runs wrote. */
	readonly manifest: Manifest;
}

/** What was done, or would be: relative paths, sorted. */
export interface WriteResult {
	readonly created: readonly string[];
	readonly changed: readonly string[];
	readonly removed: readonly string[];
	readonly unchanged: readonly string[];
	/** Edited by hand, and left as they are. */
	readonly kept: readonly string[];
}

/** How far the writing goes. */
export interface WriteOptions {
	/** Write nothing: the caller asks what would be done. */
	readonly dryRun?: boolean;
	/** Replaces what was edited by hand, instead of keeping it. */
	readonly overwriteEdits?: boolean;
	/** Files beside the generated ones that change along with them: the curator's, fetched pictures. */
	readonly beside?: readonly Change[] | undefined;
}

/** Pictures by their path. */
export type Images = ReadonlyMap<string, PublishedImage>;

const noImages: Images = new Map();

/** What a folder is to hold. */
export interface Generated {
	/** Text by relative path. */
	readonly files: Texts;
	readonly images?: Images | undefined;
}

const permalinksFile = 'permalinks.json';

type State = 'created' | 'changed' | 'unchanged' | 'removed';

/**
 * Compares the generated files of `folder` with `files` (text by relative path) and `images`. Refuses
 * every path that leaves the folder.
 *
 * A file counts as edited where it is neither what it is to be nor what the manifest says that
 * ingest wrote. `permalinks.json` never does: ingest reads it and keeps all that it says.
 */
export async function compareFiles(
	folder: string,
	{ files, images = noImages }: Generated,
): Promise<Comparison> {
	const manifest = await readManifest(folder);
	const generated = await listGenerated(folder);
	const paths = [...new Set([...files.keys(), ...generated])];
	const states = new Map<string, State>();
	const edits = new Map<string, string>();
	await inBatches(paths, async (path) => {
		// A file that is there and cannot be read shows its reason when it is written.
		const target = resolveInside(folder, path);
		if (path === permalinksFile && files.pieces !== undefined) {
			states.set(path, stateOfPieces(target, files.pieces(path)));
			return;
		}
		const bytes = await readFile(target).catch(() => undefined);
		if (bytes === undefined) {
			states.set(path, files.has(path) ? 'created' : 'removed');
			return;
		}
		const state = stateOf(bytes, files.get(path));
		states.set(path, state);
		if (path === permalinksFile) return;
		const text = bytes.toString('utf8');
		if (state === 'changed' || state === 'removed') {
			if (manifest.get(path) !== digestOf(text)) edits.set(path, text);
		}
	});
	const before = new Set(await listImages(folder));
	for (const path of new Set([...images.keys(), ...before])) {
		resolveInside(folder, path);
		states.set(path, stateOfImage(images.get(path), before.has(path)));
	}
	const list = (state: State) =>
		[...states.keys()].filter((path) => states.get(path) === state).sort();
	const sorted = new Map([...edits].sort(([a], [b]) => (a < b ? -1 : 1)));
	return {
		created: list('created'),
		changed: list('changed'),
		removed: list('removed'),
		unchanged: list('unchanged'),
		edits: sorted,
		manifest,
	};
}

function stateOfPieces(target: string, pieces: Iterable<Uint8Array>): State {
	if (!existsSync(target)) return 'created';
	return holdsPieces(target, pieces) ? 'unchanged' : 'changed';
}

function stateOf(bytes: Buffer, text: string | undefined): State {
	if (text === undefined) return 'removed';
	return bytes.equals(Buffer.from(text)) ? 'unchanged' : 'changed';
}

/** A picture is named for what it was made of: one that is there and was not made anew is the same. */
function stateOfImage(image: PublishedImage | undefined, isThere: boolean): State {
	if (image === undefined) return 'removed';
	if (image.waiting === undefined) return 'unchanged';
	return isThere ? 'changed' : 'created';
}

/**
 * Makes `folder` hold `files` and no generated file beside them but those edited by hand, all at
 * once (see `makeChanges`). A file that is equal already is not touched. `comparison` is of the same
 * files. Throws an `Error` with a cause where the disk refuses.
 */
export async function writeFiles(
	folder: string,
	{ files, images = noImages }: Generated,
	comparison: Comparison,
	{ dryRun = false, overwriteEdits = false, beside = [] }: WriteOptions = {},
): Promise<WriteResult> {
	const { edits, manifest } = comparison;
	const kept: ReadonlySet<string> = new Set(overwriteEdits ? [] : edits.keys());
	const free = (paths: readonly string[]) => paths.filter((path) => !kept.has(path));
	const record = nextManifest({ files, images }, manifest, kept);
	const recorded = isSame(record, manifest) ? [] : [manifestFile];
	const created = [...comparison.created, ...(manifest.size === 0 ? recorded : [])];
	const changed = [...free(comparison.changed), ...(manifest.size === 0 ? [] : recorded)];
	const removed = free(comparison.removed);
	if (!dryRun) {
		const written = [...created, ...changed].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
		await makeChanges(folder, [
			...beside,
			...removed.map((path) => ({ path })),
			...written.map((path) => ({
				path,
				text: () =>
					path === manifestFile ? renderManifest(record) : textOf(path, { files, images }),
			})),
		]);
	}
	return { created, changed, removed, unchanged: comparison.unchanged, kept: [...kept] };
}

function textOf(path: string, { files, images = noImages }: Generated): ReturnType<Text> {
	if (path === permalinksFile && files.pieces !== undefined) return files.pieces(path);
	const waiting = images.get(path)?.waiting;
	return waiting === undefined ? (files.get(path) ?? '') : readFileSync(waiting);
}

/** The record of addresses after what it leads to, the record of files after all of them. */
function rank(path: string): number {
	return [permalinksFile, manifestFile].indexOf(path);
}

/** Their texts need not be made to see it, which are long where files are many. */
function isSame(one: Manifest, other: Manifest): boolean {
	return (
		one.size === other.size && one.entries().every(([path, digest]) => other.get(path) === digest)
	);
}

/** An edited file stays known as what ingest wrote, so that the next run still sees the edit. */
function nextManifest(
	{ files, images = noImages }: Generated,
	before: Manifest,
	kept: ReadonlySet<string>,
): Manifest {
	const next = new Map<string, string>();
	for (const [path, { digest }] of images) next.set(path, digest);
	for (const path of files.keys()) {
		if (path === permalinksFile || kept.has(path)) continue;
		next.set(path, digestOf(files.get(path) ?? ''));
	}
	for (const path of kept) {
		const digest = before.get(path);
		if (digest !== undefined) next.set(path, digest);
	}
	return next;
}
