import { toHtml } from 'hast-util-to-html';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { BenchComment, BenchPost } from './posts.ts';

const namespaces = {
	'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
	'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
	'xmlns:wp': 'http://wordpress.org/export/1.2/',
};

/** The posts as the export file of a WordPress blog. */
export function toWxr(posts: readonly BenchPost[]): string {
	const items = posts.map(itemOf);
	return toXml(
		x('rss', { version: '2.0', ...namespaces }, [
			x('channel', [x('title', 'Bench'), x('wp:wxr_version', '1.2'), ...items]),
		]),
	);
}

function itemOf({ title, author, published, body, comments }: BenchPost, index: number) {
	return x('item', [
		x('title', title),
		x('link', `https://bench.example/${index + 1}/`),
		x('dc:creator', author),
		x('content:encoded', toHtml([...body])),
		x('wp:post_id', String(index + 1)),
		x('wp:post_date', published),
		x('wp:status', 'publish'),
		x('wp:post_type', 'post'),
		...comments.map((comment, place) => commentOf(comment, index * 1000 + place + 1, index * 1000)),
	]);
}

function commentOf(
	{ author, published, paragraphs, parent }: BenchComment,
	id: number,
	before: number,
) {
	return x('wp:comment', [
		x('wp:comment_id', String(id)),
		x('wp:comment_author', author),
		x('wp:comment_date', published),
		x('wp:comment_content', paragraphs.join('\n\n')),
		x('wp:comment_approved', '1'),
		x('wp:comment_parent', parent === undefined ? '0' : String(before + parent + 1)),
	]);
}
