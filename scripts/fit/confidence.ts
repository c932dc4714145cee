import { doubtsOf } from '../segment/confidence.ts';
import { firstEnough } from '../segment/enough.ts';
import { describePage } from '../segment/page.ts';
import { findRepeats } from '../segment/repeats.ts';
import { readings } from '../segment/thread.ts';
import { withTitles } from '../segment/titles.ts';
import { normaliseName } from '../text/words.ts';
import type { LabelledPage } from './labelled.ts';
import { chanceOf, fitLogistic } from './logistic.ts';
import type { Sample } from './logistic.ts';

type Kind = 'bounds' | 'author';

/** A comment and the chance that the first one begins where nothing marks it; see opening.ts. */
interface Judged extends Sample {
	readonly start: number;
}

const options = { rounds: 3000, rate: 2, penalty: 0.002 };
const folds = 5;
const thresholds = [
	0.5, 0.7, 0.8, 0.85, 0.9, 0.93, 0.94, 0.95, 0.96, 0.97, 0.975, 0.98, 0.985, 0.99,
];

/**
 * Fits the weights of `segment/confidence.ts` and prints them, with a table of how often comments
 * are right from each threshold on. The table is made by fitting without the pages it is made of
 * (five folds over the pages), so that it tells of pages not seen. Every page weighs the same.
 */
export function fitConfidence(labelled: readonly LabelledPage[]): void {
	const pages = labelled.map(samplesOf);
	for (const kind of ['bounds', 'author'] as const) {
		const all = pages.flatMap((page) => page[kind]);
		console.log(`${kind}: ${all.length} comments, ${countRight(all)} right`);
		for (const [name, weight] of fitLogistic(all.filter(isMarked), options))
			console.log(`\t\t${name}: ${weight.toFixed(2)},`);
		for (const line of thresholdTable(pages, kind)) console.log(line);
	}
}

function thresholdTable(pages: readonly Readonly<Record<Kind, Judged[]>>[], kind: Kind): string[] {
	const judged = Array.from({ length: folds }, (_, fold) => {
		const inFold = (at: number) => at % folds === fold;
		const rest = pages.flatMap((page, at) => (inFold(at) ? [] : page[kind]));
		const weights = fitLogistic(rest.filter(isMarked), options);
		return pages.flatMap((page, at) =>
			!inFold(at)
				? []
				: page[kind].map((each) => ({
						...each,
						chance: chanceOf(weights, each.features) * each.start,
					})),
		);
	}).flat();
	return thresholds.map((threshold) => {
		const sure = judged.filter(({ chance }) => chance >= threshold);
		const share = ((100 * sure.length) / judged.length).toFixed(1);
		const right = ((100 * countRight(sure)) / sure.length).toFixed(2);
		return `// from ${threshold}: ${share} % sure, ${right} % right`;
	});
}

/** What nothing marks is judged by the weights of `segment/opening.ts`. */
function isMarked({ start }: Judged): boolean {
	return start === 1;
}

function countRight(samples: readonly Sample[]): number {
	return samples.filter(({ right }) => right).length;
}

function samplesOf({ texts, gold }: LabelledPage): Record<Kind, Judged[]> {
	const { lines } = describePage(texts, findRepeats(texts));
	const all = readings(lines);
	const best = firstEnough(lines, all);
	const samples: Record<Kind, Judged[]> = { bounds: [], author: [] };
	if (best === undefined) return samples;
	const others = all.filter((reading) => reading !== best);
	const known = new Map(
		gold.comments.map(({ author, body }) => [
			body.filter((number) => texts[number - 1]?.trim() !== '').join(' '),
			author,
		]),
	);
	const { cells } = withTitles(lines, best.cutting);
	const share = 1 / cells.length;
	for (const [order, doubts] of doubtsOf(lines, best, others, cells).entries()) {
		const cell = cells[order];
		if (cell === undefined || cell.body.length === 0) continue;
		const key = cell.body.map((index) => lines[index]?.number).join(' ');
		const found = known.has(key);
		samples.bounds.push({ features: doubts.bounds, right: found, share, start: doubts.start });
		if (!found) continue;
		const same = normaliseName(known.get(key) ?? undefined) === normaliseName(cell.author);
		samples.author.push({ features: doubts.author, right: same, share, start: 1 });
	}
	return samples;
}
