import type { APIRoute } from 'astro';
import { digestRecords } from '../lib/records.ts';
import { loadSite } from '../load-site.ts';

/** Every published essay and comment, one JSON object a line. */
export const GET: APIRoute = async () => {
	const lines = [...digestRecords(await loadSite())].map((record) => JSON.stringify(record));
	return new Response(`${lines.join('\n')}\n`, {
		headers: { 'content-type': 'application/jsonl; charset=utf-8' },
	});
};
