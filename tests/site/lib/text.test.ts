import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { collapse, count, excerpt, readingMinutes, titleSize } from '../../../src/lib/text.ts';

describe('count', () => {
	test('agrees with its number', () => {
		expect([0, 1, 2, 1200].map((number) => count(number, 'reply', 'replies'))).toEqual([
			...['0 replies', '1 reply', '2 replies', '1,200 replies'],
		]);
	});
});

describe('readingMinutes', () => {
	test('is never nothing', () => {
		expect([0, 220, 1500].map(readingMinutes)).toEqual([1, 1, 7]);
	});
});

describe('titleSize', () => {
	test('steps down with the length of a title', () => {
		expect([60, 61, 100, 101].map((length) => titleSize('x'.repeat(length)))).toEqual([
			...[undefined, 'long', 'long', 'longer'],
		]);
	});
});

describe('excerpt', () => {
	test('cuts between words', () => {
		expect(excerpt('one two  three', 9)).toBe('one two…');
	});

	test.prop([fc.string(), fc.integer({ min: 1, max: 40 })])(
		'begins as the text does and keeps the limit',
		(text, limit) => {
			const cut = excerpt(text, limit);
			expect(cut.length).toBeLessThanOrEqual(Math.max(limit + 1, 1));
			expect(collapse(text).startsWith(cut.replace(/…$/u, ''))).toBe(true);
		},
	);
});
