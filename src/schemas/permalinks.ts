import { z } from 'zod';
import { slugSchema } from './common.ts';

/**
 * `permalinks.json`: every essay id and address ever given, so that none is given twice or lost.
 *
 * `essays` maps the fingerprint of an essay's opening words to its id; `addresses` maps every slug
 * ever published to the id it leads to.
 */
export const permalinksSchema = z.strictObject({
	essays: z.record(z.string(), slugSchema).default({}),
	addresses: z.record(slugSchema, slugSchema).default({}),
});

export type Permalinks = z.infer<typeof permalinksSchema>;
