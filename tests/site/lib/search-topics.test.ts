import { describe, expect, test } from 'vitest';
import { matchTopics } from '../../../src/lib/search-topics.ts';

const topics = [
	{ slug: 'listening', title: 'Listening', names: ['paying attention', 'Zuhören'] },
	{ slug: 'echo-chamber', title: 'Echo chamber', names: ['filter bubble'] },
	{ slug: 'law', title: 'The law', names: ['ox'] },
];
const found = (query: string) =>
	matchTopics(query, topics).map(({ topic, by }) => (by ? `${topic.slug} by ${by}` : topic.slug));

describe('matchTopics', () => {
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
	});

	test('finds a short name where it is all that is asked for', () => {
		expect(found('ox')).toEqual(['law by ox']);
	});

	test('puts the topic that is named in full before one that merely begins so', () => {
		const both = [
			{ slug: 'b', title: 'Marketing', names: [] },
			{ slug: 'a', title: 'Market', names: [] },
		];
		expect(matchTopics('market', both).map(({ topic }) => topic.slug)).toEqual(['a', 'b']);
	});

	test('finds nothing by parts of words or by very few letters', () => {
		expect(found('glistening')).toEqual([]);
		expect(found('an ox')).toEqual([]);
		expect(found('the')).toEqual([]);
		expect(found('')).toEqual([]);
	});
});
