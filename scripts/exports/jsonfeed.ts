import { assemble } from './assemble.ts';
import type { FoundPost } from './found.ts';
import { readJsonExport } from './json-export.ts';
import { listOf, memberOf, textOf } from './json.ts';
import type { Json } from './json.ts';
import type { ExportReader } from './reader.ts';

/** JSON Feed 1.0 and 1.1. */
export const jsonFeed: ExportReader = {
	name: 'json-feed',
	matches: ({ format }) => format === 'jsonfeed',
	read: (capture) => {
		const { value, cut, diagnostics } = readJsonExport(capture);
		const items = listOf(value, 'items').map((item, index) => readItem(item, index));
		return assemble(capture, { dialect: 'json-feed', found: [...items, ...cut], diagnostics });
	},
};

function readItem(item: Json, index: number): FoundPost {
	const html = textOf(item, 'content_html');
	const address = textOf(item, 'url');
	const id = textOf(item, 'id');
	const [author] = [...listOf(item, 'authors'), memberOf(item, 'author')].map((one) =>
		textOf(one, 'name'),
	);
	return {
		kind: 'post',
		source: `item ${index + 1}`,
		ref: id ?? address ?? String(index + 1),
		author,
		date: textOf(item, 'date_published') ?? textOf(item, 'date_modified'),
		words: {
			text: html ?? textOf(item, 'content_text') ?? textOf(item, 'summary') ?? '',
			markup: html === undefined ? 'plain' : 'html',
		},
		title: textOf(item, 'title'),
		permalink: address ?? id,
		names: [id].filter((name) => name !== undefined),
		tags: listOf(item, 'tags').filter((tag) => typeof tag === 'string'),
	};
}
