import { describe, expect, test } from 'vitest';
import { oldEssayAddresses } from '../../../src/lib/redirects.ts';
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
