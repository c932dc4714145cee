import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { imageFolder, imagePath, readImageFile } from '../../src/lib/captured/image-file.ts';
import type { Scratch } from '../read/scratch.ts';
import { codeOf } from '../write/disk.ts';
import { digestOfBytes, readManifest } from '../write/manifest.ts';
import type { Manifest } from '../write/manifest.ts';
import { imageHash, prepareImage } from './prepare.ts';
import type { Refusal } from './prepare.ts';

/** A picture that is published: where its bytes are until they are written. */
export interface PublishedImage {
	/** Its path in the content folder. */
	readonly file: string;
	readonly digest: string;
	/** Where its bytes wait; undefined where the content folder has them already. */
	readonly waiting: string | undefined;
}

/**
 * Prepares pictures, each once in a lifetime: one that an earlier run wrote stays as it is, for it
 * takes time to make it, and another version of the library may make other bytes.
 */
export class ImageStore {
	readonly #folder: string;
	readonly #scratch: Scratch;
	readonly #manifest: Manifest;
	/** Names of the pictures in the content folder by what they were made of. */
	readonly #known: ReadonlyMap<string, string>;
	readonly #made = new Map<string, Promise<PublishedImage | Refusal>>();

	private constructor(
		folder: string,
		scratch: Scratch,
		before: { readonly manifest: Manifest; readonly known: ReadonlyMap<string, string> },
	) {
		this.#folder = folder;
		this.#scratch = scratch;
		this.#manifest = before.manifest;
		this.#known = before.known;
	}

	/** The store of a content folder. */
	static async open(folder: string, scratch: Scratch): Promise<ImageStore> {
		const names = await readdir(join(folder, imageFolder)).catch((error: unknown) => {
			if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return [];
			throw error;
		});
		const known = names
			.filter((name) => readImageFile(imagePath({ name })) !== undefined)
			.map((name) => [name.split('-')[0] ?? '', name] as const);
		const manifest = await readManifest(folder);
		return new ImageStore(folder, scratch, { manifest, known: new Map(known) });
	}

	/** The picture in `bytes` as it is published. */
	publish(bytes: Uint8Array): Promise<PublishedImage | Refusal> {
		const hash = imageHash(bytes);
		const made = this.#made.get(hash) ?? this.#make(hash, bytes);
		this.#made.set(hash, made);
		return made;
	}

	async #make(hash: string, bytes: Uint8Array): Promise<PublishedImage | Refusal> {
		const known = await this.#find(hash);
		if (known !== undefined) return known;
		const prepared = await prepareImage(bytes);
		if (typeof prepared === 'string') return prepared;
		const waiting = this.#scratch.file();
		await writeFile(waiting, prepared.bytes);
		return { file: prepared.file, digest: digestOfBytes(prepared.bytes), waiting };
	}

	async #find(hash: string): Promise<PublishedImage | undefined> {
		const name = this.#known.get(hash);
		if (name === undefined) return undefined;
		const file = imagePath({ name });
		const bytes = await readFile(join(this.#folder, file)).catch(() => undefined);
		const digest = bytes && digestOfBytes(bytes);
		// Somebody else wrote or damaged it.
		if (digest === undefined || this.#manifest.get(file) !== digest) return undefined;
		return { file, digest, waiting: undefined };
	}
}
