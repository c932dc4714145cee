import type { APIRoute, GetStaticPaths } from 'astro';
import { redirectFiles, redirectsOf } from '../lib/former/redirect-files.ts';
import { loadSite } from '../load-site.ts';

/** Where an essay came from no page, there is nothing for a host to know. */
export const getStaticPaths = (async () => {
	const redirects = redirectsOf(await loadSite(), import.meta.env.BASE_URL);
	if (redirects.length === 0) return [];
	return Object.entries(redirectFiles).map(([name, render]) => ({
		params: { redirects: name },
		props: { text: render(redirects) },
	}));
}) satisfies GetStaticPaths;

/** Files that lead from the old addresses of essays to their pages, for common hosts. */
export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
