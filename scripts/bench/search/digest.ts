import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { anchorBlocks, quotedBlocks } from '../../../src/lib/captured/anchors.ts';
import type { DigestRecord } from '../../../src/lib/records.ts';
import { groupByPage, type IndexedPage } from '../../../src/lib/search-index.ts';
import { toText } from '../../../src/lib/text.ts';
import { makePosts, type BenchPost } from '../corpus/posts.ts';
import { zipfProseFrom } from '../corpus/zipf-prose.ts';

/** The entries of a generated digest of `posts` essays of 650 words with eight comments each. */
export function makeDigest(posts: number): readonly DigestRecord[] {
	const sizes = { posts, words: 650, comments: 8, commentWords: 60, prose: zipfProseFrom };
	return makePosts(sizes).flatMap(recordsOf);
}

function recordsOf(post: BenchPost, place: number): readonly DigestRecord[] {
	const { title, author, body, comments } = post;
	const url = `/essays/essay-${place}/`;
	const about = {
		...{ title, topics: [`topic-${place % 40}`], sources: ['blog.xml'] },
		...{ inReplyTo: null, replyFrom: 'none' as const },
	};
	const essay: DigestRecord = {
		...{ ...about, kind: 'essay', id: `essay-${place}`, url, author },
		published: post.published.slice(0, 10),
		headings: body.filter(isHeading).map((heading) => ({ id: 'h', text: toText(heading) })),
		blocks: anchorBlocks(body),
		quotes: quotedBlocks(body),
	};
	const thread = comments.map(({ author: by, published, paragraphs }, position): DigestRecord => {
		const id = `c-${place}-${position}`;
		return {
			...{ ...about, kind: 'comment', id, url: `${url}#${id}`, author: by, headings: [] },
			...{ published: published.slice(0, 10), quotes: [] },
			blocks: [{ id, text: paragraphs.join(' ') }],
		};
	});
	return [essay, ...thread];
}

function isHeading(node: Nodes): node is Element {
	return node.type === 'element' && node.tagName === 'h2';
}

/** Writes the same words as plain pages below `folder`, one an essay with its comments. */
export async function writePlainPages(
	records: readonly DigestRecord[],
	folder: string,
): Promise<void> {
	for (const page of groupByPage(records)) {
		const path = join(folder, page.url);
		await mkdir(path, { recursive: true });
		await writeFile(join(path, 'index.html'), `<!doctype html>\n${toHtml(plainPage(page))}`);
	}
}

function plainPage({ records }: IndexedPage) {
	const [essay, ...comments] = records;
	const paragraphs = ({ blocks }: DigestRecord) => blocks.map(({ text }) => h('p', text));
	return h('html', { lang: 'en' }, [
		h('head', h('title', essay?.title)),
		h(
			'body',
			h('main', [
				h('h1', essay?.title),
				...(essay ? paragraphs(essay) : []),
				h('h2', 'Comments'),
				...comments.map((comment) =>
					h('article', { id: comment.id }, [h('h3', comment.author ?? ''), ...paragraphs(comment)]),
				),
			]),
		),
	]);
}
