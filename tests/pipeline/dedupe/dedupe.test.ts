import { describe, expect, test } from 'vitest';
import { dedupe } from '../../../scripts/dedupe/dedupe.ts';
import type { CommentRecord } from '../../../scripts/model/entry.ts';
import { doubts } from '../../../scripts/text/doubts.ts';
import { commentRecord, essayRecord } from '../../helpers/records.ts';
import { body, changed, keys, run, words } from './records.ts';

/** Two captures of one essay, each with one comment. */
const twice = (a: Partial<CommentRecord>, b: Partial<CommentRecord>) =>
	run([
		essayRecord({ key: 'a#0', text: body }),
		commentRecord({ key: 'a#1', ...a }),
		essayRecord({ key: 'b#0', text: body }),
		commentRecord({ key: 'b#1', ...b }),
	]);

describe('dedupe', () => {
	test('makes one entry of an essay in two captures, with both as sources', () => {
		const { records, folds } = run([
			essayRecord({ key: 'b#0', text: `“${body}”`, published: '2010-10-22' }),
			essayRecord({ key: 'a#0', text: `${body} It left.`, tags: ['ads'] }),
		]);
		expect(records).toMatchObject([
			{
				key: 'a#0',
				text: `${body} It left.`,
				published: '2010-10-22',
				tags: ['ads'],
				folded: ['b#0'],
				sources: [{ capture: 'a' }, { capture: 'b' }],
			},
		]);
		expect(folds).toMatchObject([{ kept: 'a#0', folded: 'b#0', similarity: 1 }]);
		expect(folds[0]?.variant.text).toBe(`“${body}”`);
		expect(folds[0]?.original.published).toBeUndefined();
	});

	test('takes essays of one address for one whatever name and date the page prints, if their words agree', () => {
		const essays = (other: string, permalink: string) => [
			essayRecord({
				key: 'a#0',
				text: `${body} It left.`,
				author: 'Ann Lee',
				published: '2010-10-22T16:30:12',
				permalink: 'https://www.ads.example/brands/',
			}),
			essayRecord({
				key: 'b#0',
				text: other,
				author: 'The editors',
				published: '2012-03-04',
				permalink,
			}),
		];
		const address = 'http://ads.example/brands?utm_source=feed';
		expect(run(essays(body, address)).records).toMatchObject([
			{ author: 'Ann Lee', published: '2010-10-22T16:30:12' },
		]);
		expect(run(essays(body, 'https://ads.example/other/')).records).toHaveLength(2);
		expect(run(essays(words(20), address)).records).toHaveLength(2);
	});

	test.each([
		['2010-10-22T16:30:12', '2010-10-22T17:30:12', 2],
		['2010-10-22T16:30', '2010-10-22T21:00:41', 2],
		['2010-10-22T16:30:12', '2010-10-22T17:30:40', 3],
		['2010-10-22T16:30', '2010-10-22T17:14', 3],
	])('takes a short comment at %s and at %s for %i entries with its essay', (a, b, entries) => {
		const short = { text: 'So true.', author: 'Ann' };
		const { records } = twice({ ...short, published: a }, { ...short, published: b });
		expect(records).toHaveLength(entries);
	});

	test.each([
		['typographic quotes', `"${body}"`, `“${body}”`],
		['spacing', body, body.replaceAll(' ', '\u00a0 ')],
		['a cut-off end with dots', words(60), `${words(25)}…`],
		['a cut-off end with a link', words(60), `${words(25)} [...] Read more`],
	])('folds comments that differ in %s', (_, full, other) => {
		const { records } = twice({ text: full }, { text: other });
		expect(records).toHaveLength(2);
		expect(records[1]).toMatchObject({ text: full, essay: 'a#0', folded: ['b#1'] });
	});

	test('folds comments of which a tenth of the words differs', () => {
		const { records } = twice({ text: words(60) }, { text: changed(words(60)) });
		expect(records).toHaveLength(2);
	});

	test.each([
		['the same short words without author', { text: 'Great post!' }, { text: 'Great post, Ann!' }],
		[
			'the same short words by two people',
			{ text: 'Great post!', author: 'Ann' },
			{ text: 'Great post!', author: 'Bo' },
		],
		[
			'the same short words on two days',
			{ text: 'Great post!', author: 'Ann', published: '2010-10-22' },
			{ text: 'Great post!', author: 'Ann', published: '2010-10-25' },
		],
		['the same words by two people', { text: body, author: 'Ann' }, { text: body, author: 'Bo' }],
		['spam that copies a comment', { text: body }, { text: body, status: 'spam' as const }],
		['a reply that quotes it', { text: words(40) }, { text: `${words(40)} ${words(30, 'x')}` }],
		['an opening that many use', { text: words(12) }, { text: `${words(12)} ${words(40, 'x')}` }],
		['a fifth of other words', { text: words(60) }, { text: changed(changed(words(48))) }],
	])('keeps %s apart', (_, a, b) => {
		expect(twice(a, b).folds.map(({ folded }) => folded)).toEqual(['b#0']);
	});

	test('folds short comments of one person and date', () => {
		const same = { text: 'Great post!', author: 'Ann', published: '2010-10-22' };
		expect(twice(same, same).records).toHaveLength(2);
	});

	test('folds an excerpt whose author and date agree', () => {
		const signed = { author: 'Ann', published: '2010-10-22' };
		const { records } = twice({ text: words(12), ...signed }, { text: words(90), ...signed });
		expect(keys(records)).toEqual(['a#0', 'b#1']);
		expect(records[1]).toMatchObject({
			essay: 'a#0',
			sources: [{ capture: 'b' }, { capture: 'a' }],
		});
	});

	test('folds a comment below two essays only where author and date agree', () => {
		const below = (a: Partial<CommentRecord>, b: Partial<CommentRecord>) =>
			run([
				essayRecord({ key: 'a#0', text: words(30, 'x') }),
				commentRecord({ key: 'a#1', text: body, ...a }),
				essayRecord({ key: 'b#0', text: words(30, 'y') }),
				commentRecord({ key: 'b#1', text: body, ...b }),
			]).folds;
		const signed = { author: 'Ann', published: '2010-10-22T10:00' };
		expect(below(signed, signed)).toHaveLength(1);
		expect(below(signed, { author: 'Ann' })).toEqual([]);
		expect(below(signed, { ...signed, published: '2010-10-24T10:00' })).toEqual([]);
		expect(below({}, {})).toEqual([]);
	});

	test('does not let an unsigned copy join two that are signed differently', () => {
		const thread = (capture: string, author?: string) => [
			essayRecord({ key: `${capture}#0`, text: body }),
			commentRecord({ key: `${capture}#1`, text: words(30), author }),
		];
		const { records } = run([...thread('a', 'Ann'), ...thread('b'), ...thread('c', 'Bo')]);
		const comments = records.filter(({ kind }) => kind === 'comment');
		expect(comments.map(({ author }) => author).sort()).toEqual(['Ann', 'Bo']);
	});

	test('leaves repeats inside one capture alone', () => {
		const records = [
			essayRecord({ key: 'a#0', text: body }),
			commentRecord({ key: 'a#1', text: words(30), author: 'Ann' }),
			commentRecord({ key: 'a#2', text: words(30), author: 'Ann' }),
		];
		expect(run(records)).toEqual({ records, folds: [] });
	});

	test('takes over the fuller name, the preciser date and the printed title', () => {
		const { records } = run([
			essayRecord({ key: 'a#0', text: `${words(40)} End.`, titleFrom: 'derived', author: 'Alan' }),
			essayRecord({
				key: 'b#0',
				text: words(40),
				title: 'Shouting',
				author: 'Alan Moore',
				authorFrom: 'byline',
				published: '2010-10-22T08:00',
			}),
		]);
		expect(records).toMatchObject([
			{
				key: 'a#0',
				title: 'Shouting',
				titleFrom: 'capture',
				author: 'Alan Moore',
				authorFrom: 'byline',
				published: '2010-10-22T08:00',
			},
		]);
	});

	test('keeps the copy of an export or saved page that has nearly all words of a flat one', () => {
		const lines = (capture: string) => ({
			sources: [{ capture, lines: [[1, 9] as [number, number]] }],
		});
		const guess = { confidence: { bounds: 0.7, author: 0.9 }, unsure: [doubts.commentBounds] };
		const signed = { author: 'Ada', published: '2010-10-01T10:00' };
		const flat = (text: string) => [
			essayRecord({
				key: 'a#0',
				title: 'Notes',
				text: `Home About ${text}`,
				...signed,
				...lines('a'),
			}),
			commentRecord({ key: 'a#1', text: words(9, 'c'), ...signed, ...guess, ...lines('a') }),
		];
		const page = (text: string) => [
			essayRecord({ key: 'b#0', title: 'Ovens', text, ...signed }),
			commentRecord({ key: 'b#1', text: words(9, 'c'), ...signed }),
		];
		for (const captures of [
			[...flat(words(40)), ...page(words(40))],
			[...page(words(40)), ...flat(words(40))],
		]) {
			const { records } = run(captures);
			expect(keys(records)).toEqual(['b#0', 'b#1']);
			expect(records[0]).toMatchObject({ title: 'Ovens', text: words(40) });
			expect(records[1]).toMatchObject({ confidence: { bounds: 1, author: 1 }, unsure: [] });
		}
		const head = `Notes of a baker Home About us Ovens of clay ${words(40)}`;
		const two = [
			essayRecord({ key: 'a#0', title: 'Notes', text: head, ...lines('a') }),
			essayRecord({ key: 'b#0', title: 'Ovens of clay', text: words(40) }),
		];
		expect(run(two).records).toMatchObject([{ key: 'b#0', title: 'Ovens of clay' }]);
		const [excerpted] = run([...flat(words(60)), ...page(words(40))]).records;
		expect(excerpted).toMatchObject({ key: 'a#0', title: 'Ovens' });
	});

	test('keeps apart what the curator keeps apart', () => {
		const records = [
			essayRecord({ key: 'a#0', text: body }),
			essayRecord({ key: 'b#0', text: body }),
		];
		const [fold] = run(records).folds;
		const { value, diagnostics } = dedupe(records, { unfold: [fold?.id ?? '', 'essay-none'] });
		expect(value).toEqual({ records, folds: [] });
		expect(diagnostics.map(({ code }) => code)).toEqual(['dedupe/unknown-copy']);
	});
});
