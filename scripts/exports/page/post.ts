import type { Element } from 'hast';
import { readByline } from '../../text/bylines.ts';
import { findDate } from '../../text/dates.ts';
import { readDate } from '../dates.ts';
import { classesOf, property } from '../html/tags.ts';
import { isCommentsHeading } from './evidence.ts';
import { readStatedPost } from './linked-data.ts';
import { readPostByline } from './post-byline.ts';
import {
	ancestorsOf,
	childElements,
	copyWithout,
	descendantsOf,
	findLike,
	isLike,
	lineOf,
} from './tree.ts';
import type { PageTree, Pattern } from './tree.ts';

/** One post as a page shows it. */
export interface PagePost {
	readonly title: string | undefined;
	readonly author: string | undefined;
	readonly date: string | undefined;
	readonly permalink: string | undefined;
	readonly tags: readonly string[];
	readonly body: Element;
}

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
const titles: readonly Pattern[] = [
	...['.p-name', '.entry-title', '.post-title', '@headline', '.article-title', '.posttitle'],
	/^(?:entry|post|article|blog|page)[-_]{0,2}(?:title|headline)$/iu,
];
const authors = [
	...['.p-author', '.author .fn', '.byline .fn', '@author', '.entry-author', '.post-author'],
	...['.author', '.byline', 'rel=author', '.submitted', '.post-info', '.postmetadata'],
];
const dates: readonly Pattern[] = [
	...['.dt-published', '.entry-date', '@datePublished', '.published', '.post-date', '.date-header'],
	...['.postdate', '.date', 'time', '.submitted', '.post-info'],
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

/** The post or posts of a page; `inComments` tells the elements that are the readers' words. */
export function findPosts(
	page: PageTree,
	inComments: (element: Element) => boolean,
	hasComments: boolean,
): readonly PagePost[] {
	const regions = page.elements.filter(
		(element) =>
			!inComments(element) &&
			isHentry(element) &&
			![...ancestorsOf(page, element)].some((one) => isHentry(one) || inComments(one)),
	);
	const rich = regions.filter(
		(region) => findLike(region, bodies) !== undefined && lineOf(region).length > shortest,
	);
	if (!hasComments && rich.length > 1)
		return rich.map((region) => readRegion(page, region, inComments, false));
	const best = findBody(page, inComments);
	if (best === undefined) return [];
	const home = [...ancestorsOf(page, best)].find(isHentry) ?? around(page, best, inComments);
	const { byline, ...post } = readRegion(page, home, inComments, true);
	const isOut = (element: Element) =>
		inComments(element) || byline.has(element) || (hasComments && isCommentsHeading(element));
	return [{ ...post, body: withoutTitle(clean(best, isOut), post.title) }];
}

/** The element that holds the words, their title and byline, and no comments, where no class says so. */
function around(page: PageTree, body: Element, inComments: (element: Element) => boolean): Element {
	let home = body;
	for (const element of [...ancestorsOf(page, body)].slice(0, 2)) {
		if (element.tagName === 'body' || [...descendantsOf(element)].some(inComments)) break;
		home = element;
	}
	return home;
}

/** A named body may be as short as this. */
const fewest = 12;
/** Shorter texts are teasers. */
const shortest = 140;

function isHentry(element: Element): boolean {
	const classes = classesOf(element);
	if (classes.some((name) => name === 'hentry' || name === 'h-entry')) return true;
	return /schema\.org\/(?:BlogPosting|Article|NewsArticle)\b/u.test(
		property(element, 'itemType') ?? '',
	);
}

/** The element that most likely holds the words: one with a telling name, unless it says too little. */
function findBody(page: PageTree, inComments: (element: Element) => boolean): Element | undefined {
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
	const length = wordsOf(clean(element, inComments));
	const inner = childElements(element).find(
		(child) =>
			!inComments(child) &&
			/^(?:div|section|td|table|tbody|tr|center|main)$/u.test(child.tagName) &&
			wordsOf(clean(child, inComments)) >= length * nearlyAll,
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
			.map((element) => ({ element, length: wordsOf(clean(element, inComments)) }))
			.filter(({ length }) => length > least)
			.sort((a, b) => b.length - a.length);
		return found.slice(0, 1);
	});
}

function wordsOf(element: Element): number {
	return lineOf(copyWithout(element, ({ tagName }) => tagName === 'a')).length;
}

function clean(element: Element, inComments: (element: Element) => boolean): Element {
	return copyWithout(
		element,
		(part) => inComments(part) || furniture.some((pattern) => isLike(part, pattern)),
	);
}

function readRegion(
	page: PageTree,
	region: Element,
	inComments: (element: Element) => boolean,
	isWhole: boolean,
): PagePost & { readonly byline: ReadonlySet<Element> } {
	const bare = clean(region, inComments);
	const head = copyWithout(region, inComments);
	const meta = isWhole ? readMeta(page) : new Map<string, string>();
	const heading = findHeading(page, head, meta);
	const named = lineOf(heading).slice(0, 300);
	const isNamed = named !== '' && (!isWhole || (meta.get('title') ?? named).includes(named));
	const title = isNamed ? named : (meta.get('og:title') ?? (named || meta.get('title')));
	const link =
		heading &&
		([heading, ...descendantsOf(heading)].find(({ tagName }) => tagName === 'a') ?? undefined);
	const href = link && property(link, 'href');
	const stated = isWhole ? readStatedPost(page) : undefined;
	const below = readPostByline(page, heading, inComments);
	return {
		title: title === '' ? undefined : title,
		author: findAuthor(head) ?? below.author ?? meta.get('author') ?? stated?.author,
		date:
			meta.get('article:published_time') ??
			below.date ??
			findDated(head) ??
			(isWhole ? (pageDate(page) ?? stated?.date) : undefined),
		byline: below.lines,
		permalink: meta.get('canonical') ?? meta.get('og:url') ?? href,
		tags: [...descendantsOf(head)]
			.filter((element) => isLike(element, 'rel=tag') || isLike(element, '.p-category'))
			.map(lineOf),
		body: withoutTitle(findLike(bare, bodies) ?? bare, title),
	};
}

/** What the head of the page says: meta elements by name, and its title and canonical address. */
function readMeta({ elements }: PageTree): ReadonlyMap<string, string> {
	const meta = new Map<string, string>();
	for (const element of elements) {
		if (element.tagName === 'meta') {
			const name = property(element, 'property') ?? property(element, 'name');
			const content = property(element, 'content');
			if (name !== undefined && content !== undefined && !meta.has(name)) meta.set(name, content);
		}
		if (element.tagName === 'title' && !meta.has('title')) meta.set('title', lineOf(element));
		const href = property(element, 'href');
		if (isLike(element, 'rel=canonical') && href !== undefined) meta.set('canonical', href);
	}
	return meta;
}

function findHeading(
	page: PageTree,
	head: Element,
	meta: ReadonlyMap<string, string>,
): Element | undefined {
	return (
		findLike(head, titles) ??
		namedInTitle(page, meta.get('title')) ??
		findLike(head, ['h1', 'h2', 'h3', '.title'])
	);
}

/** The longest heading that the title of the window holds; a shorter one names the blog. */
function namedInTitle({ elements }: PageTree, title: string | undefined): Element | undefined {
	if (title === undefined) return undefined;
	const named = elements
		.filter(({ tagName }) => /^h[1-4]$/u.test(tagName))
		.map((element) => ({ element, line: lineOf(element) }))
		.filter(({ line }) => line.length > 3 && title.includes(line));
	return named.sort((a, b) => b.line.length - a.line.length)[0]?.element;
}

/** The words without the title above them. */
function withoutTitle(body: Element, title: string | undefined): Element {
	return copyWithout(body, (part) => /^h[1-3]$/u.test(part.tagName) && lineOf(part) === title);
}

function findAuthor(region: Element): string | undefined {
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
		const name = byline?.date ? (byline.name ?? '') : line.replace(credit, '');
		if (name !== '' && name.length <= longestName && findDate(name) === undefined) return name;
	}
	return undefined;
}

const longestName = 60;
const credit = /^(?:posted |written )?(?:by|von|par|por|autor:?)\s/iu;

function findDated(region: Element): string | undefined {
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

/** Themes of Blogger print the date above the post. */
function pageDate({ elements }: PageTree): string | undefined {
	const header = elements.find((element) =>
		['.date-header', '.entry-date', '.post-date'].some((pattern) => isLike(element, pattern)),
	);
	return header && findDate(lineOf(header))?.iso;
}
