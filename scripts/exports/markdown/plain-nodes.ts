import { toMdast } from 'hast-util-to-mdast';
import type { Root as HastRoot } from 'hast';
import type { Html, Nodes, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize } from 'hast-util-sanitize';
import type { Schema } from 'hast-util-sanitize';
import { html as htmlNames } from 'parse5';
import { visit } from 'unist-util-visit';
import { parseHtml } from '../html/parse.ts';
import { rehypeSchema } from '../html/schema.ts';
import { boundTables } from '../html/tables.ts';

/** Names of elements; what else stands in angle brackets, somebody typed: `<grin>`, `List<String>`. */
const elements = new Set<string>([
	...(rehypeSchema.tagNames ?? []),
	...Object.values(htmlNames.TAG_NAMES),
]);

const tagName = /^<\/?(?<name>[a-z][a-z\d]*)/iu;

/**
 * The tree with nodes of Markdown where it has tags: blocks of them are read as the page they were,
 * a `<br>` among words breaks a line, and what is no tag is words.
 */
export function withoutTags(root: Root): Root {
	return { type: 'root', children: root.children.flatMap(blockNodes) };
}

function blockNodes(node: RootContent): RootContent[] {
	if (node.type === 'html') return readBlock(node);
	if (!('children' in node)) return [node];
	const isPhrasing =
		node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
	const children = isPhrasing
		? node.children.flatMap(phrasingNodes)
		: (node.children as RootContent[]).flatMap(blockNodes);
	return [{ ...node, children } as RootContent];
}

function phrasingNodes(node: PhrasingContent): PhrasingContent[] {
	switch (node.type) {
		case 'html':
			return readTag(node);
		case 'text':
			return [onItsLines(node)];
		default:
			if (!('children' in node)) return [node];
			return [{ ...node, children: node.children.flatMap(phrasingNodes) }];
	}
}

/** One tag, or one remark of the page's, among words; the words between two are nodes of their own. */
function readTag(node: Html): PhrasingContent[] {
	const name = tagName.exec(node.value)?.groups?.['name']?.toLowerCase();
	const place = node.position === undefined ? {} : { position: node.position };
	if (name === 'br') return [{ type: 'break', ...place }];
	if (name === undefined || elements.has(name)) return [];
	return [{ type: 'text', value: node.value, ...place }];
}

/** A sign that was written `&#10;` ends no line of the file. */
function onItsLines(node: Text): Text {
	const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 1 } };
	const lines = node.value.split('\n');
	const most = end.line - start.line + 1;
	return lines.length <= most ? node : { ...node, value: lines.join(' ') };
}

function readBlock(node: Html): RootContent[] {
	const first = node.position?.start.line ?? 1;
	const name = tagName.exec(node.value)?.groups?.['name']?.toLowerCase();
	const isTyped = name !== undefined && !elements.has(name);
	// Expensive markup shows when it is read without the places of its words.
	if (isTyped || parseHtml(node.value, 'fragment') === undefined)
		return plainLines(node.value, first, isTyped);
	const page = boundTables(fromHtml(node.value, { fragment: true }));
	markLines(page);
	const tree = toMdast(sanitize(page, schema), { document: true });
	const children = tree.type === 'root' ? tree.children : [tree];
	place(children, first);
	return children;
}

const schema: Schema = {
	...rehypeSchema,
	attributes: { ...rehypeSchema.attributes, img: ['src', 'alt', 'title'] },
};

/** No text has this sign; it stands for the end of a line where blanks are collapsed. */
const lineEnd = '\uFDD0';

/** Marks where lines end within texts, and takes the ends before and behind their words. */
function markLines(page: HastRoot): void {
	visit(page, 'text', (node, _, parent) => {
		if (node.value.trim() === '' || (parent?.type === 'element' && parent.tagName === 'pre'))
			return;
		const above = /^\s*/u.exec(node.value)?.[0] ?? '';
		const first = (node.position?.start.line ?? 1) + above.split('\n').length - 1;
		const words = node.value.trim();
		node.position = { start: { line: first, column: 1 }, end: { line: first, column: 1 } };
		node.value = `${above && ' '}${words.replaceAll('\n', lineEnd)}${/\s$/u.test(node.value) ? ' ' : ''}`;
	});
}

/** Moves the places of a block's nodes, which count from its own first line, to those of the file. */
function place(nodes: readonly Nodes[], first: number): void {
	for (const node of nodes) {
		// Code is made of words within elements, too.
		if ('value' in node) node.value = node.value.replaceAll(lineEnd, '\n');
		const children: readonly Nodes[] = 'children' in node ? node.children : [];
		place(children, first);
		const own = node.position;
		const from = own === undefined ? children[0]?.position?.start.line : own.start.line + first - 1;
		const start = from ?? first;
		const words = node.type === 'text' ? node.value.split('\n').length - 1 : 0;
		const to = Math.max(
			start + words,
			...(own === undefined ? [] : [own.end.line + first - 1]),
			...children.map(({ position }) => position?.end.line ?? first),
		);
		node.position = { start: { line: start, column: 1 }, end: { line: to, column: 1 } };
	}
}

function plainLines(text: string, first: number, isTyped: boolean): RootContent[] {
	const words = isTyped ? text : text.replace(/<[^<>]*>/gu, ' ');
	return words.split('\n').flatMap((line, offset): RootContent[] => {
		const at = { line: first + offset, column: 1 };
		const position = { start: at, end: at };
		if (line.trim() === '') return [];
		const value: Text = { type: 'text', value: line.trim(), position };
		return [{ type: 'paragraph', children: [value], position }];
	});
}
