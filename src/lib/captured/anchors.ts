import { createHash } from 'node:crypto';
import type { Element, ElementContent, Nodes } from 'hast';
import { collapse, toText } from '../text.ts';

/** One paragraph, list item, quotation line, table or code block, with its address on the page. */
export interface Block {
	readonly id: string;
	readonly text: string;
}

/** A heading of an essay, at the level it has on the page. */
export interface Heading {
	readonly id: string;
	readonly depth: number;
	readonly text: string;
}

/**
 * A paragraph's address from its words: letters and digits only, so that re-curled quotes and
 * changed spacing leave it as it is.
 *
 * @example
 * anchorOf('Well, well…') === anchorOf('well WELL') // => true
 */
export function anchorOf(text: string): string {
	const words = text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '');
	return `p-${createHash('sha256').update(words).digest('hex').slice(0, 8)}`;
}

/**
 * Gives every block in `content` an id from its words, behind `prefix`, and returns them in reading
 * order.
 */
export function anchorBlocks(content: readonly ElementContent[], prefix = ''): readonly Block[] {
	const seen = new Map<string, number>();
	return content.flatMap(findBlocks).map((element) => {
		const text = collapse(ownText(element));
		const anchor = anchorOf(text);
		const times = (seen.get(anchor) ?? 0) + 1;
		seen.set(anchor, times);
		const id = prefix + (times === 1 ? anchor : `${anchor}-${times}`);
		element.properties['id'] = id;
		return { id, text };
	});
}

/** The words of every block inside a quotation, in reading order. */
export function quotedBlocks(content: readonly ElementContent[]): readonly string[] {
	const quotations = content.flatMap(function find(node): Element[] {
		if (node.type !== 'element') return [];
		return isTag(node, 'blockquote') ? [node] : node.children.flatMap(find);
	});
	return quotations.flatMap(findBlocks).map((element) => collapse(ownText(element)));
}

/**
 * Gives headings the levels from `top` on without a gap, whatever levels the capture used, and
 * ids from their words; returns them in order. A heading inside a quotation becomes a bold line.
 */
export function shiftHeadings(content: readonly ElementContent[], top: number): readonly Heading[] {
	const open: number[] = [];
	const seen = new Map<string, number>();
	for (const node of content) {
		if (node.type !== 'element' || isHeading(node)) continue;
		flattenHeadings(node.children);
	}
	const elements = content.filter((node) => node.type === 'element');
	return elements.filter(isHeading).map((element) => {
		const level = Number(element.tagName[1]);
		while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop();
		open.push(level);
		const depth = Math.min(6, top + open.length - 1);
		const text = collapse(toText(element));
		const anchor = anchorOf(text).replace('p-', 'h-');
		const times = (seen.get(anchor) ?? 0) + 1;
		seen.set(anchor, times);
		const id = times === 1 ? anchor : `${anchor}-${times}`;
		element.tagName = `h${depth}`;
		element.properties['id'] = id;
		return { id, depth, text };
	});
}

/** Turns the headings inside `nodes` into bold paragraphs: a quotation or a comment opens no section. */
export function flattenHeadings(nodes: readonly ElementContent[]): void {
	for (const node of nodes) {
		if (node.type !== 'element') continue;
		flattenHeadings(node.children);
		if (!isHeading(node)) continue;
		const { children } = node;
		node.children = [{ type: 'element', tagName: 'strong', properties: {}, children }];
		node.tagName = 'p';
	}
}

function isHeading({ tagName }: Element): boolean {
	return /^h[1-6]$/u.test(tagName);
}

function findBlocks(node: Nodes): Element[] {
	if (node.type !== 'element') return [];
	if (['p', 'pre', 'table'].includes(node.tagName)) return hasText(node) ? [node] : [];
	const inner = node.children.flatMap(findBlocks);
	const tight = node.tagName === 'li' && !node.children.some((child) => isTag(child, 'p'));
	return tight && collapse(ownText(node)) !== '' ? [node, ...inner] : inner;
}

function hasText(node: Element): boolean {
	return collapse(toText(node)) !== '';
}

function isTag(node: Nodes, tagName: string): boolean {
	return node.type === 'element' && node.tagName === tagName;
}

/** A list item's words without those of the lists inside it. */
function ownText(node: Element): string {
	const own = node.children.filter((child) => !isTag(child, 'ul') && !isTag(child, 'ol'));
	return own.map((child) => toText(child)).join(node.tagName === 'table' ? ' ' : '');
}
