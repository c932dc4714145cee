import { open, rm, rmdir, stat } from 'node:fs/promises';
import type { DatabaseSync } from 'node:sqlite';
import { attempt, codeOf } from './disk.ts';
import { lockFile } from './lock-file.ts';
import { makeWorkFolder, workPaths } from './work-folder.ts';

/** Between taking a lock and looking again, its holder may remove it; not so often in a row. */
const attempts = 20;

/**
 * Does `action` while no other run can do anything to `folder`. Throws at once where another one is
 * at work.
 *
 * The lock is SQLite's on an empty database, which is a lock of the operating system: it ends with
 * the process however that ends, so that no run is kept out by one that was killed, and none has to
 * guess from a process number or a date whether the other still lives.
 *
 * A folder that may not be written to needs no lock: nothing can be changed in it.
 */
export async function withLock<Value>(
	folder: string,
	action: () => Promise<Value>,
): Promise<Value> {
	const release = await takeLock(folder);
	try {
		return await action();
	} finally {
		await release();
	}
}

type Release = () => Promise<void>;

async function takeLock(folder: string): Promise<Release> {
	for (let left = attempts; left > 0; left -= 1) {
		const taken = await attempt(`Cannot work in \`${folder}\``, 'nothing is changed', () =>
			tryLock(folder),
		);
		if (taken === 'busy') break;
		if (taken !== 'again') return taken;
	}
	throw new Error(
		`Another run is at work in \`${folder}\`, and two at once would mix; nothing is read or written. ` +
			'Wait until it has ended.',
	);
}

async function tryLock(folder: string): Promise<Release | 'busy' | 'again'> {
	const { work, lock: path } = workPaths(folder);
	try {
		await makeWorkFolder(folder);
		await (await open(path, 'a')).close();
	} catch (error) {
		const code = codeOf(error);
		if (['EACCES', 'EPERM', 'EROFS'].includes(code) || !(await isThere(folder))) {
			return () => Promise.resolve();
		}
		if (code === 'ENOENT') return 'again';
		throw error;
	}
	const before = await stat(path).catch(() => undefined);
	const database = lockFile(path);
	if (database === 'busy') return 'busy';
	// Another run may just now have removed it.
	if (database === 'missing') return 'again';
	// The run before may have removed the file between looking and locking: the lock would be on
	// something that nobody else can find.
	const after = await stat(path).catch(() => undefined);
	if (before === undefined || before.ino !== after?.ino) {
		database.close();
		return 'again';
	}
	return () => release(work, path, database);
}

async function release(work: string, path: string, database: DatabaseSync): Promise<void> {
	try {
		await rm(path, { force: true });
	} catch {
		// Windows removes no open file; the next run uses it again.
	}
	database.close();
	await rmdir(work).catch(() => {
		// A journal that could not be completed is still in it.
	});
}

async function isThere(path: string): Promise<boolean> {
	return (await stat(path).catch(() => undefined)) !== undefined;
}
