import { z } from 'zod';
import { commentIdSchema, lineRangeSchema, publishedSchema, slugSchema } from './common.ts';
import { authorFromSchema, replyFromSchema } from './discussion.ts';

/** What a run of lines is. `body` wins where a line is byline and words at once. */
const roleSchema = z.enum([
	'title',
	'date',
	'meta',
	'tags',
	'body',
	'byline',
	'duplicate',
	'furniture',
	'blank',
]);

const spanSchema = z.strictObject({
	lines: lineRangeSchema,
	role: roleSchema,
	/** The entry the lines belong to; a duplicate names the entry it repeats. */
	entry: z.string().optional(),
	/** For a duplicate: the lines it repeats. */
	of: lineRangeSchema.optional(),
});

/** One image of an entry: what became of it. */
const imageSchema = z.strictObject({
	alt: z.string(),
	/** Its address on the web, where the capture has one. */
	address: z.string().optional(),
	outcome: z.enum([
		/** Shown: a file beside the captures was taken along. */
		'taken',
		/** Shown: its picture was fetched from its address. */
		'fetched',
		/** There is no picture, or none that can be shown: the page names it. */
		'named',
	]),
	/** The picture in the content folder. */
	file: z.string().optional(),
	reason: z.string().optional(),
});

const imageSchemas = {
	/** The images of an entry that is shown, in their order. */
	images: z.array(imageSchema).optional(),
	/** Pictures of a pixel that counted readers, and the like, which are left out. */
	pixels: z.number().int().positive().optional(),
};

const essayEntrySchema = z.strictObject({
	id: slugSchema,
	kind: z.literal('essay'),
	/** Last part of the essay's address. */
	slug: slugSchema,
	title: z.string(),
	titleFrom: z.enum(['capture', 'derived', 'curation']),
	author: z.string().nullable(),
	published: publishedSchema.nullable(),
	/** The capture's own tags, as printed. */
	tags: z.array(z.string()).optional(),
	/** How many comments the capture says the essay has, and the line of a text that says so. */
	statedComments: z
		.strictObject({
			count: z.number().int().positive(),
			line: z.number().int().positive().optional(),
		})
		.optional(),
	/** Set where this capture's copy of the essay was folded into a fuller one of another capture. */
	duplicateOf: z.string().optional(),
	unsure: z.array(z.string()).optional(),
	...imageSchemas,
	/** Absent for an essay that is shown. */
	status: z.literal('removed').optional(),
});

const commentEntrySchema = z.strictObject({
	id: commentIdSchema,
	kind: z.literal('comment'),
	essay: slugSchema,
	author: z.string().nullable(),
	authorFrom: authorFromSchema,
	published: publishedSchema.nullable(),
	/** The date as printed, where `published` cannot hold it. */
	publishedText: z.string().optional(),
	inReplyTo: commentIdSchema.nullable(),
	replyFrom: replyFromSchema,
	status: z.enum(['shown', 'spam', 'pingback', 'removed']),
	duplicateOf: z.string().optional(),
	/** How sure the reader is of this comment's limits and of its author, 0 to 1. */
	confidence: z.strictObject({ bounds: z.number(), author: z.number() }).optional(),
	unsure: z.array(z.string()).optional(),
	...imageSchemas,
});

/** What became of one item of an export or saved page. */
export const outcomeSchema = z.enum([
	'kept',
	/** Folded into the entry that the row names. */
	'duplicate',
	'pingback',
	'spam',
	/** Waiting for somebody to let it through. */
	'unapproved',
	'draft',
	/** For members, behind a password, or for nobody. */
	'private',
	/** Deleted on the platform or taken out by the curator. */
	'removed',
	/** Templates, settings, menus, files: nothing that anybody wrote to be read. */
	'not-a-post',
	/** Broken, or cut off before it says whether it was public. */
	'unreadable',
	'skipped',
]);

/** One row per item of an export: what became of it. */
const itemSchema = z.strictObject({
	source: z.string(),
	entry: z.string().optional(),
	outcome: outcomeSchema,
	reason: z.string().optional(),
});

/** The kinds of file that ingest reads, recognised by content, never by name. */
const formatSchema = z.enum([
	'text',
	'html',
	'wxr',
	'blogger',
	'movabletype',
	'disqus',
	'feed',
	'jsonfeed',
	'ghost',
	'medium',
	'blogml',
	'substack',
	'dotclear',
	/** Lists and settings that lie beside an export: nobody's words. */
	'data',
]);

/** `ledger/<capture>.json`: the account of one capture, line by line or item by item. */
export const ledgerSchema = z.strictObject({
	capture: z.string(),
	sha256: z.string().regex(/^[0-9a-f]{64}$/),
	format: formatSchema,
	dialect: z.string(),
	lines: z.number().int().min(0),
	entries: z.array(z.discriminatedUnion('kind', [essayEntrySchema, commentEntrySchema])),
	spans: z.array(spanSchema).optional(),
	items: z.array(itemSchema).optional(),
});

export type Outcome = z.infer<typeof outcomeSchema>;
export type Format = z.infer<typeof formatSchema>;
export type Role = z.infer<typeof roleSchema>;
export type Span = z.infer<typeof spanSchema>;
export type Ledger = z.infer<typeof ledgerSchema>;
export type EssayEntry = z.infer<typeof essayEntrySchema>;
export type CommentEntry = z.infer<typeof commentEntrySchema>;
