import type { Image, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { editParts } from './edits.ts';
import type { Edit } from './edits.ts';

/** The words of one block: its lines in one text, each line ended by `\n` but the last. */
export type BlockRewriter = (words: string, isLastBlock: boolean) => readonly Edit[];

/** How the words and links of a tree are changed. */
export interface TreeRewriter {
	readonly words: BlockRewriter;
	/**
	 * Whether a link's target may be shown, given the words that lead there; a link or image whose
	 * target may not gives its words.
	 */
	readonly allowsLink: (url: string, words: string) => boolean;
}

interface Leaf {
	readonly read: () => string;
	readonly write: (value: string) => void;
}

/** A copy of `root` with `edits` made in the words of all its blocks, each a line of one text. */
export function editTree(root: Root, edits: (words: string) => readonly Edit[]): Root {
	const copy = structuredClone(root);
	const { blocks, titles } = collectBlocks(copy);
	const lines = [...blocks, ...titles];
	edit(
		lines.flatMap((leaves, index) => (index === 0 ? leaves : [lineBreak, ...leaves])),
		edits,
	);
	return copy;
}

/** A copy of `root` with the words of each block and the targets of its links rewritten. */
export function rewriteTree(root: Root, rewriter: TreeRewriter): Root {
	const copy = structuredClone(root);
	// Before the words are rewritten, which tell whom a link leads to.
	dropLinks(copy, rewriter.allowsLink);
	const { blocks, titles } = collectBlocks(copy);
	const filled = blocks.filter((leaves) => leaves.length > 0);
	for (const [index, leaves] of filled.entries()) {
		edit(leaves, (words) => rewriter.words(words, index === filled.length - 1));
	}
	for (const leaves of titles) edit(leaves, (words) => rewriter.words(words, false));
	return copy;
}

function edit(leaves: readonly Leaf[], find: (words: string) => readonly Edit[]): void {
	const parts = leaves.map(({ read }) => read());
	const edits = find(parts.join(''));
	if (edits.length === 0) return;
	const edited = editParts(parts, edits);
	for (const [place, leaf] of leaves.entries()) leaf.write(edited[place] ?? '');
}

const blockTypes: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'code']);

/** A line break ends a line for whoever reads the words, and stays what it is. */
const lineBreak: Leaf = { read: () => '\n', write: () => undefined };

interface Collected {
	/** The words of each block, in their order. */
	readonly blocks: Leaf[][];
	/** The titles of images, which stand apart from the words. */
	readonly titles: Leaf[][];
}

function collectBlocks(root: Root): Collected {
	const all: Collected = { blocks: [], titles: [] };
	collect(root, all, undefined);
	return all;
}

function collect(node: Nodes, all: Collected, open: Leaf[] | undefined): void {
	const { blocks, titles } = all;
	const leaves = blockTypes.has(node.type) ? [] : open;
	if (leaves !== undefined && leaves !== open) blocks.push(leaves);
	if (node.type === 'break') leaves?.push(lineBreak);
	else if (node.type === 'image') {
		addLeaf(leaves, blocks, describing(node, 'alt'));
		if (node.title) titles.push([describing(node, 'title')]);
	} else if ('value' in node) {
		addLeaf(leaves, blocks, { read: () => node.value, write: (value) => (node.value = value) });
	} else if ('children' in node) {
		for (const child of node.children) collect(child, all, leaves);
	}
}

/** A picture whose description says what must not be said shows it, too: its words alone are left. */
function describing(image: Image, part: 'alt' | 'title'): Leaf {
	return {
		read: () => image[part] ?? '',
		write: (value) => {
			if (value === (image[part] ?? '')) return;
			image[part] = value;
			image.url = '';
			delete image.data;
		},
	};
}

function addLeaf(leaves: Leaf[] | undefined, blocks: Leaf[][], leaf: Leaf): void {
	if (leaves) leaves.push(leaf);
	else blocks.push([leaf]);
}

function dropLinks(node: Nodes, allows: TreeRewriter['allowsLink']): void {
	if (!('children' in node)) return;
	for (const child of node.children) dropLinks(child, allows);
	// What stands in a link may stand where the link stood.
	const children = node.children.flatMap((child): Nodes[] => {
		if (child.type === 'link' && !allows(child.url, toString(child))) return child.children;
		if (child.type === 'image' && !targetsOf(child).every((url) => allows(url, ''))) {
			return child.alt ? [{ type: 'text', value: child.alt }] : [];
		}
		if (child.type === 'definition' && !allows(child.url, '')) return [];
		return [child];
	});
	Object.assign(node, { children });
}

/** Where an image leads; of a file only its name, for the folders around it are told to nobody. */
function targetsOf({ url, data }: Image): readonly string[] {
	const targets = (data?.sources ?? [url]).filter((source) => !/^data:/iu.test(source));
	return targets.map((target) => {
		return /^(?:https?:)?\/\//iu.test(target) ? target : target.slice(target.lastIndexOf('/') + 1);
	});
}
