import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SiteFiles } from './temporary-site.ts';

/**
 * A site of a content folder's MDX files in Astro's own way: `glob()`, `render()`, a component for
 * `<Comment>`; a page for each essay with its thread, for each topic, and the list of essays.
 */
export function mdxSite(content: string): SiteFiles {
	return {
		'package.json': '{}',
		'astro.config.mjs': `
			import mdx from '@astrojs/mdx';
			export default { integrations: [mdx()], markdown: { syntaxHighlight: false } };`,
		'src/content.config.ts': `
			import { defineCollection } from 'astro:content';
			import { glob } from 'astro/loaders';
			import { z } from 'zod';
			const collection = (base) =>
				defineCollection({ loader: glob({ base, pattern: '*.mdx' }), schema: z.looseObject({}) });
			export const collections = {
				essays: collection(${folderOf(content, 'essays')}),
				discussions: collection(${folderOf(content, 'discussions')}),
				topics: collection(${folderOf(content, 'topics')}),
			};`,
		'src/load.ts': `
			import { getCollection } from 'astro:content';
			export const essays = await getCollection('essays');
			export const topics = await getCollection('topics');
			const threads = await getCollection('discussions');
			export const discussions = new Map(threads.map((thread) => [thread.id, thread]));`,
		'src/Layout.astro': layout,
		'src/Comment.astro': comment,
		'src/pages/index.astro': index,
		'src/pages/essays/[slug].astro': essay,
		'src/pages/topics/[slug].astro': topic,
	};
}

function folderOf(content: string, name: string): string {
	return `new URL(${JSON.stringify(pathToFileURL(join(content, name, '/')).href)})`;
}

const layout = `---
const { title } = Astro.props;
---
<!doctype html>
<html lang="en">
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		<title>{title}</title>
	</head>
	<body>
		<main><h1>{title}</h1><slot /></main>
	</body>
</html>`;

const comment = `---
const { id, author, date, inReplyTo } = Astro.props;
---
<article id={id}>
	<h3>{author}</h3>
	<p>
		<a href={'#' + id}><time datetime={date}>{date}</time></a>
		{inReplyTo && <a href={'#' + inReplyTo}>in reply</a>}
	</p>
	<slot />
</article>`;

const index = `---
import { essays } from '../load.ts';
import Layout from '../Layout.astro';
---
<Layout title="Essays">
	<ul>{essays.map(({ id, data }) => <li><a href={'/essays/' + id + '/'}>{data.title}</a></li>)}</ul>
</Layout>`;

const essay = `---
import { render } from 'astro:content';
import { discussions, essays } from '../../load.ts';
import Comment from '../../Comment.astro';
import Layout from '../../Layout.astro';
export const getStaticPaths = () =>
	essays.map((essay) => ({ params: { slug: essay.id }, props: { essay } }));
const { essay } = Astro.props;
const thread = discussions.get(essay.id);
const { Content } = await render(essay);
const Thread = thread && (await render(thread)).Content;
---
<Layout title={essay.data.title}>
	<p>{essay.data.author}, {essay.data.published}</p>
	<Content />
	<h2>Discussion</h2>
	{Thread && <Thread components={{ Comment }} />}
</Layout>`;

const topic = `---
import { essays, topics } from '../../load.ts';
import Layout from '../../Layout.astro';
export const getStaticPaths = () =>
	topics.map((topic) => ({ params: { slug: topic.id }, props: { topic } }));
const { topic } = Astro.props;
const about = essays.filter(({ data }) => data.topics?.some((each) => each.topic === topic.id));
---
<Layout title={topic.data.title}>
	<ul>{about.map(({ id, data }) => <li><a href={'/essays/' + id + '/'}>{data.title}</a></li>)}</ul>
</Layout>`;
