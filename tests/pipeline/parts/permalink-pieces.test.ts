import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { piecesOf } from '../../../scripts/parts/permalink-pieces.ts';

const large = ['essays', 'anchors', 'people'];

/** What the pieces come to, put together again, and how many there are. */
function joined(lines: readonly string[]) {
	const all: Record<string, Record<string, unknown>> = {};
	let count = 0;
	for (const piece of piecesOf(lines, large)) {
		count += 1;
		const fields = piece.field === undefined ? piece.rest : { [piece.field]: piece.entries };
		for (const [name, entries] of Object.entries(fields as typeof all))
			all[name] = { ...all[name], ...entries };
	}
	return { all, count };
}

describe('piecesOf', () => {
	const entries = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string())));
	const permalinks = fc.record({ essays: entries, topics: entries, anchors: entries });

	test.prop([permalinks, fc.constantFrom('\t', '  ', '')])(
		'comes to the whole file, in whatever layout',
		(file, indent) => {
			const lines = JSON.stringify(file, null, indent).split('\n');
			expect(joined(lines).all).toEqual(JSON.parse(JSON.stringify(file)));
		},
	);

	test('gives many entries some at a time', () => {
		const many = Array.from({ length: 5000 }, (_, n) => [`essay-${n}`, [`a-${n}`, `b-${n}`]]);
		const file = { essays: {}, anchors: Object.fromEntries(many) as unknown, people: {} };
		const { all, count } = joined(JSON.stringify(file, null, '\t').split('\n'));
		expect(all).toEqual(file);
		expect(count).toBeGreaterThan(10);
	});

	test('throws where the file is cut off', () => {
		const lines = JSON.stringify({ essays: { a: 'b', c: 'd' } }, null, '\t').split('\n');
		for (let length = 1; length < lines.length; length += 1)
			expect(() => joined(lines.slice(0, length))).toThrow(SyntaxError);
	});
});
