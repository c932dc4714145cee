import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { cacheDir, contentDir } from './src/content-dir.ts';
import { pagefind } from './src/integrations/pagefind.ts';
import { loadDigest } from './src/load-digest.ts';

const { site, language } = loadDigest(contentDir);

export default defineConfig({
	site,
	base: new URL(site).pathname,
	trailingSlash: 'always',
	cacheDir,
	integrations: [mdx(), pagefind(language)],
	markdown: { processor: satteri({ features: { smartPunctuation: false } }), syntaxHighlight: false },
	build: { inlineStylesheets: 'never' },
	vite: {
		// The policy allows no inline script, so no script may be small enough to be inlined.
		build: { assetsInlineLimit: 0 },
		server: { fs: { allow: ['.', contentDir] } },
	},
	devToolbar: { enabled: false },
});
