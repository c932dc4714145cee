import { pathToFileURL } from 'node:url';
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'zod';
import { contentDir } from './content-dir.ts';
import { hasPages } from './has-pages.ts';
import { loadDigest } from './load-digest.ts';
import { discussionsLoader, essaysLoader } from './loaders/captured.ts';
import { ledgersLoader } from './loaders/ledgers.ts';
import { commentSchema, discussionSchema } from './schemas/discussion.ts';
import { essaySchema } from './schemas/essay.ts';
import { ledgerSchema } from './schemas/ledger.ts';
import { readingSchema } from './schemas/reading.ts';
import { topicSchema } from './schemas/topic.ts';

const base = pathToFileURL(`${contentDir}/`);
const blockSchema = z.strictObject({ id: z.string(), text: z.string() });
/** The folder of its host that the site is served from. */
const siteBase = new URL(loadDigest(contentDir).site).pathname;
const imageSchema = z.strictObject({
	url: z.string(),
	alt: z.string(),
	width: z.number().nullable(),
	height: z.number().nullable(),
});
const headingSchema = blockSchema.extend({ depth: z.number() });
const renderedCommentSchema = commentSchema.extend({
	html: z.string(),
	text: z.string(),
	anchors: z.array(z.string()),
	quotes: z.array(z.string()).optional(),
	images: z.array(imageSchema).optional(),
});

export const collections = {
	essays: defineCollection({
		loader: essaysLoader(contentDir, siteBase),
		schema: essaySchema.extend({
			headings: z.array(headingSchema),
			blocks: z.array(blockSchema),
			quotes: z.array(z.string()).optional(),
			images: z.array(imageSchema).optional(),
		}),
	}),
	discussions: defineCollection({
		loader: discussionsLoader(contentDir, siteBase),
		schema: discussionSchema.extend({ thread: z.array(renderedCommentSchema) }),
	}),
	ledgers: defineCollection({
		loader: ledgersLoader(contentDir),
		schema: ledgerSchema.extend({ text: z.array(z.string()).optional() }),
	}),
	topics: defineCollection({ loader: written('topics'), schema: topicSchema }),
	readings: defineCollection({ loader: written('readings'), schema: readingSchema }),
	pages: defineCollection({ loader: written('.'), schema: z.object({}) }),
};

/** Loads the pages that people wrote into a folder, if they did; the dev server waits for the first. */
function written(folder: string): Loader {
	if (import.meta.env.DEV || hasPages(folder)) {
		return glob({ base: new URL(`${folder}/`, base), pattern: '*.mdx' });
	}
	return {
		name: 'colloquy-nothing-written',
		load: ({ store }) => {
			store.clear();
			return Promise.resolve();
		},
	};
}
