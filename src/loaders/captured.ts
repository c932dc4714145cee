import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import type { Neutralised } from '../lib/captured/literal.ts';
import { readDiscussion } from '../lib/captured/read-discussion.ts';
import { readEssay } from '../lib/captured/read-essay.ts';
import { excerpt } from '../lib/text.ts';
import { folderLoader } from './folder.ts';

/** Loads `essays/*.mdx` of the content folder `base`; `siteBase` is the folder the site is served from. */
export function essaysLoader(base: string, siteBase = ''): Loader {
	return folderLoader({
		name: 'colloquy-essays',
		folder: join(base, 'essays'),
		extension: '.mdx',
		base: siteBase,
		read: (source) => {
			const { frontmatter, html, neutralised, ...words } = readEssay(source, siteBase);
			return { data: { ...frontmatter, ...words }, html, warnings: neutralised.map(warn) };
		},
	});
}

/** Loads `discussions/*.mdx` likewise, one comment per `<Comment>` element. */
export function discussionsLoader(base: string, siteBase = ''): Loader {
	return folderLoader({
		name: 'colloquy-discussions',
		folder: join(base, 'discussions'),
		extension: '.mdx',
		base: siteBase,
		read: (source) => {
			const { frontmatter, comments, neutralised } = readDiscussion(source, siteBase);
			const expected = frontmatter['comments'];
			const shown = comments.filter(({ attributes }) => attributes['removed'] === undefined).length;
			if (shown !== expected) {
				throw new Error(
					`Found ${shown} \`<Comment>\` elements with plain attributes, expected ${String(expected)} as its front matter says.`,
				);
			}
			const thread = comments.map(({ attributes, ...words }) => ({ ...attributes, ...words }));
			return { data: { ...frontmatter, thread }, warnings: neutralised.map(warn) };
		},
	});
}

function warn({ line, text }: Neutralised): string {
	return `line ${line}: \`${excerpt(text, 60)}\` is MDX syntax; it is kept as words. Escape it to silence this.`;
}
