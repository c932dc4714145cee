import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { cutQuotes } from '../../../src/lib/search-quotes.ts';

const shown = (text: string, quotes: readonly string[]) =>
	cutQuotes(text, quotes).map((run) => (run.quoted ? `[${run.text}]` : run.text));

describe('cutQuotes', () => {
	test('keeps the marks with the quotation', () => {
		expect(shown('He said “it is what it is”, again.', ['it is what it is'])).toEqual([
			'He said',
			'[“it is what it is”,]',
			'again.',
		]);
	});

	test('takes a few words between marks for a manner of speaking', () => {
		expect(shown('The “so called” expert', ['so called'])).toEqual(['The “so called” expert']);
	});

	test('takes short words for a quotation where they are all there is', () => {
		expect(shown('Indeed.', ['Indeed.'])).toEqual(['[Indeed.]']);
	});

	test('leaves out what does not stand in this paragraph', () => {
		expect(shown('Own words', ['five words of another paragraph'])).toEqual(['Own words']);
	});

	const word = fc.stringMatching(/^[a-z“”]{1,6}$/u);
	test.prop([
		fc.array(word, { minLength: 1, maxLength: 30 }),
		fc.array(fc.tuple(fc.nat(30), fc.nat(12)), { maxLength: 3 }),
	])('loses and doubles no word', (words, cuts) => {
		const quotes = cuts.map(([start, length]) => words.slice(start, start + length).join(' '));
		const runs = cutQuotes(words.join(' '), quotes.filter(Boolean));
		expect(runs.flatMap(({ text }) => text.split(' '))).toEqual(words);
	});
});
