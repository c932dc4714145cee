import type {
	BlockContent,
	DefinitionContent,
	ListItem,
	Nodes,
	PhrasingContent,
	Root,
} from 'mdast';
import { printable } from '../text/printable.ts';
import { peel } from './edges.ts';
import { numberNotes, type Notes } from './footnotes.ts';
import { safePhrasing } from './safe-phrasing.ts';

type Block = BlockContent | DefinitionContent;

const blockTypes: ReadonlySet<string> = new Set([
	'blockquote',
	'code',
	'definition',
	'footnoteDefinition',
	'heading',
	'list',
	'listItem',
	'paragraph',
	'root',
	'table',
	'tableRow',
	'thematicBreak',
]);

/**
 * `root` as it can be written to MDX and read back the same: only the node types that Colloquy
 * knows, all words kept. Raw HTML, JSX and expressions become text.
 *
 * Footnotes are numbered from 1 behind `notePrefix`, so that every comment of a file can have its
 * own note 1. A note that nothing calls stays as ordinary paragraphs.
 */
export function safeTree(root: Root, notePrefix = ''): Block[] {
	return blocks(root.children, numberNotes(root, notePrefix));
}

/** Blocks as they are; each run of phrasing between them as a paragraph. */
function blocks(nodes: readonly Nodes[], notes: Notes): Block[] {
	const result: Block[] = [];
	let run: Nodes[] = [];
	for (const node of nodes) {
		if (!blockTypes.has(node.type)) {
			run.push(node);
			continue;
		}
		result.push(...paragraph(run, notes), ...block(node, notes));
		run = [];
	}
	return [...result, ...paragraph(run, notes)];
}

function block(node: Nodes, notes: Notes): Block[] {
	switch (node.type) {
		case 'code':
			// In a list, Markdown gives the blanks of a line with nothing else to the indentation.
			return [{ type: 'code', value: printable(node.value).replace(/^[ \t]+$/gm, '') }];
		case 'thematicBreak':
			return [{ type: 'thematicBreak' }];
		case 'heading': {
			const children = phrasing(node.children, notes, false);
			return children.length === 0 ? [] : [{ type: 'heading', depth: node.depth, children }];
		}
		case 'blockquote': {
			const children = blocks(node.children, notes);
			return children.length === 0 ? [] : [{ type: 'blockquote', children }];
		}
		case 'list':
			return list(node, notes);
		case 'table':
			return table(node, notes);
		case 'footnoteDefinition': {
			const label = notes.labelOf(node);
			const children = blocks(node.children, notes);
			if (label === undefined) return children;
			return [{ type: 'footnoteDefinition', identifier: label, label, children }];
		}
		case 'paragraph':
			return paragraph(node.children, notes);
		default:
			return 'children' in node ? blocks(node.children, notes) : [];
	}
}

function list(node: Extract<Nodes, { type: 'list' }>, notes: Notes): Block[] {
	const children = node.children.flatMap((item): ListItem[] => {
		const inside = blocks(item.children, notes);
		if (inside.length === 0) return [];
		// A blank line between the blocks of an item: a list that starts at 3 cannot follow a
		// paragraph without one.
		return [{ type: 'listItem', spread: inside.length > 1, children: inside }];
	});
	if (children.length === 0) return [];
	const ordered = node.ordered ?? false;
	return [
		{ type: 'list', ordered, ...(ordered && { start: node.start ?? 1 }), spread: false, children },
	];
}

function table(node: Extract<Nodes, { type: 'table' }>, notes: Notes): Block[] {
	if (node.children.length === 0) return [];
	const children = node.children.map((row) => ({
		type: 'tableRow' as const,
		children: row.children.map((cell) => ({
			type: 'tableCell' as const,
			children: phrasing(cell.children, notes, false),
		})),
	}));
	return [{ type: 'table', align: node.align ?? [], children }];
}

function paragraph(nodes: readonly Nodes[], notes: Notes): Block[] {
	const children = phrasing(nodes, notes, true);
	return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}

function phrasing(nodes: readonly Nodes[], notes: Notes, breaks: boolean): PhrasingContent[] {
	return peel(safePhrasing(nodes, { notes, marks: [], breaks })).core;
}
