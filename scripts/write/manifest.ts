import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { codeOf } from './disk.ts';

/**
 * What ingest wrote last, by path: a digest of each generated file. A file that differs from it was
 * edited by somebody else. It is kept with the content, so that the next machine knows as well.
 */
export type Manifest = ReadonlyMap<string, string>;

/** Its path in the content folder. */
export const manifestFile = '.ingest.json';

const manifestSchema = z.strictObject({ files: z.record(z.string(), z.string()) });

/** Bytes: enough to notice an edit; nobody gains anything by forging one. */
const digestLength = 16;

/**
 * The digest of a file's text. Line ends do not count: version control may turn `\n` into `\r\n` on
 * the way to another machine.
 */
export function digestOf(text: string): string {
	return digestOfBytes(text.replaceAll('\r\n', '\n'));
}

/** The digest of a file that is no text. */
export function digestOfBytes(bytes: Uint8Array | string): string {
	// A part of a longer string would keep the whole of it, for each file.
	return createHash('sha256').update(bytes).digest().toString('hex', 0, digestLength);
}

/** What the last run wrote into `folder`; nothing is known where there is no manifest or a broken one. */
export async function readManifest(folder: string): Promise<Manifest> {
	const text = await readFile(join(folder, manifestFile), 'utf8').catch((error: unknown) => {
		if (codeOf(error) === 'ENOENT') return '';
		throw error;
	});
	return new Map(Object.entries(parse(text)));
}

/** The manifest's own text: a line for each file, in the order of their paths. */
export function renderManifest(manifest: Manifest): string {
	const sorted = [...manifest].sort(([a], [b]) => (a < b ? -1 : 1));
	return `${JSON.stringify({ files: Object.fromEntries(sorted) }, null, '\t')}\n`;
}

function parse(text: string): Readonly<Record<string, string>> {
	try {
		return manifestSchema.parse(JSON.parse(text)).files;
	} catch {
		// Such as one with the marks of a merge: all that differs then counts as edited, and is kept.
		return {};
	}
}
