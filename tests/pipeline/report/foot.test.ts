import { describe, expect, test } from 'vitest';
import { footLines } from '../../../scripts/report/foot.ts';

describe('footLines', () => {
	test('names what no page can say at its foot', () => {
		expect(footLines({ title: 'Piers' })).toEqual([
			expect.stringContaining('Found no `licence` in digest.yaml'),
			expect.stringContaining('nobody can ask for a correction or a removal'),
		]);
		expect(footLines({ licence: 'CC BY 4.0', contact: '' })).toHaveLength(1);
	});

	test('has nothing to say of a digest that has both', () => {
		expect(footLines({ licence: 'CC BY 4.0', contact: 'reader@example.org' })).toEqual([]);
	});
});
