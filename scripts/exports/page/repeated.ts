import type { Element } from 'hast';
import { readByline } from '../../text/bylines.ts';
import { classesOf, property } from '../html/tags.ts';
import { findEvidence } from './evidence.ts';
import { findKinds } from './kinds.ts';
import type { Kind } from './kinds.ts';
import type { Spot } from './marked.ts';
import { findRows } from './rows.ts';
import { findStamps } from './stamps.ts';
import type { Stamp } from './stamps.ts';
import { measureText } from './text-lengths.ts';
import type { TextLengths } from './text-lengths.ts';
import { ancestorsOf, descendantsOf, lineOf } from './tree.ts';
import type { PageTree } from './tree.ts';
import { widen } from './widen.ts';
import type { Candidate } from './widen.ts';

/** Fewer blocks are a coincidence. */
const fewest = 2;
/** Signs that somebody's words have at least, in half of the blocks. */
const fewestSigns = 12;

/**
 * The comments of a page that names none: the most blocks that look alike, each with a date of its
 * own and words beside it, where the page shows that readers speak there.
 */
export function findRepeated(page: PageTree): readonly Spot[] {
	const lengths = measureText(page);
	const kinds = findKinds(page, findStamps(page));
	const candidates = kinds
		.flatMap((kind) => candidateOf(page, kind, lengths))
		.sort(
			(a, b) =>
				b.blocks.length - a.blocks.length ||
				Number(isLoose(a)) - Number(isLoose(b)) ||
				a.place - b.place,
		);
	const shown = candidates.filter(({ blocks }) => findEvidence(page, blocks));
	const enclosed = shown.find(({ isEnclosed }) => isEnclosed);
	const [first] = shown;
	// The parts of a comment that has an answer in it may both have dates.
	const isHalf = (enclosed?.blocks.length ?? 0) * 2 >= (first?.blocks.length ?? 0) - 1;
	const found = isHalf ? enclosed : first;
	if (found === undefined) return [];
	const best = widen(page, found, shown);
	return withUndated(page, best.blocks).map((elements) => ({
		id: elements.map((element) => property(element, 'id')).find((id) => id !== undefined),
		elements,
	}));
}

function candidateOf(page: PageTree, kind: Kind, lengths: TextLengths): readonly Candidate[] {
	const members = withoutPage(
		page,
		withoutPost([...kind.stamps].filter(([element]) => !isAside(page, element))),
		lengths,
	);
	if (members.length < fewest) return [];
	const inside = new Set(members.map(([element]) => element));
	const isOwn = (element: Element) => inside.has(element);
	const spoken = members.filter(([element, stamps]) => {
		const own = lengths.own(element, isOwn);
		const dated = stamps.reduce((sum, { line }) => sum + line.length, 0);
		return own.words - dated >= fewestSigns || own.plain >= fewestSigns + dated;
	});
	if (spoken.length * 2 < members.length) {
		const blocks = findRows(
			page,
			signing(members).map(([element]) => element),
		);
		return blocks.length < fewest || !blocks.some((block) => saysMuch(block, lengths))
			? []
			: [
					{
						blocks,
						isEnclosed: false,
						exact: blocks.length,
						words: 0,
						place: placeOf(page, members[0]?.[0]),
					},
				];
	}
	if (!isUniform(page, members)) return [];
	if (
		isListing(
			members.map(([element]) => element),
			isOwn,
			lengths,
		)
	)
		return [];
	return [
		{
			blocks: members.map(([element]) => [element]),
			isEnclosed: true,
			exact: members.filter(([, stamps]) => stamps.length === 1).length,
			words: members.reduce((sum, [element]) => sum + lengths.own(element, isOwn).words, 0),
			place: placeOf(page, members[0]?.[0]),
		},
	];
}

/** Whether most of the blocks hold more dated lines than their own: readers write of days, too. */
function isLoose({ blocks, exact }: Candidate): boolean {
	return exact < blocks.length * mostAlike;
}

type Member = readonly [Element, readonly Stamp[]];

/** The post that the page is about may be a block like its comments: it alone is headed. */
function withoutPost(members: readonly Member[]): readonly Member[] {
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
function withoutPage(
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
function signing(members: readonly Member[]): readonly Member[] {
	const worded = members.filter(([, stamps]) =>
		stamps.some(({ line }) => readByline(line)?.worded === true),
	);
	return worded.length >= members.length * nearlyAll ? worded : members;
}

const nearlyAll = 0.8;

/** Whether the dated line stands in the same place of most: a page's columns have nothing in common. */
function isUniform(page: PageTree, members: readonly Member[]): boolean {
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
const mostAlike = 0.6;

/** A page around its comments has so many times the words of one of them. */
const farMore = 4;

function saysMuch(block: readonly Element[], lengths: TextLengths): boolean {
	return block.reduce((sum, element) => sum + lengths.own(element, () => false).plain, 0) > 60;
}

function placeOf(page: PageTree, element: Element | undefined): number {
	return element === undefined ? 0 : (page.places.get(element) ?? 0);
}

const aside =
	/(?:^|[-_])(?:sidebar|widget|related|recent|latest|popular|teaser|ticker|trending|recommend|discovery|footer|menu|nav)/iu;

/** What stands at a page's edge tells of other pages. */
function isAside(page: PageTree, element: Element): boolean {
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
function isListing(
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

/** The blocks with those of their make beside them that print no date, or only who links here. */
function withUndated(
	page: PageTree,
	blocks: readonly (readonly Element[])[],
): readonly (readonly Element[])[] {
	const known = new Set(blocks.flat());
	const firsts = blocks.flatMap(([first]) => first ?? []);
	const classes = Map.groupBy(firsts.flatMap(classesOf), (name) => name);
	const isUsual = (name: string) => (classes.get(name)?.length ?? 0) > 1;
	const around = allAround(page, known);
	const others = besides(page, firsts).filter(
		(element) => !known.has(element) && !around.has(element),
	);
	const alike = others.filter((element) => {
		const line = lineOf(element);
		return isPingLine(line) || (line.length >= shortestBlock && classesOf(element).some(isUsual));
	});
	return [...blocks, ...alike.map((element) => [element])].sort(
		([a], [b]) => placeOf(page, a) - placeOf(page, b),
	);
}

/** The elements of the same tag beside any of `blocks`, themselves among them, each once. */
function besides(page: PageTree, blocks: readonly Element[]): readonly Element[] {
	const seen = new Map<readonly Element[], Set<string>>();
	return blocks.flatMap((block) => {
		const siblings = page.siblings.get(block) ?? [];
		const tags = seen.get(siblings) ?? new Set();
		seen.set(siblings, tags);
		if (tags.has(block.tagName)) return [];
		tags.add(block.tagName);
		return siblings.filter(({ tagName }) => tagName === block.tagName);
	});
}

/** Every element that stands around one of `inner`. */
function allAround(page: PageTree, inner: Iterable<Element>): ReadonlySet<Element> {
	const around = new Set<Element>();
	for (const element of inner) {
		for (const ancestor of ancestorsOf(page, element)) {
			if (around.has(ancestor)) break;
			around.add(ancestor);
		}
	}
	return around;
}

/** A name and a word. */
const shortestBlock = 20;

function isPingLine(line: string): boolean {
	return (
		line.length < 300 &&
		(/^(?:ping|track)back\b/iu.test(line) || readByline(line)?.pingback === true)
	);
}
