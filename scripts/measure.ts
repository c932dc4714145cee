/**
 * `npm run measure [-- FOLDER…]` and `npm run measure -- exports [FOLDER]`
 *
 * Scores the reader over labelled pages: the project's own, the real ones beside it where they are,
 * and every FOLDER that has `docs/` and `labels/`. Fails where a score is below its floor in
 * `tests/gold/floors.json`. `--raise` writes higher floors; `--lower "reason"` lower ones.
 * With `exports`, the counts of a corpus of exports against its index.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureExports } from './measure-exports.ts';
import {
	belowFloors,
	corpusOf,
	labelledFolder,
	measureSet,
	measuredSets,
	scoreTable,
} from './measure/sets.ts';
import type { Figures, Floors } from './measure/sets.ts';

const floorsFile = fileURLToPath(new URL('../tests/gold/floors.json', import.meta.url));

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { raise: { type: 'boolean', default: false }, lower: { type: 'string' } },
});

if (positionals[0] === 'exports') {
	process.exitCode = await measureExports(positionals[1] ?? '../shared/exports');
} else measurePages();

function measurePages(): void {
	const results = new Map<string, Figures>();
	for (const set of [
		...measuredSets(),
		...positionals.map((folder) => labelledFolder(folder, folder)),
	]) {
		if (set.missing === undefined) results.set(set.name, measureSet(set));
		else console.log(`skipped: ${set.name}, because ${set.missing} is not there`);
	}
	console.log(scoreTable(results));

	const floors = JSON.parse(readFileSync(floorsFile, 'utf8')) as Floors;
	const below = belowFloors(results, floors);
	for (const { set, measure, score, floor } of below) {
		console.log(
			`below the floor: ${set} ${measure} is ${score.toFixed(3)}, expected at least ${floor.toFixed(3)}`,
		);
	}
	if (values.lower !== undefined || values.raise) {
		const sets = Object.fromEntries(
			measuredSets().map(({ name }) => [
				name,
				movedFloors(floors.sets[name] ?? {}, results.get(name) ?? {}, values.lower !== undefined),
			]),
		);
		const corpora = Object.fromEntries(
			measuredSets().map((set) => [
				set.name,
				set.missing === undefined ? corpusOf(set) : floors.corpora[set.name],
			]),
		);
		const reasons = [...floors.lowered, ...(values.lower === undefined ? [] : [values.lower])];
		writeFileSync(
			floorsFile,
			`${JSON.stringify({ lowered: reasons, corpora, sets }, null, '\t')}\n`,
		);
		console.log('tests/gold/floors.json written; say why in the commit.');
	} else if (below.length > 0) process.exitCode = 1;
}

/** A set's floors at what it scores now, rounded down; none below what it was, unless floors are lowered. */
function movedFloors(floors: Figures, scores: Figures, lowered: boolean): Figures {
	const moved = Object.entries(scores).map(([measure, score]): [string, number] => {
		const rounded = Math.floor(score * 1000) / 1000;
		return [measure, lowered ? rounded : Math.max(floors[measure] ?? 0, rounded)];
	});
	return { ...floors, ...Object.fromEntries(moved) };
}
