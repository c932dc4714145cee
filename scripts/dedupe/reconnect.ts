import type { CommentRecord, EntryKey, EntryRecord } from '../model/entry.ts';
import { compareText } from '../text/words.ts';
import type { Cluster } from './cluster.ts';
import type { Clusters } from './clusters.ts';
import { isComment, mergeCopies } from './merge.ts';
import { mayBeOne } from './same-entry.ts';
import { mergeThreads } from './threads.ts';
import type { Sequence } from './threads.ts';

/**
 * The kept records, in the order they came in, with essays, parents and places that name kept
 * records. Threads of several captures become one here, which finds the last copies.
 */
export function reconnect(
	records: readonly EntryRecord[],
	clusters: Clusters,
): readonly EntryRecord[] {
	const positions = mergePositions(records.filter(isComment), clusters);
	const kept = records.filter(({ key }) => keptKey(clusters, key) === key);
	const merged = kept.map((record) => {
		const cluster = clusters.of(record.key);
		return cluster ? mergeCopies(cluster) : record;
	});
	const comments = merged.filter(isComment).map((comment) => ({
		...comment,
		essay: keptKey(clusters, comment.essay),
		position: positions.get(comment.key) ?? comment.position,
	}));
	const parents = connectReplies(comments, clusters);
	const byKey = new Map(comments.map((comment) => [comment.key, comment]));
	return merged.map((record) => {
		const comment = byKey.get(record.key);
		return comment ? withParent(comment, parents.get(comment.key)) : record;
	});
}

function keptKey(clusters: Clusters, key: EntryKey): EntryKey {
	return clusters.of(key)?.copies[0]?.record.key ?? key;
}

/** The places of the comments whose thread stands in several captures. */
function mergePositions(
	comments: readonly CommentRecord[],
	clusters: Clusters,
): ReadonlyMap<EntryKey, number> {
	const positions = new Map<EntryKey, number>();
	const byEssay = Map.groupBy(comments, ({ essay }) => keptKey(clusters, essay));
	for (const thread of byEssay.values()) {
		const sequences = readSequences(thread, clusters);
		if (sequences.length < 2) continue;
		const { order, same } = mergeThreads(sequences);
		for (const pair of same) {
			const [a, b] = pair.map((cluster) => clusters.of(cluster.copies[0]?.record.key ?? ''));
			if (a && b && a !== b && mayBeOne(a, b)) clusters.join(a, b, 1);
		}
		const keys = new Set(order.map(({ copies }) => keptKey(clusters, copies[0]?.record.key ?? '')));
		[...keys].forEach((key, position) => positions.set(key, position));
	}
	return positions;
}

/** A thread as each capture has it, the longest first. */
function readSequences(thread: readonly CommentRecord[], clusters: Clusters): readonly Sequence[] {
	const rows = thread.flatMap((comment) =>
		comment.sources.map(({ capture }) => ({ capture, comment })),
	);
	return [...Map.groupBy(rows, ({ capture }) => capture)]
		.sort(([a, x], [b, y]) => y.length - x.length || compareText(a, b))
		.map(([, inCapture]) =>
			inCapture
				.map(({ comment }) => comment)
				.sort((a, b) => a.position - b.position || compareText(a.key, b.key))
				.flatMap(({ key, essay }) => {
					const cluster = clusters.of(key);
					return cluster && isAtHome(cluster, essay, clusters) ? cluster : [];
				}),
		);
}

/** Whether a comment's kept copy stands below the same essay, not below another that has it, too. */
function isAtHome({ copies }: Cluster, essay: EntryKey, clusters: Clusters): boolean {
	const kept = copies.map(({ record }) => record).find(isComment);
	return kept !== undefined && keptKey(clusters, kept.essay) === keptKey(clusters, essay);
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
			const parent = keptKey(clusters, inReplyTo);
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
