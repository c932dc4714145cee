import type { Element, ElementContent } from 'hast';
import { findDate } from '../../text/dates.ts';

import { readDate } from '../dates.ts';
import { blockTags, classesOf, makeElement, property } from '../html/tags.ts';
import { copyWithout, descendantsOf, findLike, isLike, lineOf } from './tree.ts';
import type { Pattern } from './tree.ts';
import { readByline } from '../../text/bylines.ts';

/** What one comment of a page says of itself. */
export interface PageComment {
	readonly author: string | undefined;
	readonly date: string | undefined;
	readonly body: Element;
	readonly isPing: boolean;
	readonly isWaiting: boolean;
	/** The comment that a link in it says it answers. */
	readonly answers: string | undefined;
}

const authors: readonly Pattern[] = [
	...['.p-author', '.fn', '@author', '.comment-author', '.comment_author', '.commentauthor'],
	...[
		'.comment-author-name',
		'.author',
		'.comment-name',
		'.commenter',
		'.username',
		'.user',
		'cite',
	],
	...['.post-name', '.user-name', '.nickname', '.comment-by', '.byline', '.name', 'rel=author'],
	/(?:^|[-_])author(?:[-_]+(?:name|link))?$/iu,
];
const dates: readonly Pattern[] = [
	...['time', '.dt-published', '@datePublished', '@dateCreated', '@commentTime'],
	...['.comment-timestamp', '.comment-date', '.comment_date', '.commentdate', '.comment-time'],
	...['.datetime', '.comment-meta', '.commentmetadata', '.comment-metadata', '.date', '.time'],
	...[
		'.timestamp',
		'.post-time',
		'.published',
		'.metadata',
		'.meta',
		'.submitted',
		'.comment-footer',
	],
	/(?:^|[-_])(?:date|time|timestamp|posted)$/iu,
];
const bodies: readonly Pattern[] = [
	...['.e-content', '.p-content', '@text', '@commentText', '.comment-content', '.comment_content'],
	...['.commentcontent', '.comment-text', '.commenttext', '.comment_text', '.comment-body-text'],
	...[
		'.comment-entry',
		'.field-comment-body',
		'.field-name-comment-body',
		'.post-text',
		'.message',
	],
	/comment[-_]{0,2}(?:text|content|message|entry|copy)$/iu,
];
/** Bodies that some themes put around the byline as well. */
const wideBodies: readonly Pattern[] = [
	'.comment-body',
	'.comment_body',
	'.commentbody',
	'.comment-inner',
	'.comment-copy',
];
/** Parts of a comment that are the page's: buttons, pictures of people, ratings. */
const furniture: readonly Pattern[] = [
	...[
		'.reply',
		'.says',
		'.screen-reader-text',
		'.permalink',
		'.item-control',
		'.links',
		'.post-photo',
	],
	...['.wpulike', '.sharedaddy', '.reply-text', 'form', 'button', 'script', 'style', 'svg'],
	/avatar|gravatar|awaiting-moderation|likes?[-_](?:widget|dislike)|^wpd?-?(?:rating|vote)|report-link/iu,
	/^(?:wc|wpd|comment|reply|edit)[-_]{0,2}(?:footer|reply|edit|actions?|links?|tools|likes?|rating|permalink|vote|label|share|toggle|left|number|count)(?:[-_]|$)/iu,
];
const bylineParts: readonly Pattern[] = [
	...[
		'.comment-meta',
		'.commentmetadata',
		'.comment-metadata',
		'.comment-author',
		'.comment-header',
	],
	...['.comment-head', '.comment-info', '.comment-footer', '.vcard', '.metadata', '.submitted'],
	...['footer', 'header', 'cite', 'time'],
	/comment[-_]{1,2}(?:meta|header|author|info|date|time)/iu,
];

/** Reads one comment; `elements` hold it and `isOther` tells the comments that stand inside it. */
export function readComment(
	elements: readonly Element[],
	isOther: (element: Element) => boolean,
): PageComment {
	const copies = elements.map((element) => wrapLines(copyWithout(element, isOther)));
	const region = makeElement('div', elements[0]?.properties ?? {}, copies);
	const author = findAuthor(region);
	const date = findDated(region);
	const classes = elements.flatMap(classesOf);
	return {
		author: (author && nameOf(author)) ?? bylineAuthor(date?.element),
		date: date?.text,
		body: findBody(region, author, date?.element),
		isPing: classes.some((name) => /^(?:pingback|trackback)s?$/u.test(name)),
		isWaiting:
			findLike(region, ['.comment-awaiting-moderation', '.unapproved']) !== undefined ||
			classes.includes('unapproved'),
		answers: findAnswer(region),
	};
}

function findAuthor(region: Element): Element | undefined {
	const all = [...descendantsOf(region)];
	for (const pattern of authors) {
		const found = all.find((element) => isLike(element, pattern) && nameOf(element) !== undefined);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** `cite` quotes books as well as people; a name is short and has no date in it. */
const longestName = 80;

function nameOf(element: Element): string | undefined {
	const inner = findLike(element, ['.fn', '@name', '.p-name', 'cite']) ?? element;
	const isOut = (part: Element) =>
		[...furniture, 'time', '.comment-meta'].some((pattern) => isLike(part, pattern));
	const line = property(inner, 'content') ?? lineOf(copyWithout(inner, isOut));
	const byline = readByline(line);
	const named =
		(byline?.date ? byline.name : undefined) ?? (findDate(line) === undefined ? line : undefined);
	const name =
		named
			?.replace(credit, '')
			.replace(/[\s:,|•·–—-]{1,5}$/u, '')
			.trim() ?? '';
	return name === '' || name.length > longestName ? undefined : name;
}

/** Each run of words between blocks as a block, so that a byline is an element of its own. */
function wrapLines(element: Element): Element {
	if (!holdsBlocks(element)) return element;
	const children: ElementContent[] = [];
	let run: ElementContent[] = [];
	const flush = () => {
		if (
			run.some(
				(node) => node.type === 'element' || (node.type === 'text' && node.value.trim() !== ''),
			)
		) {
			children.push(makeElement('div', {}, run));
		}
		run = [];
	};
	for (const child of element.children) {
		const isBlock =
			child.type === 'element' && (blockTags.has(child.tagName) || holdsBlocks(child));
		if (!isBlock) {
			run.push(child);
			continue;
		}
		flush();
		children.push(wrapLines(child));
	}
	flush();
	return { ...element, children };
}

function holdsBlocks(element: Element): boolean {
	return [...descendantsOf(element)].some(({ tagName }) => blockTags.has(tagName));
}

const credit =
	/^(?:(?:comment|posted|written|kommentar)\s)?(?:by|von|par|por|from|geschrieben von)\s/iu;

/** The name in the line that the date stands in. */
function bylineAuthor(element: Element | undefined): string | undefined {
	const line = lineOf(element);
	return line.length > longestByline ? undefined : readByline(line)?.name;
}

const longestByline = 160;

interface Dated {
	readonly element: Element;
	readonly text: string;
}

function findDated(region: Element): Dated | undefined {
	const all = [...descendantsOf(region)];
	for (const pattern of dates) {
		for (const element of all) {
			const text = isLike(element, pattern) ? dateOf(element) : undefined;
			if (text !== undefined) return { element, text };
		}
	}
	// The byline stands first or last, whatever its elements are called.
	for (const element of all.filter((one) => !holdsBlocks(one))) {
		const line = lineOf(element);
		const text = line.length < 120 ? dateOf(element) : undefined;
		if (text !== undefined) return { element, text };
	}
	return undefined;
}

/** A date for machines if there is one, else the one that is printed. */
function dateOf(element: Element): string | undefined {
	const inner =
		element.tagName === 'time' ? element : (findLike(element, ['time', 'abbr']) ?? element);
	for (const name of ['dateTime', 'title', 'content']) {
		const value = property(inner, name) ?? property(element, name);
		if (readDate(value) !== undefined) return value;
	}
	const printed = findDate(lineOf(element).slice(0, 200));
	// A date without a year says less in figures than as it is printed.
	return printed?.iso?.startsWith('--') === false ? printed.iso : printed?.text;
}

function findBody(
	region: Element,
	author: Element | undefined,
	date: Element | undefined,
): Element {
	const isOut = (element: Element) =>
		furniture.some((pattern) => isLike(element, pattern)) || element === author || element === date;
	const own = findLike(region, bodies);
	if (own !== undefined && !contains(own, author)) return copyWithout(own, isOut);
	const wide = findLike(region, wideBodies) ?? region;
	return copyWithout(
		wide,
		(element) =>
			isOut(element) ||
			(bylineParts.some((pattern) => isLike(element, pattern)) && isByline(element, author, date)),
	);
}

/** A head or foot around the name or date is the byline, unless the words stand in it as well. */
function isByline(
	element: Element,
	author: Element | undefined,
	date: Element | undefined,
): boolean {
	if (!contains(element, author) && !contains(element, date)) return lineOf(element).length < 120;
	return ![...descendantsOf(element)].some(
		({ tagName }) => tagName === 'p' || tagName === 'blockquote',
	);
}

function contains(element: Element, part: Element | undefined): boolean {
	return part !== undefined && (element === part || [...descendantsOf(element)].includes(part));
}

/** `In reply to` with a link to another comment of the page. */
function findAnswer(region: Element): string | undefined {
	for (const element of descendantsOf(region)) {
		if (element.tagName !== 'a') continue;
		const found = /#(?:li-|div-)?comment-?(\d{1,20})$/u.exec(property(element, 'href') ?? '')?.[1];
		const isReply = classesOf(element).some((name) => /parent|in-reply/iu.test(name));
		if (found !== undefined && isReply) return found;
	}
	return undefined;
}

/** The words of a comment as an item has them. */
export function isEmptyBody(body: Element): boolean {
	return (
		lineOf(body) === '' &&
		![...descendantsOf(body)].some(({ tagName }) => tagName === 'img' || tagName === 'iframe')
	);
}
