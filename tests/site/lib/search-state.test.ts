import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
	filterNames,
	isEmptySearch,
	readSearch,
	toggleFilter,
	writeSearch,
} from '../../../src/lib/search-state.ts';

const values = fc
	.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 3 })
	.map((list) => list.sort());
const states = fc.record({
	query: fc.string().map((query) => query.trim()),
	filters: fc.record({
		...{ kind: values, topic: values, person: values, year: values },
		...{ source: values, words: values },
	}),
	sort: fc.constantFrom('relevance' as const, 'newest' as const, 'oldest' as const),
});

describe('writeSearch, readSearch', () => {
	test('hold everything in the address', () => {
		expect(readSearch('?q=a+b&topic=listening&topic=echo&sort=newest')).toEqual({
			query: 'a b',
			filters: {
				...{ kind: [], topic: ['echo', 'listening'], person: [], year: [], source: [] },
				words: [],
			},
			sort: 'newest',
		});
	});

	test('take an order nobody knows for the best match', () => {
		expect(readSearch('?sort=sideways').sort).toBe('relevance');
	});

	test.prop([states])('lead back to the same search', (state) => {
		expect(readSearch(writeSearch(state))).toEqual(state);
	});
});

describe('toggleFilter', () => {
	test.prop([states, fc.constantFrom(...filterNames), fc.string({ minLength: 1 })])(
		'twice changes nothing',
		(state, name, value) => {
			expect(toggleFilter(toggleFilter(state, name, value), name, value)).toEqual(state);
		},
	);
});

describe('isEmptySearch', () => {
	test('holds for blanks only', () => {
		expect(isEmptySearch(readSearch('?q=+&sort=newest'))).toBe(true);
		expect(isEmptySearch(readSearch('?year=2006'))).toBe(false);
	});
});
