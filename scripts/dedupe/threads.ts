import { compareAuthors, compareDates } from './agreement.ts';
import type { Cluster } from './cluster.ts';
import { mayBeOne } from './same-entry.ts';

/** A thread as one capture prints it: its comments in their order. */
export type Sequence = readonly Cluster[];

export interface MergedThread {
	/** Every comment of every capture's thread once, in an order that keeps each capture's own. */
	readonly order: readonly Cluster[];
	/** Comments that only their place shows to be one. */
	readonly same: readonly (readonly [Cluster, Cluster])[];
}

/**
 * One thread of the threads that several captures print below one essay.
 *
 * The longest comes first, and what others have beyond it goes behind the comment it follows there.
 * Where two captures print the same run of comments between comments that both have, the run is one,
 * however short and unsigned its comments are: `Great post!` by nobody says nothing, its place does.
 */
export function mergeThreads(sequences: readonly Sequence[]): MergedThread {
	const [longest = [], ...others] = sequences;
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
			else behind.set(anchor, run);
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
