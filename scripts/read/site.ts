import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { readPage } from '../links/page.ts';
import type { BuiltPage } from '../links/page.ts';
import type { ReadableFile } from '../links/names.ts';
import { unpack } from '../links/unpack.ts';

/** The files of a built site. */
export interface SiteFiles {
	readonly pages: ReadonlyMap<string, BuiltPage>;
	/** Every file, by its address from the folder of the site on. */
	readonly files: ReadonlySet<string>;
	/** What of them can be read as text: pages, data, the search index. */
	readonly readable: readonly ReadableFile[];
}

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
		const bytes = await readFile(file);
		if (extname(path) !== '.html') {
			// An address is a file's name, too; a single word in it may be any word.
			readable.push({ path, text: path, isCode: true }, ...unpack(path, bytes));
			continue;
		}
		const page = readPage(path, bytes.toString('utf8'));
		pages.set(page.path, page);
		readable.push({ path, text: `${path}\n${page.words}`, isCode: false });
	}
	return { pages, files, readable };
}
