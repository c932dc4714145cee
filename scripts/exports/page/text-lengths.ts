import type { Element } from 'hast';
import { isElement } from '../html/tags.ts';
import type { PageTree } from './tree.ts';

/** Signs of an element's text: all, and those that are no link. */
export interface Signs {
	readonly words: number;
	readonly plain: number;
}

/** How much the elements of a page say. */
export interface TextLengths {
	/** Signs in an element and not in the elements inside it that `isOther` names. */
	readonly own: (element: Element, isOther: (element: Element) => boolean) => Signs;
}

const none: Signs = { words: 0, plain: 0 };
const unread = /^(?:script|style|noscript|template|select|button|textarea|svg)$/u;

/** Counts the signs of every element once. */
export function measureText({ elements, places }: PageTree): TextLengths {
	const signs = new Map<Element, Signs>();
	// An element stands before those in it.
	for (const element of elements.toReversed()) signs.set(element, count(element, signs));
	const own = (element: Element, isOther: (element: Element) => boolean): Signs => {
		let { words, plain } = signs.get(element) ?? none;
		for (const child of element.children) {
			if (!isElement(child) || !places.has(child)) continue;
			const other = isOther(child) ? none : own(child, isOther);
			const all = signs.get(child) ?? none;
			words -= all.words - other.words;
			plain -= all.plain - other.plain;
		}
		return { words, plain };
	};
	return { own };
}

function count(element: Element, signs: ReadonlyMap<Element, Signs>): Signs {
	if (unread.test(element.tagName)) return none;
	let words = 0;
	let plain = 0;
	for (const child of element.children) {
		if (child.type === 'text') {
			const { length } = child.value.replace(/\s+/gu, ' ').trim();
			words += length;
			plain += length;
		} else if (isElement(child)) {
			const inner = signs.get(child) ?? none;
			words += inner.words;
			plain += inner.plain;
		}
	}
	return { words, plain: element.tagName === 'a' ? 0 : plain };
}
