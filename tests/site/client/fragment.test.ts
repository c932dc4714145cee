import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { textDirective, type SelectedText } from '../../../src/client/quote/fragment.ts';
import { dense, followDirective } from '../../helpers/text-directive.ts';

/** What is selected from one offset of the page to another; the page's blocks are one a line. */
function selected(blocks: readonly string[], from: number, to: number): SelectedText {
	const page = blocks.join('\n');
	const placeOf = (offset: number) => {
		let start = 0;
		const at = blocks.findIndex((block) => {
			if (offset <= start + block.length) return true;
			start += block.length + 1;
			return false;
		});
		return { at, start, text: blocks[at] ?? '', offset: offset - start };
	};
	const [start, end] = [placeOf(from), placeOf(to)];
	const between = page.slice(start.start + start.text.length, end.start).trim();
	return {
		start,
		end,
		between: start.at === end.at ? undefined : between,
		page: { text: page, offset: from },
	};
}

/** The directive for `words`, the `nth` time that they stand in the blocks. */
function directiveFor(blocks: readonly string[], words: string, nth = 1): string | undefined {
	let at = -1;
	for (let time = 0; time < nth; time++) at = blocks.join('\n').indexOf(words, at + 1);
	return textDirective(selected(blocks, at, at + words.length));
}

describe('textDirective', () => {
	test.each([
		['words that stand once', ['The boat leaves at nine.'], 'leaves at', 1, 'leaves%20at'],
		['half a word, as the whole', ['The boat leaves at nine.'], 'eaves a', 1, 'leaves%20at'],
		[
			'a hyphen and a comma',
			['a well-kept, old boat'],
			'well-kept, old',
			1,
			'well%2Dkept%2C%20old',
		],
		['the first of two', ['a boat, a boat and a gull'], 'boat', 1, 'boat'],
		['the second of two', ['a boat, a boat and a gull'], 'boat', 2, 'a-,boat,-and'],
		['nothing in blocks that are alike', ['at the pier.', 'at the pier.'], 'pier', 2, undefined],
		[
			'words across blocks',
			['one two', 'three four', 'five six'],
			'two\nthree four\nfive',
			1,
			'two,five',
		],
		['white space', ['one two'], ' ', 1, undefined],
		['letters without spaces', ['市场就是对话'], '对话', 1, '%E5%AF%B9%E8%AF%9D'],
	] as const)('leads to %s', (_, blocks, words, nth, expected) => {
		const directive = directiveFor(blocks, words, nth);
		expect(directive).toBe(expected && `:~:text=${expected}`);
	});

	test('names a long passage by its ends', () => {
		const words = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ');
		expect(directiveFor([`So: ${words}, and so on`], words)).toBe(
			':~:text=word0%20word1%20word2%20word3%20word4,word75%20word76%20word77%20word78%20word79',
		);
	});

	const word = fc.constantFrom(
		'one',
		'two',
		'Two',
		'well-kept',
		'é',
		'e',
		'“so,”',
		'a,b',
		'&',
		'#',
	);
	const block = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
	const blocks = fc.array(block, { minLength: 1, maxLength: 5 });

	test.prop([blocks, fc.nat(), fc.nat()], { numRuns: 1000 })(
		'leads to what was selected, or nowhere',
		(texts, a, b) => {
			const page = texts.join('\n');
			const [from, to] = [a % page.length, b % page.length].sort((x, y) => x - y) as [
				number,
				number,
			];
			const directive = textDirective(selected(texts, from, to));
			fc.pre(directive !== undefined && page.slice(from, to).trim() !== '');
			const folded = page.normalize('NFKD').replace(/\p{M}/gu, '');
			const found = followDirective(folded, directive.replaceAll('%C3%A9', 'e'));
			const before = dense(folded.slice(0, from));
			const words = dense(folded.slice(from, to));
			expect(found).toBeDefined();
			if (!found) return;
			expect(found.start).toBeLessThanOrEqual(before.length);
			expect(found.start + found.text.length).toBeGreaterThanOrEqual(before.length + words.length);
			// At most the rest of the words at both ends is more than what was selected.
			expect(found.text.length - words.length).toBeLessThan(16);
		},
	);
});
