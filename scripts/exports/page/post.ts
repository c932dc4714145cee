import type { Element } from 'hast';
import { classesOf, property } from '../html/tags.ts';
import { isCommentsHeading } from './evidence.ts';
import { readStatedPost } from './linked-data.ts';
import { findBody, findNamedBody, isFullPost, withoutFurniture } from './post-body.ts';
import { findMarkedAuthor, findMarkedDate, findPageDate, readPostByline } from './post-byline.ts';
import { ancestorsOf, copyWithout, descendantsOf, findLike, isLike, lineOf } from './tree.ts';
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

const titles: readonly Pattern[] = [
	...['.p-name', '.entry-title', '.post-title', '@headline', '.article-title', '.posttitle'],
	/^(?:entry|post|article|blog|page)[-_]{0,2}(?:title|headline)$/iu,
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
	const rich = regions.filter(isFullPost);
	if (!hasComments && rich.length > 1)
		return rich.map((region) => readRegion(page, region, inComments, false));
	const best = findBody(page, inComments);
	if (best === undefined) return [];
	const home = [...ancestorsOf(page, best)].find(isHentry) ?? around(page, best, inComments);
	const { byline, ...post } = readRegion(page, home, inComments, true);
	const isOut = (element: Element) =>
		inComments(element) || byline.has(element) || (hasComments && isCommentsHeading(element));
	return [{ ...post, body: withoutTitle(withoutFurniture(best, isOut), post.title) }];
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

function isHentry(element: Element): boolean {
	const classes = classesOf(element);
	if (classes.some((name) => name === 'hentry' || name === 'h-entry')) return true;
	return /schema\.org\/(?:BlogPosting|Article|NewsArticle)\b/u.test(
		property(element, 'itemType') ?? '',
	);
}

function readRegion(
	page: PageTree,
	region: Element,
	inComments: (element: Element) => boolean,
	isWhole: boolean,
): PagePost & { readonly byline: ReadonlySet<Element> } {
	const bare = withoutFurniture(region, inComments);
	const head = copyWithout(region, inComments);
	const meta = isWhole ? readMeta(page) : new Map<string, string>();
	const heading = findHeading(page, head, meta);
	const named = lineOf(heading).slice(0, 300);
	const isNamed =
		named !== '' &&
		(!isWhole || isPostTitle(heading) || (meta.get('title') ?? named).includes(named));
	const title = isNamed ? named : (meta.get('og:title') ?? (named || meta.get('title')));
	const link =
		heading &&
		([heading, ...descendantsOf(heading)].find(({ tagName }) => tagName === 'a') ?? undefined);
	const href = link && property(link, 'href');
	const stated = isWhole ? readStatedPost(page) : undefined;
	const below = readPostByline(page, heading, inComments);
	return {
		title: title === '' ? undefined : title,
		author:
			nameIn(findMarkedAuthor(head), meta.get('author')) ??
			below.author ??
			meta.get('author') ??
			stated?.author,
		date:
			meta.get('article:published_time') ??
			below.date ??
			findMarkedDate(head) ??
			(isWhole ? (findPageDate(page) ?? stated?.date) : undefined),
		byline: below.lines,
		permalink: meta.get('canonical') ?? meta.get('og:url') ?? href,
		tags: [...descendantsOf(head)]
			.filter((element) => isLike(element, 'rel=tag') || isLike(element, '.p-category'))
			.map(lineOf),
		body: withoutTitle(findNamedBody(bare) ?? bare, title),
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
		[...descendantsOf(head)].find(isBookmarked) ??
		namedInTitle(page, meta.get('title')) ??
		findLike(head, ['h1', 'h2', 'h3', '.title'])
	);
}

/** A heading that leads to the page itself. */
function isBookmarked(element: Element): boolean {
	return /^h[12]$/u.test(element.tagName) && findLike(element, ['rel=bookmark']) !== undefined;
}

/** Whether a page's first heading is marked as the post's own, whatever the window is called. */
function isPostTitle(heading: Element | undefined): boolean {
	if (heading?.tagName !== 'h1') return false;
	return titles.some((pattern) => isLike(heading, pattern)) || isBookmarked(heading);
}

/** The name that the head of the page states where a marked line says more than it: `Ann in Bakery (42)`. */
function nameIn(line: string | undefined, stated = ''): string | undefined {
	const name = stated.replace(/\s{0,9}\([^()]{1,60}\)$/u, '');
	const isMore = line !== undefined && /[\d()]/u.test(line) && name !== '' && line.startsWith(name);
	return isMore ? name : line;
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
