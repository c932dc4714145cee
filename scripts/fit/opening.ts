import { longestFirst } from '../segment/boundary.ts';
import { describeOpenings } from '../segment/opening.ts';
import type { Opening } from '../segment/opening.ts';
import { describePage } from '../segment/page.ts';
import type { Line } from '../segment/line.ts';
import { essayOf, worded } from './labelled.ts';
import type { LabelledPage } from './labelled.ts';

/** A page whose first comment nothing marks, the places where it may begin, and where it does. */
interface Puzzle {
	readonly page: number;
	readonly openings: readonly Opening[];
	readonly start: number;
	/** One over the puzzles of its page. */
	readonly share: number;
}

const rounds = 600;
const rate = 0.5;
/** How much of the last step the next one keeps (Polyak's momentum): rare features need many rounds. */
const momentum = 0.9;
const penalty = 0.001;
const folds = 5;
/** Comments of one page that stand in for the first. */
const mostPerPage = 6;
const leastEssay = 3;

/**
 * Fits the weights of `segment/opening.ts` and prints them: a softmax over the places of each page.
 * Every comment in turn stands in for the first, below its page's essay. Ends with how often the best
 * place is right on pages left out of the fit.
 */
export function fitOpening(pages: readonly LabelledPage[]): void {
	const puzzles = pages.flatMap(puzzlesOf);
	for (const [name, weight] of [...fit(puzzles)].sort())
		console.log(`\t${name}: ${weight.toFixed(2)},`);
	let right = 0;
	let all = 0;
	for (let fold = 0; fold < folds; fold += 1) {
		const weights = fit(puzzles.filter(({ page }) => page % folds !== fold));
		for (const puzzle of puzzles.filter(({ page }) => page % folds === fold)) {
			all += puzzle.share;
			if (bestStart(weights, puzzle) === puzzle.start) right += puzzle.share;
		}
	}
	console.log(`// ${((100 * right) / all).toFixed(1)} % right on pages left out of the fit`);
}

function puzzlesOf(page: LabelledPage, number: number): Puzzle[] {
	const describe = (texts: readonly string[]) => [...describePage(texts, new Map()).lines];
	const essay = withoutFoot(describe(essayOf(page)));
	const comments = page.gold.comments
		.filter(({ body, pingback }) => body.length > 0 && !pingback)
		.map(({ body }) => describe(worded(page.texts, body)));
	if (comments.length === 0 || essay.length < leastEssay) return [];
	const step = Math.max(1, Math.ceil(comments.length / mostPerPage));
	const firsts = comments.filter((_, order) => order % step === 0);
	return firsts.flatMap((first): Puzzle[] => {
		const others = comments.filter((each) => each !== first);
		const lines = [...essay, ...first];
		const lowest = Math.max(1, lines.length - longestFirst);
		const openings = describeOpenings(lines, lowest, lines.length, others);
		const start = essay.length;
		if (!openings.some((opening) => opening.start === start)) return [];
		return [{ page: number, openings, start, share: 1 / firsts.length }];
	});
}

/** The essay without the heading and links below it, which would mark the place. */
function withoutFoot(lines: readonly Line[]): readonly Line[] {
	const last = lines.findLastIndex(({ heading, furniture }) => heading === undefined && !furniture);
	return lines.slice(0, last + 1);
}

/** A puzzle as numbers: for each place the columns of its features and their values. */
interface Table {
	readonly share: number;
	readonly places: readonly {
		readonly columns: readonly number[];
		readonly values: readonly number[];
		readonly right: number;
	}[];
}

function fit(puzzles: readonly Puzzle[]): Map<string, number> {
	const columns = new Map<string, number>();
	const columnOf = (name: string) => {
		const known = columns.get(name) ?? columns.size;
		columns.set(name, known);
		return known;
	};
	const total = puzzles.reduce((sum, { share }) => sum + share, 0);
	const tables = puzzles.map(({ openings, start, share }): Table => ({
		share: share / total,
		places: openings.map((opening) => ({
			columns: [...opening.features.keys()].map(columnOf),
			values: [...opening.features.values()],
			right: opening.start === start ? 1 : 0,
		})),
	}));
	const weights = new Float64Array(columns.size);
	const steps = new Float64Array(columns.size);
	for (let round = 0; round < rounds; round += 1) {
		const gradient = weights.map((weight) => penalty * weight);
		for (const table of tables) addSlope(gradient, weights, table);
		for (const [column, slope] of gradient.entries()) {
			const step = momentum * (steps[column] ?? 0) - rate * slope;
			steps[column] = step;
			weights[column] = (weights[column] ?? 0) + step;
		}
	}
	return new Map([...columns].map(([name, column]) => [name, weights[column] ?? 0]));
}

function addSlope(gradient: Float64Array, weights: Float64Array, { share, places }: Table): void {
	const sums = places.map(({ columns, values }) =>
		columns.reduce((sum, column, at) => sum + (weights[column] ?? 0) * (values[at] ?? 0), 0),
	);
	const top = Math.max(...sums);
	const odds = sums.map((sum) => Math.exp(sum - top));
	const all = odds.reduce((sum, each) => sum + each, 0);
	for (const [order, { columns, values, right }] of places.entries()) {
		const error = ((odds[order] ?? 0) / all - right) * share;
		for (const [at, column] of columns.entries())
			gradient[column] = (gradient[column] ?? 0) + error * (values[at] ?? 0);
	}
}

function bestStart(weights: ReadonlyMap<string, number>, { openings }: Puzzle): number | undefined {
	return openings
		.map((opening) => ({ start: opening.start, weight: weigh(weights, opening) }))
		.sort((a, b) => b.weight - a.weight || b.start - a.start)[0]?.start;
}

function weigh(weights: ReadonlyMap<string, number>, { features }: Opening): number {
	let sum = 0;
	for (const [name, value] of features) sum += (weights.get(name) ?? 0) * value;
	return sum;
}
