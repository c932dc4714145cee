import { readFile, stat } from 'node:fs/promises';
import type { PictureFile, WantedImage } from '../model/image.ts';
import { extractFiles, isArchive } from '../read/archive.ts';
import { headOf } from '../read/chunks.ts';
import { extractResources } from '../read/mhtml.ts';
import type { Scratch } from '../read/scratch.ts';
import { PictureIndex } from './match.ts';
import { mostBytes } from './prepare.ts';

/** The pictures that lie beside the captures, in folders and in archives. */
export class BesideCaptures {
	readonly #index: PictureIndex;
	readonly #scratch: Scratch;
	/** Where those of archives were put, by name. */
	readonly #extracted = new Map<string, string>();

	constructor(files: readonly PictureFile[], scratch: Scratch) {
		this.#index = new PictureIndex(files);
		this.#scratch = scratch;
	}

	get size(): number {
		return this.#index.size;
	}

	/** Gets ready for `wanted`: takes what they may need out of archives and saved pages, each in one go. */
	async prepare(wanted: readonly WantedImage[]): Promise<void> {
		this.#index.learn(wanted);
		const files = wanted.flatMap((image) => this.#index.find(image));
		const archived = files.filter(
			({ name, member }) => member !== undefined && !this.#extracted.has(name),
		);
		for (const [path, all] of Map.groupBy(archived, (file) => file.path)) {
			const members = new Set(all.flatMap(({ member }) => member ?? []));
			const into = { scratch: this.#scratch, most: mostBytes };
			const places = isArchive(headOf(path, 16))
				? extractFiles(path, members, into)
				: await extractResources(path, members, into);
			for (const { name, member = '' } of all) {
				const place = places.get(member);
				if (place !== undefined) this.#extracted.set(name, place);
			}
		}
	}

	/** The files that an image may be, best first. */
	find(image: WantedImage): readonly PictureFile[] {
		return this.#index.find(image);
	}

	/** The bytes of a file; undefined where they are too many. */
	async read({ name, path, member }: PictureFile): Promise<Uint8Array | undefined> {
		const place = member === undefined ? path : this.#extracted.get(name);
		if (place === undefined || (await stat(place)).size > mostBytes) return undefined;
		return readFile(place);
	}
}
