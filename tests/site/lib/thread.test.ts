import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { buildThread, type ThreadNode } from '../../../src/lib/thread.ts';
import { essayEntry, renderedComment, siteOf } from '../../helpers/site.ts';

/** A thread in which comment n answers comment `parents[n]`, or nobody. */
function threadOf(parents: readonly (number | undefined)[]): readonly ThreadNode[] {
	const id = (index: number) => `c-${index}`;
	const comments = parents.map((parent, index) =>
		renderedComment({ id: id(index), ...(parent !== undefined && { inReplyTo: id(parent) }) }),
	);
	return buildThread(siteOf([essayEntry({ slug: 'a' })], { a: comments }).comments);
}

type Outline = readonly (string | readonly [string, Outline])[];

function outline(nodes: readonly ThreadNode[]): Outline {
	return nodes.map(({ comment, replies }) =>
		replies.length > 0 ? [comment.id, outline(replies)] : comment.id,
	);
}

const flatten = (nodes: readonly ThreadNode[]): readonly ThreadNode[] =>
	nodes.flatMap((node) => [node, ...flatten(node.replies)]);

describe('buildThread', () => {
	test('puts answers below what they answer, in thread order', () => {
		expect(outline(threadOf([undefined, 0, undefined, 0, 1]))).toEqual([
			['c-0', [['c-1', ['c-4']], 'c-3']],
			'c-2',
		]);
	});

	test('puts an answer to a comment that is not shown at the top', () => {
		expect(outline(threadOf([9, undefined]))).toEqual(['c-0', 'c-1']);
	});

	test('cuts a circle open', () => {
		expect(outline(threadOf([1, 0]))).toEqual([['c-1', ['c-0']]]);
		expect(outline(threadOf([0]))).toEqual(['c-0']);
	});

	test('counts everything below a comment', () => {
		expect(threadOf([undefined, 0, 1])[0]?.descendants).toBe(2);
	});

	test('stands up to a chain of ten thousand answers', () => {
		const chain = Array.from({ length: 10_000 }, (_, index) =>
			index === 0 ? undefined : index - 1,
		);
		expect(flatten(threadOf(chain))).toHaveLength(10_000);
	});

	test.prop([fc.array(fc.option(fc.nat(30), { nil: undefined }), { maxLength: 30 })])(
		'shows every comment exactly once, whoever answers whom',
		(parents) => {
			const shown = flatten(threadOf(parents)).map(({ comment }) => comment.position);
			expect(shown.toSorted((a, b) => a - b)).toEqual(parents.map((_, index) => index));
		},
	);
});

describe('the order of time', () => {
	const ranks = (dates: readonly (string | undefined)[]) => {
		const comments = dates.map((date, index) => renderedComment({ id: `c-${index}`, date }));
		const nodes = buildThread(siteOf([essayEntry({ slug: 'a' })], { a: comments }).comments);
		return nodes.toSorted((a, b) => a.timeRank - b.timeRank).map(({ comment }) => comment.id);
	};

	test('goes by date, whatever the order on the page', () => {
		expect(ranks(['2006-07-29', '2006-07-27T22:16', '2006-07-28', '2006-07-27'])).toEqual([
			...['c-3', 'c-1', 'c-2', 'c-0'],
		]);
	});

	test('leaves a comment without a day behind the one before it', () => {
		expect(ranks(['2006-07-29', undefined, '2006-07-28', '--10-18', '2006'])).toEqual([
			...['c-2', 'c-3', 'c-4', 'c-0', 'c-1'],
		]);
	});
});
