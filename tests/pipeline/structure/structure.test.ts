import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { structureBlocks } from '../../../scripts/structure/structure.ts';
import { printableLine } from '../../../scripts/text/printable.ts';
import { leavesOf, linesOf, outlineOf } from './outline.ts';

/** All that may stand before the words of a line and not be among them. */
const mark =
	/^(?:>\s*)*(?:[•◦▪‣○●·*–-]+|\(?[0-9a-zA-Z]{1,5}[.)]|[†‡§¹²³⁴-⁹]|[[(]\d{1,2}[\])])?\s*$/u;

describe('structureBlocks', () => {
	test('makes one paragraph of each line and passes over empty ones', () => {
		expect(outlineOf('One.\n\n  Two  three. \n \nFour.')).toEqual([
			'paragraph: One.',
			'paragraph: Two  three.',
			'paragraph: Four.',
		]);
	});

	test.each([
		'*not* _this_',
		'<b>bold</b>',
		'{x}',
		'# no heading',
		'1. alone',
		'- alone',
		'`code`',
		'&amp;',
	])('leaves %s the very characters', (text) => {
		expect(structureBlocks(linesOf(text)).children).toEqual([
			{ type: 'paragraph', children: [{ type: 'text', value: text }] },
		]);
	});

	test('shows what cannot be shown', () => {
		expect(outlineOf('a\0b\u202ec\ud800d')).toEqual(['paragraph: a\ufffdb\ufffdc\ufffdd']);
	});

	test('makes links of addresses in text and leaves their words', () => {
		const [paragraph] = structureBlocks(linesOf('See www.example.org, please.')).children;
		expect(paragraph).toEqual({
			type: 'paragraph',
			children: [
				{ type: 'text', value: 'See ' },
				{
					type: 'link',
					url: 'http://www.example.org',
					children: [{ type: 'text', value: 'www.example.org' }],
				},
				{ type: 'text', value: ', please.' },
			],
		});
	});

	test('puts images between the blocks of the lines that they stand between, and cuts none', () => {
		const image = (url: string) => ({
			type: 'paragraph' as const,
			children: [{ type: 'image' as const, url, alt: '' }],
		});
		const { children } = structureBlocks(linesOf('One.\n\n- two\n- three\nFour.'), [
			{ after: 0, image: image('first') },
			{ after: 1, image: image('second') },
			{ after: 3, image: image('third') },
			{ after: 5, image: image('last') },
		]);
		const shown = children.map((block) => {
			const [inside] = block.type === 'paragraph' ? block.children : [];
			return inside?.type === 'image' ? inside.url : block.type;
		});
		expect(shown).toEqual(['first', 'paragraph', 'second', 'list', 'third', 'paragraph', 'last']);
	});

	test('makes quotations of lines that start with `>`, one in the other', () => {
		const [quote] = structureBlocks(
			linesOf('> Ann wrote\n> > so it was\n>> and so on\nI agree.'),
		).children;
		expect(quote).toMatchObject({
			type: 'blockquote',
			children: [{ type: 'paragraph' }, { type: 'blockquote', children: [{}, {}] }],
		});
		expect(outlineOf('>_< no\n>:( no')).toEqual(['paragraph: >_< no', 'paragraph: >:( no']);
	});

	test('stops at a depth that no mail reaches', () => {
		const [leaf] = leavesOf(structureBlocks(linesOf(`${'>'.repeat(10_000)}words`)));
		expect(leaf?.words).toBe(`${'>'.repeat(9_992)}words`);
	});

	test('reads a word of a million letters', () => {
		const text = 'x'.repeat(1_000_000);
		expect(outlineOf(text)).toEqual([`paragraph: ${text}`]);
	});

	const piece = fc.constantFrom(
		...[
			'• ',
			'- ',
			'– ',
			'* ',
			'○ ',
			'1. ',
			'2. ',
			'3) ',
			'(1) ',
			'(2) ',
			'a. ',
			'b. ',
			'i) ',
			'ii) ',
			'> ',
			'>> ',
		],
		...[
			'*',
			'**',
			'†',
			'[1]',
			'(1)',
			'¹',
			' *',
			'“',
			'”',
			'"',
			'?',
			':',
			'.',
			' ',
			'What is it',
			'said the following',
		],
		...[
			'http://x.yz/a_(b)',
			'www.x.yz',
			'http://',
			'a@b.cd',
			'words and words',
			'Zoë',
			'日本',
			'<b>',
			'{x}',
			'\0',
			'\ud800',
		],
	);
	const line = fc.array(
		fc.oneof({ weight: 4, arbitrary: piece }, fc.string({ unit: 'binary', maxLength: 5 })),
		{ maxLength: 6 },
	);
	const body = fc.array(
		fc.record({ text: line.map((parts) => parts.join('')), gap: fc.boolean() }),
		{ maxLength: 12 },
	);

	test.prop([body], { numRuns: 2000 })(
		'keeps every character of every line but its mark',
		(lines) => {
			const given = lines.map(({ text }) => printableLine(text).trim()).filter(Boolean);
			const leaves = leavesOf(structureBlocks(lines));
			expect(leaves).toHaveLength(given.length);
			for (const [index, { words }] of leaves.entries()) {
				const text = given[index] ?? '';
				expect(text.endsWith(words)).toBe(true);
				const before = text.slice(0, text.length - words.length);
				if (before !== '') expect(before).toMatch(mark);
			}
		},
	);
});
