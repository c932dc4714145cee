import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { identify } from '../../../scripts/identify/identify.ts';
import { recordAddresses } from '../../../scripts/identify/permalinks.ts';
import type { EntryRecord } from '../../../scripts/model/entry.ts';
import { permalinksSchema } from '../../../src/schemas/permalinks.ts';
import type { Permalinks } from '../../../src/schemas/permalinks.ts';
import { commentRecord, essayRecord, noPermalinks } from '../../helpers/records.ts';

const run = (records: readonly EntryRecord[], permalinks: Permalinks = noPermalinks) =>
	identify(records, { permalinks }).value;

const idsByKey = (records: readonly EntryRecord[]) =>
	Object.fromEntries(
		records.map(({ key, id }) => [key, id] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
	);

describe('identify', () => {
	test('names an essay by its title and a comment by its words, author and date', () => {
		const { records } = run([
			essayRecord({ key: 'a#0', title: 'Who Is Listening?', text: 'Some words.' }),
			commentRecord({ key: 'a#1', text: 'Well said.', author: 'Ada', published: '2010-10-01' }),
		]);
		expect(records[0]).toMatchObject({ id: 'who-is-listening', slug: 'who-is-listening' });
		expect(records[1]?.id).toMatch(/^c-[0-9a-f]{10}$/);
	});

	test('gives the same id whatever the quotes, case and place of a comment', () => {
		const essay = essayRecord({ key: 'a#0', text: 'Some words.' });
		const [, plain] = run([essay, commentRecord({ key: 'a#1', text: '"I don\'t agree"' })]).records;
		const [, typographic] = run([
			essay,
			commentRecord({ key: 'a#9', position: 8, text: '“I DON’T  agree…”' }),
		]).records;
		expect(typographic?.id).toBe(plain?.id);
	});

	test('tells comments of punctuation apart', () => {
		const { records } = run([
			essayRecord({ key: 'a#0' }),
			commentRecord({ key: 'a#1', text: ':-)' }),
			commentRecord({ key: 'a#2', text: '!!!' }),
		]);
		expect(records[1]?.id).not.toBe(records[2]?.id);
		expect(records[2]?.id).toMatch(/^c-[0-9a-f]{10}$/);
	});

	test('counts comments that tie, in the order of their thread', () => {
		const [, second, first] = run([
			essayRecord({ key: 'a#0' }),
			commentRecord({ key: 'a#2', position: 1, text: 'Thanks!' }),
			commentRecord({ key: 'a#1', position: 0, text: 'Thanks!' }),
		]).records;
		expect(second?.id).toBe(`${first?.id}-2`);
	});

	test('leaves ids that tie where they are when a third comment ties', () => {
		const two = [
			essayRecord({ key: 'b#0', text: 'one two three', title: 'B' }),
			commentRecord({ key: 'b#1', text: 'Thanks!', author: 'Ada' }),
			essayRecord({ key: 'c#0', text: 'four five six', title: 'C' }),
			commentRecord({ key: 'c#1', text: 'Thanks!', author: 'Ada' }),
		];
		const first = run(two);
		for (const text of ['seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']) {
			const third = [
				essayRecord({ key: 'a#0', text, title: 'A' }),
				commentRecord({ key: 'a#1', text: 'Thanks!', author: 'Ada' }),
			];
			const { records } = run([...third, ...two], first.permalinks);
			expect(idsByKey(records)).toMatchObject(idsByKey(first.records));
			expect(records[1]?.id).toMatch(/-3$/);
		}
	});

	test('gives the bare slug to the earliest of several essays of one title', () => {
		const { value, diagnostics } = identify(
			[
				essayRecord({ key: 'a#0', title: 'Links', text: 'x', published: '2011-02-03' }),
				essayRecord({ key: 'b#0', title: 'Links', text: 'y', published: '2009-01-02T10:00' }),
				essayRecord({ key: 'c#0', title: 'Links', text: 'z' }),
				essayRecord({ key: 'd#0', title: 'Links', text: 'w', published: '--10-18' }),
			],
			{ permalinks: noPermalinks },
		);
		expect(value.records.map(({ id }) => id)).toEqual([
			'links-2011-02-03',
			'links-2009-01-02',
			expect.stringMatching(/^links-[0-9a-f]{4}$/),
			'links',
		]);
		expect(diagnostics).toHaveLength(3);
		expect(diagnostics[0]).toMatchObject({ code: 'identify/shared-title', severity: 'info' });
	});

	test('never gives an address twice, not even one that was left', () => {
		const permalinks = recordAddresses(
			run([essayRecord({ key: 'a#0', title: 'Old', text: 'first essay' })]).permalinks,
			[essayRecord({ key: 'a#0', id: 'old', slug: 'new' })],
		);
		const { records } = run([essayRecord({ key: 'b#0', title: 'New', text: 'other' })], permalinks);
		expect(records[0]?.id).toMatch(/^new-/);
	});

	test.each(['constructor', 'toString', '__proto__', 'index', '日本語', '   ', ''])(
		'gives the title %j an id that is a slug',
		(title) => {
			const { records, permalinks } = run([essayRecord({ key: 'a#0', title, text: 'words' })]);
			expect(records[0]?.id).not.toBe('index');
			expect(permalinksSchema.parse(permalinks)).toEqual(permalinks);
			expect(Object.hasOwn(permalinks.addresses, records[0]?.id ?? '')).toBe(true);
		},
	);

	test('keeps the id of an essay whose title changed, and whose end was found', () => {
		const opening = Array.from({ length: 40 }, (_, n) => `word${n}`).join(' ');
		const first = run([essayRecord({ key: 'a#0', title: 'Derived', text: opening })]);
		const { records } = run(
			[essayRecord({ key: 'b#0', title: 'Printed', text: `${opening} and the end` })],
			first.permalinks,
		);
		expect(records[0]?.id).toBe('derived');
	});

	test('gives an id to a newcomer with a known opening and takes none away', () => {
		const opening = Array.from({ length: 40 }, (_, n) => `word${n}`).join(' ');
		const old = essayRecord({
			key: 'b#0',
			title: 'Links',
			text: `${opening} b`,
			published: '2010',
		});
		const first = run([old]);
		const { records } = run(
			[essayRecord({ key: 'a#0', title: 'Links', text: `${opening} a`, published: '2009' }), old],
			first.permalinks,
		);
		expect(records.map(({ id }) => id)).toEqual(['links-2009', 'links']);
	});

	test('keeps the ids of entries of which a fuller copy was found', () => {
		const essay = essayRecord({ key: 'a#0', title: 'Short', text: 'cut at the' });
		const comment = commentRecord({ key: 'a#1', text: 'I agree with…', author: 'Ada' });
		const first = run([essay, comment]);
		const fuller = [
			essayRecord({ key: 'b#0', title: 'Full', text: 'before it: cut at the end' }),
			commentRecord({ key: 'b#1', text: 'I agree with all of it', author: 'Ada' }),
		];
		const folds = [
			{ kept: 'b#0', variant: essay },
			{ kept: 'b#1', variant: comment },
		];
		const second = identify(fuller, { permalinks: first.permalinks, folds }).value;
		expect(second.records.map(({ id }) => id)).toEqual(first.records.map(({ id }) => id));
		const third = run(fuller, second.permalinks);
		expect(third.records.map(({ id }) => id)).toEqual(first.records.map(({ id }) => id));
	});

	test('leads the address of a copy that was published apart to the essay it repeats', () => {
		const a = essayRecord({ key: 'a#0', title: 'A', text: 'one' });
		const b = essayRecord({ key: 'b#0', title: 'B', text: 'one two' });
		const { permalinks } = run([a, b]);
		const after = identify([b], { permalinks, folds: [{ kept: 'b#0', variant: a }] }).value;
		expect(after.records[0]?.id).toBe('b');
		expect(after.permalinks.addresses).toEqual({ a: 'b', b: 'b' });
	});

	test('refuses a comment without essay', () => {
		expect(() => run([commentRecord({ key: 'a#1' })])).toThrow('a#0');
	});
});

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'Great', 'post'), { maxLength: 3 });
const date = fc.constantFrom(undefined, '2009', '2010-10-22', '--10-18');
// Essays of equal words, title and date are one entry: `dedupe` comes before.
const corpus = fc
	.uniqueArray(
		fc.record({
			title: fc.constantFrom('Links', 'On listening', '', 'Größe'),
			text: words,
			published: date,
			comments: fc.array(
				fc.record({
					text: words,
					author: fc.constantFrom(undefined, 'Ada', 'Bo'),
					published: date,
				}),
				{ maxLength: 4 },
			),
		}),
		{
			maxLength: 6,
			selector: ({ title, text, published }) => JSON.stringify([title, text, published]),
		},
	)
	.map((essays) =>
		essays.map(({ comments, text, ...essay }, n) => [
			essayRecord({ key: `${n}#0`, text: text.join(' '), ...essay }),
			...comments.map((comment, position) =>
				commentRecord({
					...comment,
					key: `${n}#${position + 1}`,
					position,
					text: comment.text.join(' '),
				}),
			),
		]),
	);

describe('identify, for any corpus', () => {
	test.prop([corpus])('gives every entry an id of its own that the schemas accept', (captures) => {
		const { records, permalinks } = run(captures.flat());
		expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
		expect(permalinksSchema.parse(permalinks)).toEqual(permalinks);
	});

	test.prop([corpus])('gives the same ids whatever the order of captures', (captures) => {
		const forwards = run(captures.flat());
		const backwards = run(captures.toReversed().flat());
		expect(idsByKey(backwards.records)).toEqual(idsByKey(forwards.records));
		expect(backwards.permalinks).toEqual(forwards.permalinks);
	});

	test.prop([corpus, fc.nat()])('changes no id when captures are added', (captures, seed) => {
		const some = captures.filter((_, n) => (seed >> n) % 2 === 0);
		const first = run(some.flat());
		const second = run(captures.flat(), first.permalinks);
		expect(idsByKey(second.records)).toMatchObject(idsByKey(first.records));
		expect(second.permalinks).toMatchObject(first.permalinks);
	});

	test.prop([corpus])('gives the same ids and permalinks again', (captures) => {
		const first = run(captures.flat());
		expect(run(captures.flat(), first.permalinks)).toEqual(first);
	});

	test.prop([fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })])(
		'accepts any title and text',
		(title, text) => {
			const records = [
				essayRecord({ key: 'a#0', title, text }),
				commentRecord({ key: 'a#1', text, author: title }),
			];
			const { permalinks } = run(records);
			expect(permalinksSchema.safeParse(permalinks).success).toBe(true);
		},
	);
});
