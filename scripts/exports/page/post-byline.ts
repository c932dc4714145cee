import type { Element } from 'hast';
import { readByline } from '../../text/bylines.ts';
import { findDate } from '../../text/dates.ts';
import { readDate } from '../dates.ts';
import { blockTags, property } from '../html/tags.ts';
import { holdsBlocks } from './lines.ts';
import { ancestorsOf, descendantsOf, findLike, isLike, lineOf, placeOf } from './tree.ts';
import type { PageTree, Pattern } from './tree.ts';

/** What the lines right below a post's title say of it. */
export interface PostByline {
	readonly author: string | undefined;
	readonly date: string | undefined;
	/** The lines that say nothing else. */
	readonly lines: ReadonlySet<Element>;
}

/** What themes call who wrote a post; of two, the second stands in the first. */
const authors = [
	...['.p-author', '.author .fn', '.byline .fn', '@author', '.entry-author', '.post-author'],
	...['.post-author-name', '.meta-author'],
	...['.author', '.byline', 'rel=author', '.submitted', '.post-info', '.postmetadata'],
];
/** What they call its date. */
const dates: readonly Pattern[] = [
	...['.dt-published', '.entry-date', '@datePublished', '.published', '.post-date', '.date-header'],
	...['.postdate', '.meta-date', '.date', 'time', '.submitted', '.post-info'],
];

/** Lines below a title that may be a byline. */
const mostLines = 3;
/** Longer lines are the post's first words. */
const longestByline = 120;
const longestName = 60;

/**
 * Reads who wrote a post and when from the lines below its heading, whatever they are called, and
 * above its readers' words; below a short post, its foot is one of them.
 */
export function readPostByline(
	page: PageTree,
	heading: Element | undefined,
	inComments: (element: Element) => boolean,
): PostByline {
	const lines = heading === undefined ? [] : linesBelow(page, heading, inComments);
	const found = lines.flatMap((element) => {
		const line = lineOf(element);
		const read = line.length > longestByline ? undefined : readLine(element, line);
		return read === undefined ? [] : [{ element, ...read }];
	});
	// What names a day only may be anything; with a name, or in a line of its own, it is the post's.
	return {
		author: found.find(({ author }) => author !== undefined)?.author,
		date: found.find(({ date }) => date !== undefined)?.date,
		lines: new Set(found.map(({ element }) => element)),
	};
}

function linesBelow(
	page: PageTree,
	heading: Element,
	inComments: (element: Element) => boolean,
): readonly Element[] {
	const place = placeOf(page, heading);
	const inside = new Set(descendantsOf(heading));
	const lines: Element[] = [];
	for (const element of page.elements.slice(place + 1, place + 1 + mostLines * 12)) {
		const isOther = inside.has(element) || lines.some((line) => isIn(page, element, line));
		if (isOther || !blockTags.has(element.tagName) || holdsBlocks(element)) continue;
		const { length } = lineOf(element);
		if (inComments(element) || lines.length === mostLines) break;
		if (length > 0) lines.push(element);
	}
	return lines;
}

function isIn(page: PageTree, element: Element, around: Element): boolean {
	return [...ancestorsOf(page, element)].includes(around);
}

const credit = /^(?:(?:posted|written|published)\s)?(?:by|von|par|por|door)\s{1,3}(.{1,60})$/iu;
/** Figures, points and small words that may stand beside a date. */
const longestRest = 24;

function readLine(element: Element, line: string): Pick<PostByline, 'author' | 'date'> | undefined {
	const exact = [element, ...descendantsOf(element)]
		.map((part) => property(part, 'dateTime'))
		.find((value) => readDate(value) !== undefined);
	const byline = readByline(line);
	const printed = findDate(line);
	if (printed === undefined) {
		const author = credit.exec(line)?.[1]?.trim();
		return author === undefined ? undefined : { author, date: exact };
	}
	const rest = line.length - printed.text.length;
	if (byline?.worded !== true && rest > longestRest) return undefined;
	const name = byline?.worded === true ? byline.name : undefined;
	return {
		author: name !== undefined && name.length <= longestName ? name : undefined,
		date: exact ?? printed.iso,
	};
}

/** Who wrote a post, as its markup says, without `by` before the name. */
export function findMarkedAuthor(region: Element): string | undefined {
	for (const pattern of authors) {
		const [outer = '', inner] = pattern.split(' ');
		const element = findLike(region, [outer]);
		const found =
			element &&
			(inner === undefined
				? (findLike(element, ['.fn', '@name', '.p-name']) ?? element)
				: findLike(element, [inner]));
		const line = lineOf(found).slice(0, 200);
		const byline = readByline(line);
		const name = byline?.date ? (byline.name ?? '') : line.replace(creditBefore, '');
		if (name !== '' && name.length <= longestName && findDate(name) === undefined) return name;
	}
	return undefined;
}

const creditBefore = /^(?:posted |written )?(?:by|von|par|por|autor:?)\s/iu;

/** When a post was published, as its markup says: exactly where it does, or else as printed. */
export function findMarkedDate(region: Element): string | undefined {
	const all = [...descendantsOf(region)];
	for (const pattern of dates) {
		for (const element of all) {
			if (!isLike(element, pattern)) continue;
			const exact = ['dateTime', 'title', 'content']
				.map((name) => property(element, name))
				.find((value) => readDate(value) !== undefined);
			const printed = exact ?? findDate(lineOf(element).slice(0, 200))?.iso;
			if (printed !== undefined) return printed;
		}
	}
	return undefined;
}

/** The first date that the page marks anywhere: themes of Blogger print it above the post. */
export function findPageDate({ elements }: PageTree): string | undefined {
	const header = elements.find((element) =>
		['.date-header', '.entry-date', '.post-date'].some((pattern) => isLike(element, pattern)),
	);
	return header && findDate(lineOf(header))?.iso;
}
