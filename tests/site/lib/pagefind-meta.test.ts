import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { partOf, readIndexParts } from '../../../src/lib/pagefind-meta.ts';

/** `value` as Pagefind writes it. */
function encode(value: unknown): number[] {
	if (typeof value === 'number') return head(0, value);
	if (typeof value === 'string') {
		const bytes = new TextEncoder().encode(value);
		return [...head(3, bytes.length), ...bytes];
	}
	const items = value as readonly unknown[];
	return [...head(4, items.length), ...items.flatMap(encode)];
}

function head(type: number, size: number): number[] {
	if (size < 24) return [(type << 5) + size];
	if (size < 256) return [(type << 5) + 24, size];
	return [(type << 5) + 25, size >> 8, size & 255];
}

describe('readIndexParts', () => {
	test.prop([
		fc.array(fc.tuple(fc.string(), fc.string(), fc.string()), { maxLength: 300 }),
		fc.array(fc.tuple(fc.string(), fc.nat(65_535)), { maxLength: 30 }),
	])('reads first words and names of all parts', (parts, pages) => {
		const meta = new Uint8Array(encode(['1.6.0', pages, parts, [], [], ['title']]));
		expect(readIndexParts(meta)).toEqual(parts.map(([from, , name]) => [from, name]));
	});

	test('refuses a file that is something else', () => {
		expect(() => readIndexParts(new Uint8Array([0xa1]))).toThrow(/expected/u);
		expect(() => readIndexParts(new Uint8Array(encode(['1.6.0'])))).toThrow(/no parts/u);
		expect(() => readIndexParts(new Uint8Array([0x98, 50, 1]))).toThrow(/too early/u);
	});
});

describe('partOf', () => {
	const parts = [['b', 'one'] as const, ['law', 'two'] as const, ['t', 'three'] as const];
	test.each([
		['bread', 'one'],
		['law', 'two'],
		['lawful', 'two'],
		['zoo', 'three'],
		['apple', 'one'],
	])('finds the part that would hold %s', (word, part) => {
		expect(partOf(word, parts)).toBe(part);
	});

	test('finds none where the index is empty', () => {
		expect(partOf('bread', [])).toBeUndefined();
	});
});
