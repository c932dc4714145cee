import { nameKey } from '../text/names.ts';
import type { Cell, Cutting } from './cells.ts';
import type { Line } from './line.ts';
import { salutedName } from './voices.ts';

/** The longest title of a comment, in words. */
const longestTitle = 9;
/**
 * How many comments of several lines, and what share of them, begin with a short line on a site that
 * asks for a title; where short sentences count, too, and where only what does not end as a sentence
 * does. Of 1,289 labelled pages 21 pass that have titles, and one that has none.
 */
const asked = { fewest: 4, share: 0.85 } as const;
const offered = { fewest: 3, share: 0.5 } as const;

/**
 * The comments with their titles parted from their words, on a site that asks for a title or offers
 * one: comments of several lines begin with a short one. Below a byline, where people begin with a
 * short sentence too, none of them may end as a sentence does. A title alone is all that is said.
 */
export function withTitles(lines: readonly Line[], cutting: Cutting): Cutting {
	return withTitlesAbove(lines, withNumberedBelow(lines, withTitlesBelow(lines, cutting)));
}

/** The share of the comments of several lines that begin with what may be a title, or end so. */
export function titleShares(
	lines: readonly Line[],
	cells: readonly Cell[],
): Readonly<Record<'first' | 'last', number>> {
	const several = cells.filter(({ body }) => body.length > 1);
	const share = (at: 0 | -1) =>
		several.filter(({ body }) => mayBeTitle(lines[body.at(at) ?? -1])).length /
		Math.max(1, several.length);
	return { first: share(0), last: share(-1) };
}

/** Whether the line is short and no sentence. */
export function mayBeTitle(line: Line | undefined): boolean {
	if (line === undefined || !isSpelt(line)) return false;
	return isAnswer(line) || (isShort(line) && !isEnded(line));
}

function withTitlesBelow(lines: readonly Line[], cutting: Cutting): Cutting {
	const { cells, cycle, phase } = cutting;
	const above = phase <= cycle.mark;
	const people = new Set(cells.flatMap(({ author }) => keyOf(author)));
	const several = cells.filter(({ body }) => body.length > 1);
	const may = (is: (line: Line | undefined) => boolean) =>
		several.filter(({ author, body: [first = -1] }) => {
			return is(lines[first]) && !addresses(lines[first], author, people);
		});
	const short = may(isShort);
	const unended = may(mayBeTitle);
	const shows = (some: readonly Cell[], { fewest, share }: typeof asked | typeof offered) =>
		some.length >= fewest && some.length >= several.length * share;
	const titled = new Set(
		!above && shows(short, asked) ? short : shows(unended, offered) ? unended : [],
	);
	if (titled.size === 0) return cutting;
	const parted = cells.map((cell) => {
		if (!titled.has(cell)) return cell;
		const { header, body } = cell;
		// Who recommended it may stand below the title.
		const from = Math.max(
			1,
			body.findIndex(
				(index, order) =>
					order > 0 && lines[index]?.furniture !== true && lines[index]?.role !== true,
			),
		);
		return { ...cell, header: [...header, ...body.slice(0, from)], body: body.slice(from) };
	});
	return { ...cutting, cells: parted };
}

/** A name of fewer letters may be a word. */
const shortestName = 4;

function keyOf(author: string | undefined): string[] {
	const key = nameKey(author ?? '');
	return key.length < shortestName ? [] : [key];
}

/** Whether the line calls somebody else who commented: `5 Mendip_Red`, `No. 8 Ann Lee`. */
function addresses(
	line: Line | undefined,
	author: string | undefined,
	people: ReadonlySet<string>,
): boolean {
	const called = nameKey(line?.text ?? '').replace(/^(?:no )?\d{1,4} | \d{1,4}$/gu, '');
	return people.has(called) && called !== nameKey(author ?? '');
}

const fewestBelow = 3;
const shareBelow = 0.4;

/**
 * The comments with the titles that begin with their number (`2. Who lives in the country?`) parted
 * from their words, however long they are and however they end, where those of others are.
 */
function withNumberedBelow(lines: readonly Line[], cutting: Cutting): Cutting {
	const isNumbered = (index: number | undefined, order: number) =>
		isNumber(lines[index ?? -1], order);
	const known = cutting.cells.filter(({ mark, header }, order) =>
		header.some((index) => index > mark && isNumbered(index, order)),
	).length;
	if (known < fewestBelow || known < cutting.cells.length * shareBelow) return cutting;
	const cells = cutting.cells.map((cell, order): Cell => {
		const { header, body } = cell;
		return body.length > 1 && isNumbered(body[0], order)
			? { ...cell, header: [...header, ...body.slice(0, 1)], body: body.slice(1) }
			: cell;
	});
	return { ...cutting, cells };
}

/** Whether the line begins with the number of the comment: `3. The weather`. */
function isNumber(line: Line | undefined, order: number): boolean {
	return line?.text.startsWith(`${order + 1}. `) === true;
}

/** The lines of a comment above the next one's title, and above the links that stand between. */
function wordsAbove(lines: readonly Line[], body: readonly number[]): readonly number[] {
	const last = body.slice(0, -1).findLastIndex((index) => lines[index]?.furniture !== true);
	return body.slice(0, last + 1);
}

/**
 * The comments with the titles that stand above their bylines parted from the words above those: two
 * answers (`Re: the weather`), or one and the title that it answers, show that comments have titles
 * there, and not all have one.
 */
function withTitlesAbove(lines: readonly Line[], cutting: Cutting): Cutting {
	const { cells, cycle, phase } = cutting;
	if (phase > cycle.mark) return cutting;
	const closing = cells.slice(0, -1).map(({ body, trailer }) => {
		const line = lines[body.at(-1) ?? -1];
		return body.length > 1 && trailer.length === 0 && mayBeTitle(line) ? line : undefined;
	});
	const titles = closing.filter((line) => line !== undefined);
	const answers = titles.filter(isAnswer);
	const answered = titles.some(({ text }) => answers.some((answer) => subjectOf(answer) === text));
	const areTitles = answers.length >= fewestAnswers || answered;
	const numbered = new Set(numberedTitles(lines, cells, closing));
	if (!areTitles && numbered.size === 0) return cutting;
	const isTitled = (order: number) =>
		closing[order] !== undefined && (areTitles || numbered.has(order + 1));
	const parted = cells.map((cell, order): Cell => {
		const above = isTitled(order - 1) ? (cells[order - 1]?.body.slice(-1) ?? []) : [];
		const body = isTitled(order) ? wordsAbove(lines, cell.body) : cell.body;
		return { ...cell, header: [...above, ...cell.header], body };
	});
	return { ...cutting, cells: parted };
}

const fewestAnswers = 2;
const fewestNumbered = 2;

/**
 * The comments whose number stands before the title above their byline (`3. The weather`), where the
 * bylines of the others bear theirs.
 */
function numberedTitles(
	lines: readonly Line[],
	cells: readonly Cell[],
	closing: readonly (Line | undefined)[],
): number[] {
	const titled = cells.flatMap(({ mark }, order) =>
		!isNumber(lines[mark], order) && isNumber(closing[order - 1], order) ? [order] : [],
	);
	return titled.length < fewestNumbered ? [] : titled;
}

const answerMark = /^(?:#\s)?(?:re|aw|antw|sv|odp|rif|res|ответ)\s?:\s?/iu;

/** Whether the line is the title of an answer: `Re: the weather`. */
export function isAnswer({ text }: Line): boolean {
	return answerMark.test(text);
}

/** The title that an answer's repeats. */
function subjectOf({ text }: Line): string {
	return text.replace(answerMark, '');
}

/** Whether the line has a word, in a script whose sentences end with marks: others write them without. */
function isSpelt({ text }: Line): boolean {
	return (
		/\p{L}{2}/u.test(text) &&
		!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{2}/u.test(text)
	);
}

/** What readers gave the comment stands behind its title: `It scales (35+ / 0-)`. */
function withoutVotes({ text }: Line): string {
	return text.replace(/ \([^()]{1,30}\)$/u, '');
}

/** Whether the line ends as a sentence does. */
function isEnded(line: Line | undefined): boolean {
	if (line === undefined) return true;
	const title = withoutVotes(line);
	return title === line.text ? line.sentence : /[.!?…]$/u.test(title);
}

/** A short line that greets, calls and quotes nobody. */
function isShort(line: Line | undefined): boolean {
	if (line === undefined) return false;
	const words = withoutVotes(line).split(' ').length;
	if (isAnswer(line)) return words <= longestTitle;
	return (
		words <= longestTitle &&
		!/^[>@#"“„«]|[,:：]$/u.test(line.text) &&
		salutedName(line) === undefined
	);
}
