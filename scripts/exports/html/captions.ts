import type { Element, ElementContent, Parents } from 'hast';
import { toString } from 'hast-util-to-string';
import { blockTags, classesOf, isElement, makeElement } from './tags.ts';

/** Elements that do no more than hold a caption in its place. */
const wrappers: ReadonlySet<string> = new Set([
	...['figcaption', 'p', 'div', 'center', 'tbody', 'tr', 'td'],
]);

/**
 * Makes one paragraph of each captioned image below `parent`, in place: the image, a line end, and
 * the caption in emphasis, which is how Markdown is written where it has no word for a caption.
 */
export function captionImages(parent: Parents): void {
	parent.children = (parent.children as ElementContent[]).map((node) => {
		if (!isElement(node)) return node;
		captionImages(node);
		return (isCaptioned(node) ? captioned(node) : undefined) ?? node;
	});
}

/** HTML's own element, that of WordPress before it, and that of Blogger. */
function isCaptioned(element: Element): boolean {
	const isFigure = element.tagName === 'figure';
	return (
		isFigure ||
		classesOf(element).some((name) => name === 'wp-caption' || name === 'tr-caption-container')
	);
}

function captioned(figure: Element): Element | undefined {
	const images: ElementContent[] = [];
	const caption = collect(figure.children, images);
	if (caption === undefined || images.length === 0) return undefined;
	const words = trimmed(caption);
	const isSilent = toString({ type: 'root', children: words }).trim() === '';
	return makeElement(
		'p',
		{},
		isSilent ? images : [...images, makeElement('br', {}, []), makeElement('em', {}, words)],
	);
}

/** The nodes of a caption, images apart; undefined where there are blocks that are no caption. */
function collect(
	nodes: readonly ElementContent[],
	images: ElementContent[],
): ElementContent[] | undefined {
	const caption: ElementContent[] = [];
	for (const node of nodes) {
		if (isImage(node)) images.push(node);
		else if (!isElement(node)) caption.push(node);
		else if (wrappers.has(node.tagName)) {
			const inner = collect(node.children, images);
			if (inner === undefined) return undefined;
			const isApart = toString({ type: 'root', children: caption }).trim() !== '';
			caption.push(...(isApart ? [makeElement('br', {}, [])] : []), ...inner);
		} else if (blockTags.has(node.tagName) || holdsImage(node)) return undefined;
		else caption.push(node);
	}
	return caption;
}

/** An image, or a link around one. */
function isImage(node: ElementContent): boolean {
	if (!isElement(node)) return false;
	if (node.tagName === 'img') return true;
	const inner = node.children.filter(
		(child) => isElement(child) || (child.type === 'text' && child.value.trim() !== ''),
	);
	return node.tagName === 'a' && inner.length > 0 && inner.every(isImage);
}

function holdsImage(element: Element): boolean {
	return element.children.some(
		(child) => isElement(child) && (child.tagName === 'img' || holdsImage(child)),
	);
}

/** Without blanks and line ends at either end. */
function trimmed(nodes: readonly ElementContent[]): ElementContent[] {
	const says = (node: ElementContent) =>
		isElement(node) ? node.tagName !== 'br' : node.type === 'text' && node.value.trim() !== '';
	return nodes.slice(nodes.findIndex(says), nodes.findLastIndex(says) + 1);
}
