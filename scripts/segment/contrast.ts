import type { Cutting } from './cells.ts';
import { isBareName } from './marks.ts';
import type { Line } from './line.ts';
import { voiceFeatures } from './voice.ts';

/** What each sign weighs, in log-odds; together they outweigh the doubt about names that stand alone. */
const worth = { person: 3, handle: 1, tail: 1 } as const;
/** An essay of fewer lines shows no habit. */
const fewestLines = 5;

/**
 * Whether names that stand alone head comments and not sections: the essay never says `I` and never
 * has a line that is a name, and below, each says `I` under a name, to the page's end.
 */
export function contrastWorth(
	lines: readonly Line[],
	{ cells, cycle, start, end }: Cutting,
): number {
	if (cycle.marks.kind !== 'named' || cells.length < 2) return 0;
	const essay = lines.slice(0, start).filter((line) => !line.furniture && line.words >= 8);
	// What somebody is quoted to have said is not the author's own voice.
	const saysI = (line: Line | undefined) =>
		line !== undefined &&
		voiceFeatures.me.test(line.text.replace(/[“"„«][^”"“»]{0,600}[”"“»]/gu, ''));
	if (essay.length < fewestLines || essay.some(saysI)) return 0;
	const personal = cells.filter(({ body }) => body.some((index) => saysI(lines[index]))).length;
	if (personal < cells.length * 0.9) return 0;
	const handles = cells.filter(
		({ author }) => author !== undefined && /^[\p{L}_]+\d+$|^\p{Ll}\S*$|_/u.test(author),
	).length;
	const headed = lines.slice(0, start).some((line) => isBareName(line) && line.words <= 3);
	const tail = !headed && lines.slice(end).every((line) => line.furniture);
	return worth.person + Math.min(2, handles) * worth.handle + (tail ? worth.tail : 0);
}
