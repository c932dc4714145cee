import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { contentDir } from './content-dir.ts';

/** Whether a folder of the content folder (`.`: itself) has pages, so that Astro need not warn that it has none. */
export function hasPages(folder: string): boolean {
	const path = join(contentDir, folder);
	return existsSync(path) && readdirSync(path).some((name) => name.endsWith('.mdx'));
}
