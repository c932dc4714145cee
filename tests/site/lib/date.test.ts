import { describe, expect, test } from 'vitest';
import {
	compareDates,
	dateRange,
	formatDate,
	formatRange,
	monthOf,
	yearOf,
} from '../../../src/lib/date.ts';

describe('formatDate', () => {
	test.each([
		['2006', '2006'],
		['2006-07', 'July 2006'],
		['2006-07-27', '27 July 2006'],
		['2006-07-27T22:16', '27 July 2006, 22:16'],
		['2006-07-27T22:16:05', '27 July 2006, 22:16'],
		['--10-18', '18 October, no year'],
	])('says %s as %s, no more and no less', (date, words) => {
		expect(formatDate(date)).toBe(words);
	});
});

describe('yearOf, monthOf', () => {
	test('invent nothing', () => {
		expect(['2006-07-27', '2006', '--10-18', undefined].map(yearOf)).toEqual([
			'2006',
			'2006',
			undefined,
			undefined,
		]);
		expect(['2006-07-27', '2006', '--10-18', undefined].map(monthOf)).toEqual([
			'2006-07',
			undefined,
			undefined,
			undefined,
		]);
	});
});

describe('compareDates', () => {
	test('puts dates without a year after dated ones, and unknown ones last', () => {
		const dates = [undefined, '--01-01', '2009', '2006-07-27', '2006'];
		expect(dates.toSorted((a, b) => compareDates(a, b) || 0)).toEqual([
			'2006',
			'2006-07-27',
			'2009',
			'--01-01',
			undefined,
		]);
	});
});

describe('dateRange', () => {
	test('is made of the dates that name a year', () => {
		expect(dateRange(['--10-18', '2009-01', '2006-07-27', undefined])).toEqual([
			'2006-07-27',
			'2009-01',
		]);
		expect(dateRange(['--10-18'])).toBeUndefined();
	});
});

describe('formatRange', () => {
	test('says a single day once', () => {
		expect(formatRange(['2006-07-27T08:00', '2006-07-27T22:16'])).toBe('27 July 2006');
		expect(formatRange(['2006', '2009-01'])).toBe('2006 to January 2009');
	});
});
