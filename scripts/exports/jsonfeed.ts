import type { Capture } from '../model/capture.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { assemble } from './assemble.ts';
import type { FoundPost } from './found.ts';
import { listOf, memberOf, parseJson, textOf } from './json.ts';
import type { Json } from './json.ts';
import type { ExportReader } from './reader.ts';

/** JSON Feed 1.0 and 1.1. */
export const jsonFeed: ExportReader = {
	name: 'json-feed',
	matches: ({ format }) => format === 'jsonfeed',
	read: (capture) => {
		const file = parseJson(capture.text);
		const found = listOf(file, 'items').map((item, index) => readItem(item, index));
		const diagnostics = file === undefined ? [brokenJson(capture)] : [];
		return assemble(capture, { dialect: 'json-feed', found, diagnostics });
	},
};

export function brokenJson({ name }: Capture): Diagnostic {
	return {
		code: 'exports/broken-json',
		severity: 'error',
		message: `\`${name}\` is no whole JSON, expected an export; nothing is taken from it.`,
		hint: 'Export it again.',
		place: { file: name },
	};
}

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
