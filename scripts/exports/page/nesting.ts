import type { Element } from 'hast';
import { classesOf } from '../html/tags.ts';
import { answers } from './answers.ts';
import { indentOf } from './indent.ts';
import type { Spot } from './marked.ts';
import { ancestorsOf, childElements, descendantsOf } from './tree.ts';
import type { PageTree } from './tree.ts';

/** `depth-2`, `comment_level_3`, `replyTreeLevel1`, `indent-0`. */
const depthClass = /(?:^|[-_]|(?<=[a-z]))(?:depth|level|indent|Level|Indent|Depth)[-_]?(\d{1,2})$/u;

/** Index of the comment that each comment stands below, by the page's nesting; in the page's order. */
export function findNesting(
	page: PageTree,
	spots: readonly Spot[],
): readonly (number | undefined)[] {
	const ofElement = new Map<Element, number>();
	spots.forEach(({ elements }, index) => {
		for (const element of elements) ofElement.set(element, index);
	});
	const nested = [[], ...wrappersOf(page, spots)].map((wrappers) => {
		const all = new Map([...wrappers, ...ofElement]);
		return spots.map((spot, index) => enclosing(page, spot, index, all));
	});
	// Some themes nest two levels only and say with a class how deep an answer stands.
	const said = [byDepth(depthsOf(page, spots)), byDepth(stepsOf(page, spots))];
	return [...nested, ...said].reduce((best, parents) =>
		deepest(parents) > deepest(best) ? parents : best,
	);
}

/** Blocks of one make around the comments, one each, that may hold their answers as well. */
function wrappersOf(
	page: PageTree,
	spots: readonly Spot[],
): readonly (readonly (readonly [Element, number])[])[] {
	const firsts = spots.flatMap(({ elements }) => elements.slice(0, 1));
	const [first] = firsts;
	if (first === undefined) return [];
	const makes = [...ancestorsOf(page, first)]
		.slice(0, mostWrappers)
		.flatMap((element) => classesOf(element).map((name) => ({ tag: element.tagName, name })));
	return makes.flatMap(({ tag, name }) => {
		const wrappers = firsts.map((element) =>
			[...ancestorsOf(page, element)].find(
				(around) => around.tagName === tag && classesOf(around).includes(name),
			),
		);
		const found = wrappers.filter((wrapper) => wrapper !== undefined);
		const isOneEach = new Set(found).size === spots.length;
		return isOneEach ? [found.map((wrapper, index) => [wrapper, index] as const)] : [];
	});
}

/** A comment's wrapper is not far from it. */
const mostWrappers = 4;

function deepest(parents: readonly (number | undefined)[]): number {
	const depths: number[] = [];
	// A parent stands before its answers.
	for (const parent of parents) depths.push(parent === undefined ? 1 : (depths[parent] ?? 0) + 1);
	return depths.reduce((most, depth) => Math.max(most, depth), 0);
}

function enclosing(
	page: PageTree,
	{ elements }: Spot,
	index: number,
	ofElement: ReadonlyMap<Element, number>,
): number | undefined {
	const [first] = elements;
	if (first === undefined) return undefined;
	for (const ancestor of ancestorsOf(page, first)) {
		const parent = ofElement.get(ancestor);
		if (parent !== undefined && parent !== index) return parent;
		const isNamed = classesOf(ancestor).some((name) => answers.test(name));
		const before = isNamed
			? lastBefore(page, ancestor, ofElement)
			: answered(page, ancestor, first, ofElement);
		if (before !== undefined && before !== index) return before;
	}
	return undefined;
}

/** The comment right before a block in which comments stand deeper than it does. */
function answered(
	page: PageTree,
	block: Element,
	comment: Element,
	ofElement: ReadonlyMap<Element, number>,
): number | undefined {
	const siblings = childElements(page.parents.get(block) ?? page.root);
	const before = siblings[siblings.indexOf(block) - 1];
	if (before === undefined) return undefined;
	const inside = [before, ...descendantsOf(before)].filter((element) => ofElement.has(element));
	const [only] = inside;
	if (only === undefined || inside.length > 1) return undefined;
	return depthIn(page, comment, block) > depthIn(page, only, before)
		? ofElement.get(only)
		: undefined;
}

function depthIn(page: PageTree, element: Element, around: Element): number {
	if (element === around) return 0;
	return [...ancestorsOf(page, element)].indexOf(around) + 1;
}

/** The comment that the sibling before `element` is, or the first in it. */
function lastBefore(
	page: PageTree,
	element: Element,
	ofElement: ReadonlyMap<Element, number>,
): number | undefined {
	const siblings = childElements(page.parents.get(element) ?? page.root);
	for (const sibling of siblings.slice(0, siblings.indexOf(element)).reverse()) {
		if (classesOf(sibling).some((name) => answers.test(name))) continue;
		const found = ofElement.get(sibling) ?? firstIn(sibling, ofElement);
		if (found !== undefined) return found;
	}
	return undefined;
}

function firstIn(element: Element, ofElement: ReadonlyMap<Element, number>): number | undefined {
	for (const inner of descendantsOf(element)) {
		const found = ofElement.get(inner);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** Parents in a flat list whose items say how deep they stand, 1 at the top. */
function byDepth(depths: readonly number[]): readonly (number | undefined)[] {
	const open: number[] = [];
	return depths.map((depth, index) => {
		open.length = Math.min(open.length, Math.max(0, depth - 1));
		const parent = open.at(-1);
		open.push(index);
		return depth > 1 ? parent : undefined;
	});
}

/** How deep each comment stands by the names of its own element or of the first in it, 1 at the top. */
function depthsOf(page: PageTree, spots: readonly Spot[]): readonly number[] {
	const said = spots.map(({ elements }) => {
		const [first] = elements;
		const near = first === undefined ? [] : [...around(page, first), ...heads(first)];
		const depths = [...elements, ...near].flatMap(classesOf).map((name) => depthClass.exec(name));
		return depths.find((found) => found !== null)?.[1];
	});
	const top = Math.min(...said.flatMap((depth) => (depth === undefined ? [] : [Number(depth)])));
	return said.map((depth) => (depth === undefined ? 1 : Number(depth) - top + 1));
}

/** The block around a comment that holds nothing else. */
function around(page: PageTree, element: Element): readonly Element[] {
	const parent = page.parents.get(element);
	return parent !== undefined && childElements(parent).length === 1 ? [parent] : [];
}

/** The element that alone holds a comment's parts. */
function heads(element: Element): readonly Element[] {
	const inside = childElements(element);
	return inside.length === 1 ? inside : [];
}

/** How deep each comment stands by its indentation, 1 at the top. */
function stepsOf(page: PageTree, spots: readonly Spot[]): readonly number[] {
	const indents = spots.map((spot) => indentOf(page, spot));
	const steps = [...new Set(indents)].sort((a, b) => a - b);
	return indents.map((indent) => steps.indexOf(indent) + 1);
}
