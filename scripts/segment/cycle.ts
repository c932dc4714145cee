import { sameName } from '../text/names.ts';
import { isBareDate, isBareName, isByline } from './marks.ts';
import type { MarkClass } from './marks.ts';
import type { Line } from './page.ts';

/** What stands on a regular line beside the mark. */
export type Part = 'mark' | 'name' | 'echo' | 'date' | 'byline' | 'constant';

/**
 * The lines that come round with every comment, in order, the mark among them.
 *
 * `parts[mark]` is the mark itself. Where the round is cut into one comment's trailer and the next
 * one's header is a question of phase, which the cycle leaves open.
 */
export interface Cycle {
	readonly marks: MarkClass;
	readonly parts: readonly Part[];
	readonly mark: number;
}

/** How many of the marks must have the part beside them for it to be regular. */
const regularShare = 0.8;
/** Names are regular from this share on; a theme prints them always, sign-offs come now and then. */
const nameShare = 0.85;
/** Avatar texts repeat the author's name, but not for those without a picture. */
const echoShare = 0.5;
const farthest = 3;

/** The cycles a class of marks may be the heart of, the richest first. */
export function cyclesOf(lines: readonly Line[], marks: MarkClass): Cycle[] {
	const before = partsBeside(lines, marks, -1);
	const after = partsBeside(lines, marks, 1);
	const full: Cycle = {
		marks,
		parts: [...[...before].reverse(), 'mark', ...after],
		mark: before.length,
	};
	const bare: Cycle = { marks, parts: ['mark'], mark: 0 };
	return full.parts.length === 1 ? [bare] : [full, bare];
}

function partsBeside(lines: readonly Line[], marks: MarkClass, step: 1 | -1): Part[] {
	const parts: Part[] = [];
	for (let distance = 1; distance <= farthest; distance += 1) {
		const part = partAt(lines, marks, step * distance, parts);
		if (part === undefined) break;
		parts.push(part);
	}
	return parts;
}

function partAt(
	lines: readonly Line[],
	marks: MarkClass,
	offset: number,
	nearer: readonly Part[],
): Part | undefined {
	// Above the first mark and below the last one the page has other things to say.
	const neighbours = marks.at.flatMap((at, index) => {
		const other = marks.at[index + Math.sign(offset)];
		if (other === undefined && marks.at.length > 1) return [];
		const line = lines[at + offset];
		const inside = other === undefined || Math.abs(offset) < Math.abs(other - at);
		return [{ line: inside ? line : undefined, mark: lines[at], other: lines[other ?? -1] }];
	});
	const share = (test: (line: Line, mark: Line, other: Line | undefined) => boolean) =>
		neighbours.filter(
			({ line, mark, other }) => line !== undefined && mark !== undefined && test(line, mark, other),
		).length / Math.max(1, neighbours.length);
	const named = nearer.includes('name') || marks.kind === 'named' || hasNames(lines, marks);
	if (share((line) => isBareDate(line) && isByline(line)) >= regularShare) return 'date';
	if (share((line) => isByline(line)) >= regularShare) return 'byline';
	if (share((line) => line.furniture || isVote(line)) >= regularShare) return 'constant';
	if (share((line, mark, other) => echoes(line, offset < 0 ? mark : other)) >= echoShare) return 'echo';
	if (!named && share(isBareName) >= nameShare) return 'name';
	return undefined;
}

function hasNames(lines: readonly Line[], marks: MarkClass): boolean {
	const named = marks.at.filter((at) => lines[at]?.byline?.name !== undefined).length;
	return named >= marks.at.length * regularShare;
}

function echoes(line: Line, mark: Line | undefined): boolean {
	return line.words <= 12 && sameName(line.text, mark?.byline?.name);
}

function isVote(line: Line): boolean {
	return /^[+-]?\d{1,4}$|^#\d{1,5}$/u.test(line.text);
}

/** Whether a line is what the cycle expects there. */
export function fits(line: Line | undefined, part: Part, mark: Line | undefined): boolean {
	if (line === undefined) return false;
	switch (part) {
		case 'date':
			return isBareDate(line) && isByline(line);
		case 'byline':
			return isByline(line);
		case 'constant':
			return line.furniture || isVote(line);
		case 'echo':
			return echoes(line, mark);
		case 'name':
			return isBareName(line) || (line.words <= 5 && !line.sentence && line.name >= 0.25);
		case 'mark':
			return true;
	}
}
