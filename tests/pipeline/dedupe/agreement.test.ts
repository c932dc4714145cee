import { describe, expect, test } from 'vitest';
import { compareAuthors, compareDates } from '../../../scripts/dedupe/agreement.ts';

describe('compareAuthors', () => {
	test.each([
		['Jerry Bowles', 'jerry  bowles', 'equal'],
		['Alan', 'Alan Moore', 'near'],
		['Alan Moore', 'Alan Turing', 'different'],
		['Ann', 'Anna', 'different'],
		[undefined, 'Ann', 'unknown'],
		[' ', 'Ann', 'unknown'],
	])('of %j and %j is %s', (a, b, expected) => {
		expect(compareAuthors(a, b)).toBe(expected);
		expect(compareAuthors(b, a)).toBe(expected);
	});
});

describe('compareDates', () => {
	test.each([
		['2006-07-27', '2006-07-27', 'equal'],
		['2006-07-27', '2006-07-27T22:16', 'equal'],
		['--07-27', '2006-07-27T22:16', 'equal'],
		['2006', '2006-07-27', 'near'],
		['2006', '2006', 'near'],
		['2006-07-27T22:16', '2006-07-28T05:16', 'near'],
		['2006-07-27T22:16', '2006-07-27T22:31', 'near'],
		['2006-07-27T22:16', '2006-07-27T22:17', 'different'],
		['2006-07-27T22:16', '2006-07-29T22:16', 'different'],
		['2006-07-27', '2006-07-28', 'near'],
		['2006-07-27', '2006-07-28T01:00', 'near'],
		['2006-07-27', '2006-07-25T23:59', 'different'],
		['2006-07-27', '2006-07-29', 'different'],
		['--07-27', '--07-28', 'different'],
		['--07-27', '2006', 'different'],
		[undefined, '2006', 'unknown'],
	])('of %j and %j is %s', (a, b, expected) => {
		expect(compareDates(a, b)).toBe(expected);
		expect(compareDates(b, a)).toBe(expected);
	});
});
