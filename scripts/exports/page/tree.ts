import type { Element, ElementContent, Root } from 'hast';
import { toText } from 'hast-util-to-text';
import { classesOf, isElement, property } from '../html/tags.ts';

/** A page with the way up from each of its elements, in the order of the page. */
export interface PageTree {
	readonly root: Root;
	readonly elements: readonly Element[];
	readonly parents: ReadonlyMap<Element, Element | undefined>;
	/** Place of each element in the page; an element stands before those in it. */
	readonly places: ReadonlyMap<Element, number>;
	/** The elements beside each, itself among them; pages have thousands side by side. */
	readonly siblings: ReadonlyMap<Element, readonly Element[]>;
	/** Place of each element among those. */
	readonly orders: ReadonlyMap<Element, number>;
}

/** Walks a page once and remembers where everything stands. */
export function indexPage(root: Root): PageTree {
	const elements: Element[] = [];
	const parents = new Map<Element, Element | undefined>();
	const places = new Map<Element, number>();
	const siblings = new Map<Element, readonly Element[]>();
	const orders = new Map<Element, number>();
	const open: { element: Element; parent: Element | undefined }[] = [];
	const push = (around: Element | Root, parent: Element | undefined) => {
		const children = childElements(around);
		for (const [order, child] of children.entries()) {
			siblings.set(child, children);
			orders.set(child, order);
		}
		for (const child of children.toReversed()) open.push({ element: child, parent });
	};
	push(root, undefined);
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		const { element, parent } = next;
		places.set(element, elements.length);
		elements.push(element);
		parents.set(element, parent);
		push(element, element);
	}
	return { root, elements, parents, places, siblings, orders };
}

/** Where `element` stands in the page; the page's beginning for none. */
export function placeOf({ places }: PageTree, element: Element | undefined): number {
	return element === undefined ? 0 : (places.get(element) ?? 0);
}

/** The elements around `element`, from the inside out. */
export function* ancestorsOf({ parents }: PageTree, element: Element): Generator<Element> {
	for (let parent = parents.get(element); parent !== undefined; parent = parents.get(parent))
		yield parent;
}

/** The elements that follow `element` beside it, `most` of them. */
export function followersOf(page: PageTree, element: Element, most: number): readonly Element[] {
	const next = (page.orders.get(element) ?? 0) + 1;
	return page.siblings.get(element)?.slice(next, next + most) ?? [];
}

/** The element right before `element` beside it. */
export function siblingBefore(page: PageTree, element: Element): Element | undefined {
	return page.siblings.get(element)?.[(page.orders.get(element) ?? 0) - 1];
}

/** A copy of `element` without the elements that `isOut` names. */
export function copyWithout(element: Element, isOut: (element: Element) => boolean): Element {
	const children = element.children.flatMap((child): ElementContent[] => {
		if (!isElement(child)) return [child];
		return isOut(child) ? [] : [copyWithout(child, isOut)];
	});
	return { ...element, children };
}

/** Every element below `element`, in the order of the page. */
export function* descendantsOf(element: Element | Root): Generator<Element> {
	const open = childElements(element).toReversed();
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		yield next;
		for (let at = next.children.length - 1; at >= 0; at -= 1) {
			const child = next.children[at];
			if (isElement(child)) open.push(child);
		}
	}
}

/** The words of an element as a reader sees them, on one line. */
export function lineOf(element: Element | undefined): string {
	if (element === undefined) return '';
	const known = lines.get(element);
	if (known !== undefined) return known;
	const line = toText(element).replace(/\s+/gu, ' ').trim();
	lines.set(element, line);
	return line;
}

/** Trees are copied, never changed, and each of their lines is asked for again and again. */
const lines = new WeakMap<Element, string>();

/** How an element is named, as `isLike` reads it. */
export type Pattern = string | RegExp;

/**
 * Whether `element` is what a short pattern says: `.class`, `#id`, `tag`, `tag.class`, `@itemprop`,
 * `rel=value`, or an expression that one of its classes matches.
 */
export function isLike(element: Element, pattern: Pattern): boolean {
	if (typeof pattern !== 'string') return classesOf(element).some((name) => pattern.test(name));
	if (pattern.startsWith('@')) return words(element, 'itemProp').includes(pattern.slice(1));
	if (pattern.startsWith('#')) return property(element, 'id') === pattern.slice(1);
	if (pattern.startsWith('rel=')) return words(element, 'rel').includes(pattern.slice(4));
	const [tag = '', name] = pattern.split('.');
	if (tag !== '' && element.tagName !== tag) return false;
	return name === undefined || classesOf(element).includes(name);
}

function words(element: Element, name: string): readonly string[] {
	return (property(element, name) ?? '').split(/\s+/u);
}

/** The first element below `region` that the earliest possible of `patterns` names. */
export function findLike(
	region: Element | Root,
	patterns: readonly Pattern[],
): Element | undefined {
	const all = [...descendantsOf(region)];
	for (const pattern of patterns) {
		const found = all.find((element) => isLike(element, pattern));
		if (found !== undefined) return found;
	}
	return undefined;
}

/** The elements right inside another one. */
export function childElements(parent: Element | Root): readonly Element[] {
	return (parent.children as readonly (Element | Root)['children'][number][]).filter(
		(node) => node.type === 'element',
	);
}

/** Whether `part` is `element` or stands in it. */
export function contains(element: Element, part: Element | undefined): boolean {
	return part !== undefined && (element === part || [...descendantsOf(element)].includes(part));
}
