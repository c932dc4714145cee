import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { imageFolder, readImageFile } from '../../src/lib/captured/image-file.ts';
import { codeOf } from './disk.ts';

/** The folders that hold nothing but what ingest writes, and how the names of its files end. */
const folders = { essays: '.mdx', discussions: '.mdx', ledger: '.json', sources: '.txt' } as const;

/** Every file in the folders of `folder` that are ingest's own: relative paths. */
export async function listGenerated(folder: string): Promise<string[]> {
	const lists = Object.entries(folders).map(async ([name, end]) => {
		return (await listFiles(folder, name)).filter((path) => path.endsWith(end));
	});
	return [...(await Promise.all(lists)).flat(), ...(await listSuggestedTopics(folder))];
}

/** The pictures that ingest wrote into `folder`: relative paths. Somebody's own have other names. */
export async function listImages(folder: string): Promise<string[]> {
	return (await listFiles(folder, imageFolder)).filter((path) => readImageFile(path) !== undefined);
}

/** Topic pages are people's, but for those that an earlier run suggested and nobody made their own. */
async function listSuggestedTopics(folder: string): Promise<string[]> {
	const pages = (await listFiles(folder, 'topics')).filter((path) => path.endsWith('.mdx'));
	const texts = await Promise.all(pages.map((path) => readFile(join(folder, path), 'utf8')));
	return pages.filter((_, index) =>
		/^---\n(?:[^-].*\n)*suggested: true\n/u.test(texts[index] ?? ''),
	);
}

async function listFiles(folder: string, name: string): Promise<string[]> {
	const options = { recursive: true, withFileTypes: true } as const;
	const entries = await readdir(join(folder, name), options).catch((error: unknown) => {
		// No folder, or a file in its place: nothing that an earlier run wrote.
		if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return [];
		throw error;
	});
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort();
}
