import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCollection } from 'astro:content';
import { contentDir } from './content-dir.ts';
import { hasPages } from './has-pages.ts';
import { loadDigest, loadReadingOrder } from './load-digest.ts';
import { withoutHandles } from './lib/captured/handles.ts';
import { joinSite } from './lib/join-site.ts';
import { inOrder } from './lib/readings.ts';
import type { Site } from './lib/site.ts';
import { permalinksSchema, type Permalinks } from './schemas/permalinks.ts';

let loaded: Promise<Site> | undefined;

/**
 * The whole digest. A build works it out once for all its pages; the dev server anew for each, so
 * that an edit shows.
 */
export function loadSite(): Promise<Site> {
	if (import.meta.env.DEV) return assembleSite();
	loaded ??= assembleSite();
	return loaded;
}

async function assembleSite(): Promise<Site> {
	const [essays, discussions, topics, readings, ledgers] = await Promise.all([
		getCollection('essays'),
		hasPages('discussions') ? getCollection('discussions') : [],
		hasPages('topics') ? getCollection('topics') : [],
		hasPages('readings') ? getCollection('readings') : [],
		getCollection('ledgers'),
	]);
	return joinSite({
		digest: loadDigest(contentDir),
		permalinks: loadPermalinks(),
		essays: essays.map(({ id, data, rendered }) => ({
			...data,
			slug: id,
			html: withoutHandles(rendered?.html ?? ''),
			pageHtml: rendered?.html ?? '',
		})),
		discussions: discussions.map(({ data }) => ({
			...data,
			thread: data.thread.map((comment) => ({
				...comment,
				html: withoutHandles(comment.html),
				pageHtml: comment.html,
			})),
		})),
		topics: topics.map(({ id, data }) => ({ ...data, slug: id })),
		readings: inOrder(
			readings.map(({ id, data }) => ({ ...data, slug: id })),
			loadReadingOrder(contentDir),
		),
		ledgers: ledgers.map(({ data }) => data),
	});
}

function loadPermalinks(): Permalinks {
	const file = join(contentDir, 'permalinks.json');
	const data: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
	return permalinksSchema.parse(data);
}
