import { isByline, isVote } from './marks.ts';
import { fits } from './cycle.ts';
import type { Part } from './cycle.ts';
import type { Line } from './page.ts';

const noNear = { mark: undefined, before: undefined };

/** A comment of more lines than this does not end with its link; the link belongs to something else. */
const longestClosed = 80;

/**
 * Where the last comment's words end: at the link that closes every comment, where the page has one,
 * else before the form or the furniture that the page ends with.
 */
export function endOfWords(lines: readonly Line[], from: number, closing: readonly Part[]): number {
	const foot = footFrom(lines, from);
	const links = closing.filter(({ kind }) => kind === 'constant' || kind === 'fixed');
	if (!links.some(({ share }) => share >= 0.7)) return foot;
	const isLink = (line: Line | undefined) =>
		isPlainLink(line) || links.some((part) => part.kind === 'fixed' && fits(line, part, noNear));
	for (let index = from; index < Math.min(foot, from + longestClosed); index += 1) {
		if (!isLink(lines[index])) continue;
		while (isLink(lines[index + 1]) && index + 1 < foot) index += 1;
		return index + 1;
	}
	return foot;
}

function isPlainLink(line: Line | undefined): boolean {
	return line !== undefined && (line.furniture || isVote(line)) && !line.foot && !isByline(line);
}

function footFrom(lines: readonly Line[], from: number): number {
	// Counted from the end once, so that the search is linear.
	let rest = 0;
	let odd = 0;
	let end = lines.length;
	for (let index = lines.length - 1; index >= from; index -= 1) {
		const line = lines[index];
		if (line === undefined) break;
		rest += 1;
		if (!line.furniture && line.heading === undefined && (line.words > 8 || line.sentence)) odd += 1;
		const opens = line.furniture || line.heading !== undefined;
		if (line.foot || line.heading?.count !== undefined || (opens && odd <= rest * 0.25)) end = index;
	}
	return end;
}
