import { describe, expect, test } from 'vitest';
import { describeDiscussion } from '../../../src/lib/describe-discussion.ts';
import type { SiteEssay } from '../../../src/lib/site.ts';
import { essayEntry, renderedComment, siteOf } from '../../helpers/site.ts';

const thread = [
	renderedComment({ id: 'c-1', author: 'Bo', date: '2006-07-27T22:16' }),
	renderedComment({ id: 'c-2', author: 'Ann', date: '2006-08-02' }),
	renderedComment({ id: 'c-3', author: 'Bo' }),
	renderedComment({ id: 'c-4' }),
];

function essayWith(counts: object): SiteEssay {
	const [essay] = siteOf([essayEntry({ slug: 'a' })], { a: thread }).essays;
	if (!essay?.discussion) throw new Error('Found no discussion.');
	return { ...essay, discussion: { ...essay.discussion, ...counts } };
}

describe('describeDiscussion', () => {
	test('counts each person once, and says how many comments nobody signed', () => {
		expect(describeDiscussion(essayWith({})).people).toBe('4 comments by 2 people, 1 unsigned');
	});

	test('says from when to when', () => {
		expect(describeDiscussion(essayWith({})).span).toMatch(/27 July.+2 August 2006/u);
	});

	test.each([
		[{}, undefined],
		[{ folded: 1 }, '1 repeat folded'],
		[{ spam: 2, pingbacks: 1 }, '2 spam comments left out, 1 pingback left out'],
	])('says what was folded and left out of %j', (counts, expected) => {
		expect(describeDiscussion(essayWith(counts)).leftOut).toBe(expected);
	});
});
