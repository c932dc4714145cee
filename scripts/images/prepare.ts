import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { Metadata } from 'sharp';
import { isPicture } from '../read/pictures.ts';
import { imagePath } from '../../src/lib/captured/image-file.ts';

/** Larger files and pictures are not opened: a small file can hold a picture that fills the memory. */
export const mostBytes = 30_000_000;
const mostPixels = 60_000_000;

/** Pixels: twice the widest column of the site, for screens of two pixels to one. */
const widest = 1600;
/** A strip of drawings is read by scrolling. */
const highest = 6400;

/** A photograph that somebody saved as PNG is told by its weight. */
const heaviestPng = 500_000;

/** Raised when pictures are made otherwise, so that none of before is taken for one of now. */
const recipe = 1;

/** A picture as it is published: without anything that its file told of where and by whom it was taken. */
export interface PreparedImage {
	/** Its path in the content folder. */
	readonly file: string;
	readonly bytes: Uint8Array;
}

/** Why a file is not shown. */
export type Refusal = 'pixel' | 'too-large' | 'drawing' | 'broken' | 'no-picture';

/** What the published picture of a file is called, but for its size: made of the file's bytes alone. */
export function imageHash(bytes: Uint8Array): string {
	return createHash('sha256').update(`${recipe} `).update(bytes).digest('hex').slice(0, 24);
}

/**
 * The picture in `bytes`, upright, no larger than a screen shows it, in the colours of the web, and
 * with nothing else of the file: no place, no camera, no hidden second picture. Of a moving picture
 * it is the first.
 */
export async function prepareImage(bytes: Uint8Array): Promise<PreparedImage | Refusal> {
	if (bytes.length > mostBytes) return 'too-large';
	if (!isPicture(bytes)) return isDrawing(bytes) ? 'drawing' : 'no-picture';
	try {
		// The head of the file says its size before anything is unpacked.
		const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
		if (metadata.width * metadata.height > mostPixels) return 'too-large';
		if (metadata.width <= 2 || metadata.height <= 2) return 'pixel';
		const { data, info } = await render(bytes, metadata);
		const ending = info.format === 'jpeg' ? 'jpg' : 'png';
		const name = `${imageHash(bytes)}-${info.width}x${info.height}.${ending}`;
		return { file: imagePath({ name }), bytes: data };
	} catch {
		// The library says of a broken file no more than that it is.
		return 'broken';
	}
}

/** A photograph as JPEG; what has few colours or lets the page shine through as PNG. */
async function render(bytes: Uint8Array, { format, hasAlpha }: Metadata) {
	const isPhoto = ['jpeg', 'webp', 'heif'].includes(format) && !hasAlpha;
	if (isPhoto) return asJpeg(bytes);
	const png = await scaled(bytes)
		.png({ compressionLevel: 9 })
		.toBuffer({ resolveWithObject: true });
	return png.data.length > heaviestPng && !hasAlpha ? asJpeg(bytes) : png;
}

function asJpeg(bytes: Uint8Array) {
	return scaled(bytes).jpeg({ quality: 82, mozjpeg: true }).toBuffer({ resolveWithObject: true });
}

function scaled(bytes: Uint8Array) {
	return sharp(bytes, { failOn: 'error', limitInputPixels: mostPixels })
		.autoOrient()
		.resize({ width: widest, height: highest, fit: 'inside', withoutEnlargement: true });
}

function isDrawing(bytes: Uint8Array): boolean {
	const head = new TextDecoder().decode(bytes.subarray(0, 1000));
	return /<svg\b/iu.test(head);
}
