import type { CommentRecord, EntryKey } from '../model/entry.ts';
import { compareText } from '../text/words.ts';
import { compareAuthors, compareDates } from './agreement.ts';
import type { Cluster } from './cluster.ts';
import { keyOf } from './clusters.ts';
import type { Clusters } from './clusters.ts';
import { isComment } from './merge.ts';
import { mayBeOne } from './same-entry.ts';

/** A thread as one capture prints it: its comments in their order. */
type Sequence = readonly Cluster[];

/** The threads of one essay in several captures as one. */
export interface MergedThread {
	/** Every comment of every capture's thread once, in an order that keeps each capture's own. */
	readonly order: readonly Cluster[];
	/** Comments that only their place shows to be one. */
	readonly same: readonly (readonly [Cluster, Cluster])[];
}

/** The comments by the kept essay below which their kept copies stand. */
export function groupByEssay(
	comments: readonly Cluster[],
	clusters: Clusters,
): ReadonlyMap<EntryKey, readonly Cluster[]> {
	return Map.groupBy(comments, (cluster) => clusters.keptKey(commentsOf(cluster)[0]?.essay ?? ''));
}

/**
 * One thread of the threads that several captures print below one essay.
 *
 * @param thread the comments whose kept copies stand below that essay
 *
 * The longest comes first; what others have beyond it goes before the next comment that both have.
 * Where two captures print the same run of comments between comments that both have, the run is one,
 * however short and unsigned its comments are: `Great post!` by nobody says nothing, its place does.
 */
export function mergeThread(clusters: Clusters, thread: readonly Cluster[]): MergedThread {
	const [longest = [], ...others] = readSequences(clusters, thread);
	let order = longest;
	const same: (readonly [Cluster, Cluster])[] = [];
	for (const sequence of others) {
		const places = new Map(order.map((cluster, n) => [cluster, n]));
		const behind = new Map<number, readonly Cluster[]>();
		let anchor = -1;
		let run: Cluster[] = [];
		const close = (next: number) => {
			const between = order.slice(anchor + 1, next);
			if (isSameRun(between, run)) same.push(...zip(between, run));
			else behind.set(next - 1, run);
			anchor = next;
			run = [];
		};
		for (const cluster of sequence) {
			const place = places.get(cluster);
			if (place === undefined) run.push(cluster);
			// A comment that stands before the last one both have is no mark to count from.
			else if (place > anchor) close(place);
		}
		close(order.length);
		order = insertBehind(order, behind);
	}
	return { order, same };
}

/** A thread as each capture has it, the longest first. */
function readSequences(clusters: Clusters, thread: readonly Cluster[]): readonly Sequence[] {
	const essay = clusters.keptKey(commentsOf(thread[0])[0]?.essay ?? '');
	const captures = clusters.of(essay)?.captures;
	const rows = thread.flatMap((cluster) => {
		const all = commentsOf(cluster)
			// A copy below another essay says nothing about this thread's order.
			.filter((copy) => clusters.keptKey(copy.essay) === essay)
			.flatMap(({ sources, position }) =>
				sources.map(({ capture }) => ({ capture, position, cluster })),
			);
		// Nor does a capture without this essay, whose copy was made one with the kept one.
		const own = all.filter(({ capture }) => captures?.has(capture) === true);
		return own.length > 0 ? own : all;
	});
	return [...Map.groupBy(rows, ({ capture }) => capture)]
		.sort(([a, x], [b, y]) => y.length - x.length || compareText(a, b))
		.map(([, inCapture]) =>
			inCapture
				.sort((a, b) => a.position - b.position || compareText(keyOf(a.cluster), keyOf(b.cluster)))
				.map(({ cluster }) => cluster),
		);
}

function commentsOf(cluster: Cluster | undefined): readonly CommentRecord[] {
	return cluster?.copies.map(({ record }) => record).filter(isComment) ?? [];
}

function isSameRun(a: readonly Cluster[], b: readonly Cluster[]): boolean {
	return (
		a.length === b.length &&
		a.every((cluster, n) => {
			const other = b[n];
			return (
				other !== undefined &&
				cluster.line === other.line &&
				mayBeOne(cluster, other) &&
				compareAuthors(cluster.author, other.author) !== 'near' &&
				compareDates(cluster.published, other.published) !== 'near'
			);
		})
	);
}

function zip(a: readonly Cluster[], b: readonly Cluster[]) {
	return a.flatMap((left, n) => {
		const right = b[n];
		return right ? [[left, right] as const] : [];
	});
}

function insertBehind(
	order: readonly Cluster[],
	behind: ReadonlyMap<number, readonly Cluster[]>,
): readonly Cluster[] {
	return [
		...(behind.get(-1) ?? []),
		...order.flatMap((cluster, n) => [cluster, ...(behind.get(n) ?? [])]),
	];
}
