import { toHtml } from 'hast-util-to-html';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { renderXml } from '../xml.ts';
import type { Feed, FeedEntry, Replies } from './feed.ts';
import { feedFiles } from './files.ts';

const namespaces = {
	'xmlns:atom': 'http://www.w3.org/2005/Atom',
	'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
	'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
	'xmlns:slash': 'http://purl.org/rss/1.0/modules/slash/',
	'xmlns:wfw': 'http://wellformedweb.org/CommentAPI/',
};

/** `feed` as RSS 2.0, which cannot say who answers whom. */
export function renderRss(feed: Feed): string {
	const { title, subtitle, updated, url, folder, language, rights, entries } = feed;
	const { file, type } = feedFiles.rss;
	return renderXml(
		x('rss', { version: '2.0', ...namespaces }, [
			x('channel', [
				x('title', title),
				x('link', url),
				description(subtitle === '' ? title : subtitle),
				x('language', language),
				rights === undefined ? null : x('copyright', rights),
				x('lastBuildDate', rfc822(updated)),
				x('generator', 'Colloquy'),
				x('docs', 'https://www.rssboard.org/rss-specification'),
				x('atom:link', { rel: 'self', type, href: `${folder}${file}` }),
				...entries.map(renderItem),
			]),
		]),
	);
}

/** Readers take a description for HTML, which these words are not. */
function description(words: string): Element {
	return x('description', toHtml({ type: 'text', value: words }));
}

function renderItem(entry: FeedEntry): Element {
	const { id, url, title, summary, html, author, date, published } = entry;
	return x('item', [
		x('title', title),
		x('link', url),
		x('guid', { isPermaLink: String(id === url) }, id),
		description(summary),
		x('content:encoded', html),
		author ? x('dc:creator', author.name) : null,
		published === undefined ? null : x('pubDate', rfc822(published)),
		date === undefined ? null : x('dc:date', date),
		...entry.categories.map(({ label, scheme }) => x('category', { domain: scheme }, label)),
		...discussion(entry.replies),
	]);
}

function discussion(replies: Replies | undefined): readonly Element[] {
	if (!replies?.thread) return [];
	const { url, folder } = replies.thread;
	return [
		x('comments', url),
		x('wfw:commentRss', `${folder}${feedFiles.rss.file}`),
		x('slash:comments', String(replies.number)),
	];
}

function rfc822(instant: string): string {
	return new Date(instant).toUTCString();
}
