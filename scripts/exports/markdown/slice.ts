import type {
	BlockContent,
	Code,
	Definition,
	DefinitionContent,
	Html,
	Nodes,
	PhrasingContent,
	Root,
	RootContent,
	Text,
} from 'mdast';
import { isFenced, lineOf, withoutTags } from './lines.ts';

/** The part of a tree that stands on some of its 1-based lines. */
export type SliceTree = (kept: ReadonlySet<number>) => Root;

/**
 * Gives the parts of `root` that stand on some of its lines: an entry's words, as they were written.
 *
 * What holds words of others, too, is opened: a list of comments is no list of the words of one. All
 * parts together take time in the length of the tree, however many they are.
 *
 * @param isWorded whether a 1-based line shows words
 */
export function sliceTree(root: Root, isWorded: (line: number) => boolean): SliceTree {
	const definitions = new Map<string, Definition>();
	for (const node of root.children) collect(node, definitions);
	const texts = new WeakMap<Worded, readonly string[]>();
	const linesOf = (node: Worded) => {
		const lines =
			texts.get(node) ?? (node.type === 'html' ? withoutTags(node.value) : node.value).split('\n');
		texts.set(node, lines);
		return lines;
	};
	return (kept) => sliceLines(root, { kept, isWorded, definitions, linesOf });
}

type Worded = Code | Html | Text;

interface Slicing {
	readonly kept: ReadonlySet<number>;
	readonly isWorded: (line: number) => boolean;
	readonly definitions: ReadonlyMap<string, Definition>;
	/** The lines that a node shows, taken apart once. */
	readonly linesOf: (node: Worded) => readonly string[];
}

function sliceLines(root: Root, { kept, isWorded, definitions, linesOf }: Slicing): Root {
	const { from, to } = rangeOf(kept);
	const isWhole = (node: Nodes) => {
		const last = endOf(node);
		for (let line = lineOf(node); line <= last; line += 1)
			if (isWorded(line) && !kept.has(line)) return false;
		return true;
	};
	/** Those of a node's lines that are kept; its first one is `first`. */
	const keptLines = (node: Worded, first: number) => {
		const start = Math.max(0, from - first);
		const lines = linesOf(node).slice(start, Math.max(start, to - first + 1));
		return lines.filter((_, offset) => kept.has(first + start + offset));
	};
	const blocks = (nodes: readonly RootContent[]) => between(nodes, from, to).flatMap(block);
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
				const lines = keptLines(node, lineOf(node) + (isFenced(node) ? 1 : 0));
				return lines.length === 0 ? [] : [{ ...node, value: lines.join('\n') }];
			}
			case 'table':
				if (isWhole(node)) return [node];
				return between(node.children, from, to).flatMap((row) =>
					kept.has(lineOf(row))
						? [paragraphOf(row.children.flatMap(({ children }) => [...children, space]))]
						: [],
				);
			case 'html': {
				const words = keptLines(node, lineOf(node)).filter((line) => line.trim() !== '');
				return words.map((value) => paragraphOf([{ type: 'text', value: value.trim() }]));
			}
			case 'thematicBreak':
				return kept.has(lineOf(node)) ? [node] : [];
			default:
				return [];
		}
	};
	const phrasing = (nodes: readonly PhrasingContent[]) => between(nodes, from, to).flatMap(inline);
	const inline = (node: PhrasingContent): PhrasingContent[] => {
		switch (node.type) {
			case 'text': {
				const lines = keptLines(node, lineOf(node));
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

/** The first and the last of some lines. */
function rangeOf(lines: ReadonlySet<number>): { readonly from: number; readonly to: number } {
	let [from, to] = [Infinity, 0];
	for (const line of lines) [from, to] = [Math.min(from, line), Math.max(to, line)];
	return { from, to };
}

function endOf(node: Nodes): number {
	return node.position?.end.line ?? lineOf(node);
}

/** The nodes, in the order of their lines, that have some between two lines. */
function between<Node extends Nodes>(
	nodes: readonly Node[],
	from: number,
	to: number,
): readonly Node[] {
	let [low, high] = [0, nodes.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		const node = nodes[middle];
		if (node !== undefined && endOf(node) < from) low = middle + 1;
		else high = middle;
	}
	const found: Node[] = [];
	for (let index = low; index < nodes.length; index += 1) {
		const node = nodes[index];
		if (node === undefined || lineOf(node) > to) break;
		found.push(node);
	}
	return found;
}

const space: PhrasingContent = { type: 'text', value: ' ' };

function paragraphOf(children: PhrasingContent[]): BlockContent {
	return { type: 'paragraph', children: trimmed(children) };
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
