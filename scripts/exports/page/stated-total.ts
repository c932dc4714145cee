import type { Element } from 'hast';
import { commentHeading } from '../../text/comment-heading.ts';
import { property } from '../html/tags.ts';
import { statedTotal } from './linked-data.ts';
import { isAside } from './members.ts';
import { descendantsOf, isLike, lineOf, placeOf } from './tree.ts';
import type { PageTree } from './tree.ts';

/** A heading or link that counts comments holds no more than a figure, a word and their icons. */
const mostParts = 6;
const longestLine = 120;

/**
 * How many comments a page says that its post has: in the line right above the first of `spots`, or
 * in its data; where it shows none, in whatever line counts them, if all such lines agree.
 * `isWords` tells the elements that hold somebody's words.
 */
export function findTotal(
	page: PageTree,
	first: Element | undefined,
	isWords: (element: Element) => boolean,
): number | undefined {
	const lines = page.elements.flatMap((element) => {
		const isBefore = first === undefined || placeOf(page, element) < placeOf(page, first);
		const count = isBefore && !isWords(element) ? countOf(page, element) : undefined;
		return count === undefined ? [] : [count];
	});
	const given = statedTotal(page) ?? markedTotal(page);
	if (first !== undefined) return lines.at(-1) ?? given;
	return given ?? (new Set(lines).size === 1 ? lines[0] : undefined);
}

function countOf(page: PageTree, element: Element): number | undefined {
	let parts = 0;
	for (const part of descendantsOf(element)) {
		parts += 1;
		if (parts > mostParts || /^(?:script|style|p|li|tr)$/u.test(part.tagName)) return undefined;
	}
	if (/^(?:script|style|title|option|template)$/u.test(element.tagName)) return undefined;
	const line = lineOf(element);
	const count = line.length > longestLine ? undefined : commentHeading(line)?.count;
	if (count === undefined) return undefined;
	return isAside(page, element) ? undefined : count;
}

/** `<meta itemprop="interactionCount" content="UserComments:12">`, `<span itemprop="commentCount">12</span>` */
function markedTotal({ elements }: PageTree): number | undefined {
	for (const element of elements) {
		const isCount = isLike(element, '@commentCount');
		if (!isCount && !isLike(element, '@interactionCount')) continue;
		const value = property(element, 'content') ?? lineOf(element);
		const figure = (isCount ? /^(\d{1,5})$/u : /^UserComments:(\d{1,5})$/u).exec(value.trim())?.[1];
		if (figure !== undefined) return Number(figure);
	}
	return undefined;
}
