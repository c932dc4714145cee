import { describe, expect, test } from 'vitest';
import { listPeople } from '../../../src/lib/people.ts';
import { groupAnswers, isGuess, listWorks } from '../../../src/lib/works.ts';
import { essayEntry, renderedComment, siteOf } from '../../helpers/site.ts';

const comment = (id: string, author: string | undefined, part = {}) =>
	renderedComment({ id, ...(author && { author }), ...part });
const site = siteOf(
	[
		essayEntry({ slug: 'b', author: 'Ada', published: '2008' }),
		essayEntry({ slug: 'a', author: 'Bo', published: '2006-07' }),
		essayEntry({ slug: 'c', author: 'Ada' }),
		essayEntry({ slug: 'd', author: 'Ada' }),
	],
	{
		a: [
			comment('c-1', 'Ada'),
			comment('c-2', 'Bo', { inReplyTo: 'c-1' }),
			comment('c-3', 'Ada', { inReplyTo: 'c-1' }),
			comment('c-4', undefined, { inReplyTo: 'c-1', replyFrom: 'mention' }),
		],
		c: [comment('c-7', 'Ada', { date: '2005-01-02' }), comment('c-8', 'Bo')],
		b: [comment('c-5', 'Ada', { date: '2009' }), comment('c-6', 'Bo', { date: '--01-02' })],
	},
);
const [ada, bo] = listPeople(site).map(listWorks);

describe('listWorks', () => {
	test('puts essays and comments in one order of time, undated ones with their discussion', () => {
		const names = ada?.map(({ essay, comment: own }) => essay?.slug ?? own?.id);
		expect(names).toEqual(['c', 'c-7', 'c-1', 'c-3', 'b', 'c-5', 'd']);
	});

	test('says who answered each, in their order, without what one answered oneself', () => {
		expect(ada?.map(({ answers }) => answers.map(({ id }) => id))).toEqual([
			['c-8'],
			[],
			['c-2', 'c-4'],
			[],
			['c-6'],
			[],
			[],
		]);
		expect(bo?.map(({ answers }) => answers.map(({ id }) => id))).toContainEqual(['c-1']);
	});

	test('names everybody once who answered, with all answers', () => {
		const thread = ['Bo', 'Cy', undefined, 'Bo', undefined].map((author, index) =>
			comment(`c-${index}`, author),
		);
		const [essay] = siteOf([essayEntry({ slug: 'a' })], { a: thread }).essays;
		expect(
			groupAnswers(essay?.thread ?? []).map(({ name, answers }) => [
				name,
				answers.map(({ id }) => id).join(' '),
			]),
		).toEqual([
			['Bo', 'c-0 c-3'],
			['Cy', 'c-1'],
			[undefined, 'c-2 c-4'],
		]);
	});

	test('tells a stated answer from a guess', () => {
		expect(ada?.[2]?.answers.map(isGuess)).toEqual([false, true]);
	});
});
