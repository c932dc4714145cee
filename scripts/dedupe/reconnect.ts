import type { CommentRecord, EntryKey, EntryRecord } from '../model/entry.ts';
import { compareText } from '../text/words.ts';
import { keyOf } from './clusters.ts';
import type { Clusters } from './clusters.ts';
import { isComment, mergeCopies } from './merge.ts';
import { groupByEssay, mergeThread } from './threads.ts';

/**
 * The kept records, in the order they came in, with essays, parents and places that name kept
 * records.
 */
export function reconnect(
	records: readonly EntryRecord[],
	clusters: Clusters,
): readonly EntryRecord[] {
	const positions = mergePositions(clusters);
	const kept = records.filter(({ key }) => clusters.keptKey(key) === key);
	const merged = kept.map((record) => {
		const cluster = clusters.of(record.key);
		return cluster ? mergeCopies(cluster) : record;
	});
	const comments = merged.filter(isComment).map((comment) => ({
		...comment,
		essay: clusters.keptKey(comment.essay),
		position: positions.get(comment.key) ?? comment.position,
	}));
	const parents = connectReplies(comments, clusters);
	const byKey = new Map(comments.map((comment) => [comment.key, comment]));
	return merged.map((record) => {
		const comment = byKey.get(record.key);
		return comment ? withParent(comment, parents.get(comment.key)) : record;
	});
}

/** The places of the comments whose thread stands in several captures. */
function mergePositions(clusters: Clusters): ReadonlyMap<EntryKey, number> {
	const comments = clusters.all().filter(({ kind }) => kind === 'comment');
	const positions = new Map<EntryKey, number>();
	for (const thread of groupByEssay(comments, clusters).values()) {
		const captures = new Set(thread.flatMap((cluster) => [...cluster.captures]));
		// A thread of one capture keeps the places it has there.
		if (captures.size < 2) continue;
		const { order } = mergeThread(clusters, thread);
		order.forEach((cluster, position) => positions.set(keyOf(cluster), position));
	}
	return positions;
}

type Parent = Pick<CommentRecord, 'inReplyTo' | 'replyFrom'>;

/**
 * Whom each comment answers, by the fullest copy that says it. Two captures may guess opposite
 * things; the link that would close a loop is left out.
 */
function connectReplies(
	comments: readonly CommentRecord[],
	clusters: Clusters,
): ReadonlyMap<EntryKey, Parent> {
	const essays = new Map(comments.map(({ key, essay }) => [key, essay]));
	const parents = new Map<EntryKey, Parent>();
	const inOrder = comments.toSorted(
		(a, b) => compareText(a.essay, b.essay) || a.position - b.position || compareText(a.key, b.key),
	);
	for (const { key, essay } of inOrder) {
		const copies = clusters.of(key)?.copies.map(({ record }) => record) ?? [];
		for (const { inReplyTo, replyFrom } of copies.filter(isComment)) {
			if (parents.has(key) || inReplyTo === undefined) continue;
			const parent = clusters.keptKey(inReplyTo);
			if (essays.get(parent) !== essay || leadsTo(parent, key, parents)) continue;
			parents.set(key, { inReplyTo: parent, replyFrom });
		}
	}
	return parents;
}

function leadsTo(from: EntryKey, to: EntryKey, parents: ReadonlyMap<EntryKey, Parent>): boolean {
	for (let key: EntryKey | undefined = from; key !== undefined;) {
		if (key === to) return true;
		key = parents.get(key)?.inReplyTo;
	}
	return false;
}

function withParent(comment: CommentRecord, parent: Parent | undefined): CommentRecord {
	return { ...comment, inReplyTo: parent?.inReplyTo, replyFrom: parent?.replyFrom ?? 'none' };
}
