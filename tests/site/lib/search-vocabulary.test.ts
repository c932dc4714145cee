import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
	foldWords,
	isKnown,
	partsFor,
	readVocabulary,
	respell,
	suggestWord,
	vocabularyPart,
	writeVocabulary,
} from '../../../src/lib/search-vocabulary.ts';

const words = [
	...Array.from({ length: 5 }, () => 'listening'),
	...['listing', 'photographer', 'Café', 'receive', 'fish', '2006'],
];
const vocabulary = [...writeVocabulary(words).values()].flatMap(readVocabulary);

describe('suggestWord', () => {
	test.each([
		['lsitening', 'listening', 'two letters swapped'],
		['listenng', 'listening', 'a letter left out'],
		['photoographer', 'photographer', 'a letter too many'],
		['recieve', 'receive', 'swapped in a shorter word'],
		['bhotographer', 'photographer', 'the first letter changed'],
		['fsh', 'fish', 'a letter left out of a short word'],
	])('finds what %s means: %s, %s', (typed, meant) => {
		expect(suggestWord(typed, vocabulary)).toBe(meant);
	});

	test.each(['listening', 'listen', 'photog'])('has nothing to say about %s', (typed) => {
		expect(suggestWord(typed, vocabulary)).toBeUndefined();
	});

	test.each(['xylophone', 'lis', 'cofa', 'fs', '2007'])(
		'leaves %s alone, which is near to nothing',
		(typed) => {
			expect(suggestWord(typed, vocabulary)).toBeUndefined();
		},
	);

	test('prefers the word that is used more often', () => {
		expect(suggestWord('listeing', vocabulary)).toBe('listening');
	});
});

describe('isKnown', () => {
	test.each([
		['photog', true, 'begins a word'],
		['photogrpaher', false, 'begins none'],
		['ph', true, 'is too short to be listed'],
		['x'.repeat(31), true, 'is too long to be listed'],
	])('says of %s %s: it %s', (word, known) => {
		expect(isKnown(word, vocabulary)).toBe(known);
	});
});

describe('writeVocabulary', () => {
	test('writes each word once, folded, with how frequent it is', () => {
		expect(Object.fromEntries(writeVocabulary(words))).toEqual({
			l: '2listening 0listing',
			p: '0photographer',
			c: '0cafe',
			r: '0receive',
			f: '0fish',
			u0: '02006',
		});
	});

	test.prop([fc.array(fc.string({ unit: 'grapheme' }))])(
		'puts every word into a part that a slip of it is looked up in',
		(texts) => {
			for (const [part, line] of writeVocabulary(texts)) {
				for (const { word } of readVocabulary(line)) {
					expect(vocabularyPart(word)).toBe(part);
					expect(partsFor(word)).toContain(part);
				}
			}
		},
	);
});

describe('foldWords', () => {
	test('folds case, accents and possessives', () => {
		expect(foldWords('Naïve “CAFÉ” Ada’s')).toEqual(['naive', 'cafe', 'ada']);
	});

	test('leaves the letters of other scripts whole', () => {
		expect(foldWords('がっこう 한국')).toEqual(['がっこう', '한국']);
	});
});

describe('respell', () => {
	test('changes the words that are wrong and nothing else', () => {
		expect(respell('"The Lsitening, year"', new Map([['lsitening', 'listening']]))).toBe(
			'"The listening, year"',
		);
	});
});
