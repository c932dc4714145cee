import type { Element, ElementContent } from 'hast';
import { blockTags, makeElement } from '../html/tags.ts';
import { descendantsOf } from './tree.ts';

/** Each run of words between blocks as a block, so that a byline is an element of its own. */
export function wrapLines(element: Element): Element {
	if (!holdsBlocks(element)) return element;
	const children: ElementContent[] = [];
	let run: ElementContent[] = [];
	const flush = () => {
		if (
			run.some(
				(node) => node.type === 'element' || (node.type === 'text' && node.value.trim() !== ''),
			)
		) {
			children.push(makeElement('div', { dataRun: true }, run));
		}
		run = [];
	};
	for (const child of element.children) {
		const isBlock =
			child.type === 'element' && (blockTags.has(child.tagName) || holdsBlocks(child));
		if (!isBlock) {
			run.push(child);
			continue;
		}
		flush();
		children.push(wrapLines(child));
	}
	flush();
	return { ...element, children };
}

/** Whether an element stands around lines and is none itself. */
export function holdsBlocks(element: Element): boolean {
	return [...descendantsOf(element)].some(({ tagName }) => blockTags.has(tagName));
}

/**
 * The element with a space between inline elements that touch, as bylines are built: style alone
 * sets a name and a date apart. Words in paragraphs stay as they are.
 */
export function setApart(element: Element): Element {
	if (/^(?:p|blockquote|pre|h[1-6])$/u.test(element.tagName)) return element;
	const children = element.children.flatMap((child, index): ElementContent[] => {
		if (child.type !== 'element') return [child];
		const isTouching = index > 0 && element.children[index - 1]?.type === 'element';
		const space: ElementContent[] = isTouching ? [{ type: 'text', value: ' ' }] : [];
		return [...space, setApart(child)];
	});
	return { ...element, children };
}

/** Whether it is a run of words that `wrapLines` made a block. */
export function isRun({ properties }: Element): boolean {
	return properties['dataRun'] === true;
}
