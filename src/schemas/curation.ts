import { z } from 'zod';
import { commentIdSchema, publishedSchema, slugSchema } from './common.ts';

const essayCuration = z.strictObject({
	title: z.string().min(1).optional(),
	/** `null`: the page names somebody, wrongly. */
	author: z.string().min(1).nullable().optional(),
	published: publishedSchema.nullable().optional(),
	abstract: z.string().optional(),
	/** Replaces the topics that ingest found. */
	topics: z.array(slugSchema).optional(),
	/** Another address; the old one leads to it. */
	slug: slugSchema.optional(),
});

const commentCuration = z.strictObject({
	author: z.string().min(1).nullable().optional(),
	published: publishedSchema.nullable().optional(),
	inReplyTo: commentIdSchema.nullable().optional(),
	status: z.enum(['shown', 'spam', 'pingback']).optional(),
	topics: z.array(slugSchema).optional(),
});

/** `curation.yaml`: the curator's decisions by id. They survive every re-ingest. */
export const curationSchema = z.strictObject({
	essays: z.record(slugSchema, essayCuration).default({}),
	comments: z.record(commentIdSchema, commentCuration).default({}),
	/** Ids of entries that were folded into another one and are not repeats of it. */
	unfold: z.array(z.string()).default([]),
});

export type Curation = z.infer<typeof curationSchema>;
