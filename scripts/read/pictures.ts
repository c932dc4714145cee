/** What files of pictures begin with. */
const beginnings: readonly RegExp[] = [
	/^\xff\xd8\xff/su,
	/^\x89PNG\r\n/su,
	/^GIF8[79]a/su,
	/^RIFF.{4}WEBP/su,
	/^BM.{4}\0{4}/su,
	// eslint-disable-next-line no-control-regex -- Icons begin with them.
	/^\0\0[\x01\x02]\0/su,
	/^.{4}ftyp(?:avif|avis|heic|heix|mif1)/su,
	/^(?:II\*\0|MM\0\*)/su,
];

const headLength = 16;

/** Whether a file is a picture, by its first bytes. */
export function isPicture(bytes: Uint8Array): boolean {
	const head = String.fromCharCode(...bytes.subarray(0, headLength));
	return beginnings.some((beginning) => beginning.test(head));
}
