import type { Element } from 'xast';
import { x } from 'xastscript';
import { renderXml } from '../xml.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { feedFiles } from './files.ts';

const namespaces = {
	xmlns: 'http://www.w3.org/2005/Atom',
	'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
	'xmlns:thr': 'http://purl.org/syndication/thread/1.0',
};

/** `feed` as Atom (RFC 4287), with who answers whom as RFC 4685 says it. */
export function renderAtom(feed: Feed): string {
	const { id, title, subtitle, updated, url, folder, publisher, rights, entries } = feed;
	const { file, type } = feedFiles.atom;
	return renderXml(
		x('feed', { ...namespaces, 'xml:lang': feed.language }, [
			x('id', id),
			x('title', title),
			subtitle === '' ? null : x('subtitle', subtitle),
			x('updated', updated),
			x('link', { rel: 'alternate', type: 'text/html', href: url }),
			x('link', { rel: 'self', type, href: `${folder}${file}` }),
			person(publisher),
			rights === undefined ? null : x('rights', rights),
			x('generator', 'Colloquy'),
			...entries.map(renderEntry),
		]),
	);
}

function renderEntry(entry: FeedEntry): Element {
	const { id, url, title, summary, html, author, date, published, updated, via } = entry;
	return x('entry', [
		x('id', id),
		x('title', title),
		x('updated', updated),
		published === undefined ? null : x('published', published),
		date === undefined ? null : x('dc:date', date),
		// Without one of its own, an entry would be the publisher's.
		person(author ?? { name: 'Unsigned', url: undefined }),
		x('link', { rel: 'alternate', type: 'text/html', href: url }),
		via === undefined ? null : x('link', { rel: 'via', href: via }),
		...threading(entry),
		...entry.categories.map(({ term, label, scheme }) => x('category', { term, label, scheme })),
		summary === '' ? null : x('summary', summary),
		x('content', { type: 'html' }, html),
	]);
}

function threading({ inReplyTo, replies }: FeedEntry): readonly Element[] {
	const { file, type } = feedFiles.atom;
	const elements: Element[] = [];
	if (inReplyTo) {
		const { id: ref, url: href, guessed } = inReplyTo;
		elements.push(x('thr:in-reply-to', { ref, href, type: 'text/html' }));
		if (guessed) elements.push(x('category', { term: 'guessed-parent', label: 'seems to answer' }));
	}
	if (replies?.thread) {
		const { folder, updated } = replies.thread;
		const counted = { 'thr:count': replies.number, 'thr:updated': updated };
		elements.push(x('link', { rel: 'replies', type, href: `${folder}${file}`, ...counted }));
	}
	if (replies) elements.push(x('thr:total', String(replies.number)));
	return elements;
}

function person({ name, url }: { name: string; url: string | undefined }): Element {
	return x('author', [x('name', name), url === undefined ? null : x('uri', url)]);
}
