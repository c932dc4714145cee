import { z } from 'zod';
import { commentIdSchema, publishedSchema, slugSchema, sourceSchema } from './common.ts';

/** Where a comment's author was found: a byline, a sign-off, a plugin's trailer, an export, the curator. */
export const authorFromSchema = z.enum([
	'byline',
	'signature',
	'plugin',
	'thread',
	'export',
	'curation',
	'none',
]);

/** What says whom a comment answers. `none` goes with no parent. */
export const replyFromSchema = z.enum([
	'export',
	'mention',
	'salutation',
	'quotation',
	'number',
	'nesting',
	'alternation',
	'curation',
	'none',
]);

/** Front matter of `discussions/<slug>.mdx`, written by ingest. The file name is the essay's. */
export const discussionSchema = z.strictObject({
	essay: slugSchema,
	/** Comments shown. */
	comments: z.number().int().min(0),
	/** Repeats folded into a shown comment. */
	folded: z.number().int().min(0).default(0),
	/** Comments kept in the ledger but not shown. */
	spam: z.number().int().min(0).default(0),
	pingbacks: z.number().int().min(0).default(0),
	sources: z.array(sourceSchema).min(1),
});

/**
 * Attributes of one `<Comment>` element, all strings as MDX gives them.
 *
 * `topics` is a space-separated list of topic slugs; `lines` the capture's line ranges as printed
 * in an address (`31-39 41-41`); `unsure` a sentence for the reader.
 */
export const commentSchema = z.strictObject({
	id: commentIdSchema,
	author: z.string().optional(),
	authorFrom: authorFromSchema.default('none'),
	date: publishedSchema.optional(),
	/** The date as printed, where it cannot be told in ISO form (`3 days ago`). */
	dateText: z.string().optional(),
	inReplyTo: commentIdSchema.optional(),
	replyFrom: replyFromSchema.default('none'),
	/** The author of the essay speaking. */
	byEssayAuthor: z.literal('true').optional(),
	topics: z
		.string()
		.default('')
		.transform((list) => list.split(' ').filter(Boolean)),
	capture: z.string(),
	lines: z.string().default(''),
	unsure: z.string().optional(),
	/** Taken out at somebody's request: no words and no author, but its place and its address. */
	removed: z.literal('true').optional(),
});

export type Discussion = z.infer<typeof discussionSchema>;
export type CommentAttributes = z.infer<typeof commentSchema>;
