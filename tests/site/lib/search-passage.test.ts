import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { choosePassage, type HitData } from '../../../src/lib/search-passage.ts';

const hit: HitData = {
	url: '/essays/a/',
	content: 'The title. first words here second para has bread and bread',
	locations: [8, 10],
	anchors: [
		{ id: 'p-1', location: 2 },
		{ id: 'p-2', location: 5 },
	],
	meta: {},
};

const shown = (passage: ReturnType<typeof choosePassage>) =>
	passage.pieces.map(({ text }) => text).join('');

describe('choosePassage', () => {
	test('leads to the paragraph with most matches and marks them', () => {
		const { url, pieces } = choosePassage(hit);
		expect(url).toBe('/essays/a/#p-2');
		expect(pieces.filter(({ match }) => match).map(({ text }) => text)).toEqual(['bread', 'bread']);
		expect(shown({ url, pieces })).toBe('second para has bread and bread');
	});

	test('shows the first paragraph where only the title matches', () => {
		const passage = choosePassage({ ...hit, locations: [1] });
		expect(passage.url).toBe('/essays/a/');
		expect(shown(passage)).toBe('first words here');
	});

	test('takes a comment as a whole, cut around its first match', () => {
		const content = Array.from({ length: 100 }, (_, index) => `w${index}`).join(' ');
		const passage = choosePassage(
			{ url: '/essays/a/#c-1', content, locations: [50], meta: {} },
			10,
		);
		expect(passage.url).toBe('/essays/a/#c-1');
		expect(shown(passage)).toBe('… w42 w43 w44 w45 w46 w47 w48 w49 w50 w51 …');
	});

	test('joins scripts that write without spaces as they were', () => {
		const passage = choosePassage({
			url: '/',
			content: '对话',
			raw_content: '对\u200B话',
			locations: [1],
			meta: {},
		});
		expect(shown(passage)).toBe('对话');
	});

	test.prop([
		fc.array(fc.stringMatching(/^[a-z<&>{}"']+$/u), { minLength: 1 }),
		fc.array(fc.nat(50)),
	])('shows words of the text and no others, in their order', (words, locations) => {
		const passage = choosePassage({ url: '/', content: words.join(' '), locations, meta: {} });
		const text = shown(passage).replace(/^… | …$/gu, '');
		expect(words.join(' ')).toContain(text);
	});
});
