import { property } from '../html/tags.ts';
import { isLoose, readCandidate } from './candidate.ts';
import { findEvidence } from './evidence.ts';
import { findKinds } from './kinds.ts';
import type { Spot } from './marked.ts';
import { findStamps } from './stamps.ts';
import { measureText } from './text-lengths.ts';
import type { PageTree } from './tree.ts';
import { withUndated } from './undated.ts';
import { widen } from './widen.ts';

/**
 * The comments of a page that names none: the most blocks that look alike, each with a date of its
 * own and words beside it, where the page shows that readers speak there.
 */
export function findRepeated(page: PageTree): readonly Spot[] {
	const lengths = measureText(page);
	const kinds = findKinds(page, findStamps(page));
	const candidates = kinds
		.flatMap((kind) => readCandidate(page, kind, lengths) ?? [])
		.sort(
			(a, b) =>
				b.blocks.length - a.blocks.length ||
				Number(isLoose(a)) - Number(isLoose(b)) ||
				a.place - b.place,
		);
	const shown = candidates.filter(({ blocks }) => findEvidence(page, blocks));
	const enclosed = shown.find(({ isEnclosed }) => isEnclosed);
	const [first] = shown;
	// The parts of a comment that has an answer in it may both have dates.
	const isHalf = (enclosed?.blocks.length ?? 0) * 2 >= (first?.blocks.length ?? 0) - 1;
	const found = isHalf ? enclosed : first;
	if (found === undefined) return [];
	const best = widen(page, found, shown);
	return withUndated(page, best.blocks).map((elements) => ({
		id: elements.map((element) => property(element, 'id')).find((id) => id !== undefined),
		elements,
	}));
}
