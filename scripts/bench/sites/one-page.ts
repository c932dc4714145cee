import type { SiteFiles } from './temporary-site.ts';

/** A site of one Markdown page at `/essay/` in the default theme of Starlight. */
export function starlightSite(markdown: string): SiteFiles {
	return {
		// Astro compiles the packages of components that are named here.
		'package.json': JSON.stringify({ dependencies: { '@astrojs/starlight': '*' } }),
		'astro.config.mjs': `
			import starlight from '@astrojs/starlight';
			import { defineConfig } from 'astro/config';
			export default defineConfig({ integrations: [starlight({ title: 'Bench' })] });`,
		'src/content.config.ts': `
			import { docsLoader } from '@astrojs/starlight/loaders';
			import { docsSchema } from '@astrojs/starlight/schema';
			import { defineCollection } from 'astro:content';
			export const collections = {
				docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
			};`,
		'src/content/docs/essay.md': markdown,
	};
}

/** A site of one Markdown page at `/essay/`, in a layout without style or script. */
export function bareSite(markdown: string): SiteFiles {
	return {
		'package.json': '{}',
		'astro.config.mjs': 'export default {};',
		'src/layouts/Bare.astro': `
			---
			const { title } = Astro.props.frontmatter;
			---
			<!doctype html>
			<html lang="en">
				<head>
					<meta charset="utf-8" />
					<meta name="viewport" content="width=device-width, initial-scale=1" />
					<title>{title}</title>
				</head>
				<body>
					<main><h1>{title}</h1><slot /></main>
				</body>
			</html>`.replace(/^\s*/u, ''),
		'src/pages/essay.md': markdown.replace('---\n', '---\nlayout: ../layouts/Bare.astro\n'),
	};
}
