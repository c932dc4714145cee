import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { readIndexParts, type IndexPart } from '../../lib/pagefind-meta.ts';
import type { Anchor } from '../../lib/search-entry.ts';

/** What Pagefind keeps of a page, as far as the table needs it. */
export interface Fragment {
	/** The name by which search results mean the page. */
	readonly id: string;
	readonly anchors: readonly Anchor[];
	/** How many words it has. */
	readonly words: number;
}

interface Entry {
	languages: Record<string, { hash: string; wasm: string | null; page_count: number }>;
}

/** Interfaces, and an engine in a thread of its own, which the search page does without. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./u;

const unpack = promisify(gunzip);

/**
 * Removes what is not used, and gives the engine the name that the page can know before the index is
 * built (`wasm.<language>.pagefind`, whether Pagefind stems the language or not). Returns the name of
 * the meta file and the parts of the index.
 */
export async function settleFiles(
	folder: URL,
	language: string,
): Promise<{ readonly meta: string; readonly parts: readonly IndexPart[] }> {
	const entryFile = new URL('pagefind-entry.json', folder);
	const entry = JSON.parse(await readFile(entryFile, 'utf8')) as Entry;
	const index = entry.languages[language];
	if (!index) return { meta: '', parts: [] };
	const engine = index.wasm ?? 'unknown';
	if (engine !== language) {
		await rename(engineFile(folder, engine), engineFile(folder, language));
		index.wasm = language;
		await writeFile(entryFile, JSON.stringify(entry));
	}
	const files = await readdir(folder);
	const others = files.filter(
		(name) => name.startsWith('wasm.') && !name.includes(`.${language}.`),
	);
	const left = [...files.filter((name) => unused.test(name)), ...others];
	await Promise.all(left.map((name) => rm(new URL(name, folder))));
	const meta = `pagefind.${index.hash}.pf_meta`;
	return { meta, parts: readIndexParts(await readPacked(new URL(meta, folder))) };
}

/** What Pagefind keeps of each page, by the page's address. */
export async function readFragments(folder: URL): Promise<ReadonlyMap<string, Fragment>> {
	const names = await readdir(new URL('fragment/', folder)).catch(() => []);
	const fragments = await Promise.all(
		names.map(async (name) => {
			const bytes = await readPacked(new URL(`fragment/${name}`, folder));
			const { url, anchors, word_count } = JSON.parse(new TextDecoder().decode(bytes)) as {
				url: string;
				anchors: readonly Anchor[];
				word_count: number;
			};
			const id = name.replace(/\.pf_fragment$/u, '');
			return [url, { id, anchors, words: word_count }] as const;
		}),
	);
	return new Map(fragments);
}

/** The content of one of Pagefind's files: packed with gzip, behind a mark of twelve bytes. */
async function readPacked(file: URL): Promise<Uint8Array> {
	const bytes = await unpack(await readFile(file));
	return bytes.subarray('pagefind_dcd'.length);
}

function engineFile(folder: URL, name: string): URL {
	return new URL(`wasm.${name}.pagefind`, folder);
}
