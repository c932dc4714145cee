import { describe, expect, test } from 'vitest';
import { anchorOf } from '../../../src/lib/captured/anchors.ts';
import { viewLedger } from '../../../src/lib/ledger-view.ts';
import type { Ledger } from '../../../src/schemas/ledger.ts';
import { essayEntry, renderedComment, siteOf } from '../../helpers/site.ts';

const words = 'A shop that answers its letters.';
const site = siteOf(
	[essayEntry({ slug: 'a', title: 'The shop', blocks: [{ id: anchorOf(words), text: words }] })],
	{
		a: [renderedComment({ id: 'c-0000000001', author: 'Bo' })],
	},
);
const comment = (id: string, status: 'shown' | 'spam') => ({
	...{ id, kind: 'comment' as const, essay: 'a', author: 'Bo', authorFrom: 'byline' as const },
	...{ published: null, inReplyTo: null, replyFrom: 'none' as const, status },
});
const ledger: Ledger & { text: string[] } = {
	...{ capture: 'a.txt', sha256: '0'.repeat(64), format: 'text', dialect: 'typepad', lines: 4 },
	entries: [
		{
			id: 'a',
			kind: 'essay',
			slug: 'a',
			title: 'The shop',
			titleFrom: 'capture',
			author: null,
			published: null,
		},
		comment('c-0000000001', 'shown'),
		comment('c-0000000002', 'spam'),
	],
	spans: [
		{ lines: [1, 1], role: 'body', entry: 'a' },
		{ lines: [2, 2], role: 'body', entry: 'c-0000000001' },
		{ lines: [3, 3], role: 'body', entry: 'c-0000000002' },
		{ lines: [4, 4], role: 'duplicate', entry: 'a', of: [1, 1] },
	],
	text: [words, 'I agree.', 'Buy watches.', words],
};
const [essay, answer, spam, repeat] = viewLedger(ledger, site);

describe('viewLedger', () => {
	test('links a line to the paragraph it became', () => {
		expect(essay?.lines).toEqual([
			{ number: 1, text: words, url: `/essays/a/#${anchorOf(words)}` },
		]);
		expect(essay?.link).toEqual({ url: '/essays/a/', text: 'The shop' });
	});

	test('names an entry once for a run of its lines, blank ones among them', () => {
		const spans: Ledger['spans'] = [
			{ lines: [1, 1], role: 'title', entry: 'a' },
			{ lines: [2, 2], role: 'blank', entry: 'a' },
			{ lines: [3, 3], role: 'body', entry: 'a' },
			{ lines: [4, 4], role: 'furniture' },
			{ lines: [5, 5], role: 'body', entry: 'a' },
		];
		const links = viewLedger({ ...ledger, spans }, site).map(({ link }) => link?.text);
		expect(links).toEqual(['The shop', undefined, undefined, undefined, 'The shop']);
	});

	test.each(['1. ', '• ', '> '])('links a line behind %j to what it became without it', (mark) => {
		const [run] = viewLedger({ ...ledger, text: [`${mark}${words}`] }, site);
		expect(run?.lines[0]?.url).toBe(`/essays/a/#${anchorOf(words)}`);
	});

	test('links a line of a comment to the comment', () => {
		expect(answer?.lines[0]?.url).toBe('/essays/a/#c-0000000001');
		expect(answer?.link?.text).toBe('comment by Bo');
	});

	test('gives no word of what is left out', () => {
		expect(spam).toMatchObject({
			role: 'withheld',
			label: 'left out (spam)',
			lines: [],
			link: undefined,
		});
	});

	test('says what a repeat repeats', () => {
		expect(repeat).toMatchObject({ label: 'Repeat', repeats: 1 });
	});
});
