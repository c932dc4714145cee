import { readFile, stat } from 'node:fs/promises';
import type { PictureFile, WantedImage } from '../model/image.ts';
import { extractFiles } from '../read/archive.ts';
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

	/** Gets ready for `wanted`: takes what they may need out of archives, each archive in one go. */
	prepare(wanted: readonly WantedImage[]): void {
		this.#index.learn(wanted);
		const files = wanted.flatMap((image) => this.#index.find(image));
		const archived = files.filter(
			({ name, member }) => member !== undefined && !this.#extracted.has(name),
		);
		for (const [path, all] of Map.groupBy(archived, (file) => file.path)) {
			const members = new Set(all.flatMap(({ member }) => member ?? []));
			const places = extractFiles(path, members, { scratch: this.#scratch, most: mostBytes });
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
