import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../tests/helpers/browser.ts';
import { buildSite } from '../../tests/helpers/build-site.ts';
import { weighPage, type PageWeight } from '../../tests/helpers/page-weight.ts';
import { serveFolder } from '../../tests/helpers/static-server.ts';
import { withGeneratedContent } from './corpus/content.ts';
import { toMarkdown } from './corpus/markdown.ts';
import { makePosts, type PostSizes } from './corpus/posts.ts';
import { measureProcess } from './process/measure-process.ts';
import { bareSite, starlightSite } from './sites/one-page.ts';
import { buildArgs, withTemporarySite, type SiteFiles } from './sites/temporary-site.ts';
import type { BenchTable } from './table.ts';

export const name = 'pages';
export const title = 'weight of an essay of 1,500 words with 25 comments, in bytes after gzip';

const sizes: PostSizes = { posts: 3, words: 1500, comments: 25, commentWords: 60 };
const columns = ['', 'requests', 'HTML', 'CSS', 'script', 'HTML+CSS+script', 'fonts'];

/** Weighs the page beside the same words in Starlight's default theme and in bare Astro. */
export async function run(): Promise<BenchTable> {
	const browser = await startBrowser();
	if (typeof browser === 'string') throw new Error(browser);
	try {
		const [post] = makePosts(sizes);
		if (!post) throw new Error('There is no post to weigh.');
		const markdown = toMarkdown(post);
		return {
			columns,
			rows: [
				rowOf('this project', await weighGeneratedEssay(browser)),
				rowOf('Starlight, default theme', await weighOther(browser, starlightSite(markdown))),
				rowOf('Astro, no style, no script', await weighOther(browser, bareSite(markdown))),
			],
			notes: ['Requests count fonts and not the icon. Starlight has system fonts and no threads.'],
		};
	} finally {
		await browser.close();
	}
}

function rowOf(name: string, { requests, html, css, script, fonts }: PageWeight) {
	return [name, requests, html, css, script, html + css + script, fonts];
}

/** Builds a site of generated posts and weighs the first of their pages. */
export function weighGeneratedEssay(browser: Browser): Promise<PageWeight> {
	return withGeneratedContent(sizes, async (content) => {
		const site = await buildSite(content);
		try {
			// The first post that was made has the address that ends in its number.
			const essays = await readdir(join(site.root, 'essays'));
			const slug = essays.find((each) => each.endsWith('-1')) ?? '';
			return await weighAt(browser, site.root, `/essays/${slug}/`);
		} finally {
			await site.remove();
		}
	});
}

function weighOther(browser: Browser, files: SiteFiles): Promise<PageWeight> {
	return withTemporarySite(files, async (root) => {
		await measureProcess({ args: buildArgs(root), cwd: root });
		return weighAt(browser, join(root, 'dist'), '/essay/');
	});
}

async function weighAt(browser: Browser, root: string, path: string): Promise<PageWeight> {
	const server = await serveFolder(root);
	try {
		return await weighPage(browser, server.origin + path);
	} finally {
		await server.close();
	}
}
