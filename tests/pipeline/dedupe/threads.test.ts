import { describe, expect, test } from 'vitest';
import type { CommentRecord, EntryRecord } from '../../../scripts/model/entry.ts';
import { commentRecord, essayRecord } from '../../helpers/records.ts';
import { body, run, words } from './records.ts';

describe('dedupe of threads', () => {
	const thread = (capture: string, texts: readonly string[], more: Partial<CommentRecord> = {}) => [
		essayRecord({ key: `${capture}#0`, text: body }),
		...texts.map((text, position) =>
			commentRecord({ key: `${capture}#${position + 1}`, text, position, ...more }),
		),
	];
	const [one, two, three, four] = ['p', 'q', 'r', 's'].map((prefix) => words(20, prefix)) as [
		string,
		string,
		string,
		string,
	];
	const inOrder = (records: readonly EntryRecord[]) =>
		records
			.filter((record) => record.kind === 'comment')
			.sort((a, b) => a.position - b.position)
			.map(({ text }) => text);

	test('puts what only one capture has behind what it follows there', () => {
		const { records } = run([...thread('a', [one, two, four]), ...thread('b', [one, three, four])]);
		expect(inOrder(records)).toEqual([one, two, three, four]);
	});

	test('keeps the order of a thread that one capture prints backwards', () => {
		const { records } = run([...thread('a', [one, two, three]), ...thread('b', [three, two])]);
		expect(inOrder(records)).toEqual([one, two, three]);
	});

	test('knows a short unsigned comment by its neighbours', () => {
		const { records } = run([
			...thread('a', [one, 'Great post!', two]),
			...thread('b', [one, 'Great post!', two]),
		]);
		expect(inOrder(records)).toEqual([one, 'Great post!', two]);
	});

	test('keeps short unsigned comments that stand elsewhere or with others', () => {
		const { records } = run([
			...thread('a', [one, 'Great post!', two]),
			...thread('b', [one, two, 'Great post!', 'So true.']),
		]);
		expect(inOrder(records)).toEqual([one, 'Great post!', two, 'Great post!', 'So true.']);
	});

	test('points replies to the kept copy', () => {
		const reply = { inReplyTo: 'b#1', replyFrom: 'mention' as const };
		const { records } = run([
			...thread('a', [one]),
			...thread('b', [one]),
			commentRecord({ key: 'b#2', text: two, position: 1, ...reply }),
		]);
		expect(records.at(-1)).toMatchObject({ essay: 'a#0', inReplyTo: 'a#1', replyFrom: 'mention' });
	});

	test('takes over whom a comment answers, but closes no loop', () => {
		const { records } = run([
			essayRecord({ key: 'a#0', text: body }),
			commentRecord({ key: 'a#1', text: one, position: 0, inReplyTo: 'a#2', replyFrom: 'mention' }),
			commentRecord({ key: 'a#2', text: two, position: 1 }),
			essayRecord({ key: 'b#0', text: body }),
			commentRecord({ key: 'b#1', text: one, position: 0 }),
			commentRecord({ key: 'b#2', text: two, position: 1, inReplyTo: 'b#1', replyFrom: 'nesting' }),
		]);
		expect(records.slice(1)).toMatchObject([
			{ inReplyTo: 'a#2', replyFrom: 'mention' },
			{ inReplyTo: undefined, replyFrom: 'none' },
		]);
	});
});
