import { describe, expect, test } from 'vitest';
import { graftPages, isUnmarked } from '../../../scripts/fit/graft.ts';
import type { LabelledPage } from '../../../scripts/fit/labelled.ts';
import type { GoldComment } from '../../../scripts/measure/gold.ts';

const prose = (about: string) =>
	`The ${about} was closed in March, and nobody has told us why or for how long it will be.`;

function page(texts: readonly string[], boundary: number, comments: GoldComment[]): LabelledPage {
	const none = { essays: undefined, head: undefined, duplicates: undefined, furniture: undefined };
	return { name: 'page', texts, gold: { id: 'page', boundary, comments, ...none } };
}

function comment(author: string, header: number[], body: number[], trailer: number[]): GoldComment {
	const none = { date: null, replyTo: 0, spam: false, pingback: false, repeats: undefined };
	return { author, header, body, trailer, ...none };
}

const form = page(
	[
		...['The bridge', prose('bridge'), prose('weir'), '2 comments'],
		...[
			'Ann said:',
			'I love the bridge!',
			'Reply',
			'Ben said:',
			'So do I,',
			'and the weir.',
			'Reply',
		],
	],
	4,
	[comment('Ann', [5], [6], [7]), comment('Ben', [8], [9, 10], [11])],
);
const words = page(
	[
		'The mill',
		prose('mill'),
		prose('pond'),
		'What was it for?',
		'Is it yours?',
		'It is.',
		'Cara',
		'Dan',
	],
	4,
	[comment('Cara', [], [4, 5], [7]), comment('Dan', [], [6], [8])],
);

describe('a grafted page', () => {
	test('has the words of the one page in the form of the other', () => {
		const [made] = graftPages([form], [words], 1);
		expect(made?.texts).toEqual([
			...['The bridge', prose('mill'), prose('pond'), '2 comments'],
			...[
				'Cara said:',
				'What was it for?',
				'Is it yours?',
				'Reply',
				'Dan said:',
				'It is.',
				'Reply',
			],
		]);
		expect(made?.gold.boundary).toBe(4);
		expect(made?.gold.comments).toMatchObject([
			{ author: 'Cara', header: [5], body: [6, 7], trailer: [8], replyTo: undefined },
			{ author: 'Dan', header: [9], body: [10], trailer: [11], replyTo: undefined },
		]);
	});

	test('is the same for the same seed', () => {
		const sources = [words, { ...words, texts: words.texts.map((text) => `${text} So.`) }];
		expect(graftPages([form, form], sources, 3)).toEqual(graftPages([form, form], sources, 3));
	});

	test('has the form of no page whose bylines name somebody else, too', () => {
		const texts = form.texts.with(7, 'Ben in reply to Ann said:');
		expect(graftPages([{ ...form, texts }], [words], 1)).toEqual([]);
	});

	test('is told from one on which nothing marks the first comment', () => {
		expect(isUnmarked(form)).toBe(false);
		expect(isUnmarked(words)).toBe(true);
	});
});
