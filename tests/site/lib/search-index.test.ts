import { fc, test } from '@fast-check/vitest';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect } from 'vitest';
import type { DigestRecord } from '../../../src/lib/records.ts';
import { groupByPage, htmlRecord } from '../../../src/lib/search-index.ts';
import { toText } from '../../../src/lib/text.ts';
import { findElements } from '../../helpers/pages.ts';

const essay: DigestRecord = {
	...{ kind: 'essay', id: 'a', url: '/essays/a/', title: 'A', author: 'Ada' },
	...{ published: '2006-07-27', topics: ['bread'], sources: ['a.txt'], inReplyTo: null },
	...{ replyFrom: 'none', headings: [], blocks: [{ id: 'p-1', text: 'One.' }], quotes: [] },
};
const comment: DigestRecord = {
	...essay,
	...{ kind: 'comment', id: 'c-1', url: '/essays/a/#c-1', author: null, published: null },
	blocks: [{ id: 'c-1', text: 'Two.' }],
};

const page = (...records: readonly DigestRecord[]) =>
	fromHtml(htmlRecord({ url: '/essays/a/', records }, 'en').content);
const anchorsIn = (tree: ReturnType<typeof page>) =>
	findElements(tree, ({ tagName }) => tagName === 'a').map(({ properties }) => [
		properties['id'],
		properties['dataPagefindTitle'],
	]);

describe('groupByPage', () => {
	test('puts comments with the essay they stand under, in their order', () => {
		const other = { ...essay, url: '/essays/b/' };
		const orphan = { ...comment, url: '/essays/gone/#c-2' };
		expect(groupByPage([essay, comment, other, orphan])).toEqual([
			{ url: '/essays/a/', records: [essay, comment] },
			{ url: '/essays/b/', records: [other] },
			{ url: '/essays/gone/', records: [orphan] },
		]);
	});
});

describe('htmlRecord', () => {
	test('says whose each entry is, and invents neither author nor date', () => {
		expect(anchorsIn(page(essay, comment))).toEqual([
			['p-1', '{"kind":"essay","author":"Ada","date":"2006-07-27"}'],
			['c-1', '{"kind":"comment"}'],
		]);
	});

	test('lets quoted words weigh less, and says where they begin and end', () => {
		const text = 'You said “it is what it is, always” and I agree.';
		const blocks = [{ id: 'c-1', text }];
		const tree = page({ ...comment, blocks, quotes: ['it is what it is, always'] });
		const [quoted] = findElements(tree, ({ tagName }) => tagName === 'span');
		expect(quoted?.properties['dataPagefindWeight']).toBe('0.25');
		expect(quoted && toText(quoted)).toBe('“it is what it is, always”');
		expect(anchorsIn(tree).slice(1)).toEqual([
			['c-1', 'quoted'],
			['c-1', 'own'],
		]);
	});

	test('holds headings, which are found like paragraphs', () => {
		const tree = page({ ...essay, headings: [{ id: 'h-1', text: 'Bread' }] });
		expect(anchorsIn(tree).map(([id]) => id)).toEqual(['p-1', 'h-1']);
	});

	test('holds an essay without words by its title', () => {
		expect(anchorsIn(page({ ...essay, blocks: [] })).map(([id]) => id)).toEqual(['main']);
	});

	test.prop([
		fc.string(),
		fc.string(),
		fc.array(fc.string({ unit: 'grapheme-ascii' }), { maxLength: 4 }),
	])('holds names, titles and paragraphs as the text they are', (title, author, texts) => {
		const blocks = texts.map((text, index) => ({ id: `p-${index}`, text }));
		const tree = page({ ...essay, title, author, blocks });
		const paragraphs = findElements(tree, ({ tagName }) => tagName === 'p');
		const words = (text: string) => text.split(/\s+/u).filter(Boolean);
		const isSilent = !texts.some((text) => /[\p{L}\p{N}]/u.test(text));
		const expected = isSilent ? [title, ...texts] : texts;
		expect(paragraphs.map((each) => words(toText(each)))).toEqual(expected.map(words));
		const meta = findElements(tree, ({ tagName }) => tagName === 'meta')[0];
		expect(meta?.properties['content']).toBe(title.replace(/\r\n?/gu, '\n'));
	});
});
