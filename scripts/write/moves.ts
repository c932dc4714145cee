import type { Permalinks } from '../../src/schemas/permalinks.ts';
import { essayOwner, type Published } from './owners.ts';

/**
 * The permalinks with the essays under which a comment stood before, so that its address there can
 * still lead to it: another capture may show that it belongs to another discussion. `former` are the
 * permalinks before this run.
 */
export function recordMoves(
	permalinks: Permalinks,
	former: Permalinks,
	published: Published,
): Permalinks {
	const ownerOf = essayOwner(permalinks, published);
	const moved: Record<string, string[]> = {};
	for (const [comment, essay] of Object.entries(permalinks.comments)) {
		const stood = [...(former.moved[comment] ?? []), former.comments[comment] ?? essay];
		const others = new Set(stood.map(ownerOf).filter((owner) => owner !== ownerOf(essay)));
		if (others.size > 0) moved[comment] = [...others].sort();
	}
	return { ...permalinks, moved };
}
