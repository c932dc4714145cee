import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { curationPanel } from './scripts/panel/integration.ts';
import { cacheDir, contentDir } from './src/content-dir.ts';
import { madeOnce } from './src/integrations/made-once.ts';
import { pagefind } from './src/integrations/pagefind.ts';
import { sitemap } from './src/integrations/sitemap.ts';
import { loadDigest } from './src/load-digest.ts';

const { site, language, noindex } = loadDigest(contentDir);
/** A site in a folder of its host (`https://example.org/reader/`) links from that folder on. */
const basePath = site.replace(/^https?:\/\/[^/]+/u, '') || '/';

export default defineConfig({
	site,
	base: basePath,
	trailingSlash: 'always',
	cacheDir,
	integrations: [
		mdx(),
		curationPanel(contentDir),
		pagefind(language),
		madeOnce(),
		...(noindex === true ? [] : [sitemap()]),
	],
	markdown: {
		processor: satteri({ features: { smartPunctuation: false } }),
		syntaxHighlight: false,
	},
	build: { inlineStylesheets: 'never' },
	vite: {
		// The policy allows no inline script, so no script may be small enough to be inlined.
		build: {
			assetsInlineLimit: 0,
			rolldownOptions: {
				// Astro marks every MDX module with a directive of its own, and Vite warns of each.
				onLog: (level, log, handle) => {
					if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
				},
			},
		},
		server: { fs: { allow: ['.', contentDir] } },
	},
});
