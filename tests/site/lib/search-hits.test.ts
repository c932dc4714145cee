import { describe, expect, test } from 'vitest';
import { selectHits } from '../../../src/lib/search-hits.ts';
import { readSearch } from '../../../src/lib/search-state.ts';
import { dayOf, type TableEntry } from '../../../src/lib/search-table.ts';

const entry = (part: Partial<TableEntry> & { readonly start: number; readonly date?: string }) => ({
	...({ kind: 'comment', person: undefined, topics: [], sources: ['s'], quotes: [] } as const),
	day: dayOf(part.date),
	...part,
});

/** Page `a`: Ada's essay of ten words, Ben's comment that quotes words 12 and 13. Page `b`: Ben's essay. */
const table = new Map([
	[
		'a',
		[
			entry({ kind: 'essay', person: 'Ada', start: 0, topics: ['bread'], date: '2006' }),
			entry({ person: 'Ben', start: 10, quotes: [[12, 14]], date: '2009-05' }),
		],
	],
	[
		'b',
		[entry({ kind: 'essay', person: 'Ben', start: 0, topics: ['bread', 'echo'], date: '2007' })],
	],
]);

const select = (search: string, found: Readonly<Record<string, readonly number[]>>) =>
	selectHits(
		Object.entries(found).map(([id, words]) => ({ id, words })),
		table,
		readSearch(search),
	);
const shown = ({ pages }: ReturnType<typeof select>) =>
	pages.map(({ id, entries }) => `${id}: ${[...(entries ?? [])].join(' ')}`);

describe('selectHits', () => {
	test('finds the entries that hold the words, page by page as the index orders them', () => {
		const selection = select('?q=x', { b: [3], a: [2, 4, 15] });
		expect(shown(selection)).toEqual(['b: 0', 'a: 0 1']);
		expect(selection.entries).toBe(3);
	});

	test('takes the essay where only the title holds the words', () => {
		expect(shown(select('?q=x', { a: [] }))).toEqual(['a: 0']);
	});

	test('leaves entries that pass every filter, and pages with such entries', () => {
		expect(shown(select('?q=x&person=Ben', { a: [2, 15], b: [1] }))).toEqual(['a: 1', 'b: 0']);
		expect(shown(select('?q=x&person=Ben&year=2007', { a: [2, 15], b: [1] }))).toEqual(['b: 0']);
		expect(shown(select('?q=x&person=Ben&person=Ada', { a: [2], b: [] }))).toEqual([
			'a: 0',
			'b: 0',
		]);
	});

	test('counts what there would be without any filter', () => {
		const selection = select('?q=x&person=Ben&year=1999', { a: [2, 15], b: [1] });
		expect([selection.entries, selection.unfiltered]).toEqual([0, 3]);
	});

	test('tells own words from quoted ones', () => {
		expect(shown(select('?q=x&words=quoted', { a: [2, 12] }))).toEqual(['a: 1']);
		expect(shown(select('?q=x&words=own', { a: [2, 12] }))).toEqual(['a: 0']);
		expect(shown(select('?q=x&words=own', { a: [12, 15] }))).toEqual(['a: 1']);
	});

	test('counts what each value would leave beside the other filters', () => {
		const { counts } = select('?q=x&person=Ben', { a: [2, 15], b: [1] });
		expect([...counts.person]).toEqual([
			['Ada', 1],
			['Ben', 2],
		]);
		expect([...counts.year]).toEqual([
			['2009', 1],
			['2007', 1],
		]);
		expect([...counts.topic]).toEqual([
			['bread', 1],
			['echo', 1],
		]);
	});

	test('orders pages by the dates of what is shown of them', () => {
		const found = { a: [2, 15], b: [1] };
		expect(shown(select('?q=x&sort=newest', found))).toEqual(['a: 0 1', 'b: 0']);
		expect(shown(select('?q=x&sort=newest&kind=essay', found))).toEqual(['b: 0', 'a: 0']);
		expect(shown(select('?q=x&sort=oldest', found))).toEqual(['a: 0 1', 'b: 0']);
	});

	test('finds everything that filters leave where no words are asked for, the newest first', () => {
		expect(shown(select('?kind=essay', { a: [], b: [] }))).toEqual(['b: 0', 'a: 0']);
	});
});
