import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Scratch } from '../read/scratch.ts';
import { compareText } from '../text/words.ts';
import { codeOf } from '../write/disk.ts';
import type { Change } from '../write/journal.ts';
import type { Fetched, Fetcher } from './fetch.ts';

/** Below the content folder: pictures as they were fetched, so that no later run needs the network. */
const folderName = 'fetched';

/** The pictures of the web: those that earlier runs fetched, which are kept like captures, and those of this run. */
export class PicturesFromWeb {
	readonly #folder: string;
	readonly #scratch: Scratch;
	readonly #kept: ReadonlySet<string>;
	readonly #asked = new Map<string, Promise<Fetched>>();
	/** Where the bytes of what is to be kept wait, by address. */
	readonly #waiting = new Map<string, string>();

	private constructor(folder: string, scratch: Scratch, kept: ReadonlySet<string>) {
		this.#folder = folder;
		this.#scratch = scratch;
		this.#kept = kept;
	}

	/** Those of a content folder. */
	static async open(folder: string, scratch: Scratch): Promise<PicturesFromWeb> {
		const names = await readdir(join(folder, folderName)).catch((error: unknown) => {
			if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return [];
			throw error;
		});
		return new PicturesFromWeb(folder, scratch, new Set(names));
	}

	/** What an earlier run fetched from `address`. */
	async read(address: string): Promise<Uint8Array | undefined> {
		if (!this.#kept.has(nameOf(address))) return undefined;
		return readFile(join(this.#folder, pathOf(address)));
	}

	/** Asks for `address`, once in a run. */
	ask(address: string, fetch: Fetcher): Promise<Fetched> {
		const asked = this.#asked.get(address) ?? fetch(address);
		this.#asked.set(address, asked);
		return asked;
	}

	/** Keeps what was fetched from `address` for later runs. */
	async keep(address: string, bytes: Uint8Array): Promise<void> {
		if (this.#waiting.has(address)) return;
		const place = this.#scratch.file();
		this.#waiting.set(address, place);
		await writeFile(place, bytes);
	}

	/** What the folder needs: the new pictures, and none of those at `gone`. */
	changes(gone: Iterable<string>): readonly Change[] {
		const kept = [...this.#waiting].map(([address, place]) => {
			return { path: pathOf(address), text: () => readFileSync(place) };
		});
		const removed = [...gone].filter((address) => this.#kept.has(nameOf(address)));
		return [...kept, ...removed.map((address) => ({ path: pathOf(address) }))].sort((a, b) =>
			compareText(a.path, b.path),
		);
	}
}

function pathOf(address: string): string {
	return `${folderName}/${nameOf(address)}`;
}

function nameOf(address: string): string {
	return createHash('sha256').update(address).digest('hex').slice(0, 32);
}
