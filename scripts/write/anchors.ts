import type { Nodes, Root } from 'mdast';
import { anchorOf } from '../../src/lib/captured/anchors.ts';
import type { Permalinks } from '../../src/schemas/permalinks.ts';
import type { EntryRecord, EssayRecord } from '../model/entry.ts';
import { mergeAnchors } from './merge-anchors.ts';
import { essayOwner, type Published } from './owners.ts';
import { safeTree } from './safe-tree.ts';

/**
 * The permalinks with the anchors of every essay's paragraphs and headings in reading order. One
 * whose words have changed keeps its place among its neighbours, so that the site can still lead
 * there.
 *
 * An anchor that only the unprotected essay has is the digest of what is not to be published, from
 * which it could be guessed: it goes.
 */
export function recordAnchors(
	permalinks: Permalinks,
	{ records, unprotected }: Published,
): Permalinks {
	const before = new Map(unprotected.filter(isEssay).map((essay) => [essay.key, essay]));
	const essays = records.filter(isEssay);
	const anchors = byOwner(permalinks, essayOwner(permalinks, { records, unprotected }));
	for (const essay of essays) {
		const known = anchors.get(essay.id) ?? [];
		anchors.delete(essay.id);
		if (essay.isRemoved) continue;
		const now = anchorsOf(essay.body);
		const hidden = hiddenAnchors(before.get(essay.key), essay, now);
		const kept = known.filter((anchor) => !hidden.has(anchor));
		const merged = mergeAnchors(kept, now);
		if (merged.length > 0) anchors.set(essay.id, merged);
	}
	const sorted = [...anchors].sort(([a], [b]) => (a < b ? -1 : 1));
	const lists = sorted.map(([id, list]) => [id, list.join(' ')] as const);
	return { ...permalinks, anchors: Object.fromEntries(lists) };
}

/** The anchors by the essay that their address leads to: one that was folded into another has none. */
function byOwner(
	{ anchors }: Permalinks,
	ownerOf: (id: string) => string,
): Map<string, readonly string[]> {
	const lists = new Map<string, readonly string[]>();
	for (const [id, list] of Object.entries(anchors)) {
		const owner = ownerOf(id);
		lists.set(owner, [...new Set([...(lists.get(owner) ?? []), ...list.split(' ')])]);
	}
	return lists;
}

/** What the site gives every block without a letter or digit; nobody links to a row of stars. */
const wordless = anchorOf('');

/**
 * The anchors that the site gives an essay's headings and blocks, in reading order, but for blocks
 * without a word.
 */
export function anchorsOf(body: Root): readonly string[] {
	const seen = new Map<string, number>();
	const plain = safeTree(body).flatMap((node) =>
		node.type === 'heading' ? [`h${anchorOf(wordsIn(node)).slice(1)}`] : blocksIn(node),
	);
	const worded = plain.filter((anchor) => anchor.slice(1) !== wordless.slice(1));
	return worded.map((anchor) => {
		const times = (seen.get(anchor) ?? 0) + 1;
		seen.set(anchor, times);
		return times === 1 ? anchor : `${anchor}-${times}`;
	});
}

function blocksIn(node: Nodes): readonly string[] {
	if (node.type === 'footnoteDefinition') return [];
	if (['paragraph', 'heading', 'code', 'table'].includes(node.type))
		return [anchorOf(wordsIn(node))];
	if (node.type !== 'list') return 'children' in node ? node.children.flatMap(blocksIn) : [];
	const isLoose = node.children.some(({ spread }) => spread);
	return node.children.flatMap(({ children }) => blocksInItem(children, isLoose));
}

/** An item without a paragraph of its own is a block itself; the items of a tight list have none. */
function blocksInItem(children: readonly Nodes[], isLoose: boolean): readonly string[] {
	const inner = children.filter(({ type }) => isLoose || type !== 'paragraph').flatMap(blocksIn);
	// The site shows a heading in a list as a paragraph.
	const paragraphs = isLoose ? ['heading', 'paragraph'] : ['heading'];
	if (children.some(({ type }) => paragraphs.includes(type))) return inner;
	const own = children.filter(({ type }) => type !== 'list');
	return [anchorOf(own.map(wordsIn).join(' ')), ...inner];
}

function wordsIn(node: Nodes): string {
	if (node.type === 'footnoteDefinition') return '';
	if ('value' in node) return node.value;
	if (node.type === 'image') return node.alt || '[image]';
	return 'children' in node ? node.children.map(wordsIn).join('') : ' ';
}

function hiddenAnchors(
	whole: EssayRecord | undefined,
	essay: EssayRecord,
	now: readonly string[],
): ReadonlySet<string> {
	if (!whole || whole.body === essay.body || whole.text === essay.text) return new Set();
	const shown = new Set(now);
	return new Set(anchorsOf(whole.body).filter((anchor) => !shown.has(anchor)));
}

function isEssay(record: EntryRecord): record is EssayRecord {
	return record.kind === 'essay';
}
