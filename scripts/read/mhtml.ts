import { readFile, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Splitter } from 'mailsplit';
import type { Bytes, MimeNode } from 'mailsplit';
import type { Scratch } from './scratch.ts';

/** A resource of a page that a browser saved into one file with all it shows (RFC 2557). */
export interface Resource {
	/** Its MIME type, in lower case. */
	readonly type: string;
	/** What the file says of the encoding of a text, if anything. */
	readonly charset: string | undefined;
	/** Where it was on the web; `cid:…` where only the page's own file has it. */
	readonly addresses: readonly string[];
	readonly bytes: Uint8Array;
}

/** A page shows some hundreds of things, each under some lines; what has more is a trap. */
const mostParts = 5000;
const mostHead = 16_384;
const headLength = 8192;

/** Whether a file begins as mail does whose parts belong together, as browsers save pages. */
export function isMhtml(bytes: Uint8Array): boolean {
	const text = new TextDecoder('latin1').decode(bytes.subarray(0, headLength));
	const [head = ''] = text.replace(/\r\n?/gu, '\n').trimStart().split('\n\n');
	const unfolded = head.replace(/\n[ \t]{1,100}/gu, ' ');
	return (
		/^[\w-]{1,60}:/u.test(unfolded) &&
		/^mime-version:/imu.test(unfolded) &&
		/^content-type:\s{0,20}multipart\/(?:related|alternative)\b/imu.test(unfolded)
	);
}

/** The parts of the file, in its order; one that is cut off ends where it does. */
export async function readMhtml(bytes: Uint8Array): Promise<readonly Resource[]> {
	const splitter = new Splitter({
		ignoreEmbedded: true,
		maxChildNodes: mostParts,
		maxHeadSize: mostHead,
	});
	const resources: Resource[] = [];
	let node: MimeNode | undefined;
	let pieces: Buffer[] = [];
	const finish = () => {
		if (node?.multipart === false) resources.push(resourceOf(node, Buffer.concat(pieces)));
		pieces = [];
	};
	const parts = Readable.from([bytes]).compose(splitter) as AsyncIterable<Bytes | MimeNode>;
	for await (const part of parts) {
		if (part.type === 'body') pieces.push(part.value);
		if (part.type !== 'node') continue;
		finish();
		node = part;
	}
	finish();
	return resources;
}

/**
 * Puts the resources that are called `members` into the folder of `scratch`, and says where each is.
 * One of more than `most` bytes is left out.
 */
export async function extractResources(
	path: string,
	members: ReadonlySet<string>,
	{ scratch, most }: { readonly scratch: Scratch; readonly most: number },
): Promise<ReadonlyMap<string, string>> {
	const places = new Map<string, string>();
	// What cannot be taken apart was told when it was read.
	const resources = await readMhtml(await readFile(path)).catch(() => []);
	for (const { addresses, bytes } of resources) {
		const [name] = addresses;
		if (name === undefined || !members.has(name) || places.has(name)) continue;
		if (bytes.length > most) continue;
		const place = scratch.file();
		await writeFile(place, bytes);
		places.set(name, place);
	}
	return places;
}

function resourceOf(node: MimeNode, body: Buffer): Resource {
	// A long address is folded, which adds blanks that it has not.
	const location = node.headers.getFirst('content-location').replace(/\s+/gu, '');
	const id = node.headers.getFirst('content-id').replace(/^\s*<|>\s*$/gu, '');
	return {
		type: node.contentType || 'text/plain',
		charset: node.charset || undefined,
		addresses: [location, id === '' ? '' : `cid:${id}`].filter((address) => address !== ''),
		bytes: decodeBody(body, node.encoding || ''),
	};
}

function decodeBody(body: Buffer, encoding: string): Uint8Array {
	if (encoding === 'base64') return Buffer.from(body.toString('latin1'), 'base64');
	return encoding === 'quoted-printable' ? decodeQuotedPrintable(body) : body;
}

const [equals, cr, lf, space, tab] = [0x3d, 0x0d, 0x0a, 0x20, 0x09];

/** Bytes written as RFC 2045 says; libraries need quadratic time for blanks in a row. */
function decodeQuotedPrintable(body: Uint8Array): Uint8Array {
	const decoded = new Uint8Array(body.length);
	let length = 0;
	for (let at = 0; at < body.length; at += 1) {
		const byte = body[at] ?? 0;
		if (byte !== equals) {
			decoded[length++] = byte;
			continue;
		}
		const code = hexOf(body[at + 1]) * 16 + hexOf(body[at + 2]);
		if (!Number.isNaN(code)) {
			decoded[length++] = code;
			at += 2;
			continue;
		}
		// A line that goes on below, perhaps with blanks that a program added.
		let next = at + 1;
		while (body[next] === space || body[next] === tab) next += 1;
		if (body[next] === cr && body[next + 1] === lf) next += 1;
		if (body[next] === lf) at = next;
		else decoded[length++] = byte;
	}
	return decoded.subarray(0, length);
}

/** The value of a hexadecimal digit; NaN of anything else. */
function hexOf(byte: number | undefined): number {
	return Number(`0x${String.fromCharCode(byte ?? 0)}`);
}
