import { describe, expect, test } from 'vitest';
import { listNames } from '../../../src/lib/search-name-list.ts';
import { matchNames, readNames } from '../../../src/lib/search-names.ts';
import { essayEntry, renderedComment, siteOf } from '../../helpers/site.ts';

const names = readNames({
	topics: [
		['listening', 'Listening', 'paying attention', 'Zuhören'],
		['echo-chamber', 'Echo chamber', 'filter bubble'],
		['law', 'The law', 'ox'],
	],
	readings: [['first-week', 'A first week among the echoes']],
	people: [
		['ada-quist', 'Ada Quist', 'A. Quist'],
		['adam-roe', 'Adam Roe'],
		['the-baker', 'The Baker'],
	],
});
const found = (query: string) =>
	matchNames(query, names).map(({ named, by }) => (by ? `${named.slug} by ${by}` : named.slug));

describe('matchNames', () => {
	test('finds a topic by its title, in any case', () => {
		expect(found('ECHO chamber')).toEqual(['echo-chamber']);
	});

	test('finds a topic by its other names, and says by which', () => {
		expect(found('filter bubble')).toEqual(['echo-chamber by filter bubble']);
		expect(found('zuhoren')).toEqual(['listening by Zuhören']);
	});

	test('finds a topic among other words, and by the beginning of its name', () => {
		expect(found('listening in an echo chamber')).toEqual(['listening', 'echo-chamber']);
		expect(found('list')).toEqual(['listening']);
		expect(found('cham')).toEqual(['echo-chamber']);
	});

	test('finds a short name where it is all that is asked for', () => {
		expect(found('ox')).toEqual(['law by ox']);
	});

	test('finds a reading by its title, and topics above it', () => {
		expect(found('a first week among the echoes')).toEqual(['first-week']);
		expect(found('echo')).toEqual(['echo-chamber', 'first-week']);
	});

	test('finds people by any words of their names, in any order', () => {
		expect(found('ada')).toEqual(['ada-quist']);
		expect(found('Quist, Ada')).toEqual(['ada-quist']);
		expect(found('quis')).toEqual(['ada-quist']);
		expect(found('a. quist')).toEqual(['ada-quist by A. Quist']);
	});

	test('puts what is named in full before what merely begins so', () => {
		const both = readNames({
			topics: [
				['b', 'Marketing'],
				['a', 'Market'],
			],
			readings: [],
			people: [],
		});
		expect(matchNames('market', both).map(({ named }) => named.slug)).toEqual(['a', 'b']);
	});

	test('shows some of each kind', () => {
		const many = (kind: string) =>
			Array.from({ length: 9 }, (_, at) => [`${kind}${at}`, 'Market'] as const);
		const all = readNames({ topics: many('t'), readings: many('r'), people: many('p') });
		expect(matchNames('market', all, 2).map(({ named }) => named.slug)).toEqual([
			...['t0', 't1', 'r0', 'r1', 'p0', 'p1'],
		]);
	});

	test('finds nothing by parts of words or by very few letters', () => {
		expect(found('glistening')).toEqual([]);
		expect(found('an ox')).toEqual([]);
		expect(found('a')).toEqual([]);
		expect(found('th')).toEqual([]);
		expect(found('')).toEqual([]);
	});
});

describe('listNames', () => {
	test('has the people as the pages print them, who wrote most first', () => {
		const site = siteOf([essayEntry({ slug: 'a', author: 'Zoe' })], {
			a: [
				renderedComment({ id: 'c-1', author: 'ben' }),
				renderedComment({ id: 'c-2', author: 'Ben' }),
				renderedComment({ id: 'c-3' }),
				renderedComment({ id: 'c-4', author: 'Ada' }),
			],
		});
		expect(listNames(site)).toEqual({
			topics: [],
			readings: [],
			people: [
				['ben', 'Ben', 'ben'],
				['ada', 'Ada'],
				['zoe', 'Zoe'],
			],
		});
	});
});
