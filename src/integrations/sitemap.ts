import { readFile } from 'node:fs/promises';
import astroSitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

/** What a page says that search engines should leave out; captured text has no `<` of its own. */
const noindex = '<meta name="robots" content="noindex">';

/** A map of the site for search engines, without the pages that ask them to stay away. */
export function sitemap(): AstroIntegration {
	const left = new Set<string>();
	const { hooks } = astroSitemap({ filter: (page) => !left.has(new URL(page).pathname) });
	let base = '/';
	return {
		name: 'colloquy-sitemap',
		hooks: {
			...hooks,
			'astro:config:done': async (options) => {
				base = options.config.base.replace(/(?<!\/)\/*$/u, '/');
				await hooks['astro:config:done']?.(options);
			},
			'astro:build:done': async (options) => {
				for (const { pathname } of options.pages) {
					const html = await readFile(
						new URL(`./${pathname}index.html`, options.dir),
						'utf8',
					).catch(() => noindex);
					if (html.includes(noindex)) left.add(`${base}${pathname}`);
				}
				await hooks['astro:build:done']?.(options);
			},
		},
	};
}
