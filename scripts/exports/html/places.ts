import type { Element, ElementContent, Parents, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { blockTags, isElement, makeElement } from './tags.ts';

/** What an element holds besides its items, where people put words right inside it. */
const items: ReadonlyMap<string, string> = new Map([
	['ul', 'li'],
	['ol', 'li'],
	['dir', 'li'],
	['dl', 'dd'],
]);
const code: ReadonlySet<string> = new Set(['code', 'tt', 'kbd', 'samp', 'var']);

/**
 * Puts words where Markdown has a place for them: those right inside a list into an item, a table's
 * caption before it, the blocks of a cell onto lines of it, and the blanks at the ends of code
 * beside it. Changes `tree`.
 */
export function placeWords(tree: Root): Root {
	visit(tree, 'element', (element, index, parent) => {
		if (element.tagName === 'menu') element.tagName = 'ul';
		const item = items.get(element.tagName);
		if (item !== undefined) element.children = wrapStray(element.children, item);
		if (element.tagName === 'td' || element.tagName === 'th')
			element.children = linesOf(element.children);
		if (index === undefined || parent === undefined) return undefined;
		if (element.tagName === 'table') return liftCaption(element, index, parent);
		if (!code.has(element.tagName) || isVerbatim(parent)) return undefined;
		const around = freeEnds(element);
		parent.children.splice(index, 1, ...around);
		return [SKIP, index + around.length];
	});
	return tree;
}

/** `nodes` with each run of words and their marks as an item. */
function wrapStray(nodes: readonly ElementContent[], item: string): ElementContent[] {
	const result: ElementContent[] = [];
	let open: Element | undefined;
	for (const node of nodes) {
		if (isElement(node) && blockTags.has(node.tagName)) {
			open = undefined;
			result.push(node);
		} else if (open !== undefined) {
			open.children.push(node);
		} else if (!isBlank(node)) {
			open = makeElement(item, {}, [node]);
			result.push(open);
		}
	}
	return result;
}

function liftCaption(table: Element, index: number, parent: Parents): number | undefined {
	const captions = table.children.filter(isElement).filter((node) => node.tagName === 'caption');
	if (captions.length === 0) return undefined;
	table.children = table.children.filter((node) => !captions.includes(node as Element));
	const lines = captions.map(({ children }) => makeElement('p', {}, children));
	parent.children.splice(index, 0, ...lines);
	return index;
}

/** What a cell holds as phrasing: a cell has no blocks. */
function linesOf(nodes: readonly ElementContent[]): ElementContent[] {
	const result: ElementContent[] = [];
	let isOpen = false;
	for (const node of nodes) {
		const isBlock = isElement(node) && blockTags.has(node.tagName);
		const inside = isBlock ? linesOf(node.children) : [node];
		if (inside.every(isBlank)) {
			result.push(...inside);
			continue;
		}
		if (isOpen || (isBlock && result.some((before) => !isBlank(before))))
			result.push(makeElement('br', {}, []));
		result.push(...inside);
		isOpen = isBlock;
	}
	return result;
}

/** Code with the blanks at its ends, which Markdown takes off, beside it. */
function freeEnds(element: Element): ElementContent[] {
	const lines: ElementContent[] = [];
	for (const child of element.children) {
		const node = isElement(child) && child.tagName === 'br' ? words(' ') : child;
		const last = lines.at(-1);
		if (node.type === 'text' && last?.type === 'text') last.value += node.value;
		else lines.push(node);
	}
	const before = cutBlanks(lines, 0, /^\s+/u);
	const after = cutBlanks(lines, lines.length - 1, /(?<!\s)\s+$/u);
	return [...before, { ...element, children: lines }, ...after];
}

/** Takes the blanks out of the node at `index`, and gives one of them. */
function cutBlanks(nodes: ElementContent[], index: number, blanks: RegExp): ElementContent[] {
	const node = nodes[index];
	if (node?.type !== 'text' || !blanks.test(node.value)) return [];
	nodes[index] = words(node.value.replace(blanks, ''));
	return [words(' ')];
}

function words(value: string): Text {
	return { type: 'text', value };
}

function isVerbatim(parent: Parents): boolean {
	return parent.type === 'element' && parent.tagName === 'pre';
}

function isBlank(node: ElementContent): boolean {
	if (node.type === 'text') return node.value.trim() === '';
	return node.type === 'comment';
}
