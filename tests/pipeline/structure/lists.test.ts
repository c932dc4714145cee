import { describe, expect, test } from 'vitest';
import { structureBlocks } from '../../../scripts/structure/structure.ts';
import { linesOf, outlineOf } from './outline.ts';

const kindsOf = (text: string) => outlineOf(text).map((line) => line.split(':')[0]);

describe('bulletedList', () => {
	test.each(['•', '-', '*', '–', '·', '○'])('makes a list of lines that start with %s', (sign) => {
		expect(outlineOf(`We need:\n${sign} bread\n${sign} salt\nThat is all.`)).toEqual([
			'paragraph: We need:',
			'list: bread',
			'list: salt',
			'paragraph: That is all.',
		]);
	});

	test('reads round bullets without a blank behind them', () => {
		expect(kindsOf('•bread\n•salt')).toEqual(['list', 'list']);
	});

	test('makes a list of another round bullet inside the item before it', () => {
		const [list] = structureBlocks(linesOf('• food\n○ bread\n○ salt\n• drink')).children;
		expect(list).toMatchObject({
			children: [{ children: [{}, { type: 'list', children: [{}, {}] }] }, { children: [{}] }],
		});
	});

	test.each(['- Ann', '• one', '* one\nTwo.', '-one\n-two', '* * *\n* * *', '- - -\n- - -'])(
		'leaves %j alone',
		(text) => {
			expect(new Set(kindsOf(text))).toEqual(new Set(['paragraph']));
		},
	);

	test('leaves a dialogue alone, but not a list of questions', () => {
		expect(kindsOf('– Is it far?\n– An hour.\n– Then let us go.')).not.toContain('list');
		expect(kindsOf('- Is it far?\n- Is it steep?')).toEqual(['list', 'list']);
		expect(kindsOf('To find out:\n- Is it far?\n- The way back')).toEqual([
			'paragraph',
			'list',
			'list',
		]);
	});
});

describe('numberedList', () => {
	test.each([
		['1. one', '2. two'],
		['1) one', '2) two'],
		['(1) one', '(2) two'],
		['a. one', 'b. two'],
		['A. One', 'B. Two'],
		['i) one', 'ii) two'],
	])('makes an ordered list of %s, %s', (one, two) => {
		const [list, end] = structureBlocks(linesOf(`${one}\n${two}\nThe end.`)).children;
		expect(list).toMatchObject({ type: 'list', ordered: true, start: 1, children: [{}, {}] });
		expect(end).toMatchObject({ type: 'paragraph' });
	});

	test('ends where the count does', () => {
		expect(kindsOf('1. one\n2. two\n4. four')).toEqual(['list', 'list', 'paragraph']);
	});

	test.each([
		'2. two\n3. three',
		'1. one\n1. one',
		'1.5 km\n2.5 km',
		'e.g. this\nf. that',
		'1. one\n2) two',
	])('leaves %j alone', (text) => {
		expect(kindsOf(text)).not.toContain('list');
	});
});

describe('questionList', () => {
	const questions = 'Who pays?\nWho gains? And who does not?\n“Who asked?”';

	test('makes a list of three questions after a colon', () => {
		expect(kindsOf(`I have asked:\n${questions}\nNobody knows.`)).toEqual([
			'paragraph',
			'list',
			'list',
			'list',
			'paragraph',
		]);
	});

	test('leaves questions alone that nothing announces, or that are two', () => {
		expect(kindsOf(`I have asked.\n${questions}`)).not.toContain('list');
		expect(kindsOf('I have asked:\nWho pays?\nWho gains?\nNobody.')).not.toContain('list');
	});
});
