import type { Element } from 'hast';
import { readByline } from '../../text/bylines.ts';
import { classesOf, property } from '../html/tags.ts';
import type { Stamp } from './stamps.ts';
import type { TextLengths } from './text-lengths.ts';
import { ancestorsOf, descendantsOf, lineOf } from './tree.ts';
import type { PageTree } from './tree.ts';

/** A block that may be a comment, and the dated lines in it. */
export type Member = readonly [Element, readonly Stamp[]];

/** The post that the page is about may be a block like its comments: it alone is headed. */
export function withoutPost(members: readonly Member[]): readonly Member[] {
	const headed = new Set(
		members.filter(([element]) =>
			[element, ...descendantsOf(element)].some(
				(part) => part.tagName === 'h1' || classesOf(part).some((name) => postNames.test(name)),
			),
		),
	);
	return headed.size * 3 <= members.length
		? members.filter((member) => !headed.has(member))
		: members;
}

const postNames = /^(?:hentry|h-entry|entry-title|post-title|entry-content|post-body)$/u;

/** A block around most of the others that says far more than they do is the page, not a comment. */
export function withoutPage(
	page: PageTree,
	members: readonly Member[],
	lengths: TextLengths,
): readonly Member[] {
	const inside = new Set(members.map(([element]) => element));
	const held = new Map<Element, number>();
	for (const element of inside) {
		for (const around of ancestorsOf(page, element))
			if (inside.has(around)) held.set(around, (held.get(around) ?? 0) + 1);
	}
	const signs = new Map(
		members.map(([element]) => [element, lengths.own(element, (one) => inside.has(one)).words]),
	);
	const sorted = [...signs.values()].sort((a, b) => a - b);
	const usual = sorted[Math.floor(sorted.length / 2)] ?? 0;
	return members.filter(
		([element]) =>
			(held.get(element) ?? 0) * 2 < members.length - 1 ||
			(signs.get(element) ?? 0) < usual * farMore,
	);
}

/** Where nearly all dated lines name a writer with a word of speech or authorship, those that do. */
export function signing(members: readonly Member[]): readonly Member[] {
	const worded = members.filter(([, stamps]) =>
		stamps.some(({ line }) => readByline(line)?.worded === true),
	);
	return worded.length >= members.length * nearlyAll ? worded : members;
}

const nearlyAll = 0.8;

/** Whether the dated line stands in the same place of most: a page's columns have nothing in common. */
export function isUniform(page: PageTree, members: readonly Member[]): boolean {
	const ways = members.map(([element, [stamp]]) => {
		if (stamp === undefined || stamp.block === element) return '';
		const around = [...ancestorsOf(page, stamp.block)];
		return [stamp.block, ...around.slice(0, around.indexOf(element))]
			.map(({ tagName }) => tagName)
			.join('<');
	});
	const alike = [...Map.groupBy(ways, (way) => way).values()].map(({ length }) => length);
	return Math.max(...alike) >= members.length * mostAlike;
}

/** Registered readers and guests may be marked up in two ways. */
export const mostAlike = 0.6;

/** A page around its comments has so many times the words of one of them. */
const farMore = 4;

const aside =
	/(?:^|[-_])(?:sidebar|widget|related|recent|latest|popular|teaser|ticker|trending|recommend|discovery|footer|menu|nav)/iu;

/** What stands at a page's edge tells of other pages. */
export function isAside(page: PageTree, element: Element): boolean {
	return [element, ...ancestorsOf(page, element)].some(
		(one) =>
			one.tagName === 'nav' ||
			(one.tagName !== 'body' &&
				/(?:^| )(?:sidebar|widget|recommend)/iu.test(
					`${property(one, 'id') ?? ''} ${classesOf(one).join(' ')}`,
				)) ||
			classesOf(one).some(
				(name) => one.tagName !== 'body' && aside.test(name) && !/comment/iu.test(name),
			),
	);
}

/** Rows of teasers are links to other pages, under headings that are links or no words besides. */
export function isListing(
	members: readonly Element[],
	isOwn: (element: Element) => boolean,
	lengths: TextLengths,
): boolean {
	const linked = members.filter((element) => {
		const { words, plain } = lengths.own(element, isOwn);
		return plain * 2 < words && plain < shortestTeaser;
	});
	const headed = members.filter((element) =>
		[...descendantsOf(element)].some((part) => isTeaserHead(part)),
	);
	return linked.length * 2 > members.length || headed.length * 2 > members.length;
}

/** More words than these beside links are somebody's. */
const shortestTeaser = 40;
/** A person's name in a heading is shorter. */
const longestNameLink = 25;

function isTeaserHead(element: Element): boolean {
	return (
		/^h[1-4]$/u.test(element.tagName) &&
		[...descendantsOf(element)].some(({ tagName }) => tagName === 'a') &&
		lineOf(element).length > longestNameLink
	);
}
