/** Where a quotation stands in a longer text, counted in words. */
export interface Alignment {
	readonly first: number;
	readonly last: number;
	/** How many of the quotation's words stand there in order. */
	readonly matched: number;
}

/** Words that may differ in one place: a slip mended, a word put in or left out. */
const mostChanged = 4;

/**
 * Follows `quote` in `text` both ways from a run of `run` equal words at `at` and `place`, over
 * small changes, until the two part. Takes time in proportion to the quotation.
 */
export function align(
	quote: readonly string[],
	text: readonly string[],
	{ at, place, run }: { readonly at: number; readonly place: number; readonly run: number },
): Alignment {
	const after = follow(quote, text, { at: at + run, place: place + run, step: 1 });
	const before = follow(quote, text, { at: at - 1, place: place - 1, step: -1 });
	return {
		first: before.place ?? place,
		last: after.place ?? place + run - 1,
		matched: before.matched + run + after.matched,
	};
}

interface Walk {
	readonly at: number;
	readonly place: number;
	readonly step: 1 | -1;
}

/** How many words match from here on, and the place of the last one that does. */
function follow(quote: readonly string[], text: readonly string[], from: Walk) {
	const { step } = from;
	let walk: Walk | undefined = from;
	let matched = 0;
	let place: number | undefined;
	while (walk && quote[walk.at] !== undefined && text[walk.place] !== undefined) {
		if (quote[walk.at] === text[walk.place]) {
			matched++;
			place = walk.place;
			walk = { at: walk.at + step, place: walk.place + step, step };
		} else walk = resume(quote, text, walk);
	}
	return { matched, place };
}

/** The nearest place behind a difference where two words agree again. */
function resume(
	quote: readonly string[],
	text: readonly string[],
	{ at, place, step }: Walk,
): Walk | undefined {
	const agree = (a: number, b: number) => quote[a] !== undefined && quote[a] === text[b];
	for (let changed = 1; changed <= mostChanged; changed++) {
		for (let left = 0; left <= changed; left++) {
			const [a, b] = [at + left * step, place + (changed - left) * step];
			if (agree(a, b) && agree(a + step, b + step)) return { at: a, place: b, step };
		}
	}
	return undefined;
}
