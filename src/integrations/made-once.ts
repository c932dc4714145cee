import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { madeOnceDir } from '../content-dir.ts';

/** Forgets pictures and citations that a build did not use: they may hold a name that is gone. */
export function madeOnce(): AstroIntegration {
	let started = 0;
	return {
		name: 'colloquy-made-once',
		hooks: {
			'astro:build:start': () => {
				started = Date.now();
			},
			'astro:build:done': async () => {
				for (const name of await readdir(madeOnceDir).catch(() => [])) {
					const file = join(madeOnceDir, name);
					if ((await stat(file)).mtimeMs < started) await rm(file);
				}
			},
		},
	};
}
