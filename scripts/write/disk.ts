import { open } from 'node:fs/promises';
import { collectGarbage } from './collect-garbage.ts';

/** Why the system refused, in words for somebody who does not know its codes. */
const reasons: Readonly<Record<string, string>> = {
	EACCES: 'the folder may not be written to',
	EPERM: 'the folder may not be written to',
	EROFS: 'the disk is read-only',
	ENOSPC: 'the disk is full',
	EDQUOT: 'the quota of the disk is used up',
	EFBIG: 'the file is larger than the system allows',
	ENOTDIR: 'a file stands where a folder is expected',
	EEXIST: 'a file stands where a folder is expected',
	EISDIR: 'a folder stands where a file is expected',
	ENAMETOOLONG: 'the name is too long',
	EXDEV: 'it lies on another disk than the content folder',
};

/** The system's code of a failure, such as `ENOENT`; empty where it has none. */
export function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** A refusal of the system in words, `what: reason; outcome.`, with the refusal as cause. */
export function refusal(what: string, outcome: string, cause: unknown): Error {
	const reason = reasons[codeOf(cause)] ?? (cause instanceof Error ? cause.message : String(cause));
	return new Error(`${what}: ${reason}; ${outcome}.`, { cause });
}

/** Does `action`, and throws a refusal of the system as `refusal` says it. */
export async function attempt<Value>(
	what: string,
	outcome: string,
	action: () => Promise<Value>,
): Promise<Value> {
	try {
		return await action();
	} catch (cause) {
		throw refusal(what, outcome, cause);
	}
}

/**
 * Files read or written side by side, since most of the time goes by waiting for the disk: 3,000
 * files of 3 kB took 8 s one by one, 2.5 s by 8, 1.5 to 2.3 s by 32 and 1.3 s by 128.
 */
const batchSize = 32;

/**
 * Files between two collections of what nothing needs any more. The engine lets it grow to twice of
 * what is needed: to write 260,000 files then took 780 MB more than to have them made (2026-11).
 */
export const filesPerCollection = 8192;

/** In order, some at a time; after the first failure nothing new is begun. */
export async function inBatches<Item>(
	items: readonly Item[],
	action: (item: Item) => Promise<void>,
): Promise<void> {
	for (let start = 0; start < items.length; start += batchSize) {
		const results = await Promise.allSettled(items.slice(start, start + batchSize).map(action));
		const failure = results.find((result) => result.status === 'rejected');
		if (failure) throw failure.reason;
		if ((start + batchSize) % filesPerCollection === 0) collectGarbage();
	}
}

/** Writes `text` to `path` and waits until the disk holds it. */
export async function writeThrough(
	path: string,
	text: string | Uint8Array | Iterable<Uint8Array>,
): Promise<void> {
	const file = await open(path, 'w');
	try {
		await file.writeFile(text);
		await file.sync();
	} finally {
		await file.close();
	}
}

/** Waits until the disk holds what was renamed, made or removed in `folder` itself. */
export async function syncFolder(folder: string): Promise<void> {
	// Windows opens no folder and keeps their entries itself.
	if (process.platform === 'win32') return;
	const handle = await open(folder, 'r');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}
