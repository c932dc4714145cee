import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Capture, LargeFile } from '../model/capture.ts';
import type { Diagnostic, Staged } from '../model/diagnostic.ts';
import type { PictureFile } from '../model/image.ts';
import { compareText } from '../text/words.ts';
import { isArchive, readArchive } from './archive.ts';
import { brokenBundle, describeBundle, emptyBundle, unpackFirst } from './bundle.ts';
import type { BundledText } from './bundle.ts';
import { headOf } from './chunks.ts';
import { isData } from './data.ts';
import { decode } from './decode.ts';
import { recogniseFormat } from './format.ts';
import { giveNames } from './give-names.ts';
import { isStreamed, mostHeld, openLarge } from './large.ts';
import { refuseBytes, refuseText, tooLarge } from './limits.ts';
import { listFiles, unreadable } from './list-files.ts';
import type { Found } from './list-files.ts';
import { isMhtml, readMhtml } from './mhtml.ts';
import { describeMojibake, repairMojibake } from './mojibake.ts';
import { isPicture } from './pictures.ts';
import type { Scratch } from './scratch.ts';

/** What was read, and the files that are too large for that. */
export interface ReadFiles extends Staged<readonly Capture[]> {
	readonly large: readonly LargeFile[];
	/** Pictures that lie beside the captures. */
	readonly pictures: readonly PictureFile[];
}

/** How files are read. */
export interface ReadOptions {
	readonly progress?: ((done: number, all: number) => void) | undefined;
	/** Where what is unpacked goes if it is too large to be held. */
	readonly scratch?: Scratch | undefined;
}

/**
 * Reads every file that the paths name, folders with all that lies in them, in the order of their
 * names. What cannot be read is a diagnostic; the rest goes on.
 */
export async function readCaptures(
	paths: readonly string[],
	options: ReadOptions = {},
): Promise<ReadFiles> {
	const diagnostics: Diagnostic[] = [];
	const found: Found[] = [];
	for (const path of paths) {
		const listed = await listFiles(path);
		found.push(...listed.value);
		diagnostics.push(...listed.diagnostics);
	}
	const captures: Capture[] = [];
	const large: LargeFile[] = [];
	const pictures: PictureFile[] = [];
	for (const [index, file] of found.sort((a, b) => compareText(a.name, b.name)).entries()) {
		const read = await readFound(file, options);
		diagnostics.push(...read.diagnostics);
		captures.push(...read.value);
		large.push(...read.large);
		pictures.push(...read.pictures);
		options.progress?.(index + 1, found.length);
	}
	const named = giveNames(captures);
	const apart = giveNames(large, new Set(named.value.map(({ name }) => name)));
	return {
		value: named.value,
		large: apart.value,
		pictures,
		diagnostics: [...diagnostics, ...named.diagnostics, ...apart.diagnostics],
	};
}

const none: ReadFiles = { value: [], large: [], pictures: [], diagnostics: [] };

async function readFound(file: Found, options: ReadOptions): Promise<ReadFiles> {
	const { path, name } = file;
	try {
		const { size } = await stat(path);
		const head = headOf(path, 16);
		if (isArchive(head)) return await readUnpacked(file, options);
		if (isPicture(head)) return { ...none, pictures: [{ name, path }] };
		if (size > mostHeld && isStreamed(path)) return readLarge(file);
		const tooMany = refuseBytes(size, name);
		if (tooMany !== undefined) return { ...none, diagnostics: [tooMany] };
		const bytes = await readFile(path);
		if (isMhtml(bytes)) return await readBundle(bytes, name, path);
		// A drawing is a text, too, and is named where an essay shows it.
		const pictures = isDrawing(name) ? [{ name, path }] : [];
		return { ...none, ...readBytes(bytes, name), pictures };
	} catch (error) {
		return { ...none, diagnostics: [unreadable(path, error)] };
	}
}

function isDrawing(name: string): boolean {
	return /\.svg$/iu.test(name);
}

function readLarge({ path, name }: Found): ReadFiles {
	const { value, diagnostics } = openLarge(path, name);
	return { ...none, large: [value], diagnostics };
}

/** What browsers write above a page that they save, where it was; `savedFrom` in saved.ts reads it. */
function originComment(address: string | undefined): string {
	if (address === undefined || !URL.canParse(address)) return '';
	const { href } = new URL(address);
	return `<!-- saved from url=(${String(href.length).padStart(4, '0')})${href} -->\n`;
}

async function readUnpacked({ path, name }: Found, { scratch }: ReadOptions): Promise<ReadFiles> {
	const archive = readArchive(path, name, scratch);
	const read: ReadFiles[] = [];
	for (const file of archive.value) {
		if (file.path === undefined) {
			const isBundle = isMhtml(file.bytes);
			read.push(
				isBundle
					? await readBundle(file.bytes, file.name)
					: { ...none, ...readBytes(file.bytes, file.name) },
			);
		} else if (isStreamed(file.path)) read.push(readLarge({ path: file.path, name: file.name }));
		else read.push({ ...none, diagnostics: [tooLarge(file.name, mostHeld)] });
	}
	return {
		value: read.flatMap(({ value }) => value),
		large: read.flatMap(({ large }) => large),
		pictures: [...archive.pictures, ...read.flatMap(({ pictures }) => pictures)],
		diagnostics: [...archive.diagnostics, ...read.flatMap((one) => one.diagnostics)],
	};
}

/**
 * A page in one file with all it shows: the page under the file's name, its frames as if they lay in
 * a folder of that name. Pictures can be had where the file lies at a `path` of its own.
 */
async function readBundle(bytes: Uint8Array, name: string, path?: string): Promise<ReadFiles> {
	const resources = await readMhtml(bytes).catch((error: unknown) => brokenBundle(name, error));
	if ('code' in resources) return { ...none, diagnostics: [resources] };
	const { page, frames, pictures } = describeBundle(resources, name);
	if (page === undefined) {
		const { value, diagnostics } = readBytes(bytes, name);
		return { ...none, value, diagnostics: [emptyBundle(name), ...diagnostics] };
	}
	const main = readBytes(page.bytes, name, page);
	const others = frames.map((frame) => readBytes(frame.bytes, frame.name, frame));
	const read = [main, ...others];
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	return {
		value: [
			...main.value.map((capture) => ({ ...capture, sha256 })),
			...others.flatMap(({ value }) => value),
		],
		large: [],
		pictures: path === undefined ? [] : pictures.map((picture) => ({ ...picture, path })),
		diagnostics: [
			...read.flatMap(({ diagnostics }) => diagnostics),
			...(path === undefined && pictures.length > 0 ? [unpackFirst(name, pictures.length)] : []),
		],
	};
}

function readBytes(
	bytes: Uint8Array,
	name: string,
	{ encoding, address, withPaths = (text) => text, isPage = false }: Partial<BundledText> = {},
): Staged<readonly Capture[]> {
	const { text: words, diagnostics } = decode(bytes, name, encoding);
	const decoded = words && originComment(address) + withPaths(words);
	if (decoded === undefined) return { value: [], diagnostics };
	const recognised = isPage ? 'html' : recogniseFormat(decoded);
	const format = recognised === 'text' && isData(decoded) ? 'data' : recognised;
	const tooLong = refuseText(decoded, name, format);
	if (tooLong !== undefined) return { value: [], diagnostics: [...diagnostics, tooLong] };
	// Flat text is kept to the letter: its lines are what the ledger accounts for.
	const { text, repaired } =
		format === 'text' ? { text: decoded, repaired: 0 } : repairMojibake(decoded);
	const lines = text.split('\n');
	// A final newline ends the last line and begins none.
	if (lines.at(-1) === '') lines.pop();
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	return {
		value: [{ name, sha256, format, text, lines }],
		diagnostics: [...diagnostics, ...(repaired > 0 ? [describeMojibake(name, repaired)] : [])],
	};
}
