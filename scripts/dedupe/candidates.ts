import { compareText, normaliseName } from '../text/words.ts';
import type { Cluster } from './cluster.ts';
import { similarPairs } from './join.ts';
import type { Pair } from './join.ts';
import { prefixPairs } from './prefixes.ts';
import { shingleTexts } from './shingle.ts';

/** What may be one entry at all: see `shingleTexts` for the origin of both figures. */
const leastJaccard = 0.5;

/**
 * Pairs of copies that may be one entry: of equal words, of similar words, and of which one begins
 * or ends with the whole other.
 */
export function findCandidates(singles: readonly Cluster[]): Pair[] {
	const groups = [...Map.groupBy(singles.keys(), (n) => singles[n]?.line ?? '').values()];
	// Of equal copies one stands for all, so that a page that was saved a thousand times costs little.
	const first = groups.flatMap(([n]) => n ?? []);
	const texts = first.map((n) => singles[n]?.words ?? []);
	const among = [
		...similarPairs(shingleTexts(texts), leastJaccard),
		...prefixPairs(texts.map((words) => words.join(' '))),
		...prefixPairs(texts.map((words) => words.toReversed().join(' '))),
	];
	const spread = among.flatMap(([a, b]) => spreadPair(groups[a] ?? [], groups[b] ?? []));
	return distinct([...groups.flatMap((group) => equalPairs(group, singles)), ...spread], singles);
}

/**
 * How many equal copies are compared each with each. The limit only matters for `+1`, said by a
 * hundred people on both of two pages: those are compared by author and date alone.
 */
const mostEqual = 50;

function equalPairs(group: readonly number[], singles: readonly Cluster[]): Pair[] {
	if (group.length <= mostEqual) {
		return group.flatMap((a, n) => group.slice(n + 1).map((b): Pair => [a, b]));
	}
	const alike = Map.groupBy(group, (n) => {
		const { author, published } = singles[n] ?? {};
		return JSON.stringify([normaliseName(author) ?? null, published ?? null]);
	});
	return [...alike.values()].flatMap((same) => neighbours(same, singles));
}

/** Each copy with the first few after it, capture by capture. */
function neighbours(group: readonly number[], singles: readonly Cluster[]): Pair[] {
	const captureOf = (n: number) => [...(singles[n]?.captures ?? [])].join('\n');
	const sorted = group.toSorted((a, b) => compareText(captureOf(a), captureOf(b)) || a - b);
	const byCapture = [...Map.groupBy(sorted, captureOf).values()];
	return byCapture.slice(1).flatMap((copies, n) =>
		copies.flatMap((copy, m): Pair[] => {
			const before = byCapture[n]?.[m];
			return before === undefined ? [] : [[before, copy]];
		}),
	);
}

/** The copies of two similar texts, each with each as far as they are few. */
function spreadPair(a: readonly number[], b: readonly number[]): Pair[] {
	return a.slice(0, mostEqual).flatMap((n) => b.slice(0, mostEqual).map((m): Pair => [n, m]));
}

/** Every pair once, and none within one capture, which folds its own repeats by their lines. */
function distinct(pairs: readonly Pair[], singles: readonly Cluster[]): Pair[] {
	const seen = new Set<number>();
	return pairs.filter(([a, b]) => {
		const id = Math.min(a, b) * singles.length + Math.max(a, b);
		const isApart = singles[a]?.captures.isDisjointFrom(singles[b]?.captures ?? new Set()) ?? false;
		if (!isApart || seen.has(id)) return false;
		seen.add(id);
		return true;
	});
}
