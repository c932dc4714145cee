import type { Nodes } from 'mdast';
import { anchorOf } from '../../src/lib/captured/anchors.ts';
import type { Permalinks } from '../../src/schemas/permalinks.ts';
import type { EntryRecord } from '../model/entry.ts';
import { mergeAnchors } from './merge-anchors.ts';
import { essayOwner, type Published } from './owners.ts';
import { safeTree } from './safe-tree.ts';

/**
 * The permalinks with the anchors of every essay's paragraphs and headings, and of every shown
 * comment's paragraphs, in reading order. One whose words have changed keeps its place among its
 * neighbours, so that the site can still lead there.
 *
 * An anchor that only the unprotected entry has is the digest of what is not to be published, from
 * which it could be guessed: it goes.
 */
export function recordAnchors(permalinks: Permalinks, published: Published): Permalinks {
	const ownerOf = essayOwner(permalinks, published);
	return {
		...permalinks,
		anchors: recordKind('essay', byOwner(permalinks.anchors, ownerOf), published),
		paragraphs: recordKind('comment', byOwner(permalinks.paragraphs), published),
	};
}

type Lists = ReadonlyMap<string, readonly string[]>;

function recordKind(
	kind: EntryRecord['kind'],
	before: Lists,
	{ records, unprotected }: Published,
): Record<string, string> {
	const whole = new Map(unprotected.map((record) => [record.key, record]));
	const lists = new Map(before);
	for (const record of records) {
		if (record.kind !== kind || isHidden(record)) continue;
		const known = lists.get(record.id) ?? [];
		lists.delete(record.id);
		if (isRemoved(record)) continue;
		const now = anchorsOf(record);
		const hidden = hiddenAnchors(whole.get(record.key), record, now);
		const kept = known.filter((anchor) => !hidden.has(anchor));
		const merged = mergeAnchors(kept, now);
		if (merged.length > 0) lists.set(record.id, merged);
	}
	const sorted = [...lists].sort(([a], [b]) => (a < b ? -1 : 1));
	return Object.fromEntries(sorted.map(([id, list]) => [id, list.join(' ')] as const));
}

/** Whether nothing of it is published, so that no anchor of it can be known. */
function isHidden(record: EntryRecord): boolean {
	return record.kind === 'comment' && (record.status === 'spam' || record.status === 'pingback');
}

function isRemoved(record: EntryRecord): boolean {
	return record.kind === 'essay' ? Boolean(record.isRemoved) : record.status === 'removed';
}

/** The anchors by the entry that their address leads to: an essay that was folded into another has none. */
function byOwner(
	anchors: Readonly<Record<string, string>>,
	ownerOf: (id: string) => string = (id) => id,
): Lists {
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
 * The anchors that the site gives an entry's headings and blocks, in reading order, but for blocks
 * without a word. A heading in a comment opens no section: it is a paragraph there.
 */
export function anchorsOf({ kind, body }: Pick<EntryRecord, 'kind' | 'body'>): readonly string[] {
	const seen = new Map<string, number>();
	const plain = safeTree(body).flatMap((node) =>
		kind === 'essay' && node.type === 'heading'
			? [`h${anchorOf(wordsIn(node)).slice(1)}`]
			: blocksIn(node),
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
	whole: EntryRecord | undefined,
	record: EntryRecord,
	now: readonly string[],
): ReadonlySet<string> {
	if (!whole || whole.body === record.body || whole.text === record.text) return new Set();
	const shown = new Set(now);
	return new Set(anchorsOf(whole).filter((anchor) => !shown.has(anchor)));
}
