import { fc, test } from '@fast-check/vitest';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { describe, expect } from 'vitest';
import type { EssayRecord } from '../../../scripts/model/entry.ts';
import { printable, printableLine } from '../../../scripts/text/printable.ts';
import { renderEssay } from '../../../scripts/write/render.ts';
import { safeTree } from '../../../scripts/write/safe-tree.ts';
import { essaySchema } from '../../../src/schemas/essay.ts';
import { hostileBody, hostileText } from './hostile.ts';
import { plain, readWithRemark, readWithSatteri } from './read-back.ts';
import { bodyOf, essayOf, linesBelowFrontMatter, paragraph, root, text } from './records.ts';

const parsers = [readWithSatteri, readWithRemark];

const essayBody = (body: Root) => linesBelowFrontMatter(renderEssay(essayOf({ body }), 0));
const fieldsOf = (essay: Partial<EssayRecord>, shown = 0) =>
	readWithSatteri(renderEssay(essayOf(essay), shown)).fields;

describe('renderEssay', () => {
	test('writes one paragraph as one line, however long', () => {
		const long = 'word '.repeat(500).trim();
		expect(essayBody(bodyOf(long, 'Next.'))).toEqual([long, '', 'Next.']);
	});

	test('writes front matter in the order of the schema and follows it', () => {
		const fields = fieldsOf(
			{
				title: 'On: maps',
				author: 'Ann',
				authorFrom: 'byline',
				published: '2006-07-27',
				permalink: 'https://example.org/maps',
				tags: ['yes', 'a, b'],
				topics: [{ topic: 'maps', from: 'words' }],
				abstract: 'One.\n---\nTwo.',
				noindex: true,
				unsure: ['The title is a guess.'],
				isRemoved: true,
				text: 'One, two: three-fold!',
				sources: [
					{
						capture: 'a.txt',
						lines: [
							[1, 2],
							[4, 4],
						],
					},
				],
			},
			3,
		);
		expect(essaySchema.parse(fields)).toMatchObject({
			tags: ['yes', 'a, b'],
			words: 3,
			comments: 3,
		});
		const order = Object.keys(essaySchema.shape).filter((key) => key !== 'publishedText');
		expect(Object.keys(fields)).toEqual(order);
	});

	test('leaves out what is unknown, empty or the default', () => {
		const fields = fieldsOf({ author: undefined, authorFrom: 'none' });
		expect(Object.keys(fields)).toEqual(['id', 'title', 'titleFrom', 'words', 'sources']);
	});

	test('keeps a date as printed only where it has no other', () => {
		expect(fieldsOf({ publishedText: '3 days ago' })).toMatchObject({
			publishedText: '3 days ago',
		});
		expect(fieldsOf({ published: '2006', publishedText: 'In 2006' })).not.toHaveProperty(
			'publishedText',
		);
	});

	test('keeps line ranges on one line', () => {
		const file = renderEssay(
			essayOf({
				sources: [
					{
						capture: 'a.txt',
						lines: [
							[1, 2],
							[4, 4],
						],
					},
				],
			}),
			0,
		);
		expect(file).toContain('    lines: [[1, 2], [4, 4]]\n');
	});

	test.each(['import taxes are high', 'export is not the problem', 'imports fell'])(
		'writes a paragraph that reads as JavaScript as words: %s',
		(value) => {
			for (const read of parsers) {
				const { body } = read(renderEssay(essayOf({ body: bodyOf(value) }), 0));
				expect(body).toEqual([{ type: 'paragraph', children: [{ type: 'text', value }] }]);
			}
		},
	);

	test('does not let an address become a link that the tree does not have', () => {
		const body = bodyOf('Ask me@example.org or see www.example.org or http://example.org.');
		for (const read of parsers) {
			expect(read(renderEssay(essayOf({ body }), 0)).body).toEqual(plain(body.children));
		}
	});

	test('writes links to web and mail addresses only', () => {
		const link = (url: string) => paragraph({ type: 'link', url, children: [text('words')] });
		const body = root(
			link('https://example.org'),
			link('mailto:a@b.c'),
			link('javascript:alert(1)'),
		);
		expect(essayBody(body)).toEqual([
			'[words](https://example.org)',
			'',
			'[words](mailto:a@b.c)',
			'',
			'words',
		]);
	});

	test('keeps the words of a note that nothing calls, and of a call without note', () => {
		const note: RootContent = { type: 'footnoteDefinition', identifier: 'a', children: [] };
		const body = root(
			paragraph(text('See'), { type: 'footnoteReference', identifier: 'b', label: '*' }),
			{ ...note, children: [{ type: 'paragraph', children: [text('A note.')] }] },
		);
		expect(essayBody(body)).toEqual(['See\\[*]'.replace('*', '\\*'), '', 'A note.']);
	});

	test.each(['\u4e00_import x', 'a_b c', 'c a_b'])(
		'keeps the underscore of %s beside a mark',
		(value) => {
			const struck: PhrasingContent = {
				type: 'delete',
				children: [{ type: 'inlineCode', value: 'x' }],
			};
			const marked = (...children: PhrasingContent[]) =>
				paragraph({ type: 'emphasis', children: children });
			const body = root(marked(struck, text(value)), marked(text(value), struck));
			const file = renderEssay(essayOf({ body }), 0);
			for (const read of parsers) expect(read(file).body).toEqual(plain(safeTree(body)));
		},
	);

	test.prop([hostileBody], { numRuns: 500 })('gives back every tree it was given', (body) => {
		const file = renderEssay(essayOf({ body }), 0);
		const expected = plain(safeTree(body));
		for (const read of parsers) expect(read(file).body).toEqual(expected);
	});

	test.prop([fc.array(hostileText, { maxLength: 4 })], { numRuns: 500 })(
		'gives back every paragraph, whatever its words are',
		(texts) => {
			const file = renderEssay(essayOf({ body: bodyOf(...texts) }), 0);
			const words = texts.map((value) => printableLine(value).trim()).filter(Boolean);
			const expected = words.map((value) => ({
				type: 'paragraph',
				children: [{ type: 'text', value }],
			}));
			for (const read of parsers) expect(read(file).body).toEqual(expected);
		},
	);

	test.prop([hostileText, hostileText, hostileText, fc.array(hostileText, { maxLength: 3 })], {
		numRuns: 500,
		examples: [['', '', '    \n', []]],
	})('gives back every field, whatever its words are', (title, author, abstract, tags) => {
		const file = renderEssay(essayOf({ title: `t${title}`, author, abstract, tags }), 0);
		for (const read of parsers) {
			expect(read(file).fields).toEqual({
				...read(renderEssay(essayOf({}), 0)).fields,
				title: printableLine(`t${title}`),
				...(printableLine(author).trim() !== '' && { author: printableLine(author) }),
				...(printable(abstract).trim() !== '' && { abstract: printable(abstract) }),
				...(tags.length > 0 && { tags: tags.map(printableLine) }),
			});
		}
	});
});
