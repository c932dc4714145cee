import { describe, expect, test } from 'vitest';
import { isIntroduction } from '../../../scripts/structure/quotations.ts';
import { outlineOf } from './outline.ts';

const words = 'A street remembers what its shops sold long after the shops are gone';
const kindsOf = (...lines: string[]) =>
	outlineOf(lines.join('\n')).map((line) => line.split(':')[0]);

describe('isIntroduction', () => {
	test.each([
		'On Monday the baker said the following',
		'The baker put it like this:',
		'As the baker puts it:',
		'The report suggests:',
		'From the report:',
		'Because according to the report of the town',
		'And the baker has some advice for his guests',
		'In the words of the baker:',
	])('takes %j for one', (text) => {
		expect(isIntroduction(text)).toBe(true);
	});

	test.each([
		'I said the following:',
		'What we wrote:',
		'We need three things:',
		'According to the report, the town grows.',
		'However, others are less kind to the baker',
		'The baker said so.',
		'The question is:',
	])('does not take %j for one', (text) => {
		expect(isIntroduction(text)).toBe(false);
	});
});

describe('quotation', () => {
	test('makes a quotation of the line behind an introduction, marked or not', () => {
		expect(kindsOf('The baker said the following', words, 'So it is.')).toEqual([
			'paragraph',
			'blockquote',
			'paragraph',
		]);
		expect(kindsOf('I have this from the baker:', `“${words}.”`)).toEqual([
			'paragraph',
			'blockquote',
		]);
	});

	test('takes every paragraph that one pair of marks holds', () => {
		expect(kindsOf('The baker wrote:', `“${words}.`, `“${words}.`, `${words}.”`, words)).toEqual([
			'paragraph',
			'blockquote',
			'blockquote',
			'blockquote',
			'paragraph',
		]);
	});

	test('makes a quotation of a long line wholly in quotation marks', () => {
		expect(kindsOf('So it is.', `"${words}."`, 'I agree.')[1]).toBe('blockquote');
	});

	test.each([
		['a short remark', ['So it is.', '“Good bread, this.”']],
		['a quotation inside a sentence', [`The baker said, “${words}.”`]],
		['two quotations in a line', [`“${words},” he said, “and the guests.”`]],
		['a dialogue', [`“${words}.”`, `“${words}.”`]],
		[
			'a list behind an introduction',
			['The baker said:', '1. bread and a lot of butter', 'And so on.'],
		],
	])('leaves %s alone', (_, lines) => {
		expect(kindsOf(...lines)).not.toContain('blockquote');
	});
});
