import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
	compareText,
	distinctiveWords,
	normaliseName,
	normaliseWords,
} from '../../../scripts/text/words.ts';

describe('normaliseWords', () => {
	test.each([
		['“Don’t” — they SAID…', ['dont', 'they', 'said']],
		["rock 'n' roll", ['rock', 'n', 'roll']],
		['ﬁne\u00ad\u200bly', ['finely']],
		['cafe\u0301', ['caf\u00e9']],
		['\u202eabc\ufeff', ['abc']],
		['don´t don`t don＇t', ['dont', 'dont', 'dont']],
		['!!!', []],
	])('of %j are %j', (text, expected) => {
		expect(normaliseWords(text)).toEqual(expected);
	});

	test.prop([fc.string({ unit: 'binary' })])('gives the same words for its own words', (text) => {
		const words = normaliseWords(text);
		expect(normaliseWords(words.join(' '))).toEqual(words);
	});
});

describe('distinctiveWords', () => {
	test('tells marks apart where there are no words', () => {
		expect(distinctiveWords(' :-)  !!! ')).toEqual([':-)', '!!!']);
	});
});

describe('normaliseName', () => {
	test('folds case and spacing, and gives nothing for a blank name', () => {
		expect(normaliseName('  Jerry  BOWLES ')).toBe('jerry bowles');
		expect(normaliseName(' ')).toBeUndefined();
		expect(normaliseName(undefined)).toBeUndefined();
	});
});

describe('compareText', () => {
	test('does not depend on the locale', () => {
		expect(['z', 'ä', 'B', 'a'].sort(compareText)).toEqual(['B', 'a', 'z', 'ä']);
	});
});
