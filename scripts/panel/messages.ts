import { z } from 'zod';

/** Which page asks: the ids that stand in it, and the last part of its address. */
export const askSchema = z.strictObject({
	slug: z.string().max(500),
	ids: z.array(z.string().max(100)).max(20_000),
});

export type Ask = z.infer<typeof askSchema>;

const keys = [
	'title',
	'author',
	'published',
	'topics',
	'inReplyTo',
	'status',
	'split',
	'merge',
	'checked',
] as const;

const split = z.strictObject({ line: z.number().int().min(2) });

/**
 * Decisions as the panel sends them. Whether a key fits its entry and a value its key is for the
 * schema of `curation.yaml` to say, which has the last word on the file.
 */
export const decideSchema = z
	.array(
		z.strictObject({
			kind: z.enum(['essays', 'comments']),
			id: z.string().min(1).max(100),
			key: z.enum(keys),
			value: z.union([
				z.string().max(1000),
				z.null(),
				z.array(z.union([z.string(), split])).max(100),
			]),
		}),
	)
	.min(1)
	.max(20);
