import type { Element, ElementContent, Root, RootContent } from 'hast';
import { isElement, makeElement, property } from '../html/tags.ts';

/**
 * The page with what its templates hold where they stand: a browser shows a declarative shadow root
 * at once, and what other templates hold when a script says so.
 */
export function openTemplates(root: Root, which: 'shadow-roots' | 'all'): Root {
	const open = (element: Element): Element => {
		const inside = element.children.map((child) => (isElement(child) ? open(child) : child));
		return isShown(element, which)
			? makeElement('div', {}, [...contentOf(element).map(openNode), ...inside])
			: { ...element, children: inside };
	};
	const openNode = (node: ElementContent) => (isElement(node) ? open(node) : node);
	const children = root.children.map((child) => (isElement(child) ? open(child) : child));
	return { ...root, children };
}

/** Whether a page keeps parts of itself in templates. */
export function hasTemplates(elements: readonly Element[]): boolean {
	return elements.some((element) => element.tagName === 'template');
}

function isShown(element: Element, which: 'shadow-roots' | 'all'): boolean {
	if (element.tagName !== 'template') return false;
	return which === 'all' || property(element, 'shadowRootMode') !== undefined;
}

function contentOf({ content }: Element): readonly ElementContent[] {
	const isContent = (node: RootContent): node is ElementContent =>
		node.type === 'element' || node.type === 'text' || node.type === 'comment';
	return content?.children.filter(isContent) ?? [];
}
