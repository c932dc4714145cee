import { basename } from 'node:path';
import { readDiscussion } from '../../src/lib/captured/read-discussion.ts';
import { readEssay } from '../../src/lib/captured/read-essay.ts';
import type { RenderedComment, Site, SiteInput } from '../../src/lib/site.ts';
import { commentSchema } from '../../src/schemas/discussion.ts';
import { essaySchema } from '../../src/schemas/essay.ts';
import { essayEntry, renderedComment, siteOf } from './site.ts';

/** The site of the files that ingest wrote, without a build. */
export function siteOfFiles(
	files: ReadonlyMap<string, string>,
	part: Partial<SiteInput> = {},
): Site {
	const of = (folder: string) => [...files].filter(([path]) => path.startsWith(`${folder}/`));
	const essays = of('essays').map(([path, text]) => {
		const { frontmatter, ...rendered } = readEssay(text);
		const slug = basename(path, '.mdx');
		return essayEntry({ ...essaySchema.parse(frontmatter), ...rendered, slug });
	});
	const threads = of('discussions').map(([, text]): [string, readonly RenderedComment[]] => {
		const { frontmatter, comments } = readDiscussion(text);
		const thread = comments.map(({ attributes, ...rendered }) =>
			renderedComment({ ...commentSchema.parse(attributes), ...rendered }),
		);
		return [String(frontmatter['essay']), thread];
	});
	return siteOf(essays, Object.fromEntries(threads), part);
}
