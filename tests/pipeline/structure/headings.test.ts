import { describe, expect, test } from 'vitest';
import { findHeadings } from '../../../scripts/structure/headings.ts';
import { outlineOf } from './outline.ts';

const prose = 'This goes on for some words, as a paragraph under a heading will.';

describe('findHeadings', () => {
	test('finds short numbered lines that each head a paragraph, and keeps their number', () => {
		expect(outlineOf(`Intro.\n1. What is it?\n${prose}\n${prose}\n2. What for\n${prose}`)).toEqual([
			'paragraph: Intro.',
			'heading: 1. What is it?',
			`paragraph: ${prose}`,
			`paragraph: ${prose}`,
			'heading: 2. What for',
			`paragraph: ${prose}`,
		]);
	});

	test.each([
		['a single one', ['1. What is it?', prose]],
		['sentences', ['1. It is this.', prose, '2. It is that.', prose]],
		['long lines', [`1. ${prose} And on?`, prose, `2. ${prose} And on?`, prose]],
		['a count with a gap', ['1. What is it?', prose, '3. What for?', prose]],
		['nothing below them', ['1. What is it?', '2. What for?', prose]],
	])('finds none in %s', (_, lines) => {
		expect(findHeadings(lines)).toEqual(new Set());
	});
});
