import type { Nodes, PhrasingContent } from 'mdast';
import { structureBlocks } from '../../../scripts/structure/structure.ts';

/** A block that holds words of its own: one line of the capture. */
export interface Leaf {
	/** `list`, `blockquote`, `heading`, `footnote` or `paragraph`; the outermost that is not a paragraph. */
	readonly kind: string;
	/** The words as they stood in the line, with the marks that call notes. */
	readonly words: string;
}

/** The lines of a text that is written as one string. */
export function linesOf(text: string): { text: string; gap: boolean }[] {
	return text.split('\n').map((line) => ({ text: line, gap: false }));
}

/** What `structureBlocks` makes of `text`, line by line, as `kind: words`. */
export function outlineOf(text: string): string[] {
	return leavesOf(structureBlocks(linesOf(text))).map(({ kind, words }) => `${kind}: ${words}`);
}

export function leavesOf(node: Nodes, kind = 'paragraph'): Leaf[] {
	if (node.type === 'paragraph' || node.type === 'heading') {
		const words = node.children.map(wordsOf).join('');
		return [{ kind: node.type === 'heading' ? 'heading' : kind, words }];
	}
	if (!('children' in node)) return [];
	const kinds: Record<string, string> = { footnoteDefinition: 'footnote' };
	const inside = ['list', 'blockquote', 'footnoteDefinition'].includes(node.type)
		? (kinds[node.type] ?? node.type)
		: kind;
	return node.children.flatMap((child) => leavesOf(child, kind === 'paragraph' ? inside : kind));
}

function wordsOf(node: PhrasingContent): string {
	if (node.type === 'footnoteReference') return node.label ?? '';
	if ('children' in node) return node.children.map(wordsOf).join('');
	return 'value' in node ? node.value : '';
}
