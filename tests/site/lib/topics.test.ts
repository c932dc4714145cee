import { describe, expect, test } from 'vitest';
import { findPassages, wordPattern } from '../../../src/lib/passages.ts';
import { topicAliases } from '../../../src/lib/redirects.ts';
import { listTopics, voicesOf } from '../../../src/lib/topics.ts';
import { permalinksSchema } from '../../../src/schemas/permalinks.ts';
import { essayEntry, renderedComment, siteOf } from '../../helpers/site.ts';

const topic = (slug: string, part = {}) => ({
	...{ slug, title: slug, words: [], aliases: [], related: [], suggested: false },
	...part,
});
const site = siteOf(
	[
		essayEntry({
			slug: 'a',
			author: 'Ada',
			topics: [
				{ topic: 'bread', from: 'tag' },
				{ topic: 'queues', from: 'words' },
			],
			blocks: [
				{
					id: 'p-1',
					text: 'Nothing of the kind in this first paragraph, which is about the weather.',
				},
				{
					id: 'p-2',
					text: 'Bread is what a bakery sells, and bread is what the whole street talks about on a morning like this.',
				},
			],
		}),
	],
	{
		a: [
			renderedComment({
				id: 'c-1',
				author: 'Bo',
				topics: ['bread', 'queues'],
				text: 'I like bread.',
			}),
		],
	},
	{
		topics: [
			topic('bread', { words: ['bread', 'C++'] }),
			topic('queues', { aliases: ['Standing in line', 'bread'] }),
			topic('weather', { related: ['bread'] }),
		],
	},
);
const [bread, , weather] = listTopics(site);

describe('listTopics', () => {
	test('gathers essays, comments and the topics they share', () => {
		expect(bread?.essays.map(({ slug }) => slug)).toEqual(['a']);
		expect(bread?.comments.map(({ id }) => id)).toEqual(['c-1']);
		expect(bread?.neighbours).toEqual([{ slug: 'queues', title: 'queues', together: 2 }]);
	});

	test('keeps a neighbour that only the curator joined', () => {
		expect(weather?.neighbours).toEqual([{ slug: 'bread', title: 'bread', together: 0 }]);
	});
});

describe('voicesOf', () => {
	test('counts who wrote about it', () => {
		expect(bread && voicesOf(bread)).toEqual([
			{ slug: 'ada', name: 'Ada', times: 1 },
			{ slug: 'bo', name: 'Bo', times: 1 },
		]);
	});
});

describe('findPassages', () => {
	test('leads to the paragraph that says most', () => {
		expect(bread && findPassages(bread, 5).map(({ url }) => url)).toEqual([
			'/essays/a/#p-2',
			'/essays/a/#c-1',
		]);
	});
});

describe('wordPattern', () => {
	test('finds whole words only, in any case, and takes no sign for a rule', () => {
		const pattern = wordPattern(['C++', 'open  leadership', 'self-help', '[a|b]/^c$.{2}']);
		const text = 'c++, Open Leadership and openleadership, C+, self-help, selfhelp, [a|b]/^c$.{2}';
		expect(text.match(pattern ?? /$/u)).toEqual([
			'c++',
			'Open Leadership',
			'self-help',
			'[a|b]/^c$.{2}',
		]);
		expect(wordPattern(['', ' '])).toBeUndefined();
	});
});

describe('topicAliases', () => {
	test('lead to their topic, unless another topic has the name', () => {
		expect(topicAliases(site)).toEqual([
			{ slug: 'standing-in-line', target: { url: '/topics/queues/', title: 'queues' } },
		]);
	});

	test('say that a topic or a name is gone which had a page once', () => {
		const topics = ['bread', 'cake', 'standing-in-line', 'waiting'];
		const permalinks = permalinksSchema.parse({ topics });
		expect(topicAliases({ ...site, permalinks })).toEqual([
			{ slug: 'standing-in-line', target: { url: '/topics/queues/', title: 'queues' } },
			{ slug: 'cake', target: undefined },
			{ slug: 'waiting', target: undefined },
		]);
	});
});
