import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { composePages, goldOf } from '../fit/compose.ts';
import { graftPages, isUnmarked } from '../fit/graft.ts';
import { labelledPages } from '../fit/labelled.ts';
import { readGold } from './gold.ts';
import type { Gold } from './gold.ts';
import { f1, noScores, scorePage } from './score.ts';
import type { Tally } from './score.ts';

/** Pages with what people say is in them, in order. */
export interface MeasuredSet {
	readonly name: string;
	/** The folder that would have to be there, where it is not. */
	readonly missing: string | undefined;
	readonly pages: () => readonly { readonly text: string; readonly gold: Gold }[];
}

/** Scores by the name of what is measured, each between 0 and 1. */
export type Figures = Readonly<Record<string, number>>;

/** The lowest accepted scores, and why any of them was ever lowered. */
export interface Floors {
	readonly lowered: readonly string[];
	/** The pages that the floors were set on. */
	readonly corpora: Readonly<Record<string, Corpus>>;
	readonly sets: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Which pages a set has. */
export interface Corpus {
	readonly pages: number;
	/** Of all texts and labels, in order. */
	readonly sha256: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** How many pages are composed of our own labelled ones, and the seed they are composed with. */
const composed = { pages: 200, seed: 11 };

/** One in so many of the platforms' forms is read with real words, and the seed that chooses these. */
const grafted = { each: 2, seed: 7 };

/** The project's own labelled pages, and the real ones beside it, which only some machines have. */
export function measuredSets(): readonly MeasuredSet[] {
	const threads = join(root, 'tests/gold/threads');
	return [
		labelledSet('own captures', join(root, 'content/captures'), join(root, 'tests/gold/captures')),
		labelledSet('own threads', join(threads, 'docs'), join(threads, 'labels')),
		labelledFolder('own platforms', join(root, 'tests/gold/platforms')),
		labelledFolder('own scraped', join(root, 'tests/gold/scraped')),
		labelledFolder('own whole pages', join(root, 'tests/gold/whole')),
		composedSet('composed pages', threads),
		labelledSet('real captures', join(root, '../shared/seeds'), join(root, '../shared/seeds-gold')),
		labelledFolder('real threads', join(root, '../shared/threads')),
		graftedSet('real words, first comment marked', false),
		graftedSet('real words, first comment unmarked', true),
	];
}

/** Labelled pages: `docs/NAME.txt` and `labels/NAME.json`. */
export function labelledFolder(name: string, folder: string): MeasuredSet {
	return labelledSet(name, join(folder, 'docs'), join(folder, 'labels'));
}

function labelledSet(name: string, docs: string, labels: string): MeasuredSet {
	const pages = () =>
		readdirSync(labels)
			.filter((file) => file.endsWith('.json'))
			.sort()
			.map((file) => ({
				text: readFileSync(join(docs, file.replace(/\.json$/u, '.txt')), 'utf8'),
				gold: readGold(readFileSync(join(labels, file), 'utf8')),
			}));
	return { name, missing: existsSync(labels) ? undefined : labels, pages };
}

/** Our own comments in the forms of themes that no page of ours has: what to expect of a new page. */
function composedSet(name: string, folder: string): MeasuredSet {
	const pages = () =>
		composePages(labelledPages([folder]), composed.pages, composed.seed).map((page) => ({
			text: page.lines.join('\n'),
			gold: goldOf(page),
		}));
	return { name, missing: undefined, pages };
}

/**
 * The real threads' words in the forms of our own platform pages: real readers write as nobody
 * invents, and each form meets words that it was not labelled with.
 */
function graftedSet(name: string, unmarked: boolean): MeasuredSet {
	const threads = join(root, '../shared/threads');
	const pages = () =>
		graftPages(
			labelledPages([join(root, 'tests/gold/platforms')]).filter(
				(_, order) => order % grafted.each === 0,
			),
			labelledPages([threads]),
			grafted.seed,
		)
			.filter((page) => isUnmarked(page) === unmarked)
			.map(({ texts, gold }) => ({ text: texts.join('\n'), gold }));
	return { name, missing: existsSync(threads) ? undefined : threads, pages };
}

/** Which pages a set has, so that none goes and no label changes without anybody's notice. */
export function corpusOf({ pages }: MeasuredSet): Corpus {
	const all = pages();
	const hash = createHash('sha256');
	for (const page of all) hash.update(JSON.stringify(page));
	return { pages: all.length, sha256: hash.digest('hex') };
}

/** Scores every page of a set. */
export function measureSet({ pages }: MeasuredSet): Figures {
	const scores = noScores();
	for (const { text, gold } of pages()) scorePage(text, gold, scores);
	return Object.fromEntries(
		Object.entries<Tally>({ ...scores })
			.filter(([, tally]) => tally.found + tally.gold > 0)
			.map(([name, tally]) => [name, f1(tally)]),
	);
}

/** A score below its floor. */
export interface Shortfall {
	readonly set: string;
	readonly measure: string;
	readonly score: number;
	readonly floor: number;
}

/** Scores that are below their floor; sets that were not measured are not judged. */
export function belowFloors(results: ReadonlyMap<string, Figures>, floors: Floors): Shortfall[] {
	return Object.entries(floors.sets).flatMap(([set, measures]) => {
		const figures = results.get(set);
		if (figures === undefined) return [];
		return Object.entries(measures).flatMap(([measure, floor]) => {
			const score = figures[measure] ?? 0;
			return score < floor ? [{ set, measure, score, floor }] : [];
		});
	});
}

/** The scores as a table for a person: a row a set, a column a measure. */
export function scoreTable(results: ReadonlyMap<string, Figures>): string {
	const measures = Object.keys(noScores());
	const width = Math.max(14, ...[...results.keys()].map((name) => name.length));
	const head = [' '.repeat(width), ...measures.map((name) => name.padStart(9))].join(' ');
	const rows = [...results].map(([name, figures]) =>
		[
			name.padEnd(width),
			...measures.map((measure) => (figures[measure]?.toFixed(3) ?? '-').padStart(9)),
		].join(' '),
	);
	return [head, ...rows].join('\n');
}
