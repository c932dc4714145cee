import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { printable, printableLine } from '../../../scripts/text/printable.ts';

describe('printable', () => {
	test.each([
		['a control character', '\0'],
		['a carriage return', '\r'],
		['a next-line character', '\u0085'],
		['half a surrogate pair', '\ud83d'],
		['a bidirectional override', '\u202e'],
		['a bidirectional isolate', '\u2066'],
		['a code point that is no character', '\uffff'],
	])('replaces %s by a sign that can be seen', (_, character) => {
		expect(printable(`a${character}b`)).toBe('a\ufffdb');
	});

	test('keeps tabs, line feeds, emoji, joiners and other scripts', () => {
		const text = 'a\tb\n👩‍🔬 日本 عربي\u00a0x';
		expect(printable(text)).toBe(text);
	});

	test('makes line feeds of the separators that only some programs end a line at', () => {
		expect(printable('a\u2028b\u2029c')).toBe('a\nb\nc');
	});

	test.prop([fc.string({ unit: 'binary' })])('changes nothing the second time', (text) => {
		expect(printable(printable(text))).toBe(printable(text));
	});
});

describe('printableLine', () => {
	test('makes one line of many, with one space for each break', () => {
		expect(printableLine(' one \n two\u2028three ')).toBe(' one two three ');
	});
});
