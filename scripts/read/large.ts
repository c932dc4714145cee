import { createHash } from 'node:crypto';
import type { LargeFile } from '../model/capture.ts';
import type { Diagnostic, Staged } from '../model/diagnostic.ts';
import { chunksOf, headOf } from './chunks.ts';
import { encodingOf, foreignEncoding } from './decode.ts';
import { recogniseFormat } from './format.ts';
import { repairMojibake } from './mojibake.ts';

/**
 * Files above this many bytes are not held as a whole. Reading one in memory takes some twenty times
 * its bytes: 700 MB for one of 16 MB, of which 300 MB are the program itself (November 2026).
 */
export const mostHeld = 32_000_000;

const headLength = 400_000;

/** The formats that can be read item by item, and are as large as blogs are old. */
const streamed: ReadonlySet<string> = new Set([
	'wxr',
	'blogger',
	'disqus',
	'blogml',
	'movabletype',
]);

/** Whether the file at `path` is of a kind that is read item by item. */
export function isStreamed(path: string): boolean {
	const head = headOf(path, headLength);
	const text = new TextDecoder(encodingOf(head, () => [head])).decode(head);
	return streamed.has(recogniseFormat(text.replace(/\r\n?/gu, '\n')));
}

/** What is to be known of a large file before its text is read. */
export function openLarge(path: string, name: string): Staged<LargeFile> {
	const head = headOf(path, headLength);
	const encoding = encodingOf(head, () => chunksOf(path));
	const format = recogniseFormat(new TextDecoder(encoding).decode(head).replace(/\r\n?/gu, '\n'));
	const hash = createHash('sha256');
	let bytes = 0;
	for (const chunk of chunksOf(path)) {
		hash.update(chunk);
		bytes += chunk.length;
	}
	return {
		value: { name, path, format, encoding, bytes, sha256: hash.digest('hex') },
		diagnostics: encoding === 'utf-8' ? [] : [foreignEncoding(name, encoding)],
	};
}

/** Says which files a command that holds all captures at once did not look at; undefined if none. */
export function notLookedAt(large: readonly LargeFile[]): string | undefined {
	if (large.length === 0) return undefined;
	const names = large.map(({ name }) => name).join(', ');
	return `Not looked at, because larger than ${mostHeld / 1_000_000} MB: ${names}. Its ledgers name its ids and what is unsure; \`npm run ingest\` applies what curation.yaml says of it.`;
}

/** What is learned of a large file while its text is read. */
export interface TextProgress {
	/** Bytes read so far. */
	bytes: number;
	/** Characters of misread UTF-8 that were mended. */
	repaired: number;
}

/**
 * The text of a large file in pieces of whole lines, decoded and mended as that of a small one is.
 * `step` is called with what is known after each piece.
 */
export function* textOf(
	{ path, encoding }: LargeFile,
	step: (progress: TextProgress) => void,
): Generator<string> {
	const decoder = new TextDecoder(encoding);
	const progress: TextProgress = { bytes: 0, repaired: 0 };
	let rest = '';
	for (const chunk of chunksOf(path)) {
		rest += decoder.decode(chunk, { stream: true });
		const end = lastBreak(rest);
		yield mend(rest.slice(0, end), progress);
		rest = rest.slice(end);
		progress.bytes += chunk.length;
		step(progress);
	}
	yield mend(rest + decoder.decode(), progress);
	step(progress);
}

/** After the last line; a text without lines is cut anywhere but inside a line end. */
function lastBreak(text: string): number {
	const end = text.lastIndexOf('\n') + 1;
	if (end > 0) return end;
	return text.endsWith('\r') ? text.length - 1 : text.length;
}

function mend(piece: string, progress: TextProgress): string {
	const lines = piece.includes('\r') ? piece.replace(/\r\n?/gu, '\n') : piece;
	// Most of most blogs is ASCII, which needs no search.
	if (Buffer.byteLength(lines) === lines.length) return lines;
	const { text, repaired } = repairMojibake(lines);
	progress.repaired += repaired;
	return text;
}

/** Says that a large file is read in parts. */
export function inParts({ name, bytes }: LargeFile, parts: number): Diagnostic {
	return {
		code: 'read/in-parts',
		severity: 'info',
		message: `\`${name}\` has ${Math.round(bytes / 1e6).toLocaleString('en')} MB; it is read in ${parts} parts, each with a ledger of its own.`,
		place: { file: name },
	};
}
