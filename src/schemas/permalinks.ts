import { z } from 'zod';
import { commentIdSchema, slugSchema } from './common.ts';

/**
 * `permalinks.json`: every essay id and address ever given, so that none is given twice or lost.
 *
 * `essays` maps the fingerprints of an essay (of its opening words, and of all its words) to its id;
 * `addresses` maps every slug ever published to the id it leads to; `comments` maps every comment id
 * to the id of the essay it stands under; `variants` maps the hash that another version of a
 * comment's words gives to the id it was first published under, and `moved` every comment that stood
 * under other essays before to their ids. `people` maps the address of every
 * page of a person to a hash that stands for the person, and `topics` and `readings` list those of
 * theirs. `sources` maps the name of every capture that has a page to the first signs of its SHA-256,
 * by which it is found under another name.
 * `anchors` lists, by an essay's id, every anchor that its paragraphs and headings ever had, in
 * reading order and parted by blanks: one whose words have changed leads to what stands there now.
 * `paragraphs` lists the same of comments, by the comment's id; on the page that id stands before
 * each.
 *
 * `withdrawn` are addresses that held the name of somebody who is not named any more: what stands
 * here is their hash, and the id that took their place, or nothing where none did.
 */
export const permalinksSchema = z.strictObject({
	essays: z.record(z.string(), slugSchema).default({}),
	addresses: z.record(slugSchema, slugSchema).default({}),
	comments: z.record(commentIdSchema, slugSchema).default({}),
	variants: z.record(commentIdSchema, commentIdSchema).default({}),
	moved: z.record(commentIdSchema, z.array(slugSchema)).default({}),
	people: z.record(z.string(), z.string()).default({}),
	topics: z.array(slugSchema).default([]),
	readings: z.array(slugSchema).default([]),
	sources: z.record(z.string(), z.string()).default({}),
	anchors: z
		.record(slugSchema, z.string().regex(/^[ph]-[0-9a-f-]+(?: [ph]-[0-9a-f-]+)*$/))
		.default({}),
	paragraphs: z
		.record(commentIdSchema, z.string().regex(/^p-[0-9a-f-]+(?: p-[0-9a-f-]+)*$/))
		.default({}),
	withdrawn: z.record(z.string(), z.string()).default({}),
});

export type Permalinks = z.infer<typeof permalinksSchema>;
