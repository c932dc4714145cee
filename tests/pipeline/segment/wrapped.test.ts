import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakAt } from '../../../scripts/measure/copied-pages.ts';
import { readCapture } from '../../../scripts/pipeline.ts';
import { findBroken, joinBroken } from '../../../scripts/segment/wrapped.ts';
import type { Capture } from '../../../scripts/model/capture.ts';
import { essay, people, words } from './themes.ts';

const page = [
	...['The third pier', ...essay, '6 Kommentare'],
	...words.flatMap((said, order) => [
		`${people[order] ?? ''} sagt:`,
		`${order + 21}. März 2010 um 9:1${order} Uhr`,
		`${said} ${essay[order] ?? ''}`,
		'Antworten',
	]),
];

function unwrap(lines: readonly string[]): readonly string[] {
	return joinBroken(lines, findBroken(lines));
}

function capture(lines: readonly string[]): Capture {
	return { name: 'pier.txt', sha256: '', format: 'text', text: lines.join('\n'), lines };
}

function read(lines: readonly string[]) {
	const one = capture(lines);
	return readCapture(one, [one]);
}

describe('a page whose lines a program broke at a margin', () => {
	const told = read(page).records.map(({ author, text }) => ({ author, text }));

	test.each([
		['72, a blank line below each paragraph', 72, '', true],
		['78, indented', 78, '   ', true],
		['65, without blank lines', 65, '', false],
	] as const)('at %s is read as the page before', (_, margin, indent, blank) => {
		const lines = page.flatMap((text) => [
			...breakAt(text, margin, indent),
			...(blank ? [''] : []),
		]);
		expect(lines.length).toBeGreaterThan(page.length + 12);
		expect(read(lines).records).toMatchObject(told);
	});

	test('has each of its lines accounted for, and shows on which an entry stands', () => {
		const lines = page.flatMap((text) => [...breakAt(text, 72), '']);
		const { flat, records } = read(lines);
		const labels = flat?.segmentation.labels ?? [];
		expect(labels).toHaveLength(lines.length);
		for (const [index, line] of lines.entries())
			expect(labels[index]?.role === 'blank').toBe(line === '');
		const first = records[1];
		const [from = 0, to = 0] = first?.sources[0]?.lines[0] ?? [];
		expect(lines.slice(from - 1, to).join(' ')).toBe(first?.text);
		expect(to).toBeGreaterThan(from);
	});

	test('keeps the signs of mail before what is quoted', () => {
		const letter = [...essay, ...essay];
		const quoted = letter.flatMap((text) => [...breakAt(text, 68).map((line) => `> ${line}`), '']);
		expect(unwrap(quoted).filter(Boolean)).toEqual(letter.map((text) => `> ${text}`));
	});
});

describe('lines are left as they are', () => {
	test.each([
		['where each is a sentence', [...essay, ...essay].map((text) => text.slice(0, 69) + '.')],
		[
			'where a few are broken within a long page',
			[...page, ...breakAt(essay.join(' '), 60), ...page],
		],
		['of verses', words.flatMap((text) => breakAt(text, 24))],
		['of an essay of short paragraphs', words],
	])('%s', (_, lines) => {
		expect(unwrap(lines)).toEqual(lines);
	});
});

test('no word is lost or moved, whatever the lines are', () => {
	const paragraph = fc.oneof(fc.constantFrom(...essay), fc.string({ maxLength: 300 }));
	const sign = fc.constantFrom('', '   ', '> ', '- ', '3. ', '  * ');
	const block = fc.tuple(paragraph, sign, fc.boolean());
	fc.assert(
		fc.property(
			fc.array(block, { maxLength: 40 }),
			fc.integer({ min: 40, max: 90 }),
			(blocks, at) => {
				const lines = blocks.flatMap(([text, mark, blank]) => [
					...breakAt(text, at - mark.length).map((line) => `${mark}${line}`),
					...(blank ? [''] : []),
				]);
				const broken = findBroken(lines);
				const texts = joinBroken(lines, broken);
				const wordsOf = (some: readonly string[]) => some.join(' ').split(/\s+/u).filter(Boolean);
				const marks = [...broken].flatMap(([index, column]) =>
					wordsOf([lines[index]?.slice(0, column) ?? '']),
				);
				expect(texts).toHaveLength(lines.length);
				expect(wordsOf(texts).length + marks.length).toBe(wordsOf(lines).length);
				expect(marks.every((mark) => /^>+$/u.test(mark))).toBe(true);
			},
		),
		{ numRuns: 300 },
	);
});
