import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readGold } from './gold.ts';
import { f1, noScores, scorePage } from './score.ts';
import type { Tally } from './score.ts';

/** Labelled pages: `docs/NAME.txt` and `labels/NAME.json`. */
export interface LabelledSet {
	readonly name: string;
	readonly docs: string;
	readonly labels: string;
}

/** Scores by the name of what is measured, each between 0 and 1. */
export type Figures = Readonly<Record<string, number>>;

/** The lowest accepted scores, and why any of them was ever lowered. */
export interface Floors {
	readonly lowered: readonly string[];
	readonly sets: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The project's own labelled pages, and the real ones beside it, which only some machines have. */
export function measuredSets(): readonly LabelledSet[] {
	const own = (docs: string, labels: string) => ({
		docs: join(root, docs),
		labels: join(root, labels),
	});
	return [
		{ name: 'own captures', ...own('content/captures', 'tests/gold/captures') },
		{ name: 'own threads', ...own('tests/gold/threads/docs', 'tests/gold/threads/labels') },
		{ name: 'real captures', ...own('../shared/seeds', '../shared/seeds-gold') },
		{ name: 'real threads', ...own('../shared/threads/docs', '../shared/threads/labels') },
	];
}

/** Scores every labelled page of a set. */
export function measureSet({ docs, labels }: LabelledSet): Figures {
	const scores = noScores();
	const files = readdirSync(labels).filter((file) => file.endsWith('.json'));
	for (const file of files.sort()) {
		const gold = readGold(readFileSync(join(labels, file), 'utf8'));
		scorePage(readFileSync(join(docs, file.replace(/\.json$/u, '.txt')), 'utf8'), gold, scores);
	}
	return Object.fromEntries(
		Object.entries<Tally>({ ...scores })
			.filter(([, tally]) => tally.found + tally.gold > 0)
			.map(([name, tally]) => [name, f1(tally)]),
	);
}

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
			const score = figures[measure] ?? 1;
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
