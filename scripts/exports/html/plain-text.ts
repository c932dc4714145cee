import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';

const phrasingHolders: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

/** The words of a Markdown tree alone, a line for each block; `isShown` says which nodes' words. */
export function plainText(tree: Root, isShown: (node: Nodes) => boolean = () => true): string {
	return lines(tree, isShown)
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.join('\n');
}

function lines(node: Nodes, isShown: (node: Nodes) => boolean): string[] {
	if (phrasingHolders.has(node.type)) return [words(node, isShown)];
	if ('children' in node) return node.children.flatMap((child) => lines(child, isShown));
	return [words(node, isShown)];
}

function words(node: Nodes, isShown: (node: Nodes) => boolean): string {
	if (!isShown(node)) return '';
	if (node.type === 'break') return '\n';
	if ('children' in node) return node.children.map((child) => words(child, isShown)).join('');
	return toString(node, { includeHtml: false });
}
