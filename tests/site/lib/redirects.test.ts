import { describe, expect, test } from 'vitest';
import { listPeople } from '../../../src/lib/people.ts';
import { oldEssayAddresses, oldPersonAddresses } from '../../../src/lib/redirects.ts';
import { permalinksSchema } from '../../../src/schemas/permalinks.ts';
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
