import type { APIRoute } from 'astro';
import { paths, withBase } from '../lib/address.ts';
import { loadSite } from '../load-site.ts';

/** Where the map of the site is. A digest that search engines should leave out has none; its pages say so. */
export const GET: APIRoute = async () => {
	const { digest } = await loadSite();
	const map = digest.noindex === true ? [] : [`Sitemap: ${withBase(digest.site, paths.sitemap)}`];
	return new Response(['User-agent: *', 'Allow: /', ...map, ''].join('\n'));
};
