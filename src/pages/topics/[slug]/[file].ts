import type { APIRoute } from 'astro';
import { formerPages } from '../../../lib/forms.ts';
import {
	citationFiles,
	renderCitations,
	type CitationFile,
} from '../../../lib/metadata/citation-files.ts';
import { describeTopic } from '../../../lib/metadata/pages.ts';
import { listTopics } from '../../../lib/topics.ts';
import { loadSite } from '../../../load-site.ts';

export async function getStaticPaths() {
	const site = await loadSite();
	const former = formerPages(site);
	return listTopics(site).flatMap((topic) =>
		citationFiles([{ name: 'cite', entries: () => [describeTopic(site, topic)] }]).flatMap(
			({ file, ...props }) =>
				[topic, ...(former.get(topic.url) ?? [])].map(({ slug }) => ({
					params: { slug, file },
					props,
				})),
		),
	);
}

/** The citation of a topic, to be taken away. */
export const GET: APIRoute<CitationFile> = ({ props }) => new Response(renderCitations(props));
