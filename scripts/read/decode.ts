import { detect } from 'chardet';
import type { Diagnostic } from '../model/diagnostic.ts';

/** A file's words, or why it has none. */
export interface Decoded {
	/** Undefined where the bytes are no text. */
	readonly text: string | undefined;
	readonly diagnostics: readonly Diagnostic[];
}

/** The encoding is judged by this much of a file; what follows is the same person's. */
const sampleBytes = 1 << 16;
/** A text has hardly any control characters; a picture or an archive is full of them. */
const mostControls = 0.02;

/**
 * Decodes the bytes of a capture: UTF-8 with or without a byte order mark, UTF-16 with one, and
 * otherwise the encoding that the bytes look like. Line ends become `\n`.
 *
 * @param stated the encoding that whatever held the bytes gives them
 */
export function decode(bytes: Uint8Array, file: string, stated?: string): Decoded {
	if (bytes.length === 0)
		return nothing(file, 'read/empty', 'is empty', 'Take it out of the folder.');
	const encoding = encodingOf(bytes, () => [bytes], stated);
	if (isBinary(bytes, encoding)) {
		if (isWebArchive(bytes)) {
			const hint = 'Open it in Safari and save it as page source, or copy its text.';
			return nothing(file, 'read/binary', 'is a web archive, which only Safari opens', hint);
		}
		return nothing(
			file,
			'read/binary',
			'holds bytes that are no text',
			'Save the page as plain text, HTML or a platform export.',
		);
	}
	const text = new TextDecoder(encoding).decode(bytes).replace(/\r\n?/gu, '\n');
	if (text.trim() === '')
		return nothing(file, 'read/empty', 'holds only blank lines', 'Take it out of the folder.');
	return { text, diagnostics: encoding === 'utf-8' ? [] : [foreignEncoding(file, encoding)] };
}

function isWebArchive(bytes: Uint8Array): boolean {
	return new TextDecoder('latin1').decode(bytes.subarray(0, 8)) === 'bplist00';
}

/**
 * The name of the encoding of a file, which `TextDecoder` knows.
 *
 * @param head its first bytes, at least 64 kB of a file that has as many
 * @param chunks all of its bytes, from the first on whenever it is called
 * @param stated what is said of it elsewhere
 */
export function encodingOf(
	head: Uint8Array,
	chunks: () => Iterable<Uint8Array>,
	stated?: string,
): string {
	if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
	if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
	const told = knownEncoding(stated);
	// Their bytes may look like any text's.
	if (told !== undefined && /^(?:utf-16|iso-2022)/u.test(told)) return told;
	if (isUtf8(chunks())) return 'utf-8';
	const declared = told ?? declaredEncoding(head);
	// A character that was cut in half does not make a file of UTF-8 another one.
	if (declared === 'utf-8' && brokenShare(chunks()) < mostBroken) return 'utf-8';
	if (declared !== undefined && declared !== 'utf-8') return declared;
	const guess = detect(head.subarray(0, sampleBytes))?.toLowerCase();
	// Pages that call themselves Latin-1 are windows-1252 in practice; browsers read them so, too.
	const encoding =
		guess === undefined || guess === 'utf-8' || guess === 'ascii' ? 'windows-1252' : guess;
	return isKnown(encoding) ? encoding : 'windows-1252';
}

/** What an XML declaration or a page's head says, as a name that the platform knows. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, headBytes));
	const name =
		/<\?xml[^>]{0,200}encoding=["']([\w-]{2,30})|<meta[^>]{0,200}charset=["']?\s?([\w-]{2,30})/iu.exec(
			head,
		);
	return knownEncoding(name?.[1] ?? name?.[2]);
}

function knownEncoding(label: string | undefined): string | undefined {
	const lower = label?.toLowerCase();
	return lower !== undefined && isKnown(lower) ? new TextDecoder(lower).encoding : undefined;
}

const headBytes = 1 << 13;
/** Of the letters beyond ASCII, so many may be broken in a file that calls itself UTF-8. */
const mostBroken = 0.1;

function brokenShare(chunks: Iterable<Uint8Array>): number {
	const decoder = new TextDecoder();
	let foreign = 0;
	let broken = 0;
	for (const chunk of chunks) {
		const text = decoder.decode(chunk, { stream: true });
		foreign += text.match(/[^\0-\x7f]/gu)?.length ?? 0;
		broken += text.match(/\ufffd/gu)?.length ?? 0;
	}
	return foreign === 0 ? 0 : broken / foreign;
}

function isUtf8(chunks: Iterable<Uint8Array>): boolean {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	try {
		for (const chunk of chunks) decoder.decode(chunk, { stream: true });
		decoder.decode();
		return true;
	} catch (error) {
		if (error instanceof TypeError) return false;
		throw error;
	}
}

function isKnown(encoding: string): boolean {
	try {
		return new TextDecoder(encoding).encoding !== '';
	} catch (error) {
		if (error instanceof RangeError) return false;
		throw error;
	}
}

function isBinary(bytes: Uint8Array, encoding: string): boolean {
	if (encoding.startsWith('utf-16')) return false;
	const sample = bytes.subarray(0, sampleBytes);
	const controls = sample.filter(
		(byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27),
	).length;
	return controls > Math.max(1, sample.length * mostControls);
}

function nothing(file: string, code: string, found: string, hint: string): Decoded {
	const message = `\`${file}\` ${found}, expected a page's words; nothing is taken from it.`;
	return {
		text: undefined,
		diagnostics: [{ code, severity: 'error', message, hint, place: { file } }],
	};
}

/** Says that a file is not UTF-8. */
export function foreignEncoding(file: string, encoding: string): Diagnostic {
	return {
		code: 'read/encoding',
		severity: 'info',
		message: `\`${file}\` is not UTF-8; it is read as \`${encoding}\`, which its bytes look like.`,
		hint: 'If letters come out wrong, save the file as UTF-8.',
		place: { file },
	};
}
