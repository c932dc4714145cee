import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { readPage } from '../links/page.ts';
import type { BuiltPage } from '../links/page.ts';
import type { ReadableFile } from '../links/names.ts';

/** The files of a built site. */
export interface SiteFiles {
	readonly pages: ReadonlyMap<string, BuiltPage>;
	/** Every file, by its address from the folder of the site on. */
	readonly files: ReadonlySet<string>;
	/** What of them can be read as text: pages, data, the search index. */
	readonly readable: readonly ReadableFile[];
}

const code = new Set(['.js', '.css', '.map', '.mjs']);
const pictures = new Set([
	'.png',
	'.jpg',
	'.jpeg',
	'.webp',
	'.avif',
	'.woff2',
	'.woff',
	'.ico',
	'.wasm',
	'.pagefind',
]);

/** Reads the folder of a built site. Throws where there is none. */
export async function readSite(folder: string): Promise<SiteFiles> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
		(cause: unknown) => {
			const message = `Found no built site in \`${folder}\`, expected the pages that \`npm run build\` writes; nothing is checked. Build first.`;
			throw new Error(message, { cause });
		},
	);
	const pages = new Map<string, BuiltPage>();
	const files = new Set<string>();
	const readable: ReadableFile[] = [];
	for (const entry of entries) {
		if (!entry.isFile()) continue;
		const file = join(entry.parentPath, entry.name);
		const path = relative(folder, file).split(sep).join('/');
		files.add(`/${path}`);
		const extension = extname(path);
		if (pictures.has(extension)) continue;
		const bytes = await readFile(file);
		if (extension === '.epub') {
			readable.push(...readBook(path, bytes));
			continue;
		}
		const text = textOf(bytes);
		if (extension !== '.html') {
			// The word list of the search index has single words only, cut to their stems.
			readable.push({ path, text, isCode: code.has(extension) || extension === '.pf_index' });
			continue;
		}
		const page = readPage(path, text);
		pages.set(page.path, page);
		readable.push({ path, text: `${path}\n${page.words}`, isCode: false });
	}
	return { pages, files, readable };
}

/** The documents inside a book, each by its path behind that of the book. */
function readBook(path: string, bytes: Buffer): readonly ReadableFile[] {
	return Object.entries(unzipSync(bytes)).map(([name, content]) => ({
		path: `${path}/${name}`,
		text: strFromU8(content),
		isCode: name.endsWith('.css'),
	}));
}

/** The search index is packed. */
function textOf(bytes: Buffer): string {
	return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
}
