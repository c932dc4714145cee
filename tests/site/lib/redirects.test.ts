import { describe, expect, test } from 'vitest';
import { listPeople } from '../../../src/lib/people.ts';
import {
	oldEssayAddresses,
	oldPersonAddresses,
	oldReadingAddresses,
	oldSourceAddresses,
} from '../../../src/lib/redirects.ts';
import { permalinksSchema } from '../../../src/schemas/permalinks.ts';
import type { Site } from '../../../src/lib/site.ts';
import { essayEntry, siteOf } from '../../helpers/site.ts';

describe('oldEssayAddresses', () => {
	test('lead from every slug ever published to the current one, or say it is gone', () => {
		const addresses = { first: 'first', second: 'first', third: 'first', gone: 'gone' };
		const site = siteOf(
			[essayEntry({ id: 'first', slug: 'third', title: 'Third time' })],
			{},
			{
				permalinks: permalinksSchema.parse({ addresses }),
			},
		);
		const target = { url: '/essays/third/', title: 'Third time' };
		expect(oldEssayAddresses(site)).toEqual([
			{ slug: 'first', target },
			{ slug: 'second', target },
			{ slug: 'gone', target: undefined },
		]);
	});
});

describe('oldPersonAddresses', () => {
	test('lead to the name the same person has now, or say it is gone', () => {
		const people = { 'ada-q': 'one', 'ada-quist': 'one', bo: 'two' };
		const site = siteOf(
			[essayEntry({ slug: 'a', author: 'Ada Quist' })],
			{},
			{ permalinks: permalinksSchema.parse({ people }) },
		);
		expect(oldPersonAddresses(site, listPeople(site))).toEqual([
			{ slug: 'ada-q', target: { url: '/people/ada-quist/', title: 'Ada Quist' } },
			{ slug: 'bo', target: undefined },
		]);
	});
});

describe('oldReadingAddresses', () => {
	test('say that a reading is gone', () => {
		const permalinks = permalinksSchema.parse({ readings: ['first-week', 'second-week'] });
		const site = siteOf([], {}, { permalinks });
		const stops = [{ essay: 'a', note: '', question: '' }];
		const readings = [{ slug: 'first-week', title: 'First', summary: '', stops }];
		expect(oldReadingAddresses({ ...site, readings })).toEqual([
			{ slug: 'second-week', target: undefined },
		]);
	});
});

describe('oldSourceAddresses', () => {
	test('lead to the name that a capture has now, or say it is gone', () => {
		const permalinks = permalinksSchema.parse({
			sources: { 'pier.txt': 'aa', 'old pier.txt': 'aa', 'gone.txt': 'bb' },
		});
		const ledger = {
			format: 'text',
			dialect: 'x',
			lines: 1,
			entries: [],
			spans: [],
			text: [],
		} as const;
		const ledgers = [{ ...ledger, capture: 'pier.txt', sha256: 'aa11' }];
		const site = { ...siteOf([], {}, { permalinks }), ledgers } as unknown as Site;
		const [old, gone, ...more] = oldSourceAddresses(site);
		expect(old?.target).toEqual({ url: '/sources/pier-txt/', title: 'pier.txt' });
		expect(gone).toEqual({ slug: 'gone-txt', target: undefined });
		expect(more).toEqual([]);
	});
});
