import { z } from 'zod';
import { slugSchema } from './common.ts';

/** Front matter of `topics/<slug>.mdx`, written by people. The file name is the permanent address. */
export const topicSchema = z.strictObject({
	title: z.string().min(1),
	/** Words and phrases that mean the topic, as they stand in running text. */
	words: z.array(z.string().min(1)).default([]),
	/** Other names; also old addresses, which lead here. */
	aliases: z.array(z.string()).default([]),
	related: z.array(slugSchema).default([]),
	/** Asks search engines to leave the page out. */
	noindex: z.boolean().optional(),
	/** Written by ingest for a corpus without topics, from its own key phrases. */
	suggested: z.boolean().default(false),
});

export type Topic = z.infer<typeof topicSchema>;
