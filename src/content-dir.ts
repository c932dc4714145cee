import { createHash } from 'node:crypto';
import { resolve } from 'node:path';

/** The content folder this run builds: `CONTENT_DIR`, by default `content` in the project. */
export const contentDir = resolve(process.env['CONTENT_DIR'] || 'content');

/** Where Astro keeps what it made of a content folder: apart, so that two digests never meet. */
export function cacheDirOf(folder: string): string {
	return `node_modules/.astro/${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`;
}

/** Where Astro keeps what it has read of that folder. */
export const cacheDir = cacheDirOf(contentDir);

/** Where a build keeps what is slow to make and the next one can use again. */
export const madeOnceDir = `${cacheDir}/made-once`;
