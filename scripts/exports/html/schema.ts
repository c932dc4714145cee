import { defaultSchema } from 'hast-util-sanitize';
import type { Schema } from 'hast-util-sanitize';

/** What of a text's HTML survives: words and their marks, links to the web, and nothing that acts. */
export const rehypeSchema: Schema = {
	...defaultSchema,
	tagNames: [
		...(defaultSchema.tagNames ?? []),
		...[
			'note-call',
			'note-text',
			'figure',
			'figcaption',
			'u',
			'mark',
			'center',
			'font',
			'big',
			'cite',
		],
		...[
			'article',
			'section',
			'aside',
			'header',
			'main',
			'abbr',
			'acronym',
			'address',
			'time',
			'dfn',
		],
	],
	attributes: {
		a: ['href'],
		img: ['alt', 'title', 'dataSources', 'dataPixel'],
		'note-call': ['dataNote'],
		'note-text': ['dataNote'],
		ol: ['start'],
		td: ['align', 'colSpan', 'rowSpan'],
		th: ['align', 'colSpan', 'rowSpan'],
		code: [['className', /^lang(?:uage)?-./u]],
	},
	protocols: { href: ['http', 'https'] },
	strip: [
		...['script', 'style', 'template', 'svg', 'math', 'noframes', 'noembed', 'title', 'head'],
		...['button', 'select', 'input', 'textarea', 'form', 'canvas', 'datalist', 'meter', 'progress'],
	],
};
