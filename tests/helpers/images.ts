import sharp from 'sharp';

export interface PictureOptions {
	readonly width?: number;
	readonly height?: number;
	readonly format?: 'jpeg' | 'png' | 'gif' | 'webp' | 'avif';
	/** A colour; pictures of two colours are two pictures. */
	readonly colour?: string;
}

/** A picture of one colour. */
export function pictureOf(options: PictureOptions = {}): Promise<Buffer> {
	const { width = 40, height = 30, format = 'png', colour = 'teal' } = options;
	return sharp({ create: { width, height, channels: 3, background: colour } })
		.toFormat(format)
		.toBuffer();
}
