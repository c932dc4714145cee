import { nameKey } from '../text/names.ts';
import type { Cell, Cutting } from './cells.ts';
import type { Line } from './line.ts';
import { isDashed } from './marks.ts';
import { salutedName, signedName } from './voices.ts';

/** What one agreement or contradiction weighs, in log-odds, and all of them together at most. */
const worth = {
	selfAddressed: -1.5,
	signed: 1,
	signedByNeighbour: -1.2,
	spoken: 1.5,
	authored: 1,
	signature: 3,
	letter: 3,
	linked: 1,
} as const;
const atMost = 8;

/**
 * Whether the words on the mark's side are by the person it names.
 *
 * A page whose bylines stand below reads nearly as well with all of them taken for the next comment's
 * heads. But nobody greets themselves, people sign with their own name, `Ann says:` speaks of what
 * follows, and `Comment by Ann` of what was said.
 */
export function sideWorth(lines: readonly Line[], { cells, cycle, phase }: Cutting): number {
	const above = phase <= cycle.mark;
	const words = cells.map((cell, index) =>
		cellWorth(lines, cell, [cells[index - 1], cells[index + 1]]),
	);
	const marks = cells.map((cell) => lines[cell.mark]?.byline);
	const spoken = marks.filter(
		(byline) =>
			byline !== undefined &&
			/N .*\p{L}/u.test(byline.frame) &&
			byline.worded &&
			byline.lead === '',
	);
	const authored = marks.filter(
		(byline) => byline?.date !== undefined && commentBy.test(byline.lead),
	);
	const signed = (part: 'header' | 'trailer') =>
		cells.filter((cell) =>
			cell[part].some((index) => lines[index] !== undefined && signs(lines[index])),
		).length;
	const letters = cells.filter(({ header, trailer }) =>
		[...header, ...trailer].some((index) => /^from:$/iu.test(lines[index]?.byline?.lead ?? '')),
	);
	const announced = cycle.parts.some(({ speech }) => speech === true);
	const hasLinks = (line: Line | undefined) =>
		line !== undefined && (linksAround.test(line.text) || linksBehind.test(line.text));
	const linked = cells.filter(({ mark }) => hasLinks(lines[mark]));
	const closes = (index: number) =>
		lines[index]?.byline?.date !== undefined && hasLinks(lines[index]);
	const side = above ? -1 : 1;
	const most = cells.length * 0.6;
	// `#3` right above `Posted by: Ann`: where a number opens the comment, so does its byline.
	const opened = cycle.parts[cycle.mark - 1]?.kind === 'figure';
	const printed =
		(!opened && signed('header') >= most ? -worth.signature : 0) +
		(!opened && signed('trailer') >= most ? worth.signature : 0) +
		(!announced && linked.length >= most ? side * worth.linked : 0) +
		(spoken.length >= most ? -side * worth.spoken : 0) +
		(letters.length >= most ? -side * worth.letter : 0) +
		datesWorth(cells, most, closes) +
		(authored.length >= most ? side * worth.authored : 0);
	return (
		Math.max(
			-atMost,
			Math.min(
				atMost,
				words.reduce((sum, value) => sum + value, 0),
			),
		) + printed
	);
}

/** `Reply March 4, 2010` on a line of its own rather ends a comment than opens the next. */
function datesWorth(
	cells: readonly Cell[],
	most: number,
	closes: (index: number) => boolean,
): number {
	const stands = (part: 'header' | 'trailer') =>
		cells.filter((cell) => cell[part].some((index) => index !== cell.mark && closes(index))).length;
	return (
		(stands('trailer') >= most ? worth.linked : 0) - (stands('header') >= most ? worth.linked : 0)
	);
}

/** Themes that print `Comment by Ann — 4 June` print it below the comment. */
const commentBy =
	/(?<!\p{L})(?:comment|commented|kommentar|kommentiert|commentaire|comentario|comentado|commento|reactie|posted|geschrieben|publicado|écrit)(?!\p{L})/iu;

/** `Posted by: Ann | 4 June` and its translations sign what stands above them, on every TypePad blog. */
const signatureLead =
	/^(?:posted by|publicado por|rédigé par|scritto da|kommentiert von|geplaatst door)\s?:$/iu;

/** `Reply · Like · March 4`: links rather end what stands above them. */
const linksAround = /^[\s([]{0,2}(?:reply|like|flag|favou?rite|recommend|report)\b(?! to\b)/iu;

/** `March 4 – Flag – Like – Reply`: so do several behind the date. */
const linksBehind = /(?:\s[–—|·•-]\s(?:reply|like|flag|favou?rite|recommend|report|share)){2,6}$/iu;

/** Bylines that stand below the words they sign. */
export function signs(line: Line): boolean {
	const { byline, text } = line;
	if (byline === undefined) return isDashed(line);
	if (byline.date === undefined)
		return byline.name !== undefined && (signatureLead.test(byline.lead) || /^~ .+ ~$/u.test(text));
	// A theme that closes its bylines with a bar, too, prints them above the words.
	if (text.endsWith('|') || text.includes(' @ ')) return false;
	if (/^[-–—~]\s?\p{L}/u.test(text) && byline.name !== undefined) return true;
	return signatureLead.test(byline.lead) || /\breply rec flag\b/u.test(text);
}

function cellWorth(
	lines: readonly Line[],
	cell: Cell,
	neighbours: readonly (Cell | undefined)[],
): number {
	const own = cell.author;
	const first = lines[cell.body[0] ?? -1];
	const last = lines[cell.body.at(-1) ?? -1];
	if (own === undefined || first === undefined || last === undefined) return 0;
	const greeted = salutedName(first);
	const signed = cell.body.length > 1 ? signedName(last) : undefined;
	let score = 0;
	if (greeted !== undefined && isOf(greeted, own)) score += worth.selfAddressed;
	if (signed !== undefined && isOf(signed, own)) score += worth.signed;
	else if (
		signed !== undefined &&
		neighbours.some((other) => other?.author !== undefined && isOf(signed, other.author))
	) {
		score += worth.signedByNeighbour;
	}
	return score;
}

/** Whether a name in the words is the byline's: the whole of it or its first part. */
function isOf(name: string, author: string): boolean {
	const [one, other] = [nameKey(name), nameKey(author)];
	return (
		one !== '' && (one === other || one === other.split(' ')[0] || one.split(' ')[0] === other)
	);
}
