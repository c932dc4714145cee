/** Where ingest puts the pictures of captured entries, and where the site has them. */
export const imageFolder = 'images';

/** A picture that ingest took along, as its name tells. */
export interface ImageFile {
	/** Its name in `imageFolder`. */
	readonly name: string;
	/** Pixels. */
	readonly width: number;
	readonly height: number;
	readonly type: 'image/jpeg' | 'image/png';
}

const pattern = /^images\/([0-9a-f]{24}-([1-9]\d{0,4})x([1-9]\d{0,4})\.(jpg|png))$/u;

/** The picture at `path`, such as `images/0123456789abcdef01234567-640x480.jpg`; undefined for any other path. */
export function readImageFile(path: string): ImageFile | undefined {
	const [, name, width, height, ending] = pattern.exec(path) ?? [];
	if (name === undefined) return undefined;
	return {
		name,
		width: Number(width),
		height: Number(height),
		type: ending === 'jpg' ? 'image/jpeg' : 'image/png',
	};
}

/** The path of a picture, as `readImageFile` reads it. */
export function imagePath({ name }: Pick<ImageFile, 'name'>): string {
	return `${imageFolder}/${name}`;
}

/** What the address of a picture of the site looks like in a rendered text, wherever its root is. */
export const imageAddress =
	/^\/(?!\/)(?:[^?#]{0,200}\/)?images\/[0-9a-f]{24}-[1-9]\d{0,4}x[1-9]\d{0,4}\.(?:jpg|png)$/u;

/** The picture of the site at `address`, such as `/reader/images/…-640x480.jpg`; undefined for any other. */
export function readImageAddress(address: string): ImageFile | undefined {
	if (!imageAddress.test(address)) return undefined;
	return readImageFile(address.slice(address.lastIndexOf(`/${imageFolder}/`) + 1));
}

const missing = /^missing:([\w.~%!'()*-]{0,500})$/u;

/** What stands for the address of an image whose file, called `name`, nobody has. */
export function missingImage(name: string): string {
	return `missing:${encodeURIComponent(name.toWellFormed()).slice(0, 500)}`;
}

/** The name of a file that nobody has, as an address; undefined for any other address. */
export function readMissingImage(address: string): string | undefined {
	return missing.exec(address)?.[1];
}
