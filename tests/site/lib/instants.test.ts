import { describe, expect, test } from 'vitest';
import {
	commentInstant,
	essayInstant,
	instantOf,
	publishedInstant,
} from '../../../src/lib/instants.ts';
import { essayEntry, renderedComment, siteOf } from '../../helpers/site.ts';

describe('instantOf', () => {
	test.each([
		['2006', '2006-01-01T00:00:00Z'],
		['2006-07', '2006-07-01T00:00:00Z'],
		['2006-07-27', '2006-07-27T00:00:00Z'],
		['2006-07-27T22:16', '2006-07-27T22:16:00Z'],
		['2006-07-27T22:16:09', '2006-07-27T22:16:09Z'],
		['2006-02-31', '2006-01-01T00:00:00Z'],
		['2006-13-01T99:99', '2006-01-01T00:00:00Z'],
		['--10-18', undefined],
		[undefined, undefined],
	])('%s begins at %s', (date, instant) => {
		expect(instantOf(date)).toBe(instant);
	});
});

describe('publishedInstant', () => {
	test('is told only where the page gives a day', () => {
		expect(['2006', '2006-07', '2006-07-27'].map(publishedInstant)).toEqual([
			undefined,
			undefined,
			'2006-07-27T00:00:00Z',
		]);
	});
});

describe('an entry without a year', () => {
	const site = siteOf(
		[
			essayEntry({ slug: 'dated', published: '2006-07' }),
			essayEntry({ slug: 'answered' }),
			essayEntry({ slug: 'alone', published: '--10-18' }),
		],
		{
			dated: [renderedComment({ id: 'c-1' }), renderedComment({ id: 'c-2', date: '2007' })],
			answered: [
				renderedComment({ id: 'c-3', date: '2008-05-02' }),
				renderedComment({ id: 'c-4', date: '2008-05-01' }),
				renderedComment({ id: 'c-5' }),
			],
		},
	);
	const essay = (slug: string) => essayInstant(site.essay(slug)!);
	const comment = (id: string) => commentInstant(site.comment(id)!);

	test('takes its date from its essay, its first answer, or nowhere', () => {
		expect(comment('c-1')).toBe('2006-07-01T00:00:00Z');
		expect(comment('c-2')).toBe('2007-01-01T00:00:00Z');
		expect(essay('answered')).toBe('2008-05-01T00:00:00Z');
		expect(comment('c-5')).toBe('2008-05-01T00:00:00Z');
		expect(essay('alone')).toBe('1970-01-01T00:00:00Z');
	});
});
