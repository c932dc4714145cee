import type { CommentRecord, EntryKey, EntryRecord } from '../model/entry.ts';
import { commentHash } from '../text/identity.ts';
import { compareText } from '../text/words.ts';
import type { Permalinks } from '../../src/schemas/permalinks.ts';

/** A comment with what decides its id. */
export interface NamedComment {
	readonly comment: CommentRecord;
	/** The id of its words, author and date; ties share it. */
	readonly hash: string;
	/** The same of the copies folded into it. */
	readonly variants: readonly string[];
	/** Id of its essay. */
	readonly essay: string;
	/** What its essay is sorted by: fingerprints, not the id, which a title may change. */
	readonly essayOrder: string;
}

/** The comments in the one order that ties are counted in: by essay, then by place in its thread. */
export function nameComments(
	comments: readonly CommentRecord[],
	variants: ReadonlyMap<EntryKey, readonly EntryRecord[]>,
	essayOf: (comment: CommentRecord) => Pick<NamedComment, 'essay' | 'essayOrder'>,
): readonly NamedComment[] {
	const named = comments.map((comment) => ({
		comment,
		hash: commentHash(comment),
		variants: (variants.get(comment.key) ?? [])
			.filter(isComment)
			.map(commentHash)
			.sort(compareText),
		...essayOf(comment),
	}));
	return named.sort(
		(a, b) =>
			compareText(a.essayOrder, b.essayOrder) ||
			a.comment.position - b.comment.position ||
			compareText(a.comment.key, b.comment.key),
	);
}

/**
 * An id for every comment: the one it had before, or else its hash; the second of a tie has `-2`.
 *
 * A tie is two comments of the same words, author and date that are not repeats of each other:
 * `Thanks!` by the same person below two essays. Which of them has the bare hash is remembered, so
 * a third below yet another essay takes it from neither.
 *
 * @param taken known ids that nobody here may have
 */
export function giveCommentIds(
	comments: readonly NamedComment[],
	permalinks: Permalinks,
	taken: ReadonlySet<string>,
): ReadonlyMap<EntryKey, string> {
	const known = new Map(Object.entries(permalinks.comments));
	const byHash = groupByHash(known.keys());
	const ids = new Map<EntryKey, string>();
	const claimed = new Set(taken);
	const claim = (entry: NamedComment, candidates: Iterable<string>) => {
		if (ids.has(entry.comment.key)) return;
		for (const id of candidates) {
			if (claimed.has(id)) continue;
			claimed.add(id);
			ids.set(entry.comment.key, id);
			return;
		}
	};
	const before = (entry: NamedComment) => [
		...[entry.hash, ...entry.variants].flatMap((hash) => byHash.get(hash) ?? []),
		...[entry.hash, ...entry.variants].flatMap((hash) => permalinks.variants[hash] ?? []),
	];
	for (const entry of comments) {
		claim(
			entry,
			before(entry).filter((id) => known.get(id) === entry.essay),
		);
	}
	// What is left was published below another essay: it moved, for instance because two copies of
	// its essay were found to be one.
	for (const entry of comments) claim(entry, before(entry));
	const ties = new Map<string, number>();
	for (const entry of comments) {
		if (ids.has(entry.comment.key)) continue;
		let count = (ties.get(entry.hash) ?? 0) + 1;
		while (known.has(tieId(entry.hash, count)) || claimed.has(tieId(entry.hash, count))) count += 1;
		ties.set(entry.hash, count);
		ids.set(entry.comment.key, tieId(entry.hash, count));
	}
	return ids;
}

/** The id of the first, second … comment of one hash. */
function tieId(hash: string, count: number): string {
	return count === 1 ? hash : `${hash}-${count}`;
}

/** Published ids by the hash they begin with, the bare one first. */
function groupByHash(ids: Iterable<string>): ReadonlyMap<string, readonly string[]> {
	const groups = Map.groupBy(ids, (id) => id.split('-', 2).join('-'));
	for (const group of groups.values()) group.sort((a, b) => tieNumber(a) - tieNumber(b));
	return groups;
}

function tieNumber(id: string): number {
	return Number(id.split('-')[2] ?? 1);
}

function isComment(entry: EntryRecord): entry is CommentRecord {
	return entry.kind === 'comment';
}
