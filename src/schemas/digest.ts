import { z } from 'zod';

/** How people are named: as they signed, by their initials, or by a made-up name. */
export const namingSchema = z.enum(['shown', 'initials', 'pseudonyms']);

/** What is masked in captured text, wherever it stands. */
const maskSchema = z.enum(['email', 'phone', 'ip']);

/** A page's address from the folder of the site on. */
const pageAddress = z
	.string()
	.regex(/^\/(?:[^/\s]+\/)*$/, 'expected the address of a page, such as `/people/ann-lee/`');

/** Where somebody can be asked, without `mailto:`. */
const contactAddress = /^(?:https?:\/\/[^\s/]\S*|[^\s@:]+@[^\s@:]+\.[^\s@:.]+)$/i;

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
	contact: z.string().regex(contactAddress, 'expected a mail or web address').optional(),
	/** Asks search engines to stay away: from everything, or from the pages at these addresses. */
	noindex: z
		.union([z.boolean(), z.array(pageAddress)], 'expected `true`, `false` or a list of addresses')
		.default(false),
	/** How people are named; `people` in `curation.yaml` says otherwise of single ones. */
	names: namingSchema.default('shown'),
	/** An empty list masks nothing. */
	mask: z.array(maskSchema).default(['email', 'phone', 'ip']),
	/**
	 * Any words, known to nobody: made-up names are made of them. Without it they are made of the
	 * title. Another salt gives everybody another name.
	 */
	salt: z.string().min(1).optional(),
});

export type Naming = z.infer<typeof namingSchema>;
export type MaskKind = z.infer<typeof maskSchema>;
export type Digest = z.infer<typeof digestSchema>;
