import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { SiteComment } from '../site.ts';
import { markQuoted } from './mark-quoted.ts';

/** The address of the paragraph of a comment that its word number `word`, counted from 0, stands in. */
export function anchorOfWord({ html, id }: Pick<SiteComment, 'html' | 'id'>, word: number): string {
	const root = fromHtml(html, { fragment: true });
	markQuoted(root, [[word, word]]);
	return anchorOfMark(root, id) ?? id;
}

/** The id of the innermost element with one that quoted words stand in. */
function anchorOfMark(node: Nodes, anchor: string): string | undefined {
	if (node.type !== 'root' && node.type !== 'element') return undefined;
	const { id, className = [] } = node.type === 'element' ? node.properties : {};
	if (Array.isArray(className) && className.includes('quoted')) return anchor;
	for (const child of node.children) {
		const found = anchorOfMark(child, id ?? anchor);
		if (found !== undefined) return found;
	}
	return undefined;
}
