import type { Blog } from './wordpress-item.ts';
import { publicStatuses, readItem, settlePost } from './wordpress-item.ts';
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
		items: (record) => {
			learn(record, blog);
			return record.name === 'item' ? readItem(record, ++count, blog) : [];
		},
		settle: (item) => (item.kind === 'post' ? settlePost(item, blog) : item),
		attachments: blog.attachments,
	};
});

/** Takes in what other items, or those before, need to know of this one. */
function learn(record: XmlElement, { authors, attachments, statuses }: Blog): void {
	if (record.name === 'wp:author' || record.name === 'wp:wp_author') {
		const login = valueOf(record, 'wp:author_login');
		const name = valueOf(record, 'wp:author_display_name');
		if (login !== undefined && name !== undefined) authors.set(login, name);
	}
	const id = valueOf(record, 'wp:post_id');
	if (id === undefined) return;
	const status = valueOf(record, 'wp:status') ?? 'publish';
	if (!publicStatuses.has(status)) statuses.set(id, status);
	const address = valueOf(record, 'wp:attachment_url');
	if (address !== undefined)
		attachments.set(id, { address, title: valueOf(record, 'title') ?? '' });
}
