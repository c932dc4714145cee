import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { Capture } from '../../../scripts/model/capture.ts';
import type { Label } from '../../../scripts/model/draft.ts';
import { printableLine } from '../../../scripts/text/printable.ts';
import { buildLedger, stringifyLedger } from '../../../scripts/write/ledger.ts';
import type { Ledger } from '../../../src/schemas/ledger.ts';

const captureOf = (count: number): Capture => {
	const lines = Array.from({ length: count }, (_, index) => `line ${index + 1}`);
	return { name: 'a.txt', sha256: 'a'.repeat(64), format: 'text', text: lines.join('\n'), lines };
};

const entryIdOf = (draft: number) => (draft === 0 ? 'on-maps' : `c-000000000${draft}`);

const essay = {
	kind: 'essay',
	published: '2010-10-22',
	author: null,
	titleFrom: 'capture',
	title: 'On\nmaps',
	slug: 'on-maps',
	id: 'on-maps',
} as const satisfies Ledger['entries'][number];

const ledgerOf = (labels: readonly Label[]) =>
	buildLedger({
		capture: captureOf(labels.length),
		dialect: 'plain',
		labels,
		entryIdOf,
		entries: [essay],
	});

describe('buildLedger', () => {
	test('makes one span of neighbours with one role and one draft', () => {
		const labels: Label[] = [
			{ role: 'title', draft: 0 },
			{ role: 'body', draft: 0 },
			{ role: 'body', draft: 0 },
			{ role: 'body', draft: 1 },
			{ role: 'blank' },
		];
		expect(ledgerOf(labels).spans).toEqual([
			{ lines: [1, 1], role: 'title', entry: 'on-maps' },
			{ lines: [2, 3], role: 'body', entry: 'on-maps' },
			{ lines: [4, 4], role: 'body', entry: 'c-0000000001' },
			{ lines: [5, 5], role: 'blank' },
		]);
	});

	test('cuts a run of duplicates where the lines that they repeat are not consecutive', () => {
		const labels: Label[] = [1, 2, 7].map((of) => ({ role: 'duplicate', draft: 1, of }));
		expect(ledgerOf(labels).spans).toEqual([
			{ lines: [1, 2], role: 'duplicate', entry: 'c-0000000001', of: [1, 2] },
			{ lines: [3, 3], role: 'duplicate', entry: 'c-0000000001', of: [7, 7] },
		]);
	});

	test('refuses labels that are not one for each line', () => {
		const account = { capture: captureOf(2), dialect: 'plain', labels: [], entryIdOf, entries: [] };
		expect(() => buildLedger(account)).toThrow('Found 0 labels for the 2 lines of `a.txt`.');
	});

	const label: fc.Arbitrary<Label> = fc.oneof(
		fc.record({ role: fc.constantFrom('body' as const, 'byline' as const), draft: fc.nat(2) }),
		fc.record({ role: fc.constantFrom('furniture' as const, 'blank' as const) }),
		fc.record({
			role: fc.constant('duplicate' as const),
			draft: fc.nat(2),
			of: fc.integer({ min: 1, max: 4 }),
		}),
	);

	test.prop([fc.array(label, { maxLength: 30 })])(
		'says of each line what its label says',
		(labels) => {
			const spans = ledgerOf(labels).spans ?? [];
			const told = spans.flatMap(({ lines: [first, last], role, entry, of }) =>
				Array.from({ length: last - first + 1 }, (_, index) => ({
					line: first + index,
					role,
					entry,
					of: of && of[0] + index,
				})),
			);
			const expected = labels.map(({ role, draft, of }, index) => ({
				line: index + 1,
				role,
				entry: draft === undefined ? undefined : entryIdOf(draft),
				of,
			}));
			expect(told).toEqual(expected);
		},
	);
});

describe('stringifyLedger', () => {
	const ledger = ledgerOf([
		{ role: 'body', draft: 0 },
		{ role: 'duplicate', draft: 0, of: 1 },
	]);

	test('writes each span on a line and keys in the order of the schema', () => {
		const { spans, ...rest } = ledger;
		expect(stringifyLedger({ spans, ...rest })).toBe(
			`{
	"capture": "a.txt",
	"sha256": "${'a'.repeat(64)}",
	"format": "text",
	"dialect": "plain",
	"lines": 2,
	"entries": [
		{
			"id": "on-maps",
			"kind": "essay",
			"slug": "on-maps",
			"title": "On maps",
			"titleFrom": "capture",
			"author": null,
			"published": "2010-10-22"
		}
	],
	"spans": [
		{ "lines": [1, 1], "role": "body", "entry": "on-maps" },
		{ "lines": [2, 2], "role": "duplicate", "entry": "on-maps", "of": [1, 1] }
	]
}
`,
		);
	});

	test('writes each item of an export on a line', () => {
		const rest = { ...ledger, spans: undefined };
		const items = [{ source: 'post 1', outcome: 'skipped' as const, reason: 'a draft' }];
		expect(stringifyLedger({ ...rest, items })).toContain(
			'\n\t"items": [\n\t\t{ "source": "post 1", "outcome": "skipped", "reason": "a draft" }\n\t]\n',
		);
	});

	test.prop([fc.string({ unit: 'binary' })])('gives back every title as it is shown', (title) => {
		const text = stringifyLedger({ ...ledger, entries: [{ ...essay, title }] });
		const shown = { ...essay, title: printableLine(title) };
		expect(JSON.parse(text)).toEqual({ ...ledger, entries: [shown] });
	});
});
