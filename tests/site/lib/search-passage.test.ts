import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { markEntry, markRun } from '../../../src/lib/search-entry.ts';
import { findPassages, type HitData, type Passage } from '../../../src/lib/search-passage.ts';

const ada = { kind: 'essay', author: 'Ada', date: '2006' } as const;
const ben = { kind: 'comment', author: 'Ben & Co', date: '2007' } as const;

/** An essay of two paragraphs, and a comment that quotes its third word. */
const hit: HitData = {
	url: '/essays/a/',
	content: 'first words bread second para has bread and butter said “bread” indeed so',
	locations: [2, 6, 8, 10],
	anchors: [
		{ id: 'p-1', location: 0, title: markEntry(ada) },
		{ id: 'p-2', location: 3 },
		{ id: 'c-1', location: 9, title: markEntry(ben) },
		{ id: 'c-1', location: 10, title: markRun(true) },
		{ id: 'c-1', location: 11, title: markRun(false) },
	],
	meta: {},
};

const shown = ({ pieces }: Passage) => pieces.map(({ text }) => text).join('');
const addresses = (passages: readonly Passage[]) => passages.map(({ url }) => url);

describe('findPassages', () => {
	test('leads to each matching paragraph and comment, the strongest first', () => {
		const passages = findPassages(hit);
		expect(addresses(passages)).toEqual(['/essays/a/#p-2', '/essays/a/#p-1', '/essays/a/#c-1']);
		expect(passages.map(shown)).toEqual([
			'second para has bread and butter',
			'first words bread',
			'said “bread” indeed so',
		]);
		expect(passages.map(({ note }) => note)).toEqual([ada, ada, ben]);
		expect(passages.map(({ paragraph }) => paragraph)).toEqual([2, 1, undefined]);
	});

	test('marks matching words, and tells own from quoted ones', () => {
		const [own, , quoting] = findPassages(hit);
		expect(own?.pieces.filter(({ match }) => match).map(({ text }) => text)).toEqual([
			'bread',
			'butter',
		]);
		expect(quoting?.pieces).toContainEqual({ text: '“bread”', match: true, quoted: true });
		expect([own?.quoted, quoting?.quoted]).toEqual([false, true]);
	});

	test('counts own or quoted words only, where that is asked for', () => {
		expect(addresses(findPassages(hit, { words: ['own'] }))).not.toContain('/essays/a/#c-1');
		expect(addresses(findPassages(hit, { words: ['quoted'] }))).toEqual(['/essays/a/#c-1']);
	});

	test('shows the entries that filters leave, in the order of the page if asked', () => {
		expect(addresses(findPassages(hit, { entries: new Set([1]) }))).toEqual(['/essays/a/#c-1']);
		expect(addresses(findPassages(hit, { entries: new Set([0]), inOrder: true }))).toEqual([
			'/essays/a/#p-1',
			'/essays/a/#p-2',
		]);
	});

	test('shows the beginning of the essay where only its title matches', () => {
		const [passage, ...others] = findPassages({ ...hit, locations: [] });
		expect(others).toEqual([]);
		expect(passage?.url).toBe('/essays/a/');
		expect(passage && shown(passage)).toBe('first words bread');
	});

	test('shows the beginning of each entry where nothing but filters is asked', () => {
		const passages = findPassages({ ...hit, locations: [] }, { entries: new Set([0, 1]) });
		expect(addresses(passages)).toEqual(['/essays/a/', '/essays/a/#c-1']);
	});

	test('cuts a long comment around its first match', () => {
		const content = Array.from({ length: 100 }, (_, index) => `w${index}`).join(' ');
		const anchors = [{ id: 'c-1', location: 0, title: markEntry(ben) }];
		const [passage] = findPassages({ ...hit, content, anchors, locations: [50] }, { limit: 10 });
		expect(passage && shown(passage)).toBe('… w42 w43 w44 w45 w46 w47 w48 w49 w50 w51 …');
	});

	test('joins scripts that write without spaces as they were', () => {
		const anchors = [{ id: 'p-1', location: 0, title: markEntry(ada) }];
		const [passage] = findPassages({
			...{ url: '/', content: '对话', raw_content: '对\u200B话', locations: [1], meta: {} },
			anchors,
		});
		expect(passage && shown(passage)).toBe('对话');
	});

	test.prop([
		fc.array(fc.stringMatching(/^[a-z<&>{}"']+$/u), { minLength: 1 }),
		fc.array(fc.nat(50), { minLength: 1 }),
	])('shows words of the text and no others, in their order', (words, locations) => {
		const anchors = [{ id: 'p-1', location: 0, title: markEntry(ada) }];
		const content = words.join(' ');
		const [passage] = findPassages({ url: '/', content, locations, anchors, meta: {} });
		expect(content).toContain(passage && shown(passage).replace(/^… | …$/gu, ''));
	});
});
