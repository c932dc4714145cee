import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pictureCache } from './content-dir.ts';
import type { PictureWords } from './lib/metadata/picture.ts';
import { drawPicture, pictureFormat } from './lib/pictures/draw.ts';
import { layOut } from './lib/pictures/layout.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** How many pictures are begun before they are asked for: one is set while another is painted. */
const ahead = 2;

/** Gives the pictures of `all` by their place in it; whoever asks in their order waits less. */
export function pictureQueue(all: readonly PictureWords[]): (place: number) => Promise<Bytes> {
	const begun = new Map<number, Promise<Bytes>>();
	const begin = (place: number) => {
		const words = all[place];
		if (words && !begun.has(place)) begun.set(place, findOrDraw(words));
	};
	return async (place) => {
		for (let next = place; next <= place + ahead; next++) begin(next);
		const picture = begun.get(place);
		begun.delete(place);
		if (!picture) throw new Error(`Found no picture ${place}, expected one of ${all.length}.`);
		return picture;
	};
}

/** A picture that an earlier build drew of the same words, or a new one. */
async function findOrDraw(words: PictureWords): Promise<Bytes> {
	const recipe = JSON.stringify([layOut(words), pictureFormat]);
	const key = createHash('sha256').update(recipe).digest('hex');
	const file = join(pictureCache, `${key}.png`);
	const known = await readFile(file).catch(() => undefined);
	if (!known) return draw(words, file);
	// What no build asks for any more is taken out of the cache by its age.
	const now = new Date();
	await utimes(file, now, now);
	return known;
}

async function draw(words: PictureWords, file: string): Promise<Bytes> {
	const picture = new Uint8Array(await drawPicture(words));
	await mkdir(pictureCache, { recursive: true });
	// Another build may look for the same picture before all of it is written.
	await writeFile(`${file}.${process.pid}`, picture);
	await rename(`${file}.${process.pid}`, file);
	return picture;
}
