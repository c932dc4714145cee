import type { Element } from 'hast';
import { linkWords, roleWords } from '../../text/byline-words.ts';
import { readByline, readName } from '../../text/bylines.ts';
import { findDate } from '../../text/dates.ts';
import { blockTags, classesOf, makeElement, property } from '../html/tags.ts';
import { holdsTitle, isLabels, readBody } from './comment-body.ts';
import type { Signature } from './comment-body.ts';
import { dateOf, findDated, learnDates } from './comment-date.ts';
import type { DateHabits } from './comment-date.ts';
import { authors, dates, furniture } from './comment-names.ts';
import { holdsBlocks, setApart, wrapLines } from './lines.ts';
import { learnTemplate } from './template.ts';
import type { Template } from './template.ts';
import { contains, copyWithout, descendantsOf, findLike, isLike, lineOf } from './tree.ts';
import type { Pattern } from './tree.ts';

/** What one comment of a page says of itself. */
export interface PageComment {
	readonly author: string | undefined;
	readonly date: string | undefined;
	readonly body: Element;
	readonly isPing: boolean;
	readonly isWaiting: boolean;
}

/** The elements of one comment, and which of the elements in them belong to other comments. */
export interface CommentSpot {
	readonly elements: readonly Element[];
	readonly isOther: (element: Element) => boolean;
}

/** What the comments of one page have in common. */
interface Habits {
	readonly template: Template;
	/** The name by which nearly all of them mark the author. */
	readonly author: Pattern | undefined;
	readonly dates: DateHabits;
	/** Whether the lines with their dates name them, and nothing else does as surely. */
	readonly isSigned: boolean;
	/** Whether the software cut the headings of most of them from their first words. */
	readonly cutsTitles: boolean;
}

/** Share of the comments that a name of a part must be found in to hold for all. */
const nearlyAll = 0.8;

/**
 * Reads all comments of a page: what most of them have in one place tells what it is. `language` is
 * the page's own, as `html` names it.
 */
export function readComments(
	spots: readonly CommentSpot[],
	language?: string,
): readonly PageComment[] {
	const regions = spots.map(({ elements, isOther }) => {
		const copies = elements.map((element) => wrapLines(setApart(copyWithout(element, isOther))));
		return makeElement('div', elements[0]?.properties ?? {}, copies);
	});
	const common = (patterns: readonly Pattern[], isPart: (element: Element) => boolean) =>
		patterns.find((pattern) =>
			nearlyAllAre(regions, (region) => first(region, pattern, isPart) !== undefined),
		);
	const template = learnTemplate(regions);
	const author = common(authors, (element) => nameOf(element) !== undefined);
	const date = common(dates, (element) => dateOf(element) !== undefined);
	const dateHabits = learnDates(regions, template, date, language);
	const signed = regions.filter(
		(region) => signatureOf(region, findDated(region, dateHabits)?.element) !== undefined,
	);
	const isSigned = author === undefined && signed.length >= regions.length * nearlyAll;
	const read = (cutsTitles: boolean) => {
		const habits = { template, author, dates: dateHabits, isSigned, cutsTitles };
		return regions.map((region, index) =>
			readComment(region, spots[index]?.elements ?? [], habits),
		);
	};
	const whole = read(false);
	if (!regions.some(holdsTitle)) return whole;
	const cut = read(true);
	const changed = cut.filter(({ body }, n) => lineOf(body) !== lineOf(whole[n]?.body));
	return changed.length * 2 >= regions.length ? cut : whole;
}

/** Whether it holds of nearly all; no more are looked at than it takes to say no. */
function nearlyAllAre(regions: readonly Element[], is: (region: Element) => boolean): boolean {
	let missing = 0;
	for (const region of regions) {
		if (is(region)) continue;
		missing += 1;
		if (regions.length - missing < regions.length * nearlyAll) return false;
	}
	return true;
}

function readComment(region: Element, elements: readonly Element[], habits: Habits): PageComment {
	const date = findDated(region, habits.dates);
	const signature = signatureOf(region, date?.element);
	const author = habits.isSigned ? undefined : findAuthor(region, habits);
	const classes = elements.flatMap(classesOf);
	const isPing =
		classes.some((name) => /^(?:pingback|trackback)s?$/u.test(name)) || isPingLine(region);
	return {
		author: (author && nameOf(author)) ?? signature?.name ?? (isPing ? linkOf(region) : undefined),
		date: date?.text,
		body: readBody(region, {
			author,
			date: date?.element,
			signature: author === undefined && !isPing ? signature : undefined,
			furniture: habits.template.furniture(region),
			cutsTitles: habits.cutsTitles,
		}),
		isPing,
		isWaiting:
			findLike(region, ['.comment-awaiting-moderation', '.unapproved']) !== undefined ||
			classes.includes('unapproved'),
	};
}

function isPingLine(region: Element): boolean {
	return /^(?:ping|track)back\b/iu.test(lineOf(region));
}

/** The page that links here is called by its title. */
function linkOf(region: Element): string | undefined {
	const line = lineOf(findLike(region, ['a']));
	return line === '' ? undefined : line;
}

function first(
	region: Element,
	pattern: Pattern,
	isPart: (element: Element) => boolean,
): Element | undefined {
	for (const element of descendantsOf(region))
		if (isLike(element, pattern) && isPart(element)) return element;
	return undefined;
}

function findAuthor(region: Element, { author, template }: Habits): Element | undefined {
	const isName = (element: Element) => nameOf(element) !== undefined;
	const usual = author === undefined ? undefined : first(region, author, isName);
	if (usual !== undefined) return usual;
	const placed = author === undefined ? template.author(region) : undefined;
	if (placed !== undefined && isName(placed)) return placed;
	for (const pattern of authors) {
		const found = first(region, pattern, isName);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** `cite` quotes books as well as people; a name is short and has no date in it. */
const longestName = 80;

function nameOf(element: Element): string | undefined {
	const inner = findLike(element, ['.fn', '@name', '.p-name', 'cite']) ?? firstLine(element);
	const isOut = (part: Element) =>
		[...furniture, 'time', '.comment-meta'].some((pattern) => isLike(part, pattern)) ||
		role.test(lineOf(part));
	const line = property(inner, 'content') ?? lineOf(copyWithout(inner, isOut));
	const byline = readByline(line);
	const named =
		(byline !== undefined && (byline.date !== undefined || byline.worded)
			? byline.name
			: undefined) ?? (findDate(line) === undefined ? readName(line).name : undefined);
	const name =
		named
			?.replace(credit, '')
			.replace(/[\s:,|•·–—-]{1,5}$/u, '')
			.trim() ?? '';
	return name === '' || name.length > longestName || isLabel(name) ? undefined : name;
}

/** A name stands in a line of its own, or is a link, where others tell of fans and badges. */
function firstLine(element: Element): Element {
	if (!holdsBlocks(element)) return element;
	const lines = [...descendantsOf(element)].filter((part) => lineOf(part) !== '');
	return (
		lines.find(({ tagName }) => tagName === 'a') ??
		lines.find((part) => !holdsBlocks(part)) ??
		element
	);
}

/** `Report as abuse`, which nobody is called; figures may be somebody's name. */
function isLabel(name: string): boolean {
	return links.test(name) && /^\P{N}{3,}$/u.test(name);
}

/** A badge beside a name. */
const role = new RegExp(`^(?:${roleWords})$`, 'iu');
const links = new RegExp(`^(?:${linkWords})$`, 'iu');

const credit =
	/^(?:(?:comment|posted|written|kommentar)\s)?(?:by|von|par|por|from|geschrieben von)\s/iu;

/** The person that the line with the date names, or one with a word of speech. */
function signatureOf(region: Element, date: Element | undefined): Signature | undefined {
	const lines = [...descendantsOf(region)].filter((element) => isLine(element));
	const dated = lines.find(
		(element) => element === date || (date !== undefined && contains(element, date)),
	);
	const spoken = lines.find(
		(element) => readByline(lineOf(element))?.worded === true && !isLabels(lineOf(element)),
	);
	for (const line of [dated, spoken]) {
		const name = line === undefined ? undefined : readByline(lineOf(line))?.name;
		if (line !== undefined && name !== undefined && name.length <= longestName && !isLabel(name))
			return { line, name };
	}
	return undefined;
}

/** A block with words and no blocks in it, as short as a byline is. */
function isLine(element: Element): boolean {
	if (!blockTags.has(element.tagName) || holdsBlocks(element)) return false;
	const { length } = lineOf(element);
	return length > 0 && length <= longestByline;
}

const longestByline = 160;
