import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';

const phrasingHolders: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

/** The words of a Markdown tree alone, a line for each block. */
export function plainText(tree: Root): string {
	return lines(tree)
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.join('\n');
}

function lines(node: Nodes): string[] {
	if (phrasingHolders.has(node.type)) return [words(node)];
	if ('children' in node) return node.children.flatMap((child) => lines(child));
	return [toString(node, { includeHtml: false })];
}

function words(node: Nodes): string {
	if (node.type === 'break') return '\n';
	if ('children' in node) return node.children.map((child) => words(child)).join('');
	return toString(node, { includeHtml: false });
}
