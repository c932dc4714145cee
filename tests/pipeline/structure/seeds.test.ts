import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { structureBlocks } from '../../../scripts/structure/structure.ts';
import { sharedFolder } from '../../helpers/shared.ts';
import { leavesOf } from './outline.ts';

interface GoldEntry {
	readonly lines: readonly number[];
	readonly structure?: readonly { readonly lines: readonly number[]; readonly kind: string }[];
}

const gold = sharedFolder('seeds-gold');
const seeds = sharedFolder('seeds');
const missing = gold.missing || seeds.missing;
const names = missing
	? ['any seed']
	: readdirSync(gold.path).map((name) => name.replace('.json', ''));

describe(`structureBlocks on the seeds${gold.note || seeds.note}`, () => {
	test.skipIf(missing).each(names)('restores what %s lost, and nothing else', (name) => {
		const lines = readFileSync(join(seeds.path, `${name}.txt`), 'utf8').split('\n');
		const { essays, comments } = JSON.parse(
			readFileSync(join(gold.path, `${name}.json`), 'utf8'),
		) as Record<'essays' | 'comments', GoldEntry[]>;
		for (const entry of [...essays, ...comments]) {
			const expected = (entry.structure ?? []).flatMap(({ lines: at, kind }) =>
				at.map((line) => `${line} ${kind}`),
			);
			expect(found(entry.lines, lines)).toEqual(expected);
		}
	});
});

/** The lines of an entry that are not plain paragraphs, as `53 list`. */
function found(numbers: readonly number[], lines: readonly string[]): string[] {
	const body = numbers.map((number, index) => {
		const gap = index > 0 && numbers[index - 1] !== number - 1;
		return { text: lines[number - 1] ?? '', gap };
	});
	return leavesOf(structureBlocks(body))
		.map(({ kind }, index) => `${numbers[index]} ${kind}`)
		.filter((line) => !line.endsWith('paragraph'));
}
