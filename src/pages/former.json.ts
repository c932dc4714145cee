import type { APIRoute } from 'astro';
import { formerIndex } from '../lib/former/former.ts';
import { loadSite } from '../load-site.ts';

/** What the page that looks old addresses up asks for. */
export const GET: APIRoute = async () =>
	Response.json(formerIndex(await loadSite(), import.meta.env.BASE_URL));
