import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { belowFloors, corpusOf, measureSet, measuredSets } from '../../../scripts/measure/sets.ts';
import type { Floors } from '../../../scripts/measure/sets.ts';
import { root } from '../../helpers/shared.ts';

const floors = JSON.parse(readFileSync(join(root, 'tests/gold/floors.json'), 'utf8')) as Floors;

describe('the reader on labelled pages', () => {
	for (const set of measuredSets()) {
		// The project's own pages are always there.
		const missing = set.name.startsWith('real ') && set.missing !== undefined;
		const note = missing ? ` [skipped: ${set.missing} is not there]` : '';
		test.skipIf(missing)(`scores no lower than its floors on the ${set.name}${note}`, () => {
			expect(floors.sets[set.name], 'every set has floors').toBeDefined();
			expect(corpusOf(set), 'the pages they were set on').toEqual(floors.corpora[set.name]);
			const results = new Map([[set.name, measureSet(set)]]);
			expect(belowFloors(results, floors)).toEqual([]);
		});
	}
});
