import { describe, expect, test } from 'vitest';
import { nearest } from '../../../scripts/text/nearest.ts';

describe('nearest', () => {
	test.each([
		['titel', ['author', 'title'], 'title'],
		['titel', ['site', 'title'], 'title'],
		['c-1f0a9b22c4', ['c-1f0a9b22c3', 'c-99999aaaaa'], 'c-1f0a9b22c3'],
		['SHOWN', ['spam', 'shown'], 'shown'],
		['ab', ['ax', 'aa'], 'aa'],
		['colour', ['author', 'title'], undefined],
		['x', [], undefined],
	])('of %j among %j is %j', (written, candidates, expected) => {
		expect(nearest(written, candidates)).toBe(expected);
		expect(nearest(written, candidates.toReversed())).toBe(expected);
	});
});
