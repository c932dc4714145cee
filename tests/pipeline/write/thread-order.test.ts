import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { EntryRecord } from '../../../scripts/model/entry.ts';
import { renderContent } from '../../../scripts/write/content.ts';
import { commentRecord, essayRecord, noPermalinks } from '../../helpers/records.ts';

const essay = essayRecord({ key: 'a#0', id: 'weir', slug: 'weir', title: 'The weir' });

/** A comment of one of three captures, with a date or without. */
const comment = fc.record({
	capture: fc.constantFrom('a', 'b', 'c'),
	published: fc.option(fc.constantFrom('2009-03-01', '2010-01-04T10:00', '2010-05-01'), {
		nil: undefined,
	}),
});

const idOf = (index: number) => `c-${String(index).padStart(10, '0')}`;

function discussionOf(records: readonly EntryRecord[]): string {
	const { files } = renderContent([], { records, suggested: new Map() }, noPermalinks);
	return files.get('discussions/weir.mdx') ?? '';
}

describe('the order of a thread', () => {
	test.prop([fc.array(comment, { minLength: 1, maxLength: 8 }), fc.infiniteStream(fc.nat())])(
		'is the same in whatever order its comments came',
		(given, random) => {
			const comments = given.map(({ capture, published }, index) =>
				commentRecord({
					key: `${capture}#${index + 1}`,
					essay: essay.key,
					id: idOf(index),
					position: index,
					published,
				}),
			);
			const shuffled = comments
				.map((record) => ({ record, at: random.next().value as number }))
				.sort((one, other) => one.at - other.at)
				.map(({ record }) => record);
			expect(discussionOf([essay, ...shuffled])).toBe(discussionOf([essay, ...comments]));
		},
	);

	test('leaves a comment without a date beside the one it follows in its capture', () => {
		const thread = [
			{ key: 'a#1', published: '2010-03-01' },
			{ key: 'a#2', published: undefined },
			{ key: 'b#1', published: '2010-02-01' },
			{ key: 'b#2', published: '2010-04-01' },
		].map((fields, position) =>
			commentRecord({ ...fields, essay: essay.key, id: idOf(position), position }),
		);
		const printed = discussionOf([essay, ...thread]);
		const order = [2, 0, 1, 3].map((index) => printed.indexOf(idOf(index)));
		expect(order.every((at) => at > 0)).toBe(true);
		expect(order).toEqual(order.toSorted((a, b) => a - b));
	});
});
