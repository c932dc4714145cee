import { z } from 'zod';

/** The lower-case words of an address: `open-leadership`. Also an essay's and a topic's id. */
export const slugSchema = z
	.string()
	.max(80)
	.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by `-`');

/**
 * A date as precise as the page gives it, in ISO 8601 without a zone: `2006`, `2006-07`,
 * `2006-07-27`, `2006-07-27T22:16`, or without a year (`--10-18`).
 */
export const publishedSchema = z
	.string()
	.regex(/^(?:\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?)?)?|--\d{2}-\d{2})$/, {
		error: 'expected an ISO 8601 date such as `2006-07-27T22:16`, `2006-07` or `--10-18`',
		abort: true,
	});

/** First and last line of a run in a capture, 1-based and inclusive. */
export const lineRangeSchema = z.tuple([z.number().int().min(1), z.number().int().min(1)]);

/** A comment's id: made from its words, author and date, never from its position. */
export const commentIdSchema = z
	.string()
	.regex(/^c-[0-9a-f]{10}(?:-\d+)?$/, 'expected a comment id such as `c-1f0a9b22c3`');

/** Where the words of an entry stand: a capture and, for text captures, its line ranges. */
export const sourceSchema = z.strictObject({
	capture: z.string(),
	lines: z.array(lineRangeSchema).default([]),
});

export type Source = z.infer<typeof sourceSchema>;
export type LineRange = z.infer<typeof lineRangeSchema>;
