import { z } from 'zod';
import { publishedSchema, slugSchema, sourceSchema } from './common.ts';

/** Why a topic stands on an entry: a curator said so, its own tag, its words, or a guess from key phrases. */
const topicFromSchema = z.enum(['curation', 'tag', 'words', 'suggested']);

/** One topic of an entry and the evidence for it. */
const topicLinkSchema = z.strictObject({ topic: slugSchema, from: topicFromSchema });

/** Front matter of `essays/<slug>.mdx`, written by ingest. */
export const essaySchema = z.strictObject({
	/** Stays the same for ever; equal to the slug unless the curator chose another address. */
	id: slugSchema,
	title: z.string().min(1),
	/** `derived`: the page prints no title, and this one comes from the essay's first words. */
	titleFrom: z.enum(['capture', 'derived', 'curation']),
	/** Absent where the page names nobody. */
	author: z.string().optional(),
	authorFrom: z.enum(['byline', 'signature', 'thread', 'export', 'curation']).optional(),
	published: publishedSchema.optional(),
	/** The date as printed, where it says more or other than `published`. */
	publishedText: z.string().optional(),
	/** Address of the page the essay came from, where the capture names it. */
	permalink: z.url({ protocol: /^https?$/ }).optional(),
	/** The capture's own tags and categories, as printed. */
	tags: z.array(z.string()).default([]),
	topics: z.array(topicLinkSchema).default([]),
	/** The curator's summary, in the curator's words. */
	abstract: z.string().optional(),
	/** The page asks search engines to leave it out. */
	noindex: z.literal(true).optional(),
	words: z.number().int().min(0),
	/** Comments shown in the essay's discussion. */
	comments: z.number().int().min(0).default(0),
	/** What ingest is not sure of, in sentences for the reader. */
	unsure: z.array(z.string()).default([]),
	sources: z.array(sourceSchema).min(1),
	/** Taken out at somebody's request: the page says so, and shows what others answered. */
	removed: z.literal(true).optional(),
});

export type Essay = z.infer<typeof essaySchema>;
export type TopicLink = z.infer<typeof topicLinkSchema>;
