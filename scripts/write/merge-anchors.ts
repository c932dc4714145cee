/**
 * `now` with every anchor of `before` that it has not in the place where it would stand: between the
 * same neighbours, those of a run of changed paragraphs each before its share of the new ones. Both
 * are in reading order and hold each anchor once.
 *
 * @example
 * mergeAnchors(['a', 'b', 'c'], ['a', 'B', 'c']) // => ['a', 'b', 'B', 'c']
 */
export function mergeAnchors(before: readonly string[], now: readonly string[]): readonly string[] {
	const current = new Map(now.map((anchor, place) => [anchor, place]));
	const merged: string[] = [];
	let gone: string[] = [];
	let next = 0;
	const close = (end: number) => {
		merged.push(...interleave(gone, now.slice(next, end)));
		gone = [];
		next = end;
	};
	const stays = new Set(longestRise(before.flatMap((anchor) => current.get(anchor) ?? [])));
	for (const anchor of before) {
		const place = current.get(anchor);
		if (place === undefined) gone.push(anchor);
		else if (stays.has(place)) {
			close(place);
			merged.push(anchor);
			next = place + 1;
		}
	}
	close(now.length);
	return merged;
}

/** Each of `gone` before the one of `fresh` that stands as far in. */
function interleave(gone: readonly string[], fresh: readonly string[]): readonly string[] {
	const merged: string[] = [];
	let taken = 0;
	for (const [index, anchor] of gone.entries()) {
		const before = Math.floor((index * fresh.length) / gone.length);
		merged.push(...fresh.slice(taken, before), anchor);
		taken = Math.max(taken, before);
	}
	return [...merged, ...fresh.slice(taken)];
}

/** The longest rising sequence among `places`: what stayed in order. */
function longestRise(places: readonly number[]): readonly number[] {
	/** Of each length, the index of the smallest number that such a sequence ends with. */
	const ends: number[] = [];
	const previous: (number | undefined)[] = [];
	for (const [index, place] of places.entries()) {
		let low = 0;
		let high = ends.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((places[ends[middle] ?? 0] ?? 0) < place) low = middle + 1;
			else high = middle;
		}
		previous.push(ends[low - 1]);
		ends[low] = index;
	}
	const rise: number[] = [];
	for (let at = ends.at(-1); at !== undefined; at = previous[at]) rise.push(places[at] ?? 0);
	return rise.reverse();
}
