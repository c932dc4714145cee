import { fc, test } from '@fast-check/vitest';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect } from 'vitest';
import type { DigestRecord } from '../../../src/lib/records.ts';
import { customRecord, htmlRecord } from '../../../src/lib/search-index.ts';
import { toText } from '../../../src/lib/text.ts';
import { findElements } from '../../helpers/pages.ts';

const record: DigestRecord = {
	...{
		kind: 'essay',
		id: 'a',
		url: '/essays/a/',
		title: 'A',
		author: 'Ada',
		published: '2006-07-27',
	},
	...{
		topics: ['bread'],
		sources: ['a.txt'],
		inReplyTo: null,
		blocks: [{ id: 'p-1', text: 'One.' }],
	},
};

describe('customRecord', () => {
	test('carries every filter the search page offers', () => {
		expect(customRecord(record, 'en')).toEqual({
			url: '/essays/a/',
			language: 'en',
			content: 'One.',
			meta: { kind: 'essay', title: 'A', author: 'Ada', date: '2006-07-27' },
			filters: {
				kind: ['essay'],
				topic: ['bread'],
				person: ['Ada'],
				year: ['2006'],
				source: ['a.txt'],
			},
			sort: { date: '2006-07-27' },
		});
	});

	test('invents neither author nor year', () => {
		const { filters, sort, meta } = customRecord(
			{ ...record, author: null, published: '--10-18' },
			'en',
		);
		expect(filters).toMatchObject({ person: [], year: [] });
		expect(sort).toEqual({ date: '0' });
		expect(meta).not.toHaveProperty('author');
	});
});

describe('htmlRecord', () => {
	test.prop([fc.string(), fc.array(fc.string({ unit: 'grapheme-ascii' }), { maxLength: 4 })])(
		'holds titles and paragraphs as the text they are, each behind its anchor',
		(title, texts) => {
			const blocks = texts.map((text, index) => ({ id: `p-${index}`, text }));
			const tree = fromHtml(htmlRecord({ ...record, title, blocks }, 'en').content);
			const paragraphs = findElements(tree, ({ tagName }) => tagName === 'p');
			expect(paragraphs.map((paragraph) => toText(paragraph))).toEqual(texts);
			const anchors = findElements(tree, ({ tagName }) => tagName === 'a');
			expect(anchors.map(({ properties }) => properties['id'])).toEqual(blocks.map(({ id }) => id));
		},
	);
});
