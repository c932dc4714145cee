import type { Capture } from '../model/capture.ts';
import { assemble } from './assemble.ts';
import type { Found } from './found.ts';
import type { Attachments } from './html/shortcodes.ts';
import type { ExportReader } from './reader.ts';
import { readItem } from './wordpress-item.ts';
import type { Blog } from './wordpress-item.ts';
import { reportDamage } from './xml/damage.ts';
import { valueOf } from './xml/element.ts';
import type { XmlElement } from './xml/element.ts';
import { readRecords } from './xml/records.ts';

/**
 * WordPress' own export (WXR), versions 1.0 to 1.2 and what other platforms write in its name:
 * Tumblr's importers, Disqus' custom import format, converters.
 */
export const wordpress: ExportReader = {
	name: 'wordpress-export',
	matches: ({ format }) => format === 'wxr',
	read: (capture: Capture) => {
		const { records, damages } = readRecords(capture.text);
		const blog = readBlog(records);
		const items = records.filter(({ name }) => name === 'item');
		const found = items.flatMap((item, index): readonly Found[] => readItem(item, index + 1, blog));
		return assemble(capture, {
			dialect: 'wordpress-export',
			found,
			diagnostics: reportDamage(capture.name, damages),
			attachments: blog.attachments,
		});
	},
};

function readBlog(records: readonly XmlElement[]): Blog {
	const authors = records
		.filter(({ name }) => name === 'wp:author' || name === 'wp:wp_author')
		.flatMap((author) => {
			const login = valueOf(author, 'wp:author_login');
			const name = valueOf(author, 'wp:author_display_name');
			return login === undefined || name === undefined ? [] : [[login, name] as const];
		});
	const statuses = records.flatMap((record) => {
		const id = valueOf(record, 'wp:post_id');
		return id === undefined ? [] : [[id, valueOf(record, 'wp:status') ?? 'publish'] as const];
	});
	return {
		seen: new Map(),
		authors: new Map(authors),
		attachments: readAttachments(records),
		statuses: new Map(statuses),
	};
}

function readAttachments(records: readonly XmlElement[]): Attachments {
	return new Map(
		records.flatMap((record) => {
			const id = valueOf(record, 'wp:post_id');
			const address = valueOf(record, 'wp:attachment_url');
			if (id === undefined || address === undefined) return [];
			return [[id, { address, title: valueOf(record, 'title') ?? '' }] as const];
		}),
	);
}
