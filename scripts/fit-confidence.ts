/**
 * Fits the weights of `segment/confidence.ts` on labelled pages and prints them, with a table of how
 * often comments are right from each threshold on.
 *
 * usage: node scripts/fit-confidence.ts FOLDER… (each with docs/*.txt and labels/*.json)
 *
 * Logistic regression with L2 penalty by gradient descent. The table is made by fitting without the
 * pages it is made of (five folds over the pages), so that it tells of pages not seen.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { doubtsOf } from './segment/confidence.ts';
import { describePage } from './segment/page.ts';
import { findRepeats } from './segment/repeats.ts';
import { leastScore, readings } from './segment/thread.ts';
import { normaliseName } from './text/words.ts';

interface Sample {
	readonly page: number;
	readonly features: ReadonlyMap<string, number>;
	readonly right: boolean;
}

interface Label {
	readonly boundary: number | null;
	readonly comments: readonly {
		readonly author: string | null;
		readonly body: readonly number[];
	}[];
}

const rounds = 3000;
const rate = 2;
const penalty = 0.002;
const folds = 5;
const thresholds = [0.5, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99];

const pages = process.argv.slice(2).flatMap((folder) =>
	readdirSync(join(folder, 'labels'))
		.filter((file) => file.endsWith('.json'))
		.sort()
		.map((file) => ({ folder, name: file.slice(0, -'.json'.length) })),
);
const samples = pages.map(({ folder, name }, page) => samplesOf(folder, name, page));
for (const kind of ['bounds', 'author'] as const) {
	const all = samples.flatMap((each) => each[kind]);
	console.log(`${kind}: ${all.length} comments, ${all.filter(({ right }) => right).length} right`);
	for (const [name, weight] of fit(all)) console.log(`\t\t${name}: ${weight.toFixed(2)},`);
	const judged = Array.from({ length: folds }, (_, fold) => {
		const weights = fit(all.filter(({ page }) => page % folds !== fold));
		return all
			.filter(({ page }) => page % folds === fold)
			.map(({ features, right }) => ({ chance: chance(weights, features), right }));
	}).flat();
	for (const threshold of thresholds) {
		const sure = judged.filter((each) => each.chance >= threshold);
		const right = sure.filter((each) => each.right).length;
		const share = ((100 * sure.length) / judged.length).toFixed(1);
		console.log(
			`// from ${threshold}: ${share} % sure, ${((100 * right) / sure.length).toFixed(2)} % right`,
		);
	}
}

function samplesOf(
	folder: string,
	name: string,
	page: number,
): { bounds: Sample[]; author: Sample[] } {
	const texts = readFileSync(join(folder, 'docs', `${name}.txt`), 'utf8').split('\n');
	const label = JSON.parse(readFileSync(join(folder, 'labels', `${name}.json`), 'utf8')) as Label;
	const { lines } = describePage(texts, findRepeats(texts));
	const [best, ...others] = readings(lines);
	if (best === undefined || best.score < leastScore) return { bounds: [], author: [] };
	const gold = new Map(
		label.comments.map(({ author, body }) => [
			body.filter((number) => texts[number - 1]?.trim() !== '').join(' '),
			author,
		]),
	);
	const bounds: Sample[] = [];
	const author: Sample[] = [];
	for (const [order, doubts] of doubtsOf(lines, best, others).entries()) {
		const cell = best.cutting.cells[order];
		if (cell === undefined || cell.body.length === 0) continue;
		const key = cell.body.map((index) => lines[index]?.number).join(' ');
		bounds.push({ page, features: doubts.bounds, right: gold.has(key) });
		if (!gold.has(key)) continue;
		const same = normaliseName(gold.get(key) ?? undefined) === normaliseName(cell.author);
		author.push({ page, features: doubts.author, right: same });
	}
	return { bounds, author };
}

/** Every page weighs the same, however many comments it has. */
function fit(data: readonly Sample[]): Map<string, number> {
	const sizes = new Map<number, number>();
	for (const { page } of data) sizes.set(page, (sizes.get(page) ?? 0) + 1);
	const fitted = new Map(
		[...new Set(data.flatMap(({ features }) => [...features.keys()]))].map((name) => [name, 0]),
	);
	for (let round = 0; round < rounds; round += 1) {
		const gradient = new Map([...fitted].map(([name, weight]) => [name, penalty * weight]));
		for (const { page, features, right } of data) {
			const error = chance(fitted, features) - (right ? 1 : 0);
			const share = 1 / (sizes.size * (sizes.get(page) ?? 1));
			for (const [name, value] of features)
				gradient.set(name, (gradient.get(name) ?? 0) + error * value * share);
		}
		for (const [name, slope] of gradient) fitted.set(name, (fitted.get(name) ?? 0) - rate * slope);
	}
	return fitted;
}

function chance(
	weights: ReadonlyMap<string, number>,
	features: ReadonlyMap<string, number>,
): number {
	let sum = 0;
	for (const [name, value] of features) sum += (weights.get(name) ?? 0) * value;
	return 1 / (1 + Math.exp(-sum));
}
