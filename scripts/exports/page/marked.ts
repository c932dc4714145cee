import type { Element } from 'hast';
import { classesOf, property } from '../html/tags.ts';
import { answers } from './answers.ts';
import { ancestorsOf, followersOf, lineOf } from './tree.ts';
import type { PageTree } from './tree.ts';

/** Where one comment stands in a page. */
export interface Spot {
	/** The number or name that the page gives it. */
	readonly id: string | undefined;
	/** The elements that hold it, with the comments that answer it perhaps inside. */
	readonly elements: readonly Element[];
}

/** `comment-12`, `li-comment-12`, `div-comment-12`; Typepad's numbers are hexadecimal. */
const numbered =
	/^(?:li-|div-|dsq-|wc-|wpd-)?(?:comm?ent|reply|cmt)[-_]?(\d{1,20}|[\da-f]{8,40})$/iu;
/** Blogger numbers comments `c12`, which can be anything else, too. */
const blogger = /^c(\d{3,25})$/u;

/** The comments of a page that numbers them, in the order of the page. */
export function findNumbered(page: PageTree): readonly Spot[] {
	const marks = new Map<string, Element[]>();
	for (const element of page.elements) {
		const id = numberOf(page, element);
		if (id === undefined) continue;
		const same = marks.get(id);
		if (same === undefined) marks.set(id, [element]);
		else same.push(element);
	}
	const held = countMarks(page, marks);
	return [...marks].flatMap(([id, elements]): Spot[] => {
		const [first] = elements;
		if (first === undefined) return [];
		const found = regionOf(page, first, held);
		return found.some((element) => lineOf(element) !== '') ? [{ id, elements: found }] : [];
	});
}

function numberOf(page: PageTree, element: Element): string | undefined {
	const id =
		property(element, 'id') ?? (element.tagName === 'a' ? property(element, 'name') : undefined);
	if (id === undefined) return undefined;
	const own = numbered.exec(id)?.[1];
	if (own !== undefined) return own;
	const short = blogger.exec(id)?.[1];
	if (short === undefined) return undefined;
	const around = [element, ...ancestorsOf(page, element)].slice(0, 6);
	return around.some((one) => isCommentish(one)) ? short : undefined;
}

function isCommentish(element: Element): boolean {
	return [...classesOf(element), property(element, 'id') ?? ''].some((name) =>
		/comment/iu.test(name),
	);
}

/** How many different comments stand in each element. */
function countMarks(
	page: PageTree,
	marks: ReadonlyMap<string, readonly Element[]>,
): ReadonlyMap<Element, ReadonlySet<string>> {
	const held = new Map<Element, Set<string>>();
	for (const [id, elements] of marks) {
		for (const mark of elements) {
			for (const element of [mark, ...ancestorsOf(page, mark)]) {
				const ids = held.get(element) ?? new Set();
				ids.add(id);
				held.set(element, ids);
			}
		}
	}
	return held;
}

/** A list's item or a block with words is the comment; anything else only marks its place. */
function regionOf(
	page: PageTree,
	mark: Element,
	held: ReadonlyMap<Element, ReadonlySet<string>>,
): readonly Element[] {
	if (mark.tagName === 'dt') return [mark, ...definitionsOf(page, mark)];
	const isBlock = /^(?:li|div|article|section|tr|table|blockquote|dl|dd)$/u.test(mark.tagName);
	if (isBlock && lineOf(mark).length > 0) return [mark];
	let region = mark;
	for (const around of ancestorsOf(page, mark)) {
		if (held.get(around)?.size !== 1 || around.tagName === 'body' || isList(around)) break;
		if (classesOf(around).some((name) => answers.test(name))) break;
		region = around;
	}
	if (region !== mark && lineOf(region) !== '') return [region];
	return following(page, region, held);
}

/** What is said of a term, up to the next one; answers may stand in it as a list of their own. */
function definitionsOf(page: PageTree, term: Element): readonly Element[] {
	const rest = followersOf(page, term, maxFollowing);
	const end = rest.findIndex(({ tagName }) => tagName === 'dt');
	const own = rest.slice(0, end === -1 ? maxFollowing : end);
	return own.filter(({ tagName }) => tagName === 'dd');
}

function isList(element: Element): boolean {
	const name = `${property(element, 'id') ?? ''} ${classesOf(element).join(' ')}`;
	return (
		/(?:^|\s)(?:comments?|responses|comment-?list|commentlist)(?:$|\s)/iu.test(name) &&
		!/^(?:li|p)$/u.test(element.tagName)
	);
}

/** The siblings after a mark, up to the one with the next mark. */
function following(
	page: PageTree,
	mark: Element,
	held: ReadonlyMap<Element, ReadonlySet<string>>,
): readonly Element[] {
	const rest = followersOf(page, mark, maxFollowing);
	const end = rest.findIndex((sibling) => (held.get(sibling)?.size ?? 0) > 0);
	return rest.slice(0, end === -1 ? maxFollowing : end);
}

/** A comment's parts when nothing encloses them: a byline, its words, a foot. */
const maxFollowing = 4;
