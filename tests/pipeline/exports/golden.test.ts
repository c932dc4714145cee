import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeRead, readFolder } from '../../helpers/exports.ts';

const cases = new URL('../../fixtures/exports/', import.meta.url).pathname;

/** Words of which every fixture says that nobody was to read them. */
const unpublished =
	/\b(?:draft|private|locked|pending|spam|(?:more )?trashed|ghosted|deleted|hidden|waiting|order|template|below draft|below deleted|nowhere) words\b/u;
const address = /[\w.+-]+@[\w-]+\.\w+|\b192\.0\.2\.\d+\b/u;

describe('golden cases', () => {
	for (const name of readdirSync(cases)) {
		test(`reads ${name}`, async () => {
			const read = await readFolder(join(cases, name, 'input'));
			const found = Object.fromEntries(
				[...read].map(([capture, one]) => [capture, describeRead(one)]),
			);
			const text = `${JSON.stringify(found, null, '\t')}\n`;
			const golden = join(cases, name, 'expected.json');
			if (process.env['UPDATE'] === '1') writeFileSync(golden, text);
			expect(existsSync(golden), `${golden} is there`).toBe(true);
			expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
		});

		test(`lets nothing out of ${name} that was not public`, async () => {
			const read = await readFolder(join(cases, name, 'input'));
			for (const [capture, { records, items }] of read) {
				const out = JSON.stringify([records, items]);
				expect(out, capture).not.toMatch(unpublished);
				expect(out, capture).not.toMatch(address);
			}
		});

		test(`accounts for every entry of ${name}`, async () => {
			for (const { records, items, flat } of (
				await readFolder(join(cases, name, 'input'))
			).values()) {
				if (flat) continue;
				const told = items.filter(({ outcome }) => outcome === 'kept' || outcome === 'pingback');
				expect(records.map(({ key }) => key).toSorted()).toEqual(
					told.map(({ entry }) => entry).toSorted(),
				);
			}
		});
	}
});
