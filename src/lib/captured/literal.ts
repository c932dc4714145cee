import type { Element, ElementContent, Nodes, Parents, Root } from 'hast';

/** One node that would have been code, and the text it was turned into. */
export interface Neutralised {
	readonly line: number;
	readonly text: string;
}

const phrasing = new Set(['a', 'code', 'del', 'em', 'p', 'strong', 'sup', 'td', 'th']);

/**
 * Turns every piece of MDX syntax in `tree` back into the characters it was written with, so that
 * nothing in a captured text can be an expression, an import or an element.
 *
 * `keep` lists the root's own children that stay: the `<Comment>` elements of a discussion.
 */
export function literalize(
	tree: Root,
	source: string,
	keep: ReadonlySet<Nodes> = new Set(),
): readonly Neutralised[] {
	const found: Neutralised[] = [];
	const visit = (parent: Parents) => {
		parent.children = parent.children.flatMap((child) => {
			if (!child.type.startsWith('mdx') || keep.has(child)) {
				if ('children' in child) visit(child);
				return [child];
			}
			if (isGuard(child)) return [];
			const text = sourceText(child, source);
			found.push({ line: child.position?.start.line ?? 0, text });
			return [asText(text, parent)];
		});
	};
	visit(tree);
	return found;
}

/** `<></>` within a line: ingest writes it where nothing else keeps an address from being a link. */
function isGuard(node: Nodes): boolean {
	// The MDX node types are not part of hast's own list of types.
	const { type, name, children } = node as { type: string; name?: unknown; children?: unknown[] };
	return type === 'mdxJsxTextElement' && (name ?? null) === null && children?.length === 0;
}

function sourceText(node: Nodes, source: string): string {
	const start = node.position?.start.offset;
	const end = node.position?.end.offset;
	if (start !== undefined && end !== undefined) return source.slice(start, end);
	return 'value' in node ? `{${node.value}}` : '';
}

function asText(text: string, parent: Parents): ElementContent {
	if (parent.type === 'element' && phrasing.has(parent.tagName))
		return { type: 'text', value: text };
	const paragraph: Element = { type: 'element', tagName: 'p', properties: {}, children: [] };
	paragraph.children.push({ type: 'text', value: text.trim() });
	return paragraph;
}
