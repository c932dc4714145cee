import { gunzipSync, inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import type { ReadableFile } from './names.ts';

/** Files of a site that say nothing: fonts, and the program that searches. */
const wordless = /\.(?:woff2?|wasm|pagefind|ico|jpe?g|webp|avif)$/u;

/**
 * What can be read in a file of a site, whatever it is packed in: the documents of a book, what is
 * written into a picture, the strings of data, the search index.
 */
export function unpack(path: string, bytes: Uint8Array): readonly ReadableFile[] {
	if (wordless.test(path)) return [];
	const extension = /\.[a-z_]+$/u.exec(path)?.[0] ?? '';
	const file = (text: string, more: Partial<ReadableFile> = {}): readonly ReadableFile[] => [
		{ path, text, isCode: false, ...more },
	];
	switch (extension) {
		case '.epub':
			return Object.entries(unzipSync(bytes)).flatMap(([name, content]) =>
				unpack(`${path}/${name}`, content),
			);
		case '.png':
			return file(pictureText(bytes));
		case '.js':
		case '.mjs':
		case '.css':
		case '.map':
			return file(strFromU8(bytes), { isCode: true });
		case '.pf_index':
			// The word list of the search has single words only, cut to their stems.
			return file(strFromU8(unzipped(bytes)), { isCode: true });
		case '.pf_filter':
		case '.pf_meta':
			return file(cborText(unzipped(bytes)));
		case '.pf_fragment':
			return file(jsonText(strFromU8(unzipped(bytes)).replace(/^[^{]*/u, '')), { isData: true });
		case '.json':
			return file(jsonText(strFromU8(bytes)), { isData: true });
		case '.jsonl':
			return file(strFromU8(bytes).split('\n').map(jsonText).join('\n'), { isData: true });
		case '.bib':
		case '.ris':
			return file(strFromU8(bytes), { isData: true });
		default:
			return file(isMarkup(extension) ? markupText(strFromU8(bytes)) : strFromU8(bytes));
	}
}

function isMarkup(extension: string): boolean {
	return /^\.(?:xml|xhtml|html|opf|ncx|svg)$/u.test(extension);
}

function unzipped(bytes: Uint8Array): Uint8Array {
	return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

/** Markup with its words as they are read: a feed holds pages whose signs are written as names. */
function markupText(text: string): string {
	const once = wordsOf(text);
	return [text, once, wordsOf(once)].join('\n');
}

function wordsOf(markup: string): string {
	const tree = fromHtml(markup, { fragment: true });
	const comments = [...markup.matchAll(/<!\[CDATA\[([^]*?)\]\]>/gu)].map(
		([, inside = '']) => inside,
	);
	return [toString(tree), ...comments].join('\n');
}

/** The strings of JSON, each on a line; of text that is none, the text. */
function jsonText(text: string): string {
	const strings: string[] = [];
	const keys: string[] = [];
	const take = (key: string, value: unknown) => {
		keys.push(key);
		if (typeof value === 'string')
			strings.push(value, ...(/[<&]/u.test(value) ? [wordsOf(value)] : []));
		return value;
	};
	try {
		JSON.parse(text, take);
	} catch (error) {
		if (error instanceof SyntaxError) return text;
		throw error;
	}
	return [...strings, ...new Set(keys)].join('\n');
}

/** What programs write into a PNG beside the picture: `tEXt`, `zTXt` and `iTXt`, packed or not. */
function pictureText(bytes: Uint8Array): string {
	const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const texts: string[] = [];
	for (let at = 8; at + 12 <= view.length; at += 12 + view.readUInt32BE(at)) {
		const data = view.subarray(at + 8, at + 8 + view.readUInt32BE(at));
		if (!/^(?:tEXt|zTXt|iTXt|eXIf)$/u.test(view.toString('latin1', at + 4, at + 8))) continue;
		texts.push(data.toString('utf8'), data.toString('latin1'), inflated(data));
	}
	return texts.join('\n');
}

/** The packed end of a chunk, which begins behind a word and one or two noughts; empty if none is. */
function inflated(data: Buffer): string {
	for (let at = data.indexOf(0x78); at !== -1; at = data.indexOf(0x78, at + 1)) {
		try {
			return inflateSync(data.subarray(at)).toString('utf8');
		} catch (error) {
			// An `x` of the words before it.
			if (!(error instanceof Error && 'errno' in error)) throw error;
		}
	}
	return '';
}

/** The text strings of Pagefind's CBOR, in which a letter before each may be its length. */
function cborText(bytes: Uint8Array): string {
	const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const strings: string[] = [];
	let at = view.indexOf('pagefind_dcd') === 0 ? 'pagefind_dcd'.length : 0;
	while (at < view.length) {
		const head = view.readUInt8(at);
		const width = [1, 2, 4, 8][(head & 31) - 24] ?? 0;
		const size =
			width === 0
				? head & 31
				: Number(BigInt(`0x${view.toString('hex', at + 1, at + 1 + width) || '0'}`));
		at += 1 + width;
		const kind = head >> 5;
		if (kind !== 2 && kind !== 3) continue;
		if (kind === 3) strings.push(view.toString('utf8', at, at + size));
		at += size;
	}
	return strings.join('\n');
}
