import type { APIRoute } from 'astro';
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
	return listTopics(site).flatMap((topic) =>
		citationFiles([{ name: 'cite', entries: () => [describeTopic(site, topic)] }]).map(
			({ file, ...props }) => ({ params: { slug: topic.slug, file }, props }),
		),
	);
}

/** The citation of a topic, to be taken away. */
export const GET: APIRoute<CitationFile> = ({ props }) => new Response(renderCitations(props));
