import type { APIRoute } from 'astro';
import { formerPages } from '../../../../lib/forms.ts';
import {
	citationFiles,
	essayCitations,
	renderCitations,
	type CitationFile,
} from '../../../../lib/metadata/citation-files.ts';
import { entryDescriber } from '../../../../lib/metadata/entries.ts';
import { loadSite } from '../../../../load-site.ts';

export async function getStaticPaths() {
	const site = await loadSite();
	const describe = entryDescriber(site);
	const former = formerPages(site);
	return [...site.essays, ...site.removed].flatMap((essay) =>
		citationFiles(essayCitations(describe, essay)).flatMap(({ file, ...props }) =>
			[essay, ...(former.get(essay.url) ?? [])].map(({ slug }) => ({
				params: { slug, file },
				props,
			})),
		),
	);
}

/** Citations of an essay, its discussion and its comments, to be taken away. */
export const GET: APIRoute<CitationFile> = ({ props }) => new Response(renderCitations(props));
