import { sameName } from '../text/names.ts';
import { isHeading } from './parts.ts';
import type { Cycle } from './cycle.ts';
import { isBareName, standsApart } from './marks.ts';
import { numberOf } from './numbering.ts';
import type { Line } from './line.ts';
import type { Run } from './runs.ts';
import { sum } from './sum.ts';

/** Running totals over the page's lines, so that any stretch is weighed at once. */
export interface Totals {
	readonly words: readonly number[];
	/** Lines that promise a number of comments, and lines that open the form below them. */
	readonly heads: readonly number[];
	readonly feet: readonly number[];
}

/** How many marks in a row may be false; a dated list inside a comment is longer now and then. */
const lookback = 12;
/** Log-odds of a line of a mark's shape being a mark, and of one that tells a name and the day, or the minute. */
const prior = 1.3;
const datedPrior = 2;
const toldPrior = 2.3;
/** A reply of this many times the usual length is as likely an essay's paragraph as a comment. */
const longBody = 6;

export function totalsOf(lines: readonly Line[]): Totals {
	const words = [0];
	const heads = [0];
	const feet = [0];
	for (const [index, line] of lines.entries()) {
		words.push((words[index] ?? 0) + (line.furniture ? 0 : line.words));
		heads.push(
			(heads[index] ?? 0) + (!isHeading(line) ? 0 : line.heading?.count === undefined ? 1 : 2),
		);
		feet.push((feet[index] ?? 0) + (line.foot ? 1 : 0));
	}
	return { words, heads, feet };
}

/** The marks chosen, and what speaks for them as a whole. */
export interface Chosen {
	readonly runs: readonly Run[];
	readonly score: number;
}

/**
 * The marks that are comments' bylines, chosen for the whole page at once: a mark costs what its
 * round lacks and what the words between it and the mark before make unlikely.
 */
export function chooseRuns(
	lines: readonly Line[],
	totals: Totals,
	cycle: Cycle,
	above: boolean,
	runs: readonly Run[],
): Chosen {
	const weigh = weigher(lines, totals, runs, above);
	const usual = rarities(lines, cycle);
	const best: { score: number; before: number }[] = [];
	for (const [order, run] of runs.entries()) {
		const own = priorOf(lines[run.mark]) + run.own + (usual[order] ?? 0);
		let chosen = { score: own, before: -1 };
		for (let before = Math.max(0, order - lookback); before < order; before += 1) {
			const earlier = runs[before];
			if (earlier === undefined) continue;
			const score =
				(best[before]?.score ?? 0) +
				own +
				(above ? run.other : earlier.other) +
				weigh(earlier, run);
			if (score > chosen.score) chosen = { score, before };
		}
		best.push(chosen);
	}
	let last = best.reduce(
		(top, { score }, order) => (score >= (best[top]?.score ?? 0) ? order : top),
		0,
	);
	const chosen: Run[] = [];
	while (last >= 0) {
		const run = runs[last];
		if (run !== undefined) chosen.push(run);
		last = best[last]?.before ?? -1;
	}
	const top = best.reduce((most, { score }) => Math.max(most, score), 0);
	const priors = sum(chosen.map(({ mark }) => priorOf(lines[mark])));
	return { runs: chosen.toReversed(), score: top - priors };
}

function priorOf(line: Line | undefined): number {
	const { name, date } = line?.byline ?? {};
	if (name === undefined || date === undefined) return prior;
	return date.hasTime ? toldPrior : datedPrior;
}

/** What the stretch between two marks says about both of them being marks. */
function weigher(lines: readonly Line[], totals: Totals, runs: readonly Run[], above: boolean) {
	const between = (sums: readonly number[], from: number, to: number) =>
		(sums[Math.max(from, to)] ?? 0) - (sums[from] ?? 0);
	const lengths = runs
		.slice(1)
		.map((run, order) => between(totals.words, runs[order]?.bottom ?? 0, run.top));
	const usual = Math.max(40, lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 40);
	const share = numberedShare(lines, runs);
	const numbered = share >= 0.6;
	const gap = share >= nearlyAll ? -2 : -0.5;
	// Where the newest comment stands first the numbers count down.
	const numbers = runs.flatMap(({ mark }) => numberOf(lines[mark]) ?? []);
	const falling =
		numbers.filter((number, order) => number < (numbers[order - 1] ?? number)).length >
		numbers.length / 2;
	return (earlier: Run, run: Run): number => {
		const words = between(totals.words, earlier.bottom, run.top);
		const one = lines[earlier.mark]?.byline;
		const two = lines[run.mark]?.byline;
		const first = lines[earlier.bottom];
		const broken = above && one === undefined ? brokenWorth(lines[earlier.top - 1], first) : 0;
		const empty = words > 0 || (above ? one?.pingback : two?.pingback) === true ? 0 : -3.5;
		const long = words > usual * longBody ? -Math.log2(words / (usual * longBody)) - 0.5 : 0;
		const heads = -1.5 * Math.min(4, between(totals.heads, earlier.bottom, run.top));
		const feet = -2.5 * Math.min(2, between(totals.feet, earlier.bottom, run.top));
		const steps =
			numbered && one?.pingback !== true && two?.pingback !== true
				? falling
					? stepWorth(numberOf(lines[run.mark]), numberOf(lines[earlier.mark]), gap)
					: stepWorth(numberOf(lines[earlier.mark]), numberOf(lines[run.mark]), gap)
				: 0;
		const order = orderWorth(one?.date?.iso, two?.date?.iso);
		return (
			order + broken + empty + long + heads + feet + steps + repeatWorth(lines, earlier, run, above)
		);
	};
}

/** A name in the middle of a sentence: the line above it is not done, and the one below goes on. */
function brokenWorth(above: Line | undefined, below: Line | undefined): number {
	const open =
		above !== undefined &&
		!above.furniture &&
		above.words > 6 &&
		!/[.!?…)\]"”»]$/u.test(above.text);
	return (
		(open ? -1 : 0) +
		(below !== undefined && /^\p{Ll}/u.test(below.text) ? (open ? -1.5 : -0.3) : 0)
	);
}

/** Where fewer are numbered answers have no number. */
const nearlyAll = 0.9;

function numberedShare(lines: readonly Line[], runs: readonly Run[]): number {
	return (
		runs.filter(({ mark }) => numberOf(lines[mark]) !== undefined).length / Math.max(1, runs.length)
	);
}

/** Comments mostly stand in order; a byline somebody quotes is of an earlier day. */
function orderWorth(one: string | undefined, two: string | undefined): number {
	if (one === undefined || two === undefined || one.length !== two.length) return 0;
	return two < one ? -0.4 : 0.1;
}

function stepWorth(one: number | undefined, two: number | undefined, gap: number): number {
	if (one === undefined || two === undefined) return gap;
	if (two === one + 1) return 0.8;
	return two >= one ? 0 : -1.5;
}

/** A name on a line of its own that the next such line repeats is rather a sign-off. */
function repeatWorth(lines: readonly Line[], earlier: Run, run: Run, above: boolean): number {
	const one = lines[earlier.mark];
	const two = lines[run.mark];
	if (
		one === undefined ||
		two === undefined ||
		one.byline !== undefined ||
		two.byline !== undefined
	)
		return 0;
	// A sign-off has no words below it, but the next name.
	const below = lines[run.bottom];
	const speaksOn = above && two.text === one.text && below !== undefined && !isBareName(below);
	if (sameName(one.text, two.text)) return speaksOn ? 0 : -1;
	// `xxANNLEExx` below what Annlee wrote.
	const handle = one.text.toLowerCase();
	const around = two.text.toLowerCase().split(handle).join('');
	if (
		handle.length >= shortestHandle &&
		around !== two.text.toLowerCase() &&
		/^\p{L}+$/u.test(around)
	)
		return -2;
	// `Ann` some lines below `Ann Lee`.
	return sameName(one.text.split(' ')[0], two.text) ? -2 : 0;
}

const shortestHandle = 6;

/** What fewer of the class's marks have is rare, and what a rare colon at the end says against a mark. */
const rareShare = 0.3;
const oddEnding = -1.5;

/** Marks whose frame or date format is rare among the class's are less likely ones. */
function rarities(lines: readonly Line[], { marks }: Cycle): number[] {
	const shares = (keyOf: (line: Line | undefined) => string) => {
		const counts = new Map<string, number>();
		const keys = marks.at.map((at) => keyOf(lines[at]));
		for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
		return keys.map((key) => (counts.get(key) ?? 0) / keys.length);
	};
	const frames = shares((line) => line?.byline?.frame.slice(0, 80) ?? '');
	const shapes = shares((line) => line?.byline?.date?.shape ?? '');
	const endings = shares((line) => (isAnnouncing(line) ? ':' : ''));
	const rare = (share: number) => (share >= rareShare ? 0 : Math.log(share / rareShare));
	const odd = (at: number, order: number) =>
		isAnnouncing(lines[at]) && (endings[order] ?? 1) < rareShare ? oddEnding : 0;
	return marks.at.map((at, order) =>
		lines[at] !== undefined && standsApart(lines[at])
			? 0
			: Math.max(
					-2,
					0.5 * rare(frames[order] ?? 1) + 0.7 * rare(shapes[order] ?? 1) + odd(at, order),
				),
	);
}

/** `Last summer:` among names that stand alone. */
function isAnnouncing(line: Line | undefined): boolean {
	return line?.byline === undefined && /[:：]$/u.test(line?.text ?? '');
}
