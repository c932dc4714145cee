import type { Confidence, DraftDate } from '../model/draft.ts';
import { findDate } from '../text/dates.ts';
import type { Cell } from './cells.ts';
import { isByline } from './marks.ts';
import { numberBefore } from './numbering.ts';
import type { FoundComment, Section } from './found-section.ts';
import { findInline } from './inline.ts';
import type { InlineComment } from './inline.ts';
import type { Line } from './line.ts';
import { partMovedLinks, startsByMovedLinks } from './moved-links.ts';
import { withOddNames } from './odd-names.ts';
import { findThread } from './thread.ts';
import type { Thread } from './thread.ts';
import { withOpening } from './topic.ts';
import { unsignedStart } from './unsigned.ts';
import { movedSection, unsignedSection } from './unsigned-section.ts';

/** Finds a post's comments among the lines from `from` on; undefined where there are none. */
export function findSection(
	lines: readonly Line[],
	from: number,
	repeats: ReadonlyMap<number, number>,
): Section | undefined {
	const post = lines.slice(from);
	const found = findThread(post);
	const starts = startsByMovedLinks(post);
	if (starts !== undefined && namesOf(found) < starts.length * namedShare)
		return movedSection(lines, from, starts);
	const whole = found === undefined ? undefined : withOddNames(post, found);
	const below = whole === undefined ? belowHeading(post) : undefined;
	const thread = whole ?? below?.thread;
	const unsigned = unsignedStart(post, repeats, thread);
	const inline = thread === undefined ? findInline(post) : undefined;
	const counted = (unsigned?.expected ?? Infinity) * countedShare;
	if (inline !== undefined && (unsigned === undefined || inline.length >= counted))
		return inlineSection(from, inline);
	if (unsigned !== undefined) return unsignedSection(lines, from + unsigned.start, unsigned);
	if (thread === undefined) return undefined;
	const section = signedSection(lines, from + (below?.skipped ?? 0), thread);
	return starts === undefined ? section : withoutMovedLinks(lines, section);
}

/** A page that has kept the names of so many of its comments is read by these. */
const namedShare = 0.5;

function namesOf(thread: Thread | undefined): number {
	const cells = thread?.best.cutting.cells ?? [];
	return cells.filter(({ author }) => author !== undefined).length;
}

/** The links that an extractor moved into the words are none of them. */
function withoutMovedLinks(lines: readonly Line[], section: Section): Section {
	const comments = section.comments.map((comment) => {
		const { body, furniture } = partMovedLinks(lines, comment.body);
		return { ...comment, body, furniture: [...comment.furniture, ...furniture] };
	});
	return { ...section, comments };
}

/** Lines that begin with a name and words of speech are the comments, if so many of those counted do. */
const countedShare = 0.7;

function inlineSection(from: number, found: readonly InlineComment[]): Section {
	return {
		name: 'N said: words',
		start: from + (found[0]?.start ?? 0),
		end: from + (found.at(-1)?.end ?? 0),
		comments: found.map(({ start, end, author, date }) => ({
			byline: [],
			furniture: [],
			body: Array.from({ length: end - start }, (_, index) => from + start + index),
			author,
			authorFrom: 'byline',
			date: date && { text: date.text, iso: date.iso },
			number: undefined,
			answers: undefined,
			nesting: undefined,
			repeats: undefined,
			confidence: inlineConfidence,
		})),
	};
}

/** An article that quotes its sources so is rare, but was seen. */
const inlineConfidence: Confidence = { bounds: 0.85, author: 0.95 };

/** Lines of the essay that are kept when only the comment section is looked at. */
const keptAbove = 6;

/**
 * The thread below a line that counts the comments, where it has just that many: an essay full of
 * headings hides names that stand alone, and the count brings them out.
 */
function belowHeading(post: readonly Line[]): { thread: Thread; skipped: number } | undefined {
	const heading = post.findLastIndex((line) => (line.heading?.count ?? 0) > 0);
	if (heading < 1) return undefined;
	const skipped = Math.max(0, heading - keptAbove);
	const thread = findThread(post.slice(skipped));
	const expected = post[heading]?.heading?.count;
	return thread !== undefined && thread.best.cutting.cells.length === expected
		? { thread, skipped }
		: undefined;
}

function signedSection(lines: readonly Line[], from: number, thread: Thread): Section {
	const { cells, cycle, phase, start, end } = thread.best.cutting;
	const post = lines.slice(from);
	const numbers = numbersOf(post, cells);
	const depths = depthsOf(post, cells) ?? threadedDepths(post, cells);
	const shift = (indices: readonly number[]) => indices.map((index) => index + from);
	const comments = cells.map((cell, index): FoundComment => {
		const around = [...cell.header, ...cell.trailer];
		return {
			byline: shift(around.filter((line) => !isPlainFurniture(post[line]))),
			furniture: shift(around.filter((line) => isPlainFurniture(post[line]))),
			body: shift(cell.body),
			author: cell.author,
			authorFrom: cell.author === undefined ? 'none' : 'byline',
			date: dateOf(post, cell),
			number: numbers?.[index],
			answers: cell.answers ?? around.flatMap((line) => post[line]?.byline?.answers ?? [])[0],
			nesting: '>'.repeat(depths?.[index] ?? 0) || nestingOf(post, cell),
			repeats: cell.repeats,
			confidence: thread.confidence[index] ?? { bounds: 0, author: 0 },
		};
	});
	const above = phase <= cycle.mark;
	const name = `${cycle.marks.name} ${above ? 'above' : 'below'}`;
	const section = { name, start: start + from, end: end + from, comments };
	return above ? withOpening(lines, from, section) : section;
}

/** The numbers printed with the comments, where they count them; the first may lack its own. */
function numbersOf(
	post: readonly Line[],
	cells: readonly Cell[],
): (number | undefined)[] | undefined {
	const numbers = cells.map((cell) => {
		const around = [cell.mark, ...cell.header, ...cell.trailer];
		return around.flatMap((index) => numberBefore(post[index]) ?? [])[0];
	});
	const steps = numbers.filter((number, index) => {
		const before = numbers[index - 1];
		return number !== undefined && (before === undefined ? number <= index + 1 : number > before);
	}).length;
	return numbers.length > 1 && steps >= numbers.length * 0.75 ? numbers : undefined;
}

/** How deep each comment's item stands in the list; undefined where all stand at one depth. */
function depthsOf(post: readonly Line[], cells: readonly Cell[]): number[] | undefined {
	const columns = cells.map(({ mark, header }) => {
		const items = [mark, ...header].flatMap((index) => post[index] ?? []);
		return items.find(({ item }) => item !== undefined)?.column;
	});
	const known = [...new Set(columns.flatMap((column) => column ?? []))].sort((a, b) => a - b);
	return known.length < 2
		? undefined
		: columns.map((column) => Math.max(0, known.indexOf(column ?? 0)));
}

/** What Blogger prints above the answers to a comment, and below the last of them. */
const answersBegin = /^(?:replies|réponses|respuestas|respostas|risposte|odpowiedzi)$/iu;
const answersEnd = /^(?:reply|répondre|responder|rispondi|odpowiedz)$/iu;

/** How deep each comment stands where the page opens and closes the answers to one. */
function threadedDepths(post: readonly Line[], cells: readonly Cell[]): number[] | undefined {
	let depth = 0;
	const depths = cells.map(({ body }, order) => {
		const before = cells[order - 1]?.body.at(-1) ?? body[0] ?? 0;
		for (const { text } of post.slice(before + 1, body[0] ?? before)) {
			if (answersBegin.test(text)) depth = 1;
			else if (depth === 1 && answersEnd.test(text)) depth = 0;
		}
		return depth;
	});
	return depths.includes(1) ? depths : undefined;
}

const nestingMark =
	/^(?:(?<arrows>[>»›]{1,9})\s?|#?(?<path>\d{1,3}(?:\.\d{1,3}){1,8})(?!\d|[./]\d{2}))/u;

function nestingOf(post: readonly Line[], cell: Cell): string | undefined {
	const around = [cell.mark, ...cell.header, ...cell.trailer].flatMap(
		(index) => post[index]?.text ?? [],
	);
	const mark = around.map((text) => nestingMark.exec(text)).find((match) => match !== null);
	return mark?.groups?.['path'] ?? mark?.groups?.['arrows']?.replaceAll(/[»›]/gu, '>');
}

function isPlainFurniture(line: Line | undefined): boolean {
	return line !== undefined && line.furniture && !isByline(line);
}

function dateOf(post: readonly Line[], cell: Cell): DraftDate | undefined {
	const around = [cell.mark, ...cell.header, ...cell.trailer];
	const dates = around.flatMap((index) => post[index]?.byline?.date ?? []);
	const day = dates.find(({ shape }) => shape !== 'clock') ?? dates[0];
	if (day === undefined) return undefined;
	// A theme may print the time on a line of its own.
	const time = day.hasTime ? undefined : dates.find(({ shape }) => shape === 'clock');
	const whole = time === undefined ? undefined : findDate(`${day.text} ${time.text}`);
	const minute = whole?.hasTime === true ? whole.iso?.slice('2012-03-04'.length) : undefined;
	const isDay = /^\d{4}-\d\d-\d\d$/u.test(day.iso ?? '');
	if (whole === undefined || minute === undefined || !isDay)
		return { text: day.text, iso: day.iso };
	return { text: whole.text, iso: `${day.iso ?? ''}${minute}` };
}
