import { z } from 'zod';

/** `digest.yaml`: what the whole digest is called and where it lives. */
export const digestSchema = z.strictObject({
	title: z.string().min(1),
	description: z.string().default(''),
	/** BCP 47 language of the site's own words. */
	language: z.string().default('en'),
	/** The address the site will have, without which feeds and citations cannot name it. */
	site: z.url({ protocol: /^https?$/ }).default('http://localhost:4321'),
	/** Captures that `npm run ingest` reads when it is given none: files or folders, relative to this file. */
	captures: z.array(z.string()).default([]),
	licence: z.string().optional(),
	/** Who answers requests for correction and removal: an e-mail or web address. */
	contact: z.string().optional(),
	/** Asks search engines to stay away. */
	noindex: z.boolean().default(false),
});

export type Digest = z.infer<typeof digestSchema>;
