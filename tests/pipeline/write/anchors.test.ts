import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { anchorOf } from '../../../src/lib/captured/anchors.ts';
import { readDiscussion } from '../../../src/lib/captured/read-discussion.ts';
import { readEssay } from '../../../src/lib/captured/read-essay.ts';
import { permalinksSchema } from '../../../src/schemas/permalinks.ts';
import { anchorsOf, recordAnchors } from '../../../scripts/write/anchors.ts';
import { mergeAnchors } from '../../../scripts/write/merge-anchors.ts';
import { renderDiscussion, renderEssay } from '../../../scripts/write/render.ts';
import { hostileBody } from './hostile.ts';
import { bodyOf, commentOf, essayOf, paragraph, root, text } from './records.ts';

const none = permalinksSchema.parse({});

/** The anchors that the site gives to what is written of an essay. */
function publishedIn(essay: ReturnType<typeof essayOf>): readonly string[] {
	return worded(readEssay(renderEssay(essay, 0)).html, /<[a-z0-9]+[^>]* id="([ph]-[0-9a-f-]+)"/gu);
}

/** The anchors that the site gives to what is written of a comment, without the comment's id. */
function publishedUnder(comment: ReturnType<typeof commentOf>): readonly string[] {
	const counts = { folded: 0, spam: 0, pingbacks: 0 };
	const file = renderDiscussion(essayOf(), [comment], counts, new Map());
	const [read] = readDiscussion(file).comments;
	return worded(read?.html ?? '', /<[a-z0-9]+[^>]* id="c-0000000001-(p-[0-9a-f-]+)"/gu);
}

function worded(html: string, pattern: RegExp): readonly string[] {
	const ids = [...html.matchAll(pattern)].map(([, id = '']) => id);
	return ids.filter((id) => !id.slice(1).startsWith(anchorOf('').slice(1)));
}

describe('anchorsOf', () => {
	const list = (spread: boolean, ...items: string[]) => ({
		type: 'list' as const,
		ordered: false,
		spread,
		children: items.map((value) => ({
			type: 'listItem' as const,
			spread,
			children: [{ type: 'paragraph' as const, children: [text(value)] }],
		})),
	});

	test.each([
		['paragraphs, the second like the first', bodyOf('One thing.', 'One thing.', 'Another.')],
		[
			'headings',
			root({ type: 'heading', depth: 2, children: [text('Why')] }, paragraph(text('So'))),
		],
		['a list', root(list(false, 'milk', 'bread'))],
		[
			'a quotation',
			root({ type: 'blockquote', children: [{ type: 'paragraph', children: [text('said')] }] }),
		],
		['code', root({ type: 'code', value: 'x = 1' })],
	])('are what the site gives %s', (_, body) => {
		const [essay, comment] = [essayOf({ body }), commentOf({ body })];
		expect(anchorsOf(essay)).toEqual(publishedIn(essay));
		expect(anchorsOf(comment)).toEqual(publishedUnder(comment));
	});

	test.prop([hostileBody], { numRuns: 400 })('are what the site gives any words', (body) => {
		const [essay, comment] = [essayOf({ body }), commentOf({ body })];
		expect(anchorsOf(essay)).toEqual(publishedIn(essay));
		expect(anchorsOf(comment)).toEqual(publishedUnder(comment));
	});
});

describe('mergeAnchors', () => {
	const list = fc.uniqueArray(fc.constantFrom(...'a b c d e f g h i j'.split(' ')), {
		maxLength: 10,
	});

	test.each([
		['a paragraph put in', 'a b c', 'a x b c', 'a x b c'],
		['a paragraph changed', 'a b c', 'a B c', 'a b B c'],
		['a paragraph taken out', 'a b c', 'a c', 'a b c'],
		['a run of changed ones, each before its own', 'a b c d', 'a B C d', 'a b B c C d'],
		['another order', 'a b c d', 'a c b d', 'a c b d'],
	])('keeps every anchor in its place for %s', (_, before, now, merged) => {
		expect(mergeAnchors(before.split(' '), now.split(' ')).join(' ')).toBe(merged);
	});

	test.prop([list, list])('holds all of both once, in the order of the new', (before, now) => {
		const merged = mergeAnchors(before, now);
		expect([...merged].sort()).toEqual([...new Set([...before, ...now])].sort());
		expect(merged.filter((anchor) => now.includes(anchor))).toEqual(now);
	});

	test.prop([list, list])('changes nothing the second time', (before, now) => {
		const merged = mergeAnchors(before, now);
		expect(mergeAnchors(merged, now)).toEqual(merged);
	});
});

describe('recordAnchors', () => {
	const before = recordAnchors(none, {
		records: [essayOf({ body: bodyOf('One.', 'Two.', 'Three.') })],
		unprotected: [],
	});

	test('keeps the anchor of a paragraph whose words have changed', () => {
		const changed = essayOf({ body: bodyOf('One.', 'Two, and a half.', 'Three.') });
		const anchors = recordAnchors(before, { records: [changed], unprotected: [changed] }).anchors[
			'on-maps'
		]?.split(' ');
		const [one, two, three] = before.anchors['on-maps']?.split(' ') ?? [];
		expect(anchors).toEqual([one, two, anchorsOf(changed)[1], three]);
	});

	test('keeps no digest of words that are not published any more', () => {
		const whole = essayOf({ body: bodyOf('One.', 'Two.', 'Three.'), text: 'One.\nTwo.\nThree.' });
		const safe = essayOf({ body: bodyOf('One.', '[removed]', 'Three.'), text: 'One.\n[removed]' });
		expect(
			recordAnchors(before, { records: [safe], unprotected: [whole] }).anchors['on-maps'],
		).toBe(anchorsOf(safe).join(' '));
	});

	test('keeps nothing of an essay that was removed', () => {
		const removed = essayOf({ body: root(), isRemoved: true });
		expect(recordAnchors(before, { records: [removed], unprotected: [removed] }).anchors).toEqual(
			{},
		);
	});

	describe('of a comment', () => {
		const said = commentOf({ body: bodyOf('Yes.', 'No.') });
		const known = recordAnchors(none, { records: [said], unprotected: [] });
		const paragraphs = (comment: ReturnType<typeof commentOf>) =>
			recordAnchors(known, { records: [comment], unprotected: [comment] }).paragraphs[comment.id];

		test('keeps those of paragraphs whose words have changed', () => {
			const fuller = commentOf({ body: bodyOf('Yes.', 'No, never.') });
			const [yes, no] = anchorsOf(said);
			expect(paragraphs(fuller)).toBe([yes, no, anchorsOf(fuller)[1]].join(' '));
		});

		test('keeps what is known of one that is taken for spam now, and nothing of a removed one', () => {
			expect(paragraphs(commentOf({ status: 'spam' }))).toBe(anchorsOf(said).join(' '));
			expect(paragraphs(commentOf({ status: 'removed', body: root() }))).toBeUndefined();
		});
	});
});
