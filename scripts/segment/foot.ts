import { isRule } from './furniture.ts';
import { fits, fixedKey, isHeading } from './parts.ts';
import type { Part } from './parts.ts';
import { isBareName, isByline, isVote } from './marks.ts';
import type { Line } from './line.ts';

/** A comment of more lines than this does not end with its link; the link belongs to something else. */
const longestClosed = 80;
/** A part this regular closes the last comment, too. */
const regularShare = 0.6;

/** Where the last comment's words end, and where its trailer does. */
interface End {
	readonly words: number;
	readonly end: number;
}

/**
 * The end of the last comment, whose words begin at `from`: at the lines that close every comment,
 * where the page has such, else before the form or the furniture that the page ends with.
 */
export function endOfLast(lines: readonly Line[], from: number, closing: readonly Part[]): End {
	const foot = footFrom(lines, from);
	const [first] = closing.filter(({ kind, share }) => closers.has(kind) && share >= regularShare);
	if (first === undefined)
		return { words: foot - signatures(lines, from, foot, closing), end: foot };
	// The name may stand above what closes the comment.
	const named = closing.slice(0, closing.indexOf(first));
	const end = (words: number, to: number): End => ({
		words: words - signatures(lines, from, words, named),
		end: to,
	});
	// The links that close the comment, as they do others above, may be the first of the page's foot.
	const known = closes(lines[foot], first) ? knownFrom(lines, foot, from, closing.length) : 0;
	const last = foot + known;
	for (let index = from; index < Math.min(last, from + longestClosed); index += 1) {
		if (!closes(lines[index], first)) continue;
		let to = index + 1;
		while (to < last && closing.some((part) => closes(lines[to], part))) to += 1;
		return end(Math.min(index, foot), to);
	}
	return end(foot, foot);
}

/** Lines above the last comment among which others like those that close it stand. */
const nearAbove = 200;

/** How many lines from `foot` on, at most so many, stand word for word above the last comment too. */
function knownFrom(lines: readonly Line[], foot: number, from: number, most: number): number {
	const above = new Set(lines.slice(Math.max(0, from - nearAbove), from).map(fixedKey));
	const keys = lines.slice(foot, foot + most).map(fixedKey);
	const end = keys.findIndex((key) => !above.has(key));
	return end < 0 ? keys.length : end;
}

/** The name below the last comment, where the others have theirs there. */
function signatures(
	lines: readonly Line[],
	from: number,
	foot: number,
	closing: readonly Part[],
): number {
	const named = closing.find(({ kind, share }) => kind === 'name' && share >= regularShare);
	const line = lines[foot - 1];
	if (named === undefined || foot - 1 <= from || line === undefined) return 0;
	const signed = named.signed === true && line.words <= 8 && /^[–—~-]\s?\S/u.test(line.text);
	// Whoever wrote an earlier comment as well, however the name looks: `anonymous user`.
	const known = line.words <= 4 && lines.slice(0, from).some(({ text }) => text === line.text);
	return signed || known || isBareName(line) ? 1 : 0;
}

const closers: ReadonlySet<Part['kind']> = new Set([
	'constant',
	'fixed',
	'date',
	'byline',
	'plugin',
	'figure',
	'role',
]);
const noNear = { mark: undefined, before: undefined };

function closes(line: Line | undefined, part: Part): boolean {
	if (line === undefined || line.foot || !closers.has(part.kind)) return false;
	if (part.kind === 'constant' && isRule(line.text)) return false;
	return (
		fits(line, part, noNear) ||
		(part.kind === 'constant' && line.furniture && !isByline(line)) ||
		isVote(line)
	);
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
		if (!line.furniture && !isHeading(line) && (line.words > 8 || line.sentence)) odd += 1;
		// A rule stands above a signature, too.
		const opens = (line.furniture && !isRule(line.text)) || isHeading(line);
		if (
			line.foot ||
			(isHeading(line) && line.heading?.count !== undefined) ||
			(opens && odd <= rest * 0.25)
		)
			end = index;
	}
	return end;
}
