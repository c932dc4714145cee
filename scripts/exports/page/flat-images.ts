import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Paragraph } from 'mdast';
import type { ImageBetween } from '../../model/image.ts';
import { toMarkdown } from '../html/markdown.ts';
import { isElement } from '../html/tags.ts';
import { childElements, findLike, lineOf } from './tree.ts';

/**
 * The images of a page by the lines of its words that they stand after. `lines` are those that
 * `linesOf` makes of `elements`.
 */
export function findImages(
	elements: readonly Element[],
	lines: readonly string[],
	linesOf: (elements: readonly Element[]) => readonly string[],
): readonly ImageBetween[] {
	const images: Paragraph[] = [];
	const marked = linesOf(elements.map((element) => markImages(element, images)));
	if (images.length === 0) return [];
	// An image alone makes a line of its own, so that only lines with words can be compared.
	const worded = lines.flatMap((line, index) => (line === '' ? [] : [index + 1]));
	const found: ImageBetween[] = [];
	let said = 0;
	for (const line of marked) {
		if (line.replace(mark, '').trim() !== '') said += 1;
		for (const [, number] of line.matchAll(mark)) {
			const image = images[Number(number)];
			if (image !== undefined) found.push({ after: worded[said - 1] ?? 0, image });
		}
	}
	return said === worded.length ? found : [];
}

/** Stands for an image in the words of a page, which have no such signs. */
const mark = /\ue000(\d{1,6})\ue001/gu;

/** A copy of `element` with a mark for each image, or link around nothing else, that shows something. */
function markImages(element: Element, images: Paragraph[]): Element {
	const children = element.children.map((child): ElementContent => {
		if (!isElement(child) || edges.has(child.tagName)) return child;
		const image = readImage(child);
		if (image === undefined) return markImages(child, images);
		return { type: 'text', value: `\ue000${images.push(image) - 1}\ue001` };
	});
	return { ...element, children };
}

/** Parts of a page that are not what it is about. */
const edges: ReadonlySet<string> = new Set(['header', 'nav', 'aside', 'footer']);

function readImage(element: Element): Paragraph | undefined {
	const isLink = element.tagName === 'a' && childElements(element).length === 1;
	const isImage = isLink
		? lineOf(element) === '' && findLike(element, ['img']) !== undefined
		: element.tagName === 'img';
	if (!isImage) return undefined;
	const [block] = toMarkdown({ text: toHtml(element), markup: 'html' })?.children ?? [];
	return block?.type === 'paragraph' && holdsImage(block) ? block : undefined;
}

function holdsImage({ children }: Paragraph): boolean {
	const [first] = children;
	return first?.type === 'image' || (first?.type === 'link' && first.children[0]?.type === 'image');
}
