import type {
	BlockContent,
	Code,
	Definition,
	DefinitionContent,
	List,
	ListItem,
	Nodes,
	PhrasingContent,
	Root,
	RootContent,
	TableRow,
	Text,
} from 'mdast';
import { isFenced, lineOf } from './lines.ts';

/** What is left of the words that a text has on a 1-based line. */
export type CutWords = (words: string, line: number) => string;

/** The part of a tree that stands on some of its 1-based lines. */
export type SliceTree = (kept: ReadonlySet<number>, cut: CutWords) => Root;

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
		const lines = texts.get(node) ?? node.value.split('\n');
		texts.set(node, lines);
		return lines;
	};
	return (kept, cut) => sliceLines(root, { kept, cut, isWorded, definitions, linesOf });
}

type Worded = Code | Text;

interface Slicing {
	readonly kept: ReadonlySet<number>;
	readonly cut: CutWords;
	readonly isWorded: (line: number) => boolean;
	readonly definitions: ReadonlyMap<string, Definition>;
	/** The lines that a node shows, taken apart once. */
	readonly linesOf: (node: Worded) => readonly string[];
}

function sliceLines(root: Root, { kept, cut, isWorded, definitions, linesOf }: Slicing): Root {
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
		return lines.flatMap((words, offset) => {
			const line = first + start + offset;
			return kept.has(line) ? [cut(words, line)] : [];
		});
	};
	const blocks = (nodes: readonly RootContent[]) => between(nodes, from, to).flatMap(block);
	const block = (node: RootContent): (BlockContent | DefinitionContent)[] => {
		switch (node.type) {
			case 'paragraph':
			case 'heading': {
				const children = phrasing(node.children);
				const says = children.some(saysSomething);
				return says ? [{ ...node, children: trimmed(children) }] : [];
			}
			case 'list':
				return listNodes(node);
			case 'blockquote':
			case 'footnoteDefinition': {
				const children = blocks(node.children);
				if (!isWhole(node)) return children;
				return children.length === 0 ? [] : [{ ...node, children }];
			}
			case 'code': {
				const lines = keptLines(node, lineOf(node) + (isFenced(node) ? 1 : 0));
				return lines.length === 0 ? [] : [{ ...node, value: lines.join('\n') }];
			}
			case 'table': {
				const rows = between(node.children, from, to).flatMap((row) => (isKept(row) ? [row] : []));
				if (rows.length === 0) return [];
				if (!isWhole(node)) return rows.map(rowLine);
				return [{ ...node, children: node.children.map(sliceRow) }];
			}
			case 'thematicBreak':
				return kept.has(lineOf(node)) ? [node] : [];
			default:
				return [];
		}
	};
	/** Runs of the items that are whole stay lists; what is left of another one is no item. */
	const listNodes = (list: List): (BlockContent | DefinitionContent)[] => {
		const found: (BlockContent | DefinitionContent)[] = [];
		let run: ListItem[] = [];
		let start = list.start ?? 1;
		const close = () => {
			if (run.length > 0)
				found.push({ ...list, start: list.ordered ? start : null, children: run });
			run = [];
		};
		const items = between(list.children, from, to);
		let number = (list.start ?? 1) + (items[0] === undefined ? 0 : list.children.indexOf(items[0]));
		for (const item of items) {
			const children = blocks(item.children);
			if (children.length > 0 && isWhole(item)) {
				if (run.length === 0) start = number;
				run.push({ ...item, children });
			} else {
				close();
				found.push(...children);
			}
			number += 1;
		}
		close();
		return found;
	};
	const isKept = (node: Nodes) => kept.has(lineOf(node));
	const sliceRow = (row: TableRow): TableRow => ({
		...row,
		children: row.children.map((cell) => ({ ...cell, children: phrasing(cell.children) })),
	});
	const rowLine = (row: TableRow) =>
		paragraphOf(sliceRow(row).children.flatMap(({ children }) => [...children, space]));
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
				return [{ type: 'link', url: found.url, children }];
			}
			case 'imageReference': {
				const found = definitions.get(node.identifier);
				if (found === undefined || !kept.has(lineOf(node))) return [];
				return [{ type: 'image', url: found.url, alt: node.alt ?? '' }];
			}
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

function saysSomething(node: PhrasingContent): boolean {
	return node.type !== 'break' && (node.type !== 'text' || node.value.trim() !== '');
}

const space: PhrasingContent = { type: 'text', value: ' ' };

function paragraphOf(children: PhrasingContent[]): BlockContent {
	return { type: 'paragraph', children: trimmed(children) };
}

/** Phrasing without the blanks and breaks that its edges have where a line was left out. */
function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
	const isWord = (node: PhrasingContent) => node.type !== 'break';
	const [first, last] = [children.findIndex(isWord), children.findLastIndex(isWord)];
	return children.slice(Math.max(0, first), last + 1).map((child, order, all) => {
		if (child.type !== 'text') return child;
		const value = order === 0 ? child.value.trimStart() : child.value;
		return { ...child, value: order === all.length - 1 ? value.trimEnd() : value };
	});
}

function collect(node: RootContent, definitions: Map<string, Definition>): void {
	if (node.type === 'definition' && !definitions.has(node.identifier))
		definitions.set(node.identifier, node);
	if ('children' in node) for (const child of node.children) collect(child, definitions);
}
