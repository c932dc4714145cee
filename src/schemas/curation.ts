import { z } from 'zod';
import { publishedSchema, slugSchema } from './common.ts';
import { namingSchema } from './digest.ts';

/** An id of any form: ingest, which knows them all, says which one is nearest to a wrong one. */
const idSchema = z.string().min(1);

/** A date that somebody typed. */
const typedDate = publishedSchema.refine(isDay, 'expected a day and a time that there are');

function isDay(published: string): boolean {
	const [day = '', time = '00:00'] = published.replace(/^--/, '2000-').split('T');
	const [year = '', month = '01', date = '01'] = day.split('-');
	const whole = `${year}-${month}-${date}`;
	const at = new Date(`${whole}T${time}Z`);
	return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(whole);
}

/** What somebody has looked at and found right, so that it is no guess any more. */
const checkedSchema = z.array(z.enum(['author', 'bounds'])).optional();
const essayCheckedSchema = z.array(z.enum(['author', 'bounds', 'count'])).optional();

const splitSchema = z
	.strictObject({
		/** The first line of the next comment in its capture, as the ledger counts. */
		line: z.number().int().min(2).optional(),
		/** Its first line of words, where a byline stands before them. */
		words: z.number().int().min(2).optional(),
		/** In an export, which has no lines of its own: its first paragraph, counted from 1. */
		paragraph: z.number().int().min(2).optional(),
		author: z.string().min(1).optional(),
		published: typedDate.optional(),
	})
	.refine(
		({ line, paragraph }) => (line === undefined) !== (paragraph === undefined),
		'expected one of `line` and `paragraph`',
	);

const essayCuration = z.strictObject({
	title: z.string().min(1).optional(),
	/** `null`: the page names somebody, wrongly. */
	author: z.string().min(1).nullable().optional(),
	published: typedDate.nullable().optional(),
	abstract: z.string().optional(),
	/** Asks search engines to leave the essay's page out. */
	noindex: z.boolean().optional(),
	/** Replaces the topics that ingest found. */
	topics: z.array(slugSchema).optional(),
	/** Another address; the old one leads to it. */
	slug: slugSchema.optional(),
	/** Ids of essays that are copies of this one: they are folded into it, with their comments. */
	repeats: z.array(idSchema).optional(),
	/** Ids of essays whose words go on with this one's. */
	merge: z.array(idSchema).optional(),
	checked: essayCheckedSchema,
});

const commentCuration = z.strictObject({
	author: z.string().min(1).nullable().optional(),
	published: typedDate.nullable().optional(),
	inReplyTo: idSchema.nullable().optional(),
	status: z.enum(['shown', 'spam', 'pingback']).optional(),
	topics: z.array(slugSchema).optional(),
	/** Where other comments begin inside of this one. */
	split: z.array(splitSchema).optional(),
	/** Ids of comments that are copies of this one. */
	repeats: z.array(idSchema).optional(),
	/** Ids of comments whose words go on with this one's. */
	merge: z.array(idSchema).optional(),
	checked: checkedSchema,
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
	essays: z.record(idSchema, essayCuration).default({}),
	comments: z.record(idSchema, commentCuration).default({}),
	people: z.array(personCuration).default([]),
	/** The readings in the order in which they are listed; others follow. */
	readings: z.array(slugSchema).default([]),
	/** What was taken out at somebody's request. */
	removals: z.array(removal).default([]),
	/** Ids of entries that were folded into another one and are not repeats of it. */
	unfold: z.array(z.string()).default([]),
});

export type Curation = z.infer<typeof curationSchema>;
