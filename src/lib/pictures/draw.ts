import satori from 'satori';
import sharp from 'sharp';
import type { PictureWords } from '../metadata/picture.ts';
import { fonts } from './fonts.ts';
import { card, layOut, type PictureFormat } from './layout.ts';

/**
 * Few colours, since there are few: a third of the bytes, and half the time of finding the best.
 * Packing harder would save 2 of 19 kB and take a sixth longer.
 */
const png = { palette: true, colours: 16, effort: 1, dither: 0, compressionLevel: 3 } as const;

/** What the bytes of a picture depend on besides its words and their layout. */
export const painting = { png, painter: sharp.versions };

/** A picture of `words` as PNG; the same words give the same bytes. */
export async function drawPicture(words: PictureWords, format = card): Promise<Buffer> {
	return sharp(Buffer.from(await drawSvg(words, format)))
		.png(png)
		.toBuffer();
}

/**
 * A picture of `words` as SVG, its letters as outlines. Words in a script that the typeface does not
 * have are left out, since boxes in their place would say less than nothing; single signs that it
 * does not have go alone.
 */
export async function drawSvg(words: PictureWords, format = card): Promise<string> {
	const [svg, missing] = await setText(words, format);
	return missing.length === 0 ? svg : (await setText(leaveOut(words, missing), format))[0];
}

async function setText(
	words: PictureWords,
	format: PictureFormat,
): Promise<readonly [string, readonly string[]]> {
	const missing: string[] = [];
	const svg = await satori(layOut(words, format), {
		...format.size,
		fonts,
		loadAdditionalAsset: (_, segment) => {
			missing.push(segment);
			return Promise.resolve([]);
		},
	});
	return [svg, missing];
}

function leaveOut(words: PictureWords, missing: readonly string[]): PictureWords {
	const signs = missing.filter((segment) => !/\p{L}/u.test(segment));
	const scripts = missing.filter((segment) => /\p{L}/u.test(segment));
	const shown = (text: string) => {
		if (scripts.some((segment) => text.includes(segment))) return '';
		return signs.reduce((rest, sign) => rest.replaceAll(sign, ''), text).trim();
	};
	const { label, title, foot } = words;
	return {
		label,
		title: shown(title),
		foot: foot.split(' · ').map(shown).filter(Boolean).join(' · '),
	};
}
