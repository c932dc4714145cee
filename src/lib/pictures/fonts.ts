import cyrillic from '@fontsource/literata/files/literata-cyrillic-500-normal.woff?inline';
import cyrillicMore from '@fontsource/literata/files/literata-cyrillic-ext-500-normal.woff?inline';
import greek from '@fontsource/literata/files/literata-greek-500-normal.woff?inline';
import greekMore from '@fontsource/literata/files/literata-greek-ext-500-normal.woff?inline';
import latin from '@fontsource/literata/files/literata-latin-500-normal.woff?inline';
import latinMore from '@fontsource/literata/files/literata-latin-ext-500-normal.woff?inline';
import vietnamese from '@fontsource/literata/files/literata-vietnamese-500-normal.woff?inline';

/** The site's typeface for pictures, in its parts: a letter is looked for in each, in this order. */
export const fonts = [latin, latinMore, vietnamese, greek, greekMore, cyrillic, cyrillicMore].map(
	(address, part) => ({
		name: `Literata ${part}`,
		data: Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'),
		weight: 500 as const,
		style: 'normal' as const,
	}),
);
