import type { Role } from '../../src/schemas/ledger.ts';
import type { Label, StatedCount } from '../model/draft.ts';
import { commentHeading } from '../text/comment-heading.ts';
import type { Line } from './line.ts';

/** What parts the links of one line: `Permalink | Comments (7)`. */
const parting = /\s[|·•»«–—-]+\s|\t/u;
const longestPart = 40;
const longestLine = 300;

/**
 * How many comments the page says that a post has: the number of the line nearest to where they
 * begin, among the lines from `from` to `to` (half-open, indices into `lines`) that are nobody's
 * words. Undefined where it says none, or says that there are none.
 */
export function statedCount(
	lines: readonly Line[],
	labels: readonly Label[],
	{ from, to }: { readonly from: number; readonly to: number },
): StatedCount | undefined {
	for (let index = to - 1; index >= from; index -= 1) {
		const line = lines[index];
		const role = line === undefined ? undefined : labels[line.number - 1]?.role;
		if (line === undefined || !isNobodys(role)) continue;
		const count = line.heading?.count ?? countInParts(line.text);
		if (count !== undefined) return count > 0 ? { count, line: line.number } : undefined;
	}
	return undefined;
}

/** Lines between the essay and its comments have no label yet when they are asked. */
function isNobodys(role: Role | undefined): boolean {
	return role !== 'title' && role !== 'body' && role !== 'byline' && role !== 'duplicate';
}

function countInParts(text: string): number | undefined {
	if (text.length > longestLine || !/\d/u.test(text)) return undefined;
	for (const part of text.split(parting)) {
		if (part.length > longestPart) continue;
		const count = commentHeading(part)?.count;
		if (count !== undefined) return count;
	}
	return undefined;
}
