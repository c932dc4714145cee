import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { pictureCache } from '../content-dir.ts';

/** Takes pictures out of the cache that a build did not use: they may show a name that is gone. */
export function pictures(): AstroIntegration {
	let started = Date.now();
	return {
		name: 'colloquy-pictures',
		hooks: {
			'astro:build:start': () => {
				started = Date.now();
			},
			'astro:build:done': async () => {
				for (const name of await readdir(pictureCache).catch(() => [])) {
					const file = join(pictureCache, name);
					if ((await stat(file)).mtimeMs < started) await rm(file);
				}
			},
		},
	};
}
