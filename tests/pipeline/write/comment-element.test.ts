import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { printableLine } from '../../../scripts/text/printable.ts';
import { renderDiscussion } from '../../../scripts/write/render.ts';
import { safeTree } from '../../../scripts/write/safe-tree.ts';
import { commentSchema, discussionSchema } from '../../../src/schemas/discussion.ts';
import { hostileBody, hostileText } from './hostile.ts';
import { plain, readWithRemark, readWithSatteri } from './read-back.ts';
import {
	bodyOf,
	commentOf,
	essayOf,
	linesBelowFrontMatter,
	paragraph,
	root,
	text,
} from './records.ts';

const parsers = [readWithSatteri, readWithRemark];
const noCounts = { folded: 0, spam: 0, pingbacks: 0 };
const noIds: ReadonlyMap<string, string> = new Map();

describe('renderDiscussion', () => {
	const essay = essayOf({ author: 'Ann  Lee' });
	const read = (...changes: Parameters<typeof commentOf>[0][]) => {
		const comments = changes.map((change) => commentOf(change));
		const ids = new Map(comments.map(({ key, id }) => [key, id]));
		return readWithSatteri(renderDiscussion(essay, comments, noCounts, ids));
	};
	const attributesOf = (...changes: Parameters<typeof commentOf>[0][]) =>
		read(...changes).body.map(({ attributes }) => attributes ?? {});

	test('writes each comment as an element with a blank line around its body', () => {
		const comment = commentOf({
			id: 'c-0000000001',
			author: 'Bo "B" Ek',
			authorFrom: 'byline',
			body: bodyOf('One.', 'Two.'),
			sources: [{ capture: 'a.txt', lines: [[5, 6]] }],
		});
		expect(linesBelowFrontMatter(renderDiscussion(essay, [comment], noCounts, noIds))).toEqual([
			'<Comment id="c-0000000001" author="Bo &#x22;B&#x22; Ek" authorFrom="byline" capture="a.txt" lines="5-6">',
			'',
			'One.',
			'',
			'Two.',
			'',
			'</Comment>',
		]);
	});

	test('writes attributes in the order of the schema and follows it', () => {
		const [attributes] = attributesOf(
			{
				key: 'a#1',
				id: 'c-0000000001',
				author: 'ann lee',
				authorFrom: 'byline',
				published: '2006-07-27T22:16',
				inReplyTo: 'a#2',
				replyFrom: 'mention',
				topics: [
					{ topic: 'maps', from: 'words' },
					{ topic: 'roads', from: 'tag' },
				],
				sources: [
					{
						capture: 'a.txt',
						lines: [
							[5, 6],
							[8, 8],
						],
					},
				],
				unsure: ['Who wrote this is a guess.', 'So is its end.'],
			},
			{ key: 'a#2', id: 'c-0000000002' },
		);
		// An undated comment has the one, a removed one the other.
		const others = ['dateText', 'removed'];
		const order = Object.keys(commentSchema.shape).filter((key) => !others.includes(key));
		expect(Object.keys(attributes ?? {})).toEqual(order);
		expect(commentSchema.parse(attributes)).toMatchObject({
			inReplyTo: 'c-0000000002',
			byEssayAuthor: 'true',
			topics: ['maps', 'roads'],
			lines: '5-6 8-8',
			unsure: 'Who wrote this is a guess. So is its end.',
		});
	});

	test('names no parent that the discussion does not show', () => {
		const [attributes] = attributesOf(
			{ key: 'a#1', id: 'c-0000000002', status: 'spam' },
			{ key: 'a#2', inReplyTo: 'a#1', replyFrom: 'mention' },
		);
		expect(attributes).not.toHaveProperty('inReplyTo');
		expect(attributes).not.toHaveProperty('replyFrom');
	});

	test('counts what it shows and names every capture once', () => {
		const { fields } = read(
			{ key: 'a#1', sources: [{ capture: 'a.txt', lines: [[8, 9]] }] },
			{
				key: 'a#2',
				sources: [
					{ capture: 'a.txt', lines: [[5, 7]] },
					{ capture: 'b.txt', lines: [] },
				],
			},
			{ key: 'a#3', status: 'spam' },
		);
		expect(discussionSchema.parse(fields)).toMatchObject({
			comments: 2,
			sources: [
				{ capture: 'a.txt', lines: [[5, 9]] },
				{ capture: 'b.txt', lines: [] },
			],
		});
	});

	test('gives the notes of two comments different labels', () => {
		const body = root(paragraph(text('See'), { type: 'footnoteReference', identifier: '*' }), {
			type: 'footnoteDefinition',
			identifier: '*',
			children: [{ type: 'paragraph', children: [text('A note.')] }],
		});
		const comments = [1, 2].map((n) => commentOf({ id: `c-000000000${n}`, body }));
		const lines = linesBelowFrontMatter(renderDiscussion(essay, comments, noCounts, noIds));
		expect(lines.filter((line) => line.startsWith('[^'))).toEqual([
			'[^c-0000000001-1]: A note.',
			'[^c-0000000002-1]: A note.',
		]);
	});

	test.prop([hostileText, hostileText, hostileBody], { numRuns: 500 })(
		'gives back every author, date and body',
		(author, publishedText, body) => {
			const comment = commentOf({ id: 'c-0000000001', author, publishedText, body });
			const file = renderDiscussion(essay, [comment, comment], noCounts, noIds);
			for (const parser of parsers) {
				const elements = parser(file).body;
				expect(elements.map(({ name }) => name)).toEqual(['Comment', 'Comment']);
				const attributes = elements[0]?.attributes;
				const shown = (value: string) =>
					printableLine(value).trim() ? printableLine(value) : undefined;
				expect(attributes?.['author']).toBe(shown(author));
				expect(attributes?.['dateText']).toBe(shown(publishedText));
				expect(elements[1]?.children).toEqual(plain(safeTree(body, 'c-0000000001-')));
			}
		},
	);
});
