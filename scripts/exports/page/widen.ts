import type { Candidate } from './candidate.ts';
import { ancestorsOf } from './tree.ts';
import type { PageTree } from './tree.ts';

/**
 * The blocks around most of those found, one around each, that say far more: what has a date and a
 * name may be the head of the comment only.
 */
export function widen(page: PageTree, found: Candidate, shown: readonly Candidate[]): Candidate {
	const heads = new Set(found.blocks.flat());
	const wider = shown.filter(({ blocks, isEnclosed, words }) => {
		if (!isEnclosed || words < found.words * 2) return false;
		const around = new Set(blocks.flat());
		const held = [...heads].map((head) =>
			[...ancestorsOf(page, head)].find((element) => around.has(element)),
		);
		const distinct = new Set(held.filter((element) => element !== undefined)).size;
		return distinct >= heads.size * nearlyAllHeads && distinct >= blocks.length * nearlyAllHeads;
	});
	return wider.toSorted((a, b) => a.words - b.words)[0] ?? found;
}

/** Lists of other pages may look like the heads of comments. */
const nearlyAllHeads = 0.8;
