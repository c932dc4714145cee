import { closesEssay } from './furniture.ts';
import { fixedKey, isHeading } from './parts.ts';
import type { Cell, Cutting } from './cells.ts';
import type { Cycle } from './cycle.ts';
import { isLinkBack } from './score-forms.ts';
import { formOf, isBareDate, isSpoken } from './marks.ts';
import { countingUp } from './numbering.ts';
import type { Line } from './line.ts';
import { sum } from './sum.ts';
import { fewestOfPost } from './topic.ts';

/** The longest label of a form, in words. */
const longestLabel = 4;

export function headingWorth(
	lines: readonly Line[],
	{ start, end, cells, cycle, phase }: Cutting,
): number {
	const near = linesAbove(lines, start);
	const found = near.findIndex(isHeading);
	// The form may stand between the heading and the first comment, and its labels tell that it does.
	const form = near.slice(0, found).some((line) => line.foot);
	const at = found < 3 || form ? found : -1;
	// Links may stand between the heading and the first comment, words of a comment may not.
	const beside =
		at >= 0 &&
		near.slice(0, at).every((line) => line.furniture || (form && line.words <= longestLabel));
	// Words below the heading, and only then the first byline: it stands below what it signs.
	const passed = at >= 0 && !beside && phase <= cycle.mark;
	const counted = lines.some((line) => line.heading?.count === cells.length);
	const foot = lines[end]?.foot === true || lines[end + 1]?.foot === true;
	const first = cells[0]?.mark ?? start;
	const below = phase > cycle.mark;
	const held = lines
		.slice(start, first)
		.some(({ heading, text }) => isPromise(heading, cells.length) || (below && closesEssay(text)));
	return (
		(foot ? 2 : 0) +
		(held ? holdsHeading : 0) +
		(at < 0 ? 0 : beside ? (cycle.marks.kind === 'listed' ? 5.5 : 3.5) : passed ? -1 : 1) +
		(counted ? Math.min(4, 1 + cells.length * 0.5) : 0)
	);
}

/** What it weighs that the heading of the comments, or the essay's foot, stands in the first of them. */
const holdsHeading = -6;

/** A heading that counts about as many comments as were found. */
function isPromise(heading: Line['heading'], found: number): boolean {
	const count = heading?.count ?? 0;
	return count >= found * 0.75 && count <= found * 1.25;
}

/** Lines above a thread among which its heading is looked for, with its links and without them. */
const mostAbove = 16;
const mostNear = 5;

/** The lines above the first comment, the nearest first, without what only links. */
function linesAbove(lines: readonly Line[], start: number): readonly Line[] {
	return lines
		.slice(Math.max(0, start - mostAbove), start)
		.filter((line) => !line.furniture || line.foot || line.heading !== undefined)
		.slice(-mostNear)
		.reverse();
}

/** A post of fewer words than this is short beside its comments; a list's introduction is. */
const longEssay = 120;

export function essayWorth(lines: readonly Line[], { start, cells }: Cutting): number {
	let words = 0;
	for (let index = 0; index < start && words < longEssay; index += 1) {
		const line = lines[index];
		if (line !== undefined && !line.furniture && line.words >= 8) words += line.words;
	}
	if (words >= longEssay) return 0;
	// A name, a word of speech and a minute are a comment's, however short the post above it is.
	const clear = cells.every(
		({ mark, header, author }) => author !== undefined && isClear(lines, [mark, ...header]),
	);
	const headed = isHeaded(lines, start) || clear;
	if (isCounted(lines, start, cells.length)) return 0;
	if (words === 0) return isTopic(lines, cells) ? -2 : -8;
	return headed ? 0 : -6 * (1 - words / longEssay);
}

/** Whether the first comment may be the post itself, signed as its answers are, which several people gave. */
function isTopic(lines: readonly Line[], cells: readonly Cell[]): boolean {
	const [first] = cells;
	const words = sum((first?.body ?? []).map((index) => lines[index]?.words ?? 0));
	const people = new Set(cells.map(({ author }) => author));
	return words >= fewestOfPost && people.size > 3 && !people.has(undefined);
}

function isClear(lines: readonly Line[], around: readonly number[]): boolean {
	const bylines = around.flatMap((index) => lines[index]?.byline ?? []);
	if (around.some((index) => lines[index] !== undefined && isSpoken(lines[index]))) return true;
	return bylines.some(({ worded }) => worded) && bylines.some(({ date }) => date?.hasTime === true);
}

/** `Comment by Ann`: no diary's date. */
const commentLead =
	/^(?:comment|commented|kommentar|kommentiert|commentaire|comentario|comentário|commento|reactie|komentarz)\b/iu;

/** `Ann Lee, March 3, 2010 Reply` */
const linkBehind =
	/\d\S{0,12} [|·•([-]{0,2}\s?(?:reply|antworten|répondre|responder|rispondi|permalink|quote|link|#)[)\]]?$/iu;

/** Comments that show neither a time, a number, a link of their own nor a heading are rare. */
export function bareWorth(lines: readonly Line[], { cells, cycle, start }: Cutting): number {
	if (cycle.marks.kind !== 'dated' || isHeaded(lines, start)) return 0;
	const linked = cycle.parts.some(
		({ kind }) => kind === 'constant' || kind === 'fixed' || kind === 'role',
	);
	const numbered = countingUp(lines, cells);
	const answered = cells.filter(({ mark }) => linkBehind.test(lines[mark]?.text ?? ''));
	const timed = cells.some(({ mark }) => {
		const date = lines[mark]?.byline?.date;
		return date?.hasTime === true || date?.shape === 'ago';
	});
	// A name and a date, each on its line, are more than the dates of a diary.
	const named = cycle.parts.some(({ kind, share }) => kind === 'name' && share >= 0.75);
	const told = cells.filter(({ mark }) => commentLead.test(lines[mark]?.byline?.lead ?? ''));
	const anchored = cells.filter(({ mark }) => /^#\s?\p{L}/u.test(lines[mark]?.text ?? ''));
	const shown =
		Math.max(told.length, answered.length, anchored.length) >= cells.length * usualShare;
	const clear = linked || numbered || timed || shown;
	return clear ? 0 : (named ? -0.5 : -0.8) * cells.length;
}

/** Below a title and a subtitle stands who wrote the post, which weighs more than all a comment shows. */
const lastOfHead = 3;
const ownBylineWorth = -8;

/** One or two bylines may be the essay's own; a heading that promises them says that they are not. */
export function fewWorth(lines: readonly Line[], { cells, cycle, phase, start }: Cutting): number {
	if (cells.length > 2 || isCounted(lines, start, cells.length)) return 0;
	if (cells.length === 1 && phase <= cycle.mark && start < lastOfHead) return ownBylineWorth;
	// Two whole rounds with their links are more than two dated lines.
	const linked = cycle.parts.some(({ kind }) => kind === 'constant' || kind === 'fixed');
	const timed = cells.every(({ mark }) => lines[mark]?.byline?.date?.hasTime === true);
	return cells.length === 1 ? -3 : linked ? -0.2 : timed ? -0.4 : -0.8;
}

/** Some themes link to the form above the comments: `Leave a comment`. */
export function linkWorth(lines: readonly Line[], { start }: Cutting): number {
	return lines[start - 1]?.foot === true ? 1 : 0;
}

const beyond = -6;

/** Dated lines below the foot of a section that has some itself: the site's other posts, in a list. */
export function beyondWorth(lines: readonly Line[], { start }: Cutting): number {
	const foot = lines.slice(0, start).findLastIndex((line) => line.foot);
	const heading = lines.slice(0, start).findLastIndex((line) => line.heading !== undefined);
	if (heading < 0 || heading > foot) return 0;
	const own = lines.slice(heading, foot).some(({ byline }) => byline?.date?.hasTime === true);
	return own ? beyond : 0;
}

export function isHeaded(lines: readonly Line[], start: number): boolean {
	return lines.slice(Math.max(0, start - 3), start).some((line) => line.heading !== undefined);
}

/** Whether a heading right above promises comments, and just as many where it counts them. */
function isCounted(lines: readonly Line[], start: number, found: number): boolean {
	const near = lines
		.slice(Math.max(0, start - 3), start)
		.find((line) => line.heading !== undefined)?.heading;
	return near !== undefined && (near.count ?? found) === found;
}

/** No more lines than this are looked at below the last comment. */
const longestEnd = 200;

/** After the last comment a page has furniture at most. */
export function endWorth(lines: readonly Line[], { cells, end, cycle, phase }: Cutting): number {
	const rest = lines.slice(end, end + longestEnd);
	// Below the form or a sidebar's head a page may say what it likes.
	const foot = rest.findIndex((line) => line.foot);
	const after = rest.slice(0, foot < 0 ? undefined : foot).filter((line) => !line.furniture);
	const words = sum(after.map((line) => Math.min(line.words, 60)));
	// Words right below the last byline, before the form: that byline has them.
	const next = lines[end];
	const below = phase > cycle.mark;
	const left = next !== undefined && !next.furniture && next.heading === undefined;
	const owed = !left ? 0 : below ? -3 : -1.5;
	const last = cells.at(-1);
	// Below the link that closes the last comment, as it closes the others, the page goes on.
	const closed =
		opensAgain(next, cycle) ||
		(!below && last !== undefined && last.trailer.length > 0 && isClosed(lines, cells));
	// A last byline without words says that all of them stand below theirs, a first one above them.
	const isEmpty = (cell: Cell | undefined) => cell?.body.length === 0 && !isLinkBack(lines, cell);
	const unfinished =
		isEmpty(last) || (below && isEmpty(cells[0])) ? -3 - Math.min(9, cells.length * 0.7) : 0;
	// A line like the bylines closes the last comment: it has the words above it, and so have they.
	const closing = lines[last?.body.at(-1) ?? -1];
	const dated = cells.some(({ mark }) => isSameByline(lines[mark], closing));
	// Ann Lee may sign as Ann, though another is called so.
	const signed = last?.author?.startsWith(`${closing?.text ?? ''} `) === true;
	const repeated = !signed && repeatsHead(lines, cells, closing);
	const astray = below ? 0 : repeated ? -6 : dated ? -3 : 0;
	return unfinished + astray + (owed - Math.min(6, words * 0.12)) * (closed ? 0.15 : 1);
}

/** No more lines than this are looked at above the first comment. */
const nearStart = 12;
/** A form is the theme's if so many of the comments have it. */
const usualShare = 0.6;

/** A line like those that name the comments' authors, left in the essay: each has the words of another. */
export function strayWorth(
	lines: readonly Line[],
	{ cells, start, cycle, phase }: Cutting,
): number {
	if (phase > cycle.mark || cells.length < 3) return 0;
	const frames = cells.flatMap(({ mark, header }) =>
		header.filter((index) => index !== mark).flatMap((index) => speaks(lines[index])),
	);
	const isUsual = (frame: string) =>
		frames.filter((each) => each === frame).length >= cells.length * usualShare;
	const stray = lines
		.slice(Math.max(0, start - nearStart), start)
		.some((line) => speaks(line).some(isUsual));
	return (stray ? -4 : 0) + (isOneLeft(lines, cycle, start) ? -1.5 : 0);
}

/** At most so many words are one comment's; the essay below its own byline has more. */
const longestLeft = 150;

/** Whether a name and a date like the marks are left right above the first comment, with words of its own below it. */
function isOneLeft(lines: readonly Line[], { marks }: Cycle, start: number): boolean {
	const at = marks.at.filter((index) => index < start).at(-1);
	const { name, date } = lines[at ?? -1]?.byline ?? {};
	if (at === undefined || start - at > nearStart) return false;
	if (name === undefined || date === undefined) return false;
	const below = lines.slice(at + 1, start);
	const words = sum(below.map((line) => (line.furniture ? 0 : line.words)));
	const isParted = below.some((line) => isHeading(line) || line.foot || closesEssay(line.text));
	return words > 0 && words <= longestLeft && !isParted;
}

/** The form of a line with a name and a word of speech, and no more: `Ann wrote:`. */
function speaks(line: Line | undefined): string[] {
	const { worded, name, date, frame = '', lead } = line?.byline ?? {};
	return worded === true && name !== undefined && date === undefined && lead === '' ? [frame] : [];
}

/** Whether the line is what another comment has above its words: the name of one who wrote two. */
function repeatsHead(
	lines: readonly Line[],
	cells: readonly Cell[],
	line: Line | undefined,
): boolean {
	if (line === undefined || line.words > longestHead) return false;
	return cells.some(({ header }) => header.some((index) => lines[index]?.text === line.text));
}

const longestHead = 4;

/** Whether both lines are dates in one form that name nobody. */
function isSameByline(one: Line | undefined, other: Line | undefined): boolean {
	return (
		one !== undefined &&
		other !== undefined &&
		isBareDate(one) &&
		isBareDate(other) &&
		formOf(one) === formOf(other)
	);
}

/** Whether the theme's line that opens comments stands there without one. */
function opensAgain(line: Line | undefined, { parts }: Cutting['cycle']): boolean {
	return (
		line !== undefined &&
		parts.some(({ kind, text }) => kind === 'fixed' && text === fixedKey(line))
	);
}

/** Whether the last comment ends with the line that most of the others end with. */
function isClosed(lines: readonly Line[], cells: readonly Cell[]): boolean {
	const closing = ({ trailer }: Cell) => {
		const line = lines[trailer.at(-1) ?? -1];
		return line === undefined ? undefined : fixedKey(line);
	};
	const own = closing(cells.at(-1) as Cell);
	return cells.filter((cell) => closing(cell) === own).length >= Math.max(3, cells.length * 0.6);
}
