import type { Role } from '../../src/schemas/ledger.ts';
import { isPosted } from '../text/posted.ts';
import { afterwordOf } from './afterword.ts';
import type { Line } from './line.ts';
import { isSigned } from './marks.ts';

/** Whether a line below an essay's words says who wrote it, or when: `Posted by Ann at May 3, 2005`. */
export function signsEssay(line: Line): boolean {
	return isSigned(line) || isPosted(line.text);
}

/** Where the essay's words end; furniture and the head of the comment section below them are nobody's. */
export function endOfEssay(
	lines: readonly Line[],
	range: { readonly from: number; readonly to: number },
	roles: ReadonlyMap<number, Role>,
): number {
	let end = afterwordOf(lines, { from: range.from, to: headOfSection(lines, range) });
	while (end > range.from && isAfterword(lines[end - 1], roles.get(end - 1))) end -= 1;
	return end;
}

/** Whose picture it is, above an essay's words or below them: `Photo: Flickr / dial_tone`, `Photo by Ann Lee`. */
const credit =
	/^(?:[Pp]hoto(?:graph(?:y|s)?|s)?|[Ii]mages?|[Pp]ictures?|[Ii]llustrations?|Fotos?|Fotografie|Bild(?:er)?|[Cc]rédits? photos?|[Ii]mmagin[ei]|[Ii]magen)(?: (?:credits?|courtesy(?: of)?))?\s?(?:[:©]\s?\S.{0,80}|(?:by|von|par|di|por|via)\s(?:\p{Lu}[\p{L}'’.-]{0,20}\s?){1,4}(?:(?:\/|for|,)\s?.{1,40})?)$/u;
const longestCredit = 12;

function isCredit({ text, words, sentence }: Line): boolean {
	return words <= longestCredit && (!sentence || words <= shortestTold) && credit.test(text);
}

/** `Photo by Petr Kratochvila.`; a longer sentence tells of pictures. */
const shortestTold = 5;

/** `212`, `1.4K`: how often a post was shared, below its title. */
const tally = /^\d[\d.,]{0,8}k?$/iu;

/** Where the essay's words begin, below the links and figures that the theme prints above them. */
export function startOfEssay(
	lines: readonly Line[],
	{ from, to }: { readonly from: number; readonly to: number },
	roles: ReadonlyMap<number, Role>,
): number {
	let [start, figures] = [from, 0];
	for (let index = from; index < to; index += 1) {
		const line = lines[index];
		const isTally = line !== undefined && tally.test(line.text);
		const isNone = line !== undefined && (line.furniture || isCredit(line));
		if (!roles.has(index) && !isNone && !isTally) break;
		if (isTally) figures += 1;
		start = index + 1;
	}
	// A figure alone may be the first word of a list, and nothing but figures is what an essay says.
	return figures === 1 || start === to ? from : start;
}

/** Lines between a section's heading and its first comment: how to sort it, what may be said there. */
const longestPreface = 5;
/** Lines from the heading of the links of other pages, where it stands above the comments, to these. */
const longestTrackbacks = 24;
/** A heading this near to the post's first line counts its comments and does not open them. */
const headLines = 4;

const trackbacks = /^track ?backs?\s?(?:\(\d{1,4}\))?:?$/iu;

function findBetween(
	lines: readonly Line[],
	from: number,
	to: number,
	found: (line: Line) => boolean,
): number | undefined {
	const at = lines.slice(from, Math.max(from, to)).findLastIndex(found);
	return at < 0 ? undefined : from + at;
}

/** Where the essay ends above its comments: at the heading that opens them, where there is one. */
function headOfSection(
	lines: readonly Line[],
	{ from, to }: { readonly from: number; readonly to: number },
): number {
	if (to >= lines.length) return to;
	const near = (length: number) => Math.max(from + headLines, linesBack(lines, to, length));
	const heads = (line: Line) => line.heading !== undefined;
	const heading = findBetween(lines, near(longestPreface), to, heads) ?? to;
	return (
		findBetween(lines, near(longestTrackbacks), heading, (line) => trackbacks.test(line.text)) ??
		heading
	);
}

/** Where so many lines begin that end at `to`, links not counted. */
function linesBack(lines: readonly Line[], to: number, length: number): number {
	let [at, left] = [to, length];
	while (at > 0 && left > 0) {
		at -= 1;
		if (lines[at]?.furniture !== true) left -= 1;
	}
	return at;
}

function isAfterword(line: Line | undefined, role: Role | undefined): boolean {
	if (line === undefined || role !== undefined) return role !== undefined;
	return line.furniture || line.heading !== undefined || signsEssay(line) || isCredit(line);
}
