import { DatabaseSync } from 'node:sqlite';
import type { StatementSync } from 'node:sqlite';

/** Memory for what is looked up most, in KiB; the rest is read from the disk again. */
const cacheSize = 32_000;

/** Maps in one file of the disk, for they grow with a blog. Nobody else reads the file. */
export class Store {
	readonly #database: DatabaseSync;
	#count = 0;

	constructor(path: string) {
		this.#database = new DatabaseSync(path);
		// What is lost with the run need not survive it.
		this.#database.exec(`
			PRAGMA journal_mode = OFF;
			PRAGMA synchronous = OFF;
			PRAGMA locking_mode = EXCLUSIVE;
			PRAGMA cache_size = -${cacheSize};
			BEGIN`);
	}

	map<Value>(): StoredMap<Value> {
		return new StoredMap<Value>(this.#database, `map${++this.#count}`);
	}

	close(): void {
		this.#database.close();
	}
}

/** A map from texts to values that JSON can say. Its order is that of the keys' UTF-8. */
export class StoredMap<Value> {
	readonly #get: StatementSync;
	readonly #set: StatementSync;
	readonly #delete: StatementSync;
	readonly #all: StatementSync;

	constructor(database: DatabaseSync, table: string) {
		database.exec(`CREATE TABLE ${table} (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID`);
		this.#get = database.prepare(`SELECT value FROM ${table} WHERE key = ?`);
		this.#set = database.prepare(`INSERT OR REPLACE INTO ${table} VALUES (?, ?)`);
		this.#delete = database.prepare(`DELETE FROM ${table} WHERE key = ?`);
		this.#all = database.prepare(`SELECT key, value FROM ${table} ORDER BY key`);
	}

	get(key: string): Value | undefined {
		const row = this.#get.get(key);
		return row === undefined ? undefined : (JSON.parse(String(row['value'])) as Value);
	}

	has(key: string): boolean {
		return this.#get.get(key) !== undefined;
	}

	set(key: string, value: Value): void {
		this.#set.run(key, JSON.stringify(value));
	}

	delete(key: string): void {
		this.#delete.run(key);
	}

	*[Symbol.iterator](): Generator<readonly [string, Value]> {
		for (const row of this.#all.iterate())
			yield [String(row['key']), JSON.parse(String(row['value'])) as Value];
	}
}
