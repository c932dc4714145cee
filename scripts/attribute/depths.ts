import type { Draft, Segmentation } from '../model/draft.ts';

/**
 * The comments with marks of nesting where their lines stand at several depths, as lists in lists show
 * who answers whom; a comment that prints such marks keeps them.
 *
 * @param depthOf how deep a 1-based line stands
 */
export function withDepths(
	segmentation: Segmentation,
	depthOf: (line: number) => number,
): Segmentation {
	const depths = new Map<number, number>();
	for (const [index, { role, draft }] of segmentation.labels.entries()) {
		if (draft === undefined || (role !== 'body' && role !== 'byline')) continue;
		// A list or a quotation within a comment stands deeper than the comment.
		depths.set(draft, Math.min(depths.get(draft) ?? Infinity, depthOf(index + 1)));
	}
	const steps = Map.groupBy(
		segmentation.drafts.flatMap((draft, index) =>
			draft.kind === 'comment' ? [{ essay: draft.essay, depth: depths.get(index) ?? 0 }] : [],
		),
		({ essay }) => essay,
	);
	const known = new Map(
		[...steps].map(([essay, some]) => [
			essay,
			[...new Set(some.map(({ depth }) => depth))].sort((a, b) => a - b),
		]),
	);
	const drafts = segmentation.drafts.map((draft, index): Draft => {
		if (draft.kind !== 'comment' || draft.nesting !== undefined) return draft;
		const depth = known.get(draft.essay)?.indexOf(depths.get(index) ?? 0) ?? 0;
		return depth > 0 ? { ...draft, nesting: '>'.repeat(depth) } : draft;
	});
	return { ...segmentation, drafts };
}
