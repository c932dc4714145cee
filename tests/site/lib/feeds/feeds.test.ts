import { describe, expect, test } from 'vitest';
import { digestFeed, discussionFeed, newest, topicFeed } from '../../../../src/lib/feeds/feeds.ts';
import { listFeeds } from '../../../../src/lib/feeds/list-feeds.ts';
import { renderAtom } from '../../../../src/lib/feeds/atom.ts';
import { listTopics } from '../../../../src/lib/topics.ts';
import { digestSchema } from '../../../../src/schemas/digest.ts';
import { atomProblems } from '../../../helpers/feed-rules.ts';
import { essayEntry, renderedComment, siteOf } from '../../../helpers/site.ts';

const address = 'https://example.org/reader';
const digest = digestSchema.parse({ title: 'Reader', site: address });
const bread = { topic: 'bread', from: 'words' as const };
const topics = [
	{ slug: 'bread', title: 'Bread', words: [], aliases: [], related: [], suggested: false },
];
const site = siteOf(
	[
		essayEntry({ slug: 'renamed', id: 'first-name', published: '2006', topics: [bread] }),
		essayEntry({ slug: 'gone', removed: true }),
	],
	{
		'first-name': [
			renderedComment({ id: 'c-1', removed: 'true' }),
			renderedComment({ id: 'c-2', inReplyTo: 'c-1', topics: ['bread'], date: '2007' }),
			renderedComment({ id: 'c-3', inReplyTo: 'c-2', replyFrom: 'mention' }),
		],
		gone: [renderedComment({ id: 'c-4', text: 'What others answered stays.' })],
	},
	{ digest, topics },
);
const renamed = site.essay('renamed')!;

describe('the id of an entry', () => {
	test('stays when an essay gets another address; the link is the new one', () => {
		const [essay] = digestFeed(site).entries;
		expect(essay?.id).toBe(`${address}/essays/first-name/`);
		expect(essay?.url).toBe(`${address}/essays/renamed/`);
		const ids = discussionFeed(site, renamed).entries.map(({ id }) => id);
		expect(ids).toEqual([`${address}/essays/first-name/#c-2`, `${address}/essays/first-name/#c-3`]);
	});
});

describe('what was removed', () => {
	test('is in no feed, though what answered it says where it stood', () => {
		const [answer] = discussionFeed(site, renamed).entries;
		expect(answer?.inReplyTo).toEqual({
			id: `${address}/essays/first-name/#c-1`,
			url: `${address}/essays/renamed/#c-1`,
			guessed: false,
		});
		expect(digestFeed(site).entries).toHaveLength(1);
	});

	test('leaves the feed of its discussion, under no title', () => {
		const gone = listFeeds(site).find(({ folder }) => folder === '/essays/gone/');
		expect(gone?.feed().title).toBe('Discussion of a removed essay · Reader');
		expect(gone?.feed().entries).toHaveLength(1);
	});
});

describe('topicFeed', () => {
	test('holds essays and comments, the newest first', () => {
		const { entries } = topicFeed(site, listTopics(site)[0]!);
		expect(entries.map(({ url }) => url)).toEqual([
			`${address}/essays/renamed/#c-2`,
			`${address}/essays/renamed/`,
		]);
	});
});

describe('digestFeed', () => {
	test('holds no more than the newest', () => {
		const many = Array.from({ length: newest + 3 }, (_, index) =>
			essayEntry({ slug: `e-${index}`, published: String(1950 + index) }),
		);
		const { entries } = digestFeed(siteOf(many, {}, { digest }));
		expect(entries).toHaveLength(newest);
		expect(entries[0]?.updated).toBe(`${1950 + newest + 2}-01-01T00:00:00Z`);
	});

	test('is a feed even where nothing is in it', () => {
		expect(atomProblems(renderAtom(digestFeed(siteOf([], {}, { digest }))))).toEqual([]);
	});
});
