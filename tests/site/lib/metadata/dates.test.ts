import { describe, expect, test } from 'vitest';
import { knownDate } from '../../../../src/lib/metadata/dates.ts';

describe('knownDate', () => {
	test.each([
		['2006', '2006'],
		['2006-07', '2006-07'],
		['2008-02-29', '2008-02-29'],
		['2006-07-27T22:16', '2006-07-27T22:16'],
		['2006-07-27T22:16:30', '2006-07-27T22:16'],
	])('keeps %s as precise as it is', (date, known) => {
		expect(knownDate(date)).toBe(known);
	});

	test.each([
		['2006-13-02', '2006'],
		['2006-02-30', '2006-02'],
		['2006-07-27T25:00', '2006-07-27'],
		['--10-18', undefined],
		['0000-01-01', undefined],
	])('believes of %s what is a date', (date, known) => {
		expect(knownDate(date)).toBe(known);
	});
});
