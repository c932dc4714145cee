import { expect, test } from 'vitest';
import { waysIn } from '../../../src/lib/ways-in.ts';
import { essayEntry, siteOf } from '../../helpers/site.ts';

test('waysIn lists titles and people by the alphabet, years in time', () => {
	const site = siteOf([
		essayEntry({ slug: 'a', title: 'Wet weather', author: 'Zoe', published: '2005' }),
		essayEntry({ slug: 'b', title: 'élan', author: 'Ada', published: '2006' }),
		essayEntry({ slug: 'c', title: 'Apples', published: '2007' }),
	]);
	const lists = waysIn(site).map(({ id, links }) => [id, links.map(({ text }) => text)]);
	expect(Object.fromEntries(lists)).toEqual({
		'by-topics': [],
		'by-years': ['2005', '2006', '2007'],
		'by-titles': ['Apples', 'élan', 'Wet weather'],
		'by-people': ['Ada', 'Zoe'],
	});
});
