import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { countCommonWords } from '../../../scripts/dedupe/common-words.ts';
import { similarPairs } from '../../../scripts/dedupe/join.ts';
import type { Pair } from '../../../scripts/dedupe/join.ts';
import { prefixPairs } from '../../../scripts/dedupe/prefixes.ts';
import { shingleTexts } from '../../../scripts/dedupe/shingle.ts';

const allPairs = (count: number): Pair[] =>
	Array.from({ length: count }, (_, n) => n).flatMap((n) =>
		Array.from({ length: n }, (_, m): Pair => [m, n]),
	);

const sorted = (pairs: readonly Pair[]) => pairs.toSorted(([a, b], [c, d]) => a - c || b - d);

const jaccard = (a: ReadonlySet<number>, b: ReadonlySet<number>) =>
	a.intersection(b).size / a.union(b).size;

const numberSets = fc.array(fc.uniqueArray(fc.nat(15), { minLength: 1, maxLength: 10 }), {
	maxLength: 25,
});

describe('similarPairs', () => {
	test.prop([numberSets, fc.constantFrom(0.3, 0.5, 0.7, 1)])(
		'finds exactly what comparing each with each finds',
		(sets, threshold) => {
			const given = sets.map((set) => Uint32Array.from(set).sort());
			const expected = allPairs(sets.length).filter(
				([a, b]) => jaccard(new Set(sets[a]), new Set(sets[b])) >= threshold,
			);
			expect(sorted(similarPairs(given, threshold))).toEqual(sorted(expected));
		},
	);

	test('pairs no empty sets', () => {
		expect(similarPairs([new Uint32Array(), new Uint32Array()], 0.5)).toEqual([]);
	});
});

describe('shingleTexts', () => {
	const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });

	test('gives the runs of two words, each once', () => {
		const [first, second, third] = shingleTexts([
			['to', 'be', 'or', 'to', 'be'],
			['to', 'be'],
			['be'],
		]);
		expect(first).toHaveLength(3);
		expect(second).toHaveLength(1);
		expect(first).toContain(second?.[0]);
		expect(third).toHaveLength(1);
		expect(first).not.toContain(third?.[0]);
	});

	test('orders rare runs before frequent ones', () => {
		const [text = new Uint32Array(), often = new Uint32Array()] = shingleTexts([
			['a', 'b', 'c'],
			['b', 'c'],
			['x', 'b', 'c'],
		]);
		expect(text.indexOf(often[0] ?? -1)).toBe(1);
	});

	test.prop([fc.array(words, { minLength: 2, maxLength: 8 })])(
		'is as similar as the runs themselves are',
		(texts) => {
			const runs = texts.map((text) =>
				text.length < 2
					? new Set(text)
					: new Set(text.slice(1).map((word, n) => `${text[n]} ${word}`)),
			);
			const sets = shingleTexts(texts).map((set) => new Set(set));
			for (const [a, b] of allPairs(texts.length)) {
				const shared = runs[a]?.intersection(runs[b] ?? new Set()).size;
				expect(sets[a]?.intersection(sets[b] ?? new Set()).size).toBe(shared);
			}
		},
	);
});

describe('prefixPairs', () => {
	test.prop([
		fc.array(fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 4 }), { maxLength: 8 }),
	])('finds every text that begins with another one', (texts) => {
		const expected = allPairs(texts.length).filter(([a, b]) => {
			const [left = '', right = ''] = [texts[a], texts[b]];
			return (left !== '' && right.startsWith(left)) || (right !== '' && left.startsWith(right));
		});
		expect(sorted(prefixPairs(texts))).toEqual(sorted(expected));
	});
});

describe('countCommonWords', () => {
	const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 9 });

	const byDefinition = (a: readonly string[], b: readonly string[]): number => {
		const [first, ...rest] = a;
		if (first === undefined) return 0;
		const place = b.indexOf(first);
		const without = byDefinition(rest, b);
		return place < 0 ? without : Math.max(without, 1 + byDefinition(rest, b.slice(place + 1)));
	};

	test.prop([words, words])('is the longest common subsequence', (a, b) => {
		expect(countCommonWords(a, b)).toBe(byDefinition(a, b));
	});

	test('gives up where the table would be huge', () => {
		const long = (word: string) => Array.from({ length: 20_000 }, (_, n) => `${word}${n}`);
		expect(countCommonWords(long('a'), long('b'))).toBeUndefined();
		expect(countCommonWords(long('a'), long('a'))).toBe(20_000);
	});
});
