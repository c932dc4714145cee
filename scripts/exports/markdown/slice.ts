import type {
	BlockContent,
	Definition,
	DefinitionContent,
	Nodes,
	PhrasingContent,
	Root,
	RootContent,
} from 'mdast';
import { isFenced, lineOf, withoutTags } from './lines.ts';

/**
 * The part of `root` that stands on some of its lines: an entry's words, as they were written.
 *
 * What holds words of others, too, is opened: a list of comments is no list of the words of one.
 *
 * @param isWorded whether a 1-based line shows words
 */
export function sliceTree(
	root: Root,
	kept: ReadonlySet<number>,
	isWorded: (line: number) => boolean,
): Root {
	const definitions = new Map<string, Definition>();
	for (const node of root.children) collect(node, definitions);

	const isWhole = (node: Nodes) => {
		const last = node.position?.end.line ?? lineOf(node);
		for (let line = lineOf(node); line <= last; line += 1)
			if (isWorded(line) && !kept.has(line)) return false;
		return true;
	};
	const blocks = (nodes: readonly RootContent[]) => nodes.flatMap(block);
	const block = (node: RootContent): (BlockContent | DefinitionContent)[] => {
		switch (node.type) {
			case 'paragraph':
			case 'heading': {
				const children = phrasing(node.children);
				const says = children.some((child) => child.type !== 'text' || child.value.trim() !== '');
				return says ? [{ ...node, children: trimmed(children) }] : [];
			}
			case 'list':
			case 'blockquote':
			case 'footnoteDefinition': {
				if (!isWhole(node)) return blocks(node.children);
				const children = blocks(node.children);
				return children.length === 0 ? [] : [{ ...node, children } as BlockContent];
			}
			case 'listItem': {
				const children = blocks(node.children) as BlockContent[];
				return isWhole(node) ? [{ ...node, children } as never] : children;
			}
			case 'code': {
				const first = lineOf(node) + (isFenced(node) ? 1 : 0);
				const lines = node.value.split('\n').filter((_, offset) => kept.has(first + offset));
				return lines.length === 0 ? [] : [{ ...node, value: lines.join('\n') }];
			}
			case 'table':
				if (isWhole(node)) return [node];
				return node.children.flatMap((row) =>
					kept.has(lineOf(row))
						? [paragraphOf(row.children.flatMap(({ children }) => children))]
						: [],
				);
			case 'html': {
				const first = lineOf(node);
				const words = withoutTags(node.value)
					.split('\n')
					.filter((line, offset) => kept.has(first + offset) && line.trim() !== '');
				return words.map((value) => paragraphOf([{ type: 'text', value: value.trim() }]));
			}
			case 'thematicBreak':
				return kept.has(lineOf(node)) ? [node] : [];
			default:
				return [];
		}
	};
	const phrasing = (nodes: readonly PhrasingContent[]) => nodes.flatMap(inline);
	const inline = (node: PhrasingContent): PhrasingContent[] => {
		switch (node.type) {
			case 'text': {
				const first = lineOf(node);
				const lines = node.value.split('\n').filter((_, offset) => kept.has(first + offset));
				return lines.length === 0 ? [] : [{ ...node, value: lines.join('\n') }];
			}
			case 'emphasis':
			case 'strong':
			case 'delete':
			case 'link': {
				const children = phrasing(node.children);
				return children.length === 0 ? [] : [{ ...node, children }];
			}
			case 'linkReference': {
				const children = phrasing(node.children);
				const found = definitions.get(node.identifier);
				if (found === undefined || children.length === 0) return children;
				return [{ type: 'link', url: found.url, children: children }];
			}
			case 'imageReference': {
				const found = definitions.get(node.identifier);
				if (found === undefined || !kept.has(lineOf(node))) return [];
				return [{ type: 'image', url: found.url, alt: node.alt ?? '' }];
			}
			case 'break':
				return kept.has(lineOf(node)) && kept.has(lineOf(node) + 1) ? [node] : [];
			case 'html':
				// The words between two tags are nodes of their own.
				return [];
			default:
				return kept.has(lineOf(node)) ? [node] : [];
		}
	};
	return { type: 'root', children: blocks(root.children) };
}

function paragraphOf(children: PhrasingContent[]): BlockContent {
	return { type: 'paragraph', children };
}

/** Phrasing without the blanks that its edges have where a line was left out. */
function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
	return children.map((child, order) => {
		if (child.type !== 'text') return child;
		const first = order === 0 ? child.value.trimStart() : child.value;
		return { ...child, value: order === children.length - 1 ? first.trimEnd() : first };
	});
}

function collect(node: RootContent, definitions: Map<string, Definition>): void {
	if (node.type === 'definition' && !definitions.has(node.identifier))
		definitions.set(node.identifier, node);
	if ('children' in node) for (const child of node.children) collect(child, definitions);
}
