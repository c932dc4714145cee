import { z } from 'zod';
import { commentIdSchema, publishedSchema, slugSchema } from './common.ts';
import { replyFromSchema } from './discussion.ts';

/** One paragraph, list item, note or whole comment of an entry. */
const blockSchema = z
	.strictObject({
		id: z.string().describe('The fragment of its address on the page of the entry.'),
		text: z.string(),
	})
	.readonly();

const imageSchema = z
	.strictObject({
		url: z
			.string()
			.describe(
				'The address of the picture from the root of the site on, or on the web where the site has none; empty where it is lost.',
			),
		alt: z.string().describe('What it shows, as the page says.'),
		width: z.number().int().nullable().describe('In pixels; null where the site has no picture.'),
		height: z.number().int().nullable(),
	})
	.readonly();

/** One line of `digest.jsonl`: an essay or a comment as data. */
export const recordSchema = z
	.strictObject({
		kind: z.enum(['essay', 'comment']),
		id: z.string().describe('Stays the same for ever, whatever is collected or corrected.'),
		url: z.string().regex(/^\//).describe('Its address from the root of the site on.'),
		title: z
			.string()
			.describe('The title of the essay; for a comment, of the essay it stands under.'),
		author: z.string().nullable().describe('Null where the page names nobody.'),
		published: publishedSchema
			.nullable()
			.describe(
				'As precise as the page gives it: 2006, 2006-07-27T22:16, or --10-18 without a year.',
			),
		topics: z
			.array(slugSchema)
			.readonly()
			.describe('The last parts of the addresses of its topics.'),
		sources: z.array(z.string()).readonly().describe('The captures that hold it.'),
		inReplyTo: commentIdSchema.nullable().describe('The id of the comment that this one answers.'),
		replyFrom: replyFromSchema.describe(
			'What says so. export, nesting and curation are statements; the others but none are guesses.',
		),
		headings: z.array(blockSchema).readonly().describe('The headings between its words.'),
		blocks: z.array(blockSchema).readonly().describe('Its words, from the first to the last.'),
		quotes: z
			.array(z.string())
			.readonly()
			.describe('Passages of its words that it marks as somebody else’s.'),
		images: z
			.array(imageSchema)
			.readonly()
			.optional()
			.describe('Its images, from the first to the last; absent where it has none.'),
	})
	.readonly();

export type DigestRecord = z.infer<typeof recordSchema>;
