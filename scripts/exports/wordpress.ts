import type { Blog } from './wordpress-item.ts';
import { readItem } from './wordpress-item.ts';
import { valueOf } from './xml/element.ts';
import type { XmlElement } from './xml/element.ts';
import { xmlExport } from './xml/export.ts';

/**
 * WordPress' own export (WXR), versions 1.0 to 1.2 and what other platforms write in its name:
 * Tumblr's importers, Disqus' custom import format, converters.
 */
export const wordpress = xmlExport('wordpress-export', 'wxr', () => {
	const blog: Blog = {
		seen: new Map(),
		authors: new Map(),
		attachments: new Map(),
		statuses: new Map(),
	};
	let count = 0;
	return {
		survey: (record) => {
			surveyRecord(record, blog);
		},
		items: (record) => (record.name === 'item' ? readItem(record, ++count, blog) : []),
		attachments: blog.attachments,
	};
});

function surveyRecord(record: XmlElement, { authors, attachments, statuses }: Blog): void {
	if (record.name === 'wp:author' || record.name === 'wp:wp_author') {
		const login = valueOf(record, 'wp:author_login');
		const name = valueOf(record, 'wp:author_display_name');
		if (login !== undefined && name !== undefined) authors.set(login, name);
	}
	const id = valueOf(record, 'wp:post_id');
	if (id === undefined) return;
	statuses.set(id, valueOf(record, 'wp:status') ?? 'publish');
	const address = valueOf(record, 'wp:attachment_url');
	if (address !== undefined)
		attachments.set(id, { address, title: valueOf(record, 'title') ?? '' });
}
