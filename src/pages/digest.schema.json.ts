import type { APIRoute } from 'astro';
import { z } from 'zod';
import { paths, withBase } from '../lib/address.ts';
import { loadSite } from '../load-site.ts';
import { recordSchema } from '../schemas/record.ts';

/** The schema of one line of `digest.jsonl`, as JSON Schema. */
export const GET: APIRoute = async () => {
	const { digest } = await loadSite();
	const schema = {
		$id: withBase(digest.site, paths.recordSchema),
		title: 'An essay or a comment of the digest',
		...z.toJSONSchema(recordSchema, {
			// That our own code may not change a record is nothing to those who read the file.
			override: ({ jsonSchema }) => delete jsonSchema.readOnly,
		}),
	};
	return new Response(`${JSON.stringify(schema, null, '\t')}\n`, {
		headers: { 'content-type': 'application/schema+json' },
	});
};
