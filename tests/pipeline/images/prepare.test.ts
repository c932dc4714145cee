import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { prepareImage } from '../../../scripts/images/prepare.ts';
import type { PreparedImage } from '../../../scripts/images/prepare.ts';
import { readImageFile } from '../../../src/lib/captured/image-file.ts';
import { pictureOf } from '../../helpers/images.ts';

async function prepared(bytes: Uint8Array): Promise<PreparedImage> {
	const made = await prepareImage(bytes);
	if (typeof made === 'string') throw new Error(`Refused as ${made}.`);
	return made;
}

describe('prepareImage', () => {
	test('leaves nothing of the file but the picture, upright', async () => {
		const taken = await sharp(await pictureOf({ width: 60, height: 20, format: 'jpeg' }))
			.withExif({
				IFD0: { Copyright: 'Somebody', Artist: 'Somebody' },
				IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '53/1 1/1 1/1' },
			})
			.withMetadata({ orientation: 6 })
			.jpeg()
			.toBuffer();
		expect(taken.includes('Somebody')).toBe(true);
		expect((await sharp(taken).metadata()).orientation).toBe(6);
		const { bytes, file } = await prepared(taken);
		const metadata = await sharp(bytes).metadata();
		expect(metadata).toMatchObject({ format: 'jpeg', width: 20, height: 60 });
		expect([metadata.exif, metadata.icc, metadata.iptc, metadata.xmp]).toEqual([
			undefined,
			undefined,
			undefined,
			undefined,
		]);
		expect(Buffer.from(bytes).includes('Somebody')).toBe(false);
		expect(readImageFile(file)).toMatchObject({ width: 20, height: 60, type: 'image/jpeg' });
	});

	test('leaves out what somebody put behind the picture', async () => {
		const hidden = Buffer.concat([await pictureOf(), Buffer.from('<script>alert(1)</script>')]);
		const { bytes } = await prepared(hidden);
		expect(Buffer.from(bytes).includes('script')).toBe(false);
	});

	test('makes the same of the same, and another name of another picture', async () => {
		const [one, again] = [await prepared(await pictureOf()), await prepared(await pictureOf())];
		expect(again).toEqual(one);
		expect((await prepared(await pictureOf({ colour: 'tan' }))).file).not.toBe(one.file);
	});

	test('makes a picture no larger than a screen shows it, and none larger than it is', async () => {
		const size = async (width: number, height: number) => {
			const { file } = await prepared(await pictureOf({ width, height }));
			const { width: shown, height: high } = readImageFile(file) ?? {};
			return [shown, high];
		};
		expect(await size(3200, 1000)).toEqual([1600, 500]);
		expect(await size(320, 100)).toEqual([320, 100]);
		expect(await size(400, 8000)).toEqual([320, 6400]);
	});

	test.each(['gif', 'webp', 'avif', 'jpeg', 'png'] as const)('reads %s', async (format) => {
		const { file } = await prepared(await pictureOf({ format }));
		expect(readImageFile(file)).toMatchObject({ width: 40, height: 30 });
	});

	test('keeps a photograph that was saved without loss small', async () => {
		const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
		const create = { width: 700, height: 700, channels: 3, background: 'tan', noise } as const;
		const png = await sharp({ create }).png().toBuffer();
		expect(png.length).toBeGreaterThan(500_000);
		const { file, bytes } = await prepared(png);
		expect(file).toMatch(/\.jpg$/u);
		expect(bytes.length).toBeLessThan(png.length);
	});

	test('refuses what is no picture, and says why', async () => {
		const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
		expect(await prepareImage(Buffer.from(svg))).toBe('drawing');
		expect(await prepareImage(Buffer.from(`<?xml version="1.0"?>\n${svg}`))).toBe('drawing');
		expect(await prepareImage(Buffer.from('<html>Not found</html>'))).toBe('no-picture');
		expect(await prepareImage(new Uint8Array())).toBe('no-picture');
		expect(await prepareImage((await pictureOf()).subarray(0, 60))).toBe('broken');
		expect(await prepareImage(new Uint8Array(30_000_001))).toBe('too-large');
		expect(await prepareImage(await pictureOf({ width: 1, height: 1 }))).toBe('pixel');
	});

	test('does not open a small file that holds a picture which fills the memory', async () => {
		const bomb = await pictureOf({ width: 8000, height: 8000 });
		expect(bomb.length).toBeLessThan(1_000_000);
		expect(await prepareImage(bomb)).toBe('too-large');
	});
});
