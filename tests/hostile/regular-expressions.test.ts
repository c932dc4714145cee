import { join } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../helpers/shared.ts';
import { attacks } from './attacks.ts';
import {
	costOf,
	literalsOf,
	ownFiles,
	placesBuilt,
	recordBuilt,
	type Pattern,
} from './patterns.ts';

/**
 * What libraries that ingest loads do in quadratic time, at worst, and what keeps it short. Each is
 * met by a text built to be expensive in `expensive.test.ts`.
 */
const bounded: Readonly<Record<string, string>> = {
	'chrono-node': 'reads lines of at most 320 signs: `longestDatedLine` in dates.ts',
	pos: 'reads the first 4,000 signs of a text: `longestText` in candidates.ts',
	'hast-util-to-mdast': 'trims text in which blanks are collapsed already',
	mailsplit: 'reads the heads of parts, of at most 16 kB each: `mostHead` in mhtml.ts',
	libmime: 'reads what mailsplit reads',
	libqp: 'decodes nothing here; mhtml.ts has its own',
	'iconv-lite': 'knows encodings of heads, which are short',
	'encoding-japanese': 'knows encodings of heads, which are short',
	'markdown-table': 'pads rows that have no last rule; ours have one',
	'micromark-util-events-to-acorn': 'reads code, and what ingest wrote has none',
	semver: 'reads the versions of installed packages',
	yaml: 'reads curation.yaml and the head of pages that people write; printed values have one line',
	zod: 'makes no slugs here',
};

/** Names, words and marks such as captures and digest.yaml may hold. */
const words = fc.oneof(
	fc.constantFrom(...attacks),
	fc.string({ unit: 'grapheme' }),
	fc.string({
		unit: fc.constantFrom('a', '*', '+', '(', ')', '[', ']', '{', '}', '|', '\\', '^', ' '),
	}),
);

const slow = (patterns: readonly Pattern[]) =>
	patterns
		.map(({ place, ...pattern }) => ({ place, cost: costOf(pattern), source: pattern.source }))
		.filter(({ cost }) => cost !== undefined);

let built: readonly Pattern[] = [];

beforeAll(async () => {
	const modules = ownFiles.filter((file) => placesBuilt(file).length > 0);
	built = await recordBuilt(async () => {
		for (const module of modules) await import(join(root, module));
		await import('../../scripts/commands/ingest.ts');
		await buildOfWords();
	});
});

/** Calls the functions that build patterns of what is captured or configured. */
async function buildOfWords(): Promise<void> {
	const { wordPattern } = await import('../../src/lib/passages.ts');
	const { readRecords } = await import('../../scripts/exports/xml/records.ts');
	const { findDate } = await import('../../scripts/text/dates.ts');
	fc.assert(
		fc.property(fc.array(words, { maxLength: 4 }), (several) => {
			wordPattern(several);
		}),
		{ numRuns: 300 },
	);
	for (const name of ['title', 'a.b-c', 'wp:x_1', 'ſ·é', `${'a'.repeat(200)}.`]) {
		readRecords(`<rss><item><${name}><![CDATA[a]]> b]]></${name}></item></rss>`);
	}
	findDate('4:15 PM on March 12, 2005');
}

describe('every regular expression', () => {
	test('that is written down is linear', () => {
		const patterns = ownFiles.flatMap(literalsOf);
		expect(patterns.length).toBeGreaterThan(500);
		for (const folder of ['scripts/exports', 'scripts/protect', 'src/lib', 'src/client']) {
			expect(patterns.some(({ place }) => place.startsWith(folder))).toBe(true);
		}
		expect(slow(patterns)).toEqual([]);
	});

	test('that is put together is linear, whatever it is put together of', () => {
		const own = built.filter(({ place }) => /^(?:scripts|src)\//u.test(place));
		const seen = new Set(own.map(({ place }) => place));
		expect([...seen].sort()).toEqual([...new Set(ownFiles.flatMap(placesBuilt))].sort());
		expect(own.length).toBeGreaterThan(200);
		expect(slow(own)).toEqual([]);
	});

	test('of a library that ingest loads is linear, or meets only what is short', async () => {
		const bundle = await build({
			entryPoints: [join(root, 'scripts/ingest.ts')],
			...{ bundle: true, write: false, metafile: true, platform: 'node', format: 'esm' },
			external: ['satteri', 'sharp'],
			outfile: 'ingest.mjs',
			absWorkingDir: root,
		});
		const files = Object.keys(bundle.metafile.inputs).filter((file) => /\.[cm]?js$/u.test(file));
		expect(files.length).toBeGreaterThan(500);
		const ofLibraries = built.filter(({ place }) => place.startsWith('node_modules/'));
		const found = slow([...files.flatMap(literalsOf), ...distinct(ofLibraries)]);
		expect(found.filter(({ cost }) => cost === 'exponential')).toEqual([]);
		const packages = found.map(({ place }) => /^node_modules\/([^/]+)/u.exec(place)?.[1] ?? place);
		expect(packages.filter((name) => !Object.hasOwn(bounded, name))).toEqual([]);
	}, 120_000);

	test.each([
		['(?:[|]+[\\s|]*){1,6}$', 'polynomial'],
		['^(a+)+$', 'exponential'],
		['\\s+$', 'polynomial'],
		['^\\s+$', undefined],
	])('is told from one that is not: %s', (source, cost) => {
		expect(costOf({ source, flags: 'u' })).toBe(cost);
	});
});

function distinct(patterns: readonly Pattern[]): readonly Pattern[] {
	return [...new Map(patterns.map((one) => [`${one.source}/${one.flags}`, one])).values()];
}
