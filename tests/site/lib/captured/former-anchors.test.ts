import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { formerAnchors, placeFormerAnchors } from '../../../../src/lib/captured/former-anchors.ts';

describe('formerAnchors', () => {
	test.each([
		['the paragraph in its place', 'p-a p-b p-B p-c', ['p-a', 'p-B', 'p-c'], { 'p-B': ['p-b'] }],
		['the next one where it was taken out', 'p-a p-b p-c', ['p-a', 'p-c'], { 'p-c': ['p-b'] }],
		['the last one at the end', 'p-a p-b', ['p-a'], { 'p-a': ['p-b'] }],
		['the first one where nothing stayed', 'p-a p-b', ['p-x', 'p-y'], { 'p-x': ['p-a', 'p-b'] }],
		['nothing where all stayed', 'p-a p-b', ['p-a', 'p-b'], {}],
		['nothing where nothing is left', 'p-a p-b', [], {}],
	])('lead to %s', (_, known, current, expected) => {
		expect(Object.fromEntries(formerAnchors(known.split(' '), current))).toEqual(expected);
	});
});

describe('placeFormerAnchors', () => {
	test('puts each into its block, in a table into a cell', () => {
		const html = '<p id="p-1">one</p><table id="p-2"><thead><tr><th>two</th></tr></thead></table>';
		const root = fromHtml(html, { fragment: true });
		placeFormerAnchors(
			root,
			new Map([
				['p-1', ['p-a', 'p-b']],
				['p-2', ['p-c']],
			]),
		);
		expect(toHtml(root)).toBe(
			'<p id="p-1"><span class="once" id="p-a"></span><span class="once" id="p-b"></span>one</p>' +
				'<table id="p-2"><thead><tr><th><span class="once" id="p-c"></span>two</th></tr></thead></table>',
		);
	});
});
