import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFile } from '../write/lock-file.ts';

/** A folder for what is too large to be held, made when it is first asked for. */
export interface Scratch {
	/** The path of a file of it that is not there yet. */
	readonly file: () => string;
}

const prefix = 'colloquy-scratch-';

/** In each folder: whoever has its lock is at work there. */
const lockName = 'lock';

/**
 * Does `action` with a scratch folder in `parent`, and takes the folder away. So it does with those
 * of runs that were killed; one of a run that is at work stays.
 */
export async function withScratch<Value>(
	action: (scratch: Scratch) => Promise<Value>,
	parent = tmpdir(),
): Promise<Value> {
	removeLeft(parent);
	let made: Folder | undefined;
	let count = 0;
	const file = () => {
		made ??= makeFolder(parent);
		return join(made.path, String(++count));
	};
	try {
		return await action({ file });
	} finally {
		made?.remove();
	}
}

interface Folder {
	readonly path: string;
	readonly remove: () => void;
}

function makeFolder(parent: string): Folder {
	for (;;) {
		const path = mkdtempSync(join(parent, prefix));
		const lock = lockFile(join(path, lockName));
		// Before it had a lock another run may have taken it for one that was left.
		if (typeof lock === 'string') continue;
		const remove = () => {
			lock.close();
			rmSync(path, { recursive: true, force: true });
		};
		if (existsSync(join(path, lockName))) return { path, remove };
		remove();
	}
}

function removeLeft(parent: string): void {
	for (const name of readdirSync(parent)) {
		if (name.startsWith(prefix)) removeUnlessHeld(join(parent, name));
	}
}

function removeUnlessHeld(path: string): void {
	try {
		const lock = lockFile(join(path, lockName));
		if (typeof lock === 'string') return;
		try {
			rmSync(path, { recursive: true, force: true });
		} finally {
			lock.close();
		}
	} catch {
		// It is another user's, who will remove it.
	}
}
