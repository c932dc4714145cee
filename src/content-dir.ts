import { createHash } from 'node:crypto';
import { resolve } from 'node:path';

/** The content folder this run builds: `CONTENT_DIR`, by default `content` in the project. */
export const contentDir = resolve(process.env['CONTENT_DIR'] || 'content');

/** A cache of its own for each content folder, so that two digests never see each other's entries. */
export const cacheDir = `node_modules/.astro/${createHash('sha256').update(contentDir).digest('hex').slice(0, 12)}`;
