import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { EntryRecord } from '../../../scripts/model/entry.ts';
import { commentRecord, essayRecord } from '../../helpers/records.ts';
import { changed, keys, run, words } from './records.ts';

const sentence = fc.constantFrom(
	'Great post!',
	'+1',
	words(12),
	words(30),
	`${words(20)}…`,
	words(60),
	changed(words(60)),
	words(25, 'x'),
	`${words(25, 'x')} ${words(25, 'y')}`,
);
const person = fc.constantFrom(undefined, 'Ann', 'Ann Lee', 'Bo');
const date = fc.constantFrom(undefined, '2010-10-22', '2010-10-22T10:00', '--10-22', '2011-01-01');
const capture = fc.record({
	essay: fc.record({ text: sentence, author: person, published: date }),
	comments: fc.array(
		fc.record({ text: sentence, author: person, published: date, parent: fc.nat(6) }),
		{ maxLength: 5 },
	),
});
const corpus = fc.array(capture, { maxLength: 5 }).map((captures) =>
	captures.map(({ essay, comments }, n) => [
		essayRecord({ key: `${n}#0`, ...essay }),
		...comments.map(({ parent, ...comment }, position) =>
			commentRecord({
				...comment,
				key: `${n}#${position + 1}`,
				position,
				// Only earlier comments are answered.
				...(parent > 0 && parent <= position
					? { inReplyTo: `${n}#${parent}`, replyFrom: 'mention' as const }
					: {}),
			}),
		),
	]),
);
const byKey = (records: readonly EntryRecord[]) =>
	records.toSorted((a, b) => (a.key < b.key ? -1 : 1));

describe('dedupe, for any corpus', () => {
	test.prop([corpus])('gives the same whatever the order of captures', (captures) => {
		const forwards = run(captures.flat());
		const backwards = run(captures.toReversed().flat());
		expect(byKey(backwards.records)).toEqual(byKey(forwards.records));
		expect(backwards.folds).toEqual(forwards.folds);
	});

	test.prop([corpus])('finds nothing more in what it gave', (captures) => {
		const { records } = run(captures.flat());
		expect(run(records)).toEqual({ records, folds: [] });
	});

	test('keeps the order of a thread with a copy that stood below another essay', () => {
		const date = '--10-22';
		const essay = changed(words(60));
		const { records } = run([
			essayRecord({ key: '0#0', text: 'Great post!' }),
			commentRecord({ key: '0#1', text: words(25, 'x'), author: 'Bo', published: date }),
			essayRecord({ key: '1#0', text: essay }),
			commentRecord({ key: '1#1', text: 'Great post!' }),
			essayRecord({ key: '2#0', text: essay }),
			commentRecord({
				key: '2#1',
				text: `${words(25, 'x')} ${words(25, 'y')}`,
				author: 'Bo',
				published: date,
			}),
		]);
		expect(run(records).records).toEqual(records);
	});

	test.prop([corpus])('loses no copy and no source', (captures) => {
		const records = captures.flat();
		const result = run(records);
		const accounted = result.records.flatMap(({ key, folded }) => [key, ...folded]);
		expect(accounted.toSorted()).toEqual(keys(records).toSorted());
		expect(result.folds.map(({ folded }) => folded).toSorted()).toEqual(
			result.records.flatMap(({ folded }) => folded).toSorted(),
		);
		for (const { key, folded, sources } of result.records) {
			const captured = [key, ...folded].map((copy) => copy.split('#')[0]);
			expect(sources.map((source) => source.capture).toSorted()).toEqual(captured.toSorted());
		}
	});

	test.prop([corpus])('names only kept records, and threads are forests', (captures) => {
		const { records } = run(captures.flat());
		const kept = new Map(records.map((record) => [record.key, record]));
		for (const record of records) {
			if (record.kind === 'essay') continue;
			expect(kept.get(record.essay)?.kind).toBe('essay');
			let steps = 0;
			for (let above = record.inReplyTo; above !== undefined; steps++) {
				const parent = kept.get(above);
				expect(parent).toMatchObject({ kind: 'comment', essay: record.essay });
				expect(steps).toBeLessThan(records.length);
				above = parent?.kind === 'comment' ? parent.inReplyTo : undefined;
			}
		}
	});

	test.prop([corpus])('joins no copies that name two people or two days', (captures) => {
		for (const { variant, original } of run(captures.flat()).folds) {
			expect([variant.author, original.author].sort()).not.toEqual(['Ann', 'Bo']);
			const years = [variant, original].map(({ published }) => published?.slice(0, 4));
			expect(years.sort()).not.toEqual(['2010', '2011']);
		}
	});
});
