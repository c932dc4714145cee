import type { ImageBetween } from '../model/image.ts';
import type { BodyLine, Draft, Label, Segmentation } from '../model/draft.ts';

/**
 * Which of `images`, in the order of the capture's lines, stand among the words of each draft, by the
 * draft's index, and after how many of the lines of its words.
 *
 * Between two lines of one entry's words an image is theirs, and above or below those of an essay
 * where no other entry is next to it. Elsewhere it is the page's: a face, a banner.
 */
export function imagesOf(
	images: readonly ImageBetween[],
	{ labels, drafts }: Segmentation,
	bodies: readonly (readonly BodyLine[])[],
): readonly (readonly ImageBetween[])[] {
	const found: ImageBetween[][] = drafts.map(() => []);
	const above = lastSpoken(labels, drafts);
	const below = lastSpoken(labels.toReversed(), drafts).reverse();
	for (const { after, image } of images) {
		const before = above[after];
		const next = below[after];
		const draft = before ?? next;
		if (draft === undefined) continue;
		const isBetween = before === next;
		const isEdge = (before === undefined || next === undefined) && drafts[draft]?.kind === 'essay';
		if (!isBetween && !isEdge) continue;
		const lines = bodies[draft]?.filter(({ number }) => number <= after) ?? [];
		found[draft]?.push({ after: lines.length, image });
	}
	return found;
}

/** After each number of lines: the draft whose words were last, if nothing of the page's came since. */
function lastSpoken(labels: readonly Label[], drafts: readonly Draft[]): (number | undefined)[] {
	let last: number | undefined;
	const spoken = labels.map(({ role, draft }) => {
		// `2 comments` parts a comment from the essay; the lines that sign an essay are its own.
		const isHeading = role === 'meta' && drafts[last ?? -1]?.kind === 'comment';
		if (role === 'body') last = draft;
		if (role === 'furniture' || role === 'duplicate' || isHeading) last = undefined;
		return last;
	});
	return [undefined, ...spoken];
}
