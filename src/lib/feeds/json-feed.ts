import type { Feed, FeedEntry } from './feed.ts';
import { feedFiles } from './files.ts';

/** `feed` as JSON Feed 1.1; what the format has no word for stands under `_colloquy`. */
export function renderJsonFeed(feed: Feed): string {
	const { title, subtitle, url, folder, language, publisher, rights, entries } = feed;
	const document = {
		version: 'https://jsonfeed.org/version/1.1',
		title,
		home_page_url: url,
		feed_url: `${folder}${feedFiles.json.file}`,
		...(subtitle !== '' && { description: subtitle }),
		authors: [{ name: publisher.name, url: publisher.url }],
		language,
		_colloquy: { about: publisher.about, ...(rights !== undefined && { rights }) },
		items: entries.map(jsonItem),
	};
	return `${JSON.stringify(document, null, '\t')}\n`;
}

function jsonItem(entry: FeedEntry) {
	const { id, url, title, summary, html, author, date, published, updated, via } = entry;
	const { categories, inReplyTo, replies } = entry;
	return {
		id,
		url,
		...(via !== undefined && { external_url: via }),
		title,
		...(summary !== '' && { summary }),
		content_html: html,
		...(published !== undefined && { date_published: published }),
		date_modified: updated,
		// Without one of its own, an item would be the publisher's.
		authors: [author ?? { name: 'Unsigned' }],
		tags: categories.map(({ label }) => label),
		_colloquy: {
			...(date !== undefined && { date }),
			...(inReplyTo && { in_reply_to: inReplyTo.id, guessed: inReplyTo.guessed }),
			...(replies && { replies: replies.number }),
			...(replies?.thread && { replies_url: `${replies.thread.folder}${feedFiles.json.file}` }),
		},
	};
}
