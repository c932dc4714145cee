import { z } from 'zod';
import { commentIdSchema, publishedSchema, slugSchema } from './common.ts';
import { namingSchema } from './digest.ts';

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

const personCuration = z.strictObject({
	/** What the person is called here. */
	name: z.string().min(1),
	/** Other names that the same person signs with. */
	also: z.array(z.string().min(1)).default([]),
	/** Ids of entries of this person, whatever they are signed with: parts two people of one name. */
	entries: z.array(z.string().min(1)).default([]),
	/** Unlike the rest of the digest. */
	names: namingSchema.optional(),
	/**
	 * A name of one word, and a first or last name, where it neither addresses nor signs: `replace`
	 * it there, too, or `keep` it, because it is an ordinary word or somebody else.
	 */
	elsewhere: z.enum(['replace', 'keep']).optional(),
});

const removal = z
	.strictObject({
		/** Id of an essay or comment: its words and its author go, its place and address stay. */
		entry: z.string().min(1).optional(),
		/** Everything this person wrote goes, and their name wherever others say it. */
		person: z.string().min(1).optional(),
		/** These words of one entry go. */
		passage: z.strictObject({ in: z.string().min(1), text: z.string().min(1) }).optional(),
		/** For the curator's own memory; shown nowhere. */
		reason: z.string().optional(),
		date: z.string().optional(),
	})
	.refine(
		({ entry, person, passage }) =>
			[entry, person, passage].filter((what) => what !== undefined).length === 1,
		'expected one of `entry`, `person` and `passage`',
	);

/** `curation.yaml`: the curator's decisions by id. They survive every re-ingest. */
export const curationSchema = z.strictObject({
	essays: z.record(slugSchema, essayCuration).default({}),
	comments: z.record(commentIdSchema, commentCuration).default({}),
	people: z.array(personCuration).default([]),
	/** What was taken out at somebody's request. */
	removals: z.array(removal).default([]),
	/** Ids of entries that were folded into another one and are not repeats of it. */
	unfold: z.array(z.string()).default([]),
});

export type Curation = z.infer<typeof curationSchema>;
