import { z } from 'zod';
import { slugSchema } from './common.ts';

/** Front matter of `readings/<slug>.mdx`, written by people: an ordered list of essays. */
export const readingSchema = z.strictObject({
	title: z.string().min(1),
	summary: z.string().default(''),
	/** Asks search engines to leave the page out. */
	noindex: z.boolean().optional(),
	stops: z
		.array(
			z.strictObject({
				essay: slugSchema,
				/** Reading time the curator plans for, in minutes. */
				minutes: z.number().int().positive().optional(),
				note: z.string().default(''),
				question: z.string().default(''),
			}),
		)
		.min(1),
});

export type Reading = z.infer<typeof readingSchema>;
