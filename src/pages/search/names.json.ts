import type { APIRoute } from 'astro';
import { listNames } from '../../lib/search-name-list.ts';
import { loadSite } from '../../load-site.ts';

/** The topics, readings and people that a search may name; fetched with the first one. */
export const GET: APIRoute = async () => Response.json(listNames(await loadSite()));
