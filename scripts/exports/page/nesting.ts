import type { Element } from 'hast';
import { classesOf } from '../html/tags.ts';
import { answers } from './answers.ts';
import { indentOf } from './indent.ts';
import type { Spot } from './marked.ts';
import { ancestorsOf, childElements, descendantsOf, siblingBefore } from './tree.ts';
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
		const known = { ofElement: all, first: new Map(), before: new Map() };
		return spots.map((spot, index) => enclosing(page, spot, index, known));
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

/** Which comment each element is, and what was found on the way: thousands may stand side by side. */
interface Known {
	readonly ofElement: ReadonlyMap<Element, number>;
	/** The comments that stand in an element, two at most. */
	readonly first: Map<Element, readonly Element[]>;
	/** The last comment before an element, beside it. */
	readonly before: Map<Element, number | undefined>;
}

function enclosing(
	page: PageTree,
	{ elements }: Spot,
	index: number,
	known: Known,
): number | undefined {
	const [first] = elements;
	if (first === undefined) return undefined;
	for (const ancestor of ancestorsOf(page, first)) {
		const parent = known.ofElement.get(ancestor);
		if (parent !== undefined && parent !== index) return parent;
		const isNamed = classesOf(ancestor).some((name) => answers.test(name));
		const before = isNamed
			? lastBefore(page, ancestor, known)
			: answered(page, ancestor, first, known);
		if (before !== undefined && before !== index) return before;
	}
	return undefined;
}

/** The comment right before a block in which comments stand deeper than it does. */
function answered(
	page: PageTree,
	block: Element,
	comment: Element,
	known: Known,
): number | undefined {
	const before = siblingBefore(page, block);
	if (before === undefined) return undefined;
	const inside = firstIn(before, known);
	const [only] = inside;
	if (only === undefined || inside.length > 1) return undefined;
	return depthIn(page, comment, block) > depthIn(page, only, before)
		? known.ofElement.get(only)
		: undefined;
}

function depthIn(page: PageTree, element: Element, around: Element): number {
	if (element === around) return 0;
	return [...ancestorsOf(page, element)].indexOf(around) + 1;
}

/** The comment that the sibling before `element` is, or the first in it. */
function lastBefore(page: PageTree, element: Element, known: Known): number | undefined {
	const passed: Element[] = [];
	let at: Element | undefined = element;
	let found: number | undefined;
	while (at !== undefined && found === undefined && !known.before.has(at)) {
		passed.push(at);
		at = siblingBefore(page, at);
		if (at === undefined || classesOf(at).some((name) => answers.test(name))) continue;
		const [first] = firstIn(at, known);
		found = first && known.ofElement.get(first);
	}
	if (at !== undefined) found ??= known.before.get(at);
	for (const one of passed) known.before.set(one, found);
	return found;
}

/** The element itself and those in it that are comments: the first two of them. */
function firstIn(element: Element, { ofElement, first }: Known): readonly Element[] {
	const seen = first.get(element);
	if (seen !== undefined) return seen;
	const found: Element[] = ofElement.has(element) ? [element] : [];
	for (const inner of descendantsOf(element)) {
		if (found.length > 1) break;
		if (ofElement.has(inner)) found.push(inner);
	}
	first.set(element, found);
	return found;
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
	return parent !== undefined && page.siblings.get(element)?.length === 1 ? [parent] : [];
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
	const depths = new Map(steps.map((indent, step) => [indent, step + 1]));
	return indents.map((indent) => depths.get(indent) ?? 1);
}
