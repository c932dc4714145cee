import type { Element, ElementContent, Nodes } from 'hast';
import { h } from 'hastscript';
import type { Block } from './anchors.ts';

/**
 * Gives each of `blocks` in `content` a handle: a link to itself that shows when the reader points
 * at it. Its sign is drawn by the style sheet, so that it is no part of the words. In a comment Tab
 * passes it by: a reader with a keyboard has the comment's own link, and a discussion has hundreds.
 */
export function addHandles(
	content: readonly ElementContent[],
	blocks: readonly Block[],
	{ inComment = false }: { readonly inComment?: boolean } = {},
): void {
	const numbers = new Map(blocks.map(({ id }, index) => [id, index + 1]));
	const visit = (node: Nodes) => {
		if (node.type !== 'element') return;
		for (const child of node.children) visit(child);
		const id = String(node.properties['id']);
		const number = numbers.get(id);
		if (number !== undefined) insertHandle(node, handleOf(id, number, inComment));
	};
	for (const node of content) visit(node);
}

/** `html` as it was before it got handles, for whatever is no page: feeds, books, records. */
export function withoutHandles(html: string): string {
	// No captured element has a class, and no attribute of a handle holds a `>`.
	return html.replace(/<a class="handle"[^>]*><\/a>/gu, '');
}

function handleOf(id: string, number: number, inComment: boolean): Element {
	const ariaLabel = `Link to paragraph ${number}${inComment ? ' of this comment' : ''}`;
	return h('a.handle', { href: `#${id}`, ariaLabel, ...(inComment && { tabIndex: -1 }) });
}

/** Behind the block's own words: before a list inside an item, in a table's first cell. */
function insertHandle(block: Element, handle: Element): void {
	const [first] = block.children.filter((child) => child.type === 'element');
	if (/^(?:table|thead|tbody|tr)$/u.test(block.tagName) && first) {
		insertHandle(first, handle);
		return;
	}
	const list = block.children.findIndex(
		(child) => child.type === 'element' && /^[ou]l$/u.test(child.tagName),
	);
	if (list >= 0) block.children.splice(list, 0, handle);
	else block.children.push(handle);
}
