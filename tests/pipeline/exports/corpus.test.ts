import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countFile, differencesOf, explain, readIndex } from '../../../scripts/measure-exports.ts';

const folder = new URL('../../../../shared/exports', import.meta.url).pathname;

const index = existsSync(folder) ? await readIndex(folder) : [];

describe('public corpora', () => {
	test.skipIf(index.length > 0)(
		`are read where they are [skipped: ${folder} is not there]`,
		({ skip }) => {
			skip();
		},
	);

	for (const expected of index) {
		test(`finds in ${expected.file} what the index counts`, async () => {
			const found = await countFile(join(folder, expected.file));
			expect(found).toBeDefined();
			const differences = found === undefined ? [] : differencesOf(expected, found);
			const why = explain(expected.file, differences);
			expect(why === undefined ? differences : []).toEqual([]);
		});
	}
});

describe('differencesOf', () => {
	const expected = {
		file: 'mt/x/dotclear.txt',
		posts: 2,
		comments: 1,
		depth: undefined,
		details: '',
	};
	const found = { posts: 2, comments: 2, kept: 1, depth: 1, outcomes: {} };

	test('names each count that the index has otherwise', () => {
		expect(differencesOf(expected, found)).toEqual(['comments']);
		expect(differencesOf({ ...expected, depth: 3 }, found)).toEqual(['comments', 'depth']);
		expect(differencesOf({ ...expected, comments: 0, depth: 3 }, found)).toEqual(['comments']);
	});

	test('is explained where every difference of a file is', () => {
		expect(explain(expected.file, ['comments'])).toContain('never published');
		expect(explain(expected.file, ['comments', 'depth'])).toBeUndefined();
		expect(explain('mt/x/other.txt', ['comments'])).toBeUndefined();
	});
});
