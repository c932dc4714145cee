import type { Element } from 'hast';
import { findDate } from '../../text/dates.ts';
import { readDate } from '../dates.ts';
import { classesOf, property } from '../html/tags.ts';
import { ancestorsOf, copyWithout, descendantsOf, findLike, isLike, lineOf } from './tree.ts';
import type { PageTree } from './tree.ts';

/** One post as a page shows it. */
export interface PagePost {
	readonly title: string | undefined;
	readonly author: string | undefined;
	readonly date: string | undefined;
	readonly permalink: string | undefined;
	readonly tags: readonly string[];
	readonly body: Element;
}

const bodies = [
	...[
		'.e-content',
		'@articleBody',
		'.entry-content',
		'.post-body',
		'.post-content',
		'.post_content',
		'.entry-body',
	],
	...[
		'.entry',
		'.post-entry',
		'.article-content',
		'.article-body',
		'.article__body',
		'.story-body',
		'.article-text',
		'.single-content',
	],
	...[
		'.postcontent',
		'.post-text',
		'.blog-content',
		'.content-body',
		'.td-post-content',
		'.field-name-body',
		'.node-content',
	],
	...['.hentry', 'article', '.post', '.story', '@text', 'main', '#content', '.content'],
];
const titles = [
	'.p-name',
	'.entry-title',
	'.post-title',
	'@headline',
	'.article-title',
	'.posttitle',
	'.title',
	'@name',
];
const authors = [
	'.p-author',
	'.author .fn',
	'.byline .fn',
	'@author',
	'.entry-author',
	'.post-author',
	'.author',
	'.byline',
	'rel=author',
];
const dates = [
	'.dt-published',
	'.entry-date',
	'@datePublished',
	'.published',
	'.post-date',
	'.date-header',
	'.postdate',
	'.date',
	'time',
];
/** Parts of a post that are the page's. */
const furniture = [
	...[
		'.sharedaddy',
		'.jp-relatedposts',
		'.share',
		'.social',
		'.post-meta',
		'.entry-meta',
		'.post-footer',
		'.entry-footer',
	],
	...[
		'.addtoany_share_save_container',
		'.shareaholic-canvas',
		'.wpcnt',
		'.post-share-buttons',
		'.post-navigation',
		'.nav-links',
	],
	...[
		'.related',
		'.related-posts',
		'.relatedposts',
		'.yarpp-related',
		'.author-box',
		'.screen-reader-text',
		'.jump-link',
		'.wp-block-latest-comments',
	],
	...[
		'.breadcrumbs',
		'.breadcrumb',
		'.pagination',
		'.navigation',
		'.toc',
		'#toc',
		'.ads',
		'.adsbygoogle',
		'.newsletter',
		'.post-ratings',
	],
	...[
		'nav',
		'form',
		'script',
		'style',
		'aside',
		'button',
		'svg',
		'noscript',
		'#respond',
		'#comments',
		'.comments-area',
		'#wm-ipp',
		'#wm-ipp-base',
	],
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
		(region) =>
			findLike(region, bodies.slice(0, 10)) !== undefined && lineOf(region).length > shortest,
	);
	if (!hasComments && rich.length > 1)
		return rich.map((region) => readRegion(page, region, inComments, false));
	const best = findBody(page, inComments);
	if (best === undefined) return [];
	const home = [...ancestorsOf(page, best)].find(isHentry) ?? best;
	return [{ ...readRegion(page, home, inComments, true), body: clean(best, inComments) }];
}

/** Shorter texts are teasers. */
const shortest = 140;

function isHentry(element: Element): boolean {
	const classes = classesOf(element);
	if (classes.some((name) => name === 'hentry' || name === 'h-entry')) return true;
	return /schema\.org\/(?:BlogPosting|Article|NewsArticle)\b/u.test(
		property(element, 'itemType') ?? '',
	);
}

/** The element that most likely holds the words: by its name first, then by how much it says. */
function findBody(page: PageTree, inComments: (element: Element) => boolean): Element | undefined {
	for (const pattern of bodies) {
		const found = page.elements
			.filter((element) => isLike(element, pattern) && !inComments(element))
			.filter(
				(element) =>
					!/^(?:li|a|span|nav|aside|header|footer|button|input|body)$/u.test(element.tagName),
			)
			.map((element) => ({ element, length: lineOf(clean(element, inComments)).length }))
			.filter(({ length }) => length > shortest)
			.sort((a, b) => b.length - a.length);
		if (found[0] !== undefined) return found[0].element;
	}
	return undefined;
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
): PagePost {
	const bare = clean(region, inComments);
	const head = copyWithout(region, inComments);
	const heading =
		findLike(
			head,
			titles.filter((name) => name !== '.title'),
		) ?? findLike(head, isWhole ? ['h1', '.title', 'h2'] : ['h2', 'h1', 'h3', '.title']);
	const meta = isWhole ? readMeta(page) : new Map<string, string>();
	const title = lineOf(heading).slice(0, 300) || meta.get('og:title') || meta.get('title');
	const link =
		heading &&
		([heading, ...descendantsOf(heading)].find(({ tagName }) => tagName === 'a') ?? undefined);
	const href = link && property(link, 'href');
	return {
		title: title === '' ? undefined : title,
		author: findAuthor(head) ?? meta.get('author'),
		date:
			meta.get('article:published_time') ??
			findDated(head) ??
			(isWhole ? pageDate(page) : undefined),
		permalink: meta.get('canonical') ?? meta.get('og:url') ?? href,
		tags: [...descendantsOf(head)]
			.filter((element) => isLike(element, 'rel=tag') || isLike(element, '.p-category'))
			.map(lineOf),
		body: findLike(bare, bodies) ?? bare,
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

function findAuthor(region: Element): string | undefined {
	for (const pattern of authors) {
		const [outer = '', inner] = pattern.split(' ');
		const element = findLike(region, [outer]);
		const found =
			element &&
			(inner === undefined
				? (findLike(element, ['.fn', '@name', '.p-name']) ?? element)
				: findLike(element, [inner]));
		const name = lineOf(found).replace(/^(?:posted |written )?(?:by|von|par|por|autor:?)\s/iu, '');
		if (name !== '' && name.length <= longestName && findDate(name) === undefined) return name;
	}
	return undefined;
}

const longestName = 60;

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
