import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { applyCuration } from '../../../scripts/curate/apply.ts';
import type { CurateOptions } from '../../../scripts/curate/apply.ts';
import { readCuration } from '../../../scripts/curate/read-files.ts';
import type { CommentRecord, EntryRecord } from '../../../scripts/model/entry.ts';
import { curationSchema } from '../../../src/schemas/curation.ts';
import { commentRecord, essayRecord, noPermalinks } from '../../helpers/records.ts';

const id = (n: number) => `c-000000000${n}`;
const essay = essayRecord({ key: 'a#0', id: 'open', slug: 'open', title: 'Open', author: 'Bo' });
const other = essayRecord({ key: 'b#0', id: 'closed', slug: 'closed', title: 'Closed' });
const comments = [1, 2, 3].map((n) => commentRecord({ key: `a#${n}`, id: id(n), position: n }));
const [one, two, three] = comments as [CommentRecord, CommentRecord, CommentRecord];
const records: readonly EntryRecord[] = [essay, other, ...comments];

const apply = (text: string, given = records, options: CurateOptions = {}) => {
	const { curation, places } = readCuration(text, 'curation.yaml').value;
	return applyCuration(given, curation, { places, ...options });
};

const find = (given: readonly EntryRecord[], key: string) =>
	given.find((record) => record.key === key);

describe('applyCuration', () => {
	test('changes nothing without decisions', () => {
		expect(apply('')).toEqual({ value: records, diagnostics: [] });
	});

	test('has the last word on an essay', () => {
		const { value, diagnostics } = apply(
			'essays: { open: { title: T, author: Ada, published: 2010, abstract: A, noindex: true, topics: [t], slug: s } }',
		);
		expect(diagnostics).toEqual([]);
		expect(find(value, 'a#0')).toMatchObject({
			id: 'open',
			slug: 's',
			title: 'T',
			titleFrom: 'curation',
			author: 'Ada',
			authorFrom: 'curation',
			published: '2010',
			abstract: 'A',
			noindex: true,
			topics: [{ topic: 't', from: 'curation' }],
		});
	});

	test('takes away what the page says wrongly', () => {
		const { value } = apply('essays: { open: { author: null, published: null } }');
		expect(find(value, 'a#0')).toMatchObject({ authorFrom: 'none' });
		expect(find(value, 'a#0')?.author).toBeUndefined();
	});

	test('marks and unmarks spam', () => {
		const spam = [essay, { ...one, status: 'spam' as const }, two];
		const { value } = apply(
			`comments: { ${id(1)}: { status: shown }, ${id(2)}: { status: pingback } }`,
			spam,
		);
		expect(value.slice(1)).toMatchObject([{ status: 'shown' }, { status: 'pingback' }]);
	});

	test('names the nearest id where no capture holds the one that is named', () => {
		const { value, diagnostics } = apply('essays:\n  opne: { title: T }\n  open: { title: U }');
		expect(find(value, 'a#0')).toMatchObject({ title: 'U' });
		expect(diagnostics).toEqual([
			{
				code: 'curate/unknown-essay',
				severity: 'warning',
				message:
					'Found the essay `opne`, expected one that a capture holds; the decision waits for it.',
				hint: 'Write `open`, if that is what you mean.',
				place: { file: 'curation.yaml', line: 2, column: 3 },
			},
		]);
	});

	test('finds an entry by an address or hash that it had before', () => {
		const permalinks = {
			...noPermalinks,
			addresses: { 'open-talk': 'open' },
			variants: { [id(9)]: id(1) },
		};
		const { value, diagnostics } = apply(
			`essays: { open-talk: { title: T } }\ncomments: { ${id(9)}: { author: Ada } }`,
			records,
			{ permalinks },
		);
		expect(diagnostics).toEqual([]);
		expect(find(value, 'a#0')).toMatchObject({ title: 'T' });
		expect(find(value, 'a#1')).toMatchObject({ author: 'Ada' });
	});

	test('leaves out a topic that has no page', () => {
		const { value, diagnostics } = apply(
			'essays: { open: { topics: [lisening, trust] } }',
			records,
			{
				topics: ['listening', 'trust'],
			},
		);
		expect(find(value, 'a#0')?.topics).toEqual([{ topic: 'trust', from: 'curation' }]);
		expect(diagnostics[0]).toMatchObject({
			code: 'curate/unknown-topic',
			hint: 'Write `listening`, if that is what you mean.',
			place: { line: 1, column: 28 },
		});
	});

	test.each([
		['another id', 'essays: { open: { slug: closed } }', {}],
		['an old address of another', 'essays: { open: { slug: gone } }', { gone: 'closed' }],
		['an address chosen twice', 'essays: { open: { slug: x }, closed: { slug: x } }', {}],
	])('keeps the address where the chosen one is %s', (_, text, addresses) => {
		const { value, diagnostics } = apply(text, records, {
			permalinks: { ...noPermalinks, addresses },
		});
		expect(find(value, 'a#0')).toMatchObject({ slug: 'open' });
		expect(diagnostics.map(({ code }) => code)).toEqual(['curate/slug-taken']);
	});

	test('lets an essay go back to an address of its own', () => {
		const permalinks = { ...noPermalinks, addresses: { early: 'open', open: 'open' } };
		const { value, diagnostics } = apply('essays: { open: { slug: early } }', records, {
			permalinks,
		});
		expect(diagnostics).toEqual([]);
		expect(find(value, 'a#0')).toMatchObject({ slug: 'early' });
	});

	test('says who answers whom, and who answers nobody', () => {
		const guessed = [
			essay,
			one,
			{ ...two, inReplyTo: one.key, replyFrom: 'mention' as const },
			three,
		];
		const { value } = apply(
			`comments: { ${id(2)}: { inReplyTo: null }, ${id(3)}: { inReplyTo: ${id(1)} } }`,
			guessed,
		);
		expect(find(value, 'a#2')).toMatchObject({ replyFrom: 'none', inReplyTo: undefined });
		expect(find(value, 'a#3')).toMatchObject({ replyFrom: 'curation', inReplyTo: 'a#1' });
	});

	test('lets a decision take the place of a guess that says the opposite', () => {
		const guessed = [essay, one, { ...two, inReplyTo: one.key, replyFrom: 'mention' as const }];
		const { value, diagnostics } = apply(
			`comments: { ${id(1)}: { inReplyTo: ${id(2)} } }`,
			guessed,
		);
		expect(diagnostics).toEqual([]);
		expect(find(value, 'a#1')).toMatchObject({ inReplyTo: 'a#2' });
		expect(find(value, 'a#2')).toMatchObject({ replyFrom: 'none' });
	});

	test.each([
		['itself', `comments: { ${id(1)}: { inReplyTo: ${id(1)} } }`, 'curate/reply-loop'],
		[
			'its own answer',
			`comments: { ${id(1)}: { inReplyTo: ${id(2)} }, ${id(2)}: { inReplyTo: ${id(1)} } }`,
			'curate/reply-loop',
		],
		[
			'nobody there',
			`comments: { ${id(1)}: { inReplyTo: c-0000000004 } }`,
			'curate/unknown-comment',
		],
		['another thread', `comments: { ${id(1)}: { inReplyTo: ${id(5)} } }`, 'curate/reply-elsewhere'],
	])('ignores a reply to %s', (_, text, code) => {
		const elsewhere = commentRecord({ key: 'b#1', id: id(5) });
		const { diagnostics } = apply(text, [...records, elsewhere]);
		expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
		expect(diagnostics[0]?.place?.line).toBe(1);
	});

	const decision = fc.record(
		{
			author: fc.option(fc.constantFrom('Ada', 'Bo')),
			inReplyTo: fc.option(fc.constantFrom(id(1), id(2), id(3), id(4))),
			status: fc.constantFrom('shown' as const, 'spam' as const),
		},
		{ requiredKeys: [] },
	);
	const decisions = fc.dictionary(fc.constantFrom(id(1), id(2), id(3), id(4)), decision);
	const parent = fc.constantFrom(undefined, 'a#1');

	test.prop([decisions, parent, parent])(
		'leaves a forest, and gives the same again and in any order',
		(given, second, third) => {
			const curation = curationSchema.parse({ comments: given });
			const before: readonly EntryRecord[] = [
				essay,
				one,
				{ ...two, inReplyTo: second, replyFrom: second ? 'mention' : 'none' },
				{ ...three, inReplyTo: third, replyFrom: third ? 'nesting' : 'none' },
			];
			const { value } = applyCuration(before, curation);
			expect(applyCuration(value, curation).value).toEqual(value);
			const reversed = applyCuration(before.toReversed(), curation).value;
			expect(reversed.toReversed()).toEqual(value);
			const parents = new Map<string | undefined, string | undefined>(
				value.flatMap((record) =>
					record.kind === 'comment' ? [[record.key, record.inReplyTo] as const] : [],
				),
			);
			for (const start of parents.keys()) {
				let key = start;
				for (let steps = 0; key !== undefined; steps++) {
					expect(steps).toBeLessThan(4);
					key = parents.get(key);
				}
			}
		},
	);
});
