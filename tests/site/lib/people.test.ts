import { describe, expect, test } from 'vitest';
import { describePerson, listPeople } from '../../../src/lib/people.ts';
import { essayEntry, renderedComment, siteOf } from '../../helpers/site.ts';

const people = listPeople(
	siteOf([essayEntry({ slug: 'a', author: 'Ada Quist' })], {
		a: [
			renderedComment({ id: 'c-1', author: 'ada quist', date: '2007' }),
			renderedComment({ id: 'c-2', author: 'Ada Quist', date: '2006', inReplyTo: 'c-1' }),
			renderedComment({ id: 'c-3', author: 'Bo', inReplyTo: 'c-1' }),
			renderedComment({ id: 'c-4' }),
		],
	}),
);

describe('listPeople', () => {
	test('joins spellings that share an address, under the one used most', () => {
		expect(people.map(({ slug, name, spellings }) => [slug, name, spellings])).toEqual([
			['ada-quist', 'Ada Quist', ['ada quist']],
			['bo', 'Bo', []],
		]);
	});

	test('puts a person’s comments in order of time', () => {
		expect(people[0]?.comments.map(({ id }) => id)).toEqual(['c-2', 'c-1']);
	});
});

describe('describePerson', () => {
	test('warns of a name that several people may have signed with', () => {
		expect(people[1] && describePerson(people[1])).toEqual([
			'Signed with a single name: these may be several people.',
		]);
	});
});
