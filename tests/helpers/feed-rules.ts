import { fromHtml } from 'hast-util-from-html';
import { findStrangers } from '../hostile/strangers.ts';
import { attributes } from './pages.ts';
import { childrenOf, parseXml, type XmlElement } from './xml.ts';

const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/u;
const rfc822 =
	/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/u;

/** What of RFC 4287 and RFC 4685 an Atom document breaks. */
export function atomProblems(source: string): readonly string[] {
	const feed = parseXml(source);
	const entries = childrenOf(feed, 'entry');
	const ids = [feed, ...entries].map((part) => childrenOf(part, 'id')[0]?.text ?? '');
	const links = childrenOf(feed, 'link');
	return [
		...rule(feed.uri === 'http://www.w3.org/2005/Atom' && feed.name === 'feed', 'no feed'),
		...rule(/^[a-z]{2}/u.test(feed.attributes['xml:lang'] ?? ''), 'no language'),
		...rule(links.filter(hasRel('self')).length === 1, 'not one link to itself'),
		...twice(ids).map((id) => `two things are ${id}`),
		...[feed, ...entries].flatMap(atomPart),
		...entries.flatMap((entry) => [
			...once(entry, ['content']),
			...childrenOf(entry, 'content').flatMap(({ attributes: given, text }) => [
				...rule(given['type'] === 'html', 'content is not HTML'),
				...contentProblems(text),
			]),
			...childrenOf(entry, 'thr:in-reply-to').flatMap(({ attributes: { ref = '', href = '' } }) => [
				...rule(isAddress(ref) && isAddress(href), `answers nothing: ${ref}`),
			]),
			...childrenOf(entry, 'link')
				.filter(hasRel('replies'))
				.flatMap(({ attributes: given }) => [
					...rule(/^[1-9]\d*$/u.test(given['thr:count'] ?? ''), 'no count of replies'),
					...rule(rfc3339.test(given['thr:updated'] ?? ''), 'no date of replies'),
					...rule(given['type'] === 'application/atom+xml', 'no type of replies'),
				]),
			...childrenOf(entry, 'thr:total').flatMap(({ text }) => rule(/^\d+$/u.test(text), text)),
		]),
	];
}

/** What holds of a feed and of an entry alike. */
function atomPart(part: XmlElement): readonly string[] {
	const links = childrenOf(part, 'link');
	const dates = [...childrenOf(part, 'updated'), ...childrenOf(part, 'published')];
	const people = childrenOf(part, 'author');
	return [
		...once(part, ['id', 'title', 'updated']),
		...atMostOnce(part, ['published', 'summary', 'subtitle', 'rights', 'generator']),
		...childrenOf(part, 'id').flatMap(({ text }) => rule(isAddress(text), `id ${text}`)),
		...dates.flatMap(({ text }) => rule(isInstant(text), `date ${text}`)),
		...rule(people.length > 0, 'no author'),
		...people.flatMap((author) => [
			...once(author, ['name']),
			...rule(childrenOf(author, 'name')[0]?.text !== '', 'an author without a name'),
			...childrenOf(author, 'uri').flatMap(({ text }) => rule(isAddress(text), `uri ${text}`)),
		]),
		...rule(links.filter(hasRel('alternate')).length === 1, 'not one page'),
		...links.flatMap(({ attributes: { href = '' } }) => rule(isAddress(href), `link ${href}`)),
		...childrenOf(part, 'category').flatMap(({ attributes: given }) =>
			rule(Boolean(given['term']), 'a category without a term'),
		),
	];
}

/** What of RSS 2.0 a document breaks. */
export function rssProblems(source: string): readonly string[] {
	const rss = parseXml(source);
	const [channel] = rss.children;
	if (!channel) return ['no channel'];
	const items = childrenOf(channel, 'item');
	const guids = items.map((item) => childrenOf(item, 'guid')[0]?.text ?? '');
	return [
		...rule(rss.name === 'rss' && rss.attributes['version'] === '2.0', 'not RSS 2.0'),
		...rule(rss.children.length === 1, 'more than a channel'),
		...once(channel, ['title', 'link', 'description', 'language', 'lastBuildDate', 'atom:link']),
		...childrenOf(channel, 'description').flatMap(({ text }) => rule(text !== '', 'says nothing')),
		...twice(guids).map((id) => `two items are ${id}`),
		...[channel, ...items].flatMap((part) => [
			...childrenOf(part, 'link').flatMap(({ text }) => rule(isAddress(text), `link ${text}`)),
			...['pubDate', 'lastBuildDate']
				.flatMap((name) => childrenOf(part, name))
				.flatMap(({ text }) => rule(rfc822.test(text), `date ${text}`)),
		]),
		...items.flatMap((item) => [
			...once(item, ['title', 'link', 'guid', 'description', 'content:encoded']),
			...atMostOnce(item, ['pubDate', 'dc:creator', 'comments', 'slash:comments']),
			...childrenOf(item, 'guid').flatMap(({ text, attributes: given }) => [
				...rule(isAddress(text) && /^(?:true|false)$/u.test(given['isPermaLink'] ?? ''), text),
			]),
			...['description', 'content:encoded']
				.flatMap((name) => childrenOf(item, name))
				.flatMap(({ text }) => contentProblems(text)),
		]),
	];
}

interface JsonFeed {
	readonly version: unknown;
	readonly title: unknown;
	readonly items: readonly Readonly<Record<string, unknown>>[];
	readonly [name: string]: unknown;
}

const feedKeys =
	/^(?:version|title|home_page_url|feed_url|description|authors|language|items|_[a-z]\w*)$/u;
const itemKeys =
	/^(?:id|url|external_url|title|summary|content_html|date_published|date_modified|authors|tags|_[a-z]\w*)$/u;

/** What of JSON Feed 1.1 a document breaks. */
export function jsonFeedProblems(source: string): readonly string[] {
	const feed = JSON.parse(source) as JsonFeed;
	const ids = feed.items.map(({ id }) => String(id));
	return [
		...rule(feed.version === 'https://jsonfeed.org/version/1.1', 'not version 1.1'),
		...rule(typeof feed.title === 'string' && feed.title !== '', 'no title'),
		...rule(isAddress(feed['home_page_url']) && isAddress(feed['feed_url']), 'no addresses'),
		...rule(/^[a-z]{2}/u.test(String(feed['language'])), 'no language'),
		...Object.keys(feed).flatMap((key) => rule(feedKeys.test(key), `unknown ${key}`)),
		...authorProblems(feed['authors']),
		...twice(ids).map((id) => `two items are ${id}`),
		...feed.items.flatMap((item) => [
			...Object.keys(item).flatMap((key) => rule(itemKeys.test(key), `unknown ${key}`)),
			...rule(isAddress(item['id']) && isAddress(item['url']), 'no address'),
			...rule(typeof item['content_html'] === 'string', 'no content'),
			...contentProblems(String(item['content_html'])),
			...[item['date_modified'], item['date_published'] ?? item['date_modified']].flatMap((date) =>
				rule(isInstant(String(date)), `date ${String(date)}`),
			),
			...authorProblems(item['authors']),
			...rule(Array.isArray(item['tags']), 'no list of tags'),
		]),
	];
}

function authorProblems(authors: unknown): readonly string[] {
	const list = authors as readonly { readonly name?: unknown; readonly url?: unknown }[];
	return list.flatMap(({ name, url }) => [
		...rule(typeof name === 'string' && name !== '', 'an author without a name'),
		...rule(url === undefined || isAddress(url), `an author at ${String(url)}`),
	]);
}

/** What in the HTML of an entry a reader elsewhere could not show, or should not. */
function contentProblems(html: string): readonly string[] {
	const links = attributes(fromHtml(html, { fragment: true }), 'href');
	// Whole addresses of the digest itself are links to follow.
	const strangers = findStrangers(html).filter((what) => what !== 'a link to follow');
	return [...strangers, ...links.filter((link) => !/^(?:https?|mailto):/u.test(link))];
}

function rule(holds: boolean, complaint: string): readonly string[] {
	return holds ? [] : [complaint];
}

function once(element: XmlElement, names: readonly string[]): readonly string[] {
	return names.flatMap((name) => {
		const { length } = childrenOf(element, name);
		return rule(length === 1, `${length} × ${name} in ${element.name}`);
	});
}

function atMostOnce(element: XmlElement, names: readonly string[]): readonly string[] {
	return names.flatMap((name) => {
		const { length } = childrenOf(element, name);
		return rule(length <= 1, `${length} × ${name} in ${element.name}`);
	});
}

function twice(values: readonly string[]): readonly string[] {
	return values.filter((value, index) => values.indexOf(value) !== index);
}

function hasRel(rel: string) {
	return ({ attributes: given }: XmlElement) => given['rel'] === rel;
}

function isAddress(value: unknown): boolean {
	return typeof value === 'string' && /^https?:\/\/[^\s<>"]+$/u.test(value) && URL.canParse(value);
}

function isInstant(text: string): boolean {
	return rfc3339.test(text) && !Number.isNaN(Date.parse(text));
}
