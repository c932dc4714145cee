import { DatabaseSync } from 'node:sqlite';

/** SQLite's numbers for a database that somebody else has locked, and for one that cannot be opened. */
const busy = 5;
const missing = 14;

/**
 * Takes the lock of a file, which is made if it is not there: `busy` where another process has it,
 * `missing` where its folder is gone.
 *
 * The lock is SQLite's on an empty database, which is a lock of the operating system: it ends with
 * the process however that ends. To close the database gives it back.
 */
export function lockFile(path: string): DatabaseSync | 'busy' | 'missing' {
	let database: DatabaseSync | undefined;
	try {
		database = new DatabaseSync(path);
		database.exec('BEGIN EXCLUSIVE');
		return database;
	} catch (error) {
		database?.close();
		const number = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
		if (number === busy) return 'busy';
		if (number === missing) return 'missing';
		throw error;
	}
}
