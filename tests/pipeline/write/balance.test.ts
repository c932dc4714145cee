import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { assertBalance, balanceOf, findImbalances } from '../../../scripts/write/balance.ts';
import type { Ledger } from '../../../src/schemas/ledger.ts';
import { captureOf, ingestAll } from '../../helpers/ingest.ts';

const page = `A letter to the ferry company
March 4, 2009
The timetable says that the boat leaves at nine, and it does, whether or not anybody is on it.
Posted by Ottoline at 9:00 AM
2 Comments
I drive the bus. We wave at the boat every morning.
Posted by: Bram | March 05, 2009 at 08:02 AM
Bram, do they wave back? I have never seen anybody wave from a boat before nine.
Posted by: Ottoline | March 05, 2009 at 09:15 AM
`;
const output = ingestAll([captureOf('ferry.txt', page)]);
const [account] = output.accounts;
const ledger = account!.ledger;
const [essay, bram] = ledger.entries;
const id = bram!.id;

/** What is wrong once the ledger says `change` instead. */
const wrong = (change: Partial<Ledger>, files = output.files) =>
	findImbalances([{ ...ledger, ...change }], files);

describe('the account of a text', () => {
	test('balances, and says what became of everything', () => {
		expect(wrong({})).toEqual([]);
		const { lines, entries } = balanceOf(ledger);
		expect(entries).toEqual({ kept: 3, folded: 0, spam: 0, pingback: 0, removed: 0 });
		expect(Object.values(lines ?? {}).reduce((sum, count) => sum + count, 0)).toBe(ledger.lines);
	});

	test.each<[string, Partial<Ledger>, string]>([
		['a line is in no span', { spans: ledger.spans!.slice(1) }, 'line 1 is in no span, or in two'],
		['a line is in two', { spans: [ledger.spans![0]!, ...ledger.spans!] }, 'in no span, or in two'],
		['the last lines are missing', { lines: 12 }, 'its spans end at line 9 of 12'],
		['lines are nobody’s', { entries: [essay!] }, `lines belong to \`${id}\`, no entry`],
		[
			'a comment is folded into nothing',
			{ entries: ledger.entries.map((e) => (e === bram ? { ...e, duplicateOf: 'c-0' } : e)) },
			`\`${id}\` is folded into nothing`,
		],
		[
			'a comment has no lines',
			{ spans: ledger.spans!.map((s) => (s.entry === id ? { lines: s.lines, role: s.role } : s)) },
			`\`${id}\` has no lines`,
		],
	])('does not where %s', (_, change, problem) => {
		const problems = wrong(change);
		expect(problems.join()).toContain(problem);
		expect(problems[0]).toContain('The account of `ferry.txt` does not balance');
	});

	test('does not where what is kept is in no file', () => {
		expect(wrong({}, new Map())).toHaveLength(3);
		const thread = [...output.files].map(([path, text]) => [path, text.replaceAll(id, 'c-1')]);
		expect(wrong({}, new Map(thread as [string, string][]))).toEqual([
			`The account of \`ferry.txt\` does not balance: \`${id}\` is kept and in no file.`,
		]);
	});

	test('stops the run, and a long list short', () => {
		const copies = Array.from({ length: 5 }, () => ledger);
		expect(() => {
			assertBalance(copies, new Map());
		}).toThrow(/ferry\.txt[^]*And 7 more\.[^]*Nothing is written/u);
	});
});

describe('the account of an export', () => {
	const items = [
		{ source: 'post 1', entry: essay!.id, outcome: 'kept' as const },
		{ source: 'comment 1', entry: id, outcome: 'kept' as const },
		{ source: 'comment 2', entry: ledger.entries[2]!.id, outcome: 'kept' as const },
		{ source: 'comment 3', outcome: 'spam' as const },
	];
	const change = { spans: undefined, items };

	test('balances, and counts its items by outcome', () => {
		expect(wrong(change)).toEqual([]);
		expect(balanceOf({ ...ledger, ...change }).items).toEqual({ kept: 3, spam: 1 });
	});

	test('does not where an entry came of no item, or a kept item is no entry', () => {
		const lost = items.map(({ source, outcome }) => ({ source, outcome }));
		expect(wrong({ ...change, items: lost }).join()).toMatch(
			/`post 1` is kept and no entry.*came of no item/u,
		);
	});
});

describe('any pages', () => {
	const line = fc.oneof(
		fc.string({ maxLength: 40 }),
		fc.constantFrom(
			...['', 'Posted by: Ann | July 27, 2006 at 10:16 PM', 'Bob says:', 'Great post!', 'Reply'],
			...['3 Comments', 'Sunday, October 31, 2010', 'I drive the bus every single morning.'],
		),
	);
	const text = fc.array(line, { minLength: 1, maxLength: 30 });

	test.prop([fc.array(text, { minLength: 1, maxLength: 3 })], { numRuns: 150 })(
		'balance, alone and together',
		(pages) => {
			const captures = pages.map((lines, n) => captureOf(`${n}.txt`, lines.join('\n')));
			const { accounts, files } = ingestAll(captures.filter(({ lines }) => lines.length > 0));
			const ledgers = accounts.map((one) => one.ledger);
			expect(findImbalances(ledgers, files)).toEqual([]);
		},
	);
});
