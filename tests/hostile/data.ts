import { gunzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** One file of a site that is no page, and those packed in it, by its path. */
export interface DataFile {
	readonly path: string;
	readonly bytes: Uint8Array;
}

/** A file, or the files of a book. */
export function unpackFile({ path, bytes }: DataFile): readonly DataFile[] {
	if (!path.endsWith('.epub')) return [{ path, bytes }];
	return Object.entries(unzipSync(bytes)).map(([name, content]) => {
		return { path: `${path}/${name}`, bytes: content };
	});
}

/** Whether a file has to be XML. */
export function isXml(path: string): boolean {
	return /\.(?:xml|xhtml|opf|ncx|svg)$/u.test(path);
}

export function textOf({ bytes }: DataFile): string {
	return strFromU8(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes);
}

/** What XML is made of. */
export interface XmlParts {
	/** Each element with the names of its attributes: `link href,rel`. */
	readonly shapes: ReadonlySet<string>;
	/** The texts of elements that have no other elements in them, by element. */
	readonly texts: readonly (readonly [element: string, text: string])[];
	/** What the file says to a parser: `<!DOCTYPE …>` and `<?…?>`. */
	readonly orders: readonly string[];
	readonly addresses: readonly string[];
}

/** The names of attributes in order, but for the language, which depends on the words. */
export function namesOf(attributes: object): string {
	return Object.keys(attributes)
		.filter((name) => name !== 'lang')
		.sort()
		.join();
}

/** Takes XML apart. Throws where it is not well-formed. */
export function readXml(text: string): XmlParts {
	const shapes = new Set<string>();
	const texts: [string, string][] = [];
	const orders: string[] = [];
	const addresses: string[] = [];
	let words = '';
	const parser = new SaxesParser({ xmlns: true });
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('doctype', (doctype) => orders.push(`doctype ${doctype.trim()}`));
	parser.on('processinginstruction', ({ target }) => orders.push(`<?${target}`));
	parser.on('comment', () => orders.push('comment'));
	parser.on('opentag', ({ name, attributes }) => {
		shapes.add([name, namesOf(attributes)].join(' ').trim());
		for (const [key, { value }] of Object.entries(attributes)) {
			if (/^(?:href|src|url|xlink:href)$/u.test(key)) addresses.push(value);
		}
		words = '';
	});
	parser.on('text', (part) => (words += part));
	parser.on('cdata', (part) => (words += part));
	parser.on('closetag', ({ name }) => {
		texts.push([name, words]);
		words = '';
	});
	parser.write(text).close();
	return { shapes, texts, orders, addresses };
}

/** The kinds of chunks that a PNG is made of. */
export function chunksOf(bytes: Uint8Array): ReadonlySet<string> {
	const view = Buffer.from(bytes);
	const kinds = new Set<string>();
	for (let at = 8; at + 12 <= view.length; at += 12 + view.readUInt32BE(at)) {
		kinds.add(view.toString('latin1', at + 4, at + 8));
	}
	return kinds;
}

/** The names that a value of JSON uses, wherever in it. */
export function keysOf(text: string): ReadonlySet<string> {
	const keys = new Set<string>();
	JSON.parse(text, (key, value: unknown) => {
		if (!/^\d*$/u.test(key)) keys.add(key);
		return value;
	});
	return keys;
}
