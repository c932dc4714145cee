import type { PictureWords } from './lib/metadata/picture.ts';
import { drawPicture, painting } from './lib/pictures/draw.ts';
import { card, cover, layOut } from './lib/pictures/layout.ts';
import { makeOnce } from './made-once.ts';

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

/** The cover of a book. */
export function drawCover(words: PictureWords): Promise<Bytes> {
	return findOrDraw(words, cover);
}

function findOrDraw(words: PictureWords, format = card): Promise<Bytes> {
	return makeOnce([layOut(words, format), painting], async () => {
		return new Uint8Array(await drawPicture(words, format));
	});
}
