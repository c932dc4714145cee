import { z } from 'zod';

/** Which page asks: the ids that stand in it, and the last part of its address. */
export const askSchema = z.strictObject({
	slug: z.string().max(500),
	ids: z.array(z.string().max(100)).max(20_000),
});

/** What the panel asks of the server. */
export type Ask = z.infer<typeof askSchema>;

const keys = [
	'title',
	'abstract',
	'author',
	'published',
	'topics',
	'inReplyTo',
	'status',
	'split',
	'merge',
	'checked',
] as const;

const place = z.number().int().min(2);
const split = z.union([z.strictObject({ line: place }), z.strictObject({ paragraph: place })]);
const name = z.string().min(1).max(200);
const names = z.array(name).min(1).max(500);

const decision = z.strictObject({
	kind: z.enum(['essays', 'comments']),
	id: z.string().min(1).max(100),
	key: z.enum(keys),
	value: z.union([z.string().max(5000), z.null(), z.array(z.union([z.string(), split])).max(100)]),
});

const listDecision = z.union([
	z.strictObject({
		kind: z.literal('people'),
		name,
		key: z.enum(['also', 'entries']),
		value: names,
	}),
	z.strictObject({ kind: z.enum(['unfold', 'readings']), value: names }),
	z.strictObject({
		kind: z.enum(['essays', 'comments']),
		id: z.string().min(1).max(100),
		key: z.enum(['merge', 'repeats']),
		without: names,
	}),
]);

/**
 * Decisions as the panel sends them. Whether a key fits its entry and a value its key is for the
 * schema of `curation.yaml` to say, which has the last word on the file.
 */
export const decideSchema = z
	.array(z.union([decision, listDecision]))
	.min(1)
	.max(20);
