import type { Element, ElementContent, Nodes, Parents, Root } from 'hast';
import { collapse, toText } from '../text.ts';
import type { Block } from './anchors.ts';
import { safeContent } from './sanitize.ts';

/** Notes by the address that the parser's references point to (`#user-content-fn-1`). */
export type Notes = ReadonlyMap<string, readonly ElementContent[]>;

/** The list of notes under a text, and the words of each. */
export interface Endnotes {
	readonly section: Element;
	readonly blocks: readonly Block[];
}

/** Takes the notes that the parser gathered at the end of the document out of `tree`. */
export function takeNotes(tree: Root): Notes {
	const notes = new Map<string, readonly ElementContent[]>();
	tree.children = tree.children.filter((child) => {
		if (child.type !== 'element' || !('dataFootnotes' in child.properties)) return true;
		for (const item of elements(child).filter(({ tagName }) => tagName === 'li')) {
			dropBackLinks(item);
			notes.set(`#${String(item.properties['id'])}`, safeContent(item.children));
		}
		return false;
	});
	return notes;
}

/**
 * Numbers the references in `content` from 1, gives them ids that start with `prefix`, and returns
 * the list of the notes they mean; `undefined` where there is none.
 */
export function placeNotes(
	content: readonly ElementContent[],
	notes: Notes,
	prefix: string,
): Endnotes | undefined {
	const order: string[] = [];
	for (const link of content.flatMap(elements).filter(isReference)) {
		const href = String(link.properties['href']);
		const first = !order.includes(href);
		if (first) order.push(href);
		const number = order.indexOf(href) + 1;
		link.properties = { href: `#${prefix}fn-${number}`, role: 'doc-noteref' };
		if (first) link.properties['id'] = `${prefix}fnref-${number}`;
		link.children = [{ type: 'text', value: String(number) }];
	}
	if (order.length === 0) return undefined;
	const words = order.map((href) => notes.get(href) ?? []);
	const blocks = words.map((note, index) => ({
		id: `${prefix}fn-${index + 1}`,
		text: collapse(note.map((node) => toText(node)).join(' ')),
	}));
	const items = words.map((note, index) => listItem(note, `${prefix}fn`, index + 1));
	const properties = { className: ['notes'], role: 'doc-endnotes', ariaLabel: 'Notes' };
	return { section: element('section', properties, [element('ol', {}, items)]), blocks };
}

function listItem(content: readonly ElementContent[], prefix: string, number: number): Element {
	const label = `Back to reference ${number}`;
	const back = element('a', { href: `#${prefix}ref-${number}`, ariaLabel: label }, [
		{ type: 'text', value: '↩' },
	]);
	return element('li', { id: `${prefix}-${number}` }, [...content, back]);
}

function isReference({ tagName, properties }: Element): boolean {
	return tagName === 'a' && 'dataFootnoteRef' in properties;
}

function dropBackLinks(parent: Parents): void {
	parent.children = parent.children.filter(
		(child) => !(child.type === 'element' && 'dataFootnoteBackref' in child.properties),
	);
	for (const child of parent.children) if (child.type === 'element') dropBackLinks(child);
}

function elements(node: Nodes): Element[] {
	const inner = 'children' in node ? node.children.flatMap(elements) : [];
	return node.type === 'element' ? [node, ...inner] : inner;
}

function element(
	tagName: string,
	properties: Element['properties'],
	children: ElementContent[],
): Element {
	return { type: 'element', tagName, properties, children };
}
