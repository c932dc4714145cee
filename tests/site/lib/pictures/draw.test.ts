import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { describePicture, pictureWords } from '../../../../src/lib/metadata/picture.ts';
import { drawPicture, drawSvg } from '../../../../src/lib/pictures/draw.ts';
import { cover } from '../../../../src/lib/pictures/layout.ts';
import { describedEssay } from '../../../helpers/metadata.ts';

const words = { label: 'Essay', title: 'On openness', foot: 'Ann Lee · The Reader' };

describe('drawPicture', () => {
	test('gives a PNG of the size that Open Graph shows whole', async () => {
		const { format, width, height } = await sharp(await drawPicture(words)).metadata();
		expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
	});

	test('gives the cover of a book its own size', async () => {
		const { width, height } = await sharp(await drawPicture(words, cover)).metadata();
		expect([width, height]).toEqual([1200, 1800]);
	});

	test('gives the same bytes for the same words, and others for others', async () => {
		const picture = await drawPicture(words);
		expect(picture.equals(await drawPicture({ ...words }))).toBe(true);
		expect(picture.equals(await drawPicture({ ...words, title: 'On closeness' }))).toBe(false);
	});

	test('keeps a title of any length within the picture', async () => {
		const { data, info } = await sharp(
			await drawPicture({ ...words, title: 'Wwwww mmmmm '.repeat(60) }),
		)
			.extract({ left: 1170, top: 0, width: 30, height: 630 })
			.raw()
			.toBuffer({ resolveWithObject: true });
		const pixels = new Set(
			Array.from({ length: data.length / info.channels }, (_, pixel) =>
				data.subarray(pixel * info.channels, (pixel + 1) * info.channels).toString('hex'),
			),
		);
		expect(pixels.size).toBe(1);
	});
});

describe('drawSvg', () => {
	test('draws letters as outlines, so that no font is asked for', async () => {
		const svg = await drawSvg({ ...words, title: '</svg><script>alert(1)</script>' });
		expect(svg).not.toMatch(/<text|<script|font-family|https?:\/\/(?!www\.w3\.org\/2000\/svg)/u);
	});

	test('leaves out a title in a script that the typeface does not have', async () => {
		expect(await drawSvg({ ...words, title: '東京の話' })).toBe(
			await drawSvg({ ...words, title: '' }),
		);
		expect(await drawSvg({ ...words, foot: '李雷 · The Reader' })).toBe(
			await drawSvg({ ...words, foot: 'The Reader' }),
		);
	});

	test('leaves out a sign that the typeface does not have, and keeps the words', async () => {
		expect(await drawSvg({ ...words, title: '🎉 On openness' })).toBe(await drawSvg(words));
	});

	test.each(['Żółta łódź', 'Ελληνικά', 'Русский', 'Tiếng Việt'])('draws %s', async (title) => {
		expect(await drawSvg({ ...words, title })).not.toBe(await drawSvg({ ...words, title: '' }));
	});
});

describe('pictureWords', () => {
	test('are those of what is published, and the description says them', () => {
		const essay = describedEssay({ author: undefined });
		expect(pictureWords(essay)).toEqual({
			label: 'Essay',
			title: 'On openness',
			foot: 'The Reader',
		});
		expect(describePicture(essay)).toBe('Essay: On openness. The Reader');
	});
});
