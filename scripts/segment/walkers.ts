import { isBareName, isFigure, isSpeaking } from './marks.ts';
import type { MarkClass } from './marks.ts';
import type { Line } from './line.ts';
import { fits, fixedKey, isInsetBelow, leadLength, longestFixed } from './parts.ts';
import type { Part, PartKind } from './parts.ts';

/** The induction looks at no more marks than this, evenly taken, so that it is linear. */
const sampleSize = 200;

/** Looks along the lines beside one mark, away from it. */
export interface Walker {
	/** The next line to look at. */
	at: number;
	/** The last line that may belong to the round. */
	readonly last: number;
	readonly mark: Line | undefined;
	readonly other: Line | undefined;
}

/** Whether most of the lines the walkers stand at announce words: `Ann says:`. */
export function isSpeech(lines: readonly Line[], walkers: readonly Walker[]): boolean {
	const speaking = walkers.filter(({ at }) => lines[at] !== undefined && isSpeaking(lines[at]));
	return speaking.length >= walkers.length * 0.6;
}

/** Whether most of the names the walkers stand at are signatures: `— Ann`. */
export function isSigned(lines: readonly Line[], walkers: readonly Walker[]): boolean {
	const signed = walkers.filter(({ at }) => /^[–—~-]\s?\S/u.test(lines[at]?.text ?? '')).length;
	return signed >= walkers.length * 0.6;
}

/** Whether the other bylines, where the walkers stand, name somebody. */
export function bylinesName(lines: readonly Line[], walkers: readonly Walker[]): boolean {
	const names = walkers.filter(({ at }) => lines[at]?.byline?.name !== undefined).length;
	return names >= walkers.length * 0.6;
}

/** A walker for each mark of a sample, at the line right above (step -1) or below it. */
export function walkersOf(lines: readonly Line[], marks: MarkClass, step: 1 | -1): Walker[] {
	const { at } = marks;
	const stride = Math.max(1, Math.ceil(at.length / sampleSize));
	return at.flatMap((index, order) => {
		if (order % stride !== 0) return [];
		const other = at[order + step];
		// Above the first mark and below the last one the page has other things to say.
		if (other === undefined && at.length > 1) return [];
		const last = other === undefined ? (step > 0 ? lines.length - 1 : 0) : other - step;
		return [
			{
				at: index + step,
				last,
				mark: lines[index],
				other: other === undefined ? undefined : lines[other],
			},
		];
	});
}

/** A line of the round stands right here in some comments, and in all but a few others one line on. */
const hereShare = 0.3;
const roundShare = 0.9;

export function isRound(lines: readonly Line[], walkers: readonly Walker[]): boolean {
	const stands = (index: number) => lines[index] !== undefined && isInsetBelow(lines[index]);
	const here = walkers.filter(({ at }) => stands(at)).length;
	const on = walkers.filter(({ at, last }) => !stands(at) && at < last && stands(at + 1)).length;
	return (
		walkers.length >= 3 &&
		here >= walkers.length * hereShare &&
		here + on >= walkers.length * roundShare
	);
}

/** What stands where names stand need not look like one each time, but mostly does. */
export function isNameEnough(
	lines: readonly Line[],
	walkers: readonly Walker[],
	kind: PartKind,
): boolean {
	if (kind !== 'name') return true;
	const bare = walkers.filter(({ at }) => lines[at] !== undefined && isBareName(lines[at])).length;
	return bare >= walkers.length * 0.5;
}

/** How many lines of the kind stand where the walker is. */
export function taken(lines: readonly Line[], part: Part, walker: Walker, step: 1 | -1): number {
	const { at, last, mark, other } = walker;
	const { kind } = part;
	if (step > 0 ? at > last : at < last) return 0;
	if (kind === 'lead') return leadLength(lines, at, last);
	const near = {
		mark: step < 0 || kind !== 'echo' ? mark : other,
		before: lines[at - 1],
		below: step < 0 ? lines[at + 1] : undefined,
		after: at === last ? undefined : lines[at + step],
	};
	return fits(lines[at], part, near) ? 1 : 0;
}

/** Fewest comments that show a line to be the theme's. */
const fewestFixed = 2;

/** The line most walkers stand at, word for word, if no byline or body would read the same so often. */
export function commonLine(lines: readonly Line[], walkers: readonly Walker[]): string | undefined {
	const counts = new Map<string, number>();
	for (const { at } of walkers) {
		const line = lines[at];
		if (
			line === undefined ||
			line.words > longestFixed ||
			line.byline?.date !== undefined ||
			isFigure(line)
		)
			continue;
		const key = fixedKey(line);
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	const [top] = [...counts].sort((a, b) => b[1] - a[1]);
	return top !== undefined && top[1] >= fewestFixed ? top[0] : undefined;
}

/** The commonest length of the walkers' leads. */
export function usualLead(lines: readonly Line[], walkers: readonly Walker[]): number {
	const counts = [0, 0, 0, 0];
	for (const { at, last } of walkers) {
		const length = leadLength(lines, at, last);
		if (length > 0) counts[length] = (counts[length] ?? 0) + 1;
	}
	return counts.indexOf(Math.max(...counts));
}
