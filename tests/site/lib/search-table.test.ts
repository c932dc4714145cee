import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
	dayOf,
	packTable,
	unpackTable,
	yearOfDay,
	type PackedTable,
} from '../../../src/lib/search-table.ts';

const entries = fc
	.record({
		kind: fc.constantFrom('essay' as const, 'comment' as const),
		person: fc.option(fc.string(), { nil: undefined }),
		day: fc.option(fc.integer({ min: -40_000, max: 40_000 }), { nil: undefined }),
		topics: fc.array(fc.constantFrom('bread', 'echo', 'law'), { maxLength: 3 }),
		sources: fc.array(fc.string(), { maxLength: 2 }),
		start: fc.nat(5000),
		quotes: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 2 }),
	})
	.map((entry) => ({ ...entry, day: entry.day === 0 ? undefined : entry.day }));
const pages = fc.array(
	fc.record({
		id: fc.string(),
		entries: fc
			.array(entries, { maxLength: 4 })
			.map((own) => own.toSorted((a, b) => a.start - b.start)),
	}),
);

describe('packTable, unpackTable', () => {
	test.prop([pages])('give back the same pages, also through a file', (all) => {
		const table = JSON.parse(JSON.stringify(packTable(all))) as PackedTable;
		expect(unpackTable(table)).toEqual(all);
	});
});

describe('dayOf', () => {
	test('takes the first day that a date may mean', () => {
		expect(['1970-01-02T22:16', '1970-02', '1971'].map(dayOf)).toEqual([1, 31, 365]);
	});

	test('invents no year', () => {
		expect(['--10-18', null, undefined].map(dayOf)).toEqual([undefined, undefined, undefined]);
	});

	test('agrees with yearOfDay', () => {
		expect(['1969', '2006-12-31', '2007-01-01'].map((date) => yearOfDay(dayOf(date)!))).toEqual([
			'1969',
			'2006',
			'2007',
		]);
	});
});
