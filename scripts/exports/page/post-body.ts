import type { Element } from 'hast';
import { childElements, copyWithout, findLike, isLike, lineOf } from './tree.ts';
import type { PageTree, Pattern } from './tree.ts';

/** What themes call the words of a post. */
const bodies: readonly Pattern[] = [
	...[
		'.e-content',
		'@articleBody',
		'.entry-content',
		'.post-body',
		'.post-content',
		'.post_content',
	],
	...[
		'.entry-body',
		'.entry',
		'.post-entry',
		'.single-content',
		'.postcontent',
		'.td-post-content',
	],
	...['.field-name-body', '.node-content', '.contentbody', '.entrytext'],
	/^(?:article|post|story|blog|entry|single|text)[-_]{0,2}(?:text|body|content|inner|main)$/iu,
];
/** What they call what is around it. */
const wideBodies: readonly Pattern[] = [
	...['.hentry', 'article', '.post', '.story', '@text', 'main', '#content', '.content', '#main'],
	...['#article', '.article', 'body'],
];

/** Parts of a post that are the page's. */
const furniture: readonly Pattern[] = [
	...['.screen-reader-text', '.jump-link', '.wpcnt', '.toc', '#toc', '#respond', '#comments'],
	...['#wm-ipp', '#wm-ipp-base', 'nav', 'form', 'script', 'style', 'aside', 'button', 'svg'],
	...['.comments-area', '.post-footer', '.entry-footer', '.entry-meta', '.post-meta'],
	...[
		'.postmetadata',
		'.submitted',
		'.byline',
		'.entry-date',
		'.post-info',
		'.published-hashtags',
		'noscript',
		'select',
	],
	/(?:^|[-_])(?:share|shares|sharing|sharedaddy|shariff|social|related|relatedposts|breadcrumbs?|newsletter|subscribe|advert\w{0,10}|adsbygoogle|pagination|navigation|post-?nav|author-?box|authorbox|ratings?)(?:[-_]|$)/iu,
	/^(?:jp-|addtoany|shareaholic|yarpp|tve?_|crp_|wp-block-latest|ssba|nc_social|comments?$|commentlist)/iu,
];

/** A named body may be as short as this. */
const fewest = 12;
/** Shorter texts are teasers. */
const shortest = 140;

/** Whether an element is a post with its words, and no teaser. */
export function isFullPost(region: Element): boolean {
	return findNamedBody(region) !== undefined && lineOf(region).length > shortest;
}

/** The element whose name says that it holds the words of a post. */
export function findNamedBody(region: Element): Element | undefined {
	return findLike(region, bodies);
}

/** The element that most likely holds the words: one with a telling name, unless it says too little. */
export function findBody(
	page: PageTree,
	inComments: (element: Element) => boolean,
): Element | undefined {
	const named = longestOf(page, bodies, inComments, fewest);
	const most = Math.max(0, ...named.map(({ length }) => length));
	const best = named.find(({ length }) => length >= most * nearlyAll);
	const wide = longestOf(page, wideBodies, inComments, shortest);
	const widest = Math.max(0, ...wide.map(({ length }) => length));
	if (best !== undefined && best.length >= widest * tooLittle) return best.element;
	const found = wide.find(({ length }) => length >= widest * nearlyAll)?.element;
	return found?.tagName === 'body' ? innermost(found, inComments) : found;
}

/** The block that holds most of the words that are no links, where no element is called anything. */
function innermost(element: Element, inComments: (element: Element) => boolean): Element {
	const length = wordsOf(withoutFurniture(element, inComments));
	const inner = childElements(element).find(
		(child) =>
			!inComments(child) &&
			/^(?:div|section|td|table|tbody|tr|center|main)$/u.test(child.tagName) &&
			wordsOf(withoutFurniture(child, inComments)) >= length * nearlyAll,
	);
	return inner === undefined ? element : innermost(inner, inComments);
}

/** Of two elements with telling names the first of the list wins if it has this much of the words. */
const nearlyAll = 0.6;
/** A body with less of the page's words than this is a teaser or a note. */
const tooLittle = 0.15;

/** The longest element of each pattern, by the words that are no links. */
function longestOf(
	page: PageTree,
	patterns: readonly Pattern[],
	inComments: (element: Element) => boolean,
	least: number,
) {
	return patterns.flatMap((pattern) => {
		const found = page.elements
			.filter((element) => isLike(element, pattern) && !inComments(element))
			.filter(
				({ tagName }) =>
					!/^(?:li|a|span|nav|aside|header|footer|button|input|html)$/u.test(tagName),
			)
			.map((element) => ({ element, length: wordsOf(withoutFurniture(element, inComments)) }))
			.filter(({ length }) => length > least)
			.sort((a, b) => b.length - a.length);
		return found.slice(0, 1);
	});
}

function wordsOf(element: Element): number {
	return lineOf(copyWithout(element, ({ tagName }) => tagName === 'a')).length;
}

/** A copy of an element without the parts that are the page's and those that `isOut` tells. */
export function withoutFurniture(element: Element, isOut: (element: Element) => boolean): Element {
	return copyWithout(
		element,
		(part) => isOut(part) || furniture.some((pattern) => isLike(part, pattern)),
	);
}
