import type { EntryKey } from '../model/entry.ts';
import { compareText } from '../text/words.ts';
import { joinClusters } from './cluster.ts';
import type { Cluster } from './cluster.ts';
import type { Pair } from './join.ts';

/** How sure two clusters are one entry; undefined: they are not, or nobody can tell. */
export type Compare = (a: Cluster, b: Cluster) => number | undefined;

/** Single copies that grow together, in an order that does not depend on the order they came in. */
export class Clusters {
	readonly #ofKey = new Map<EntryKey, Cluster>();

	constructor(singles: readonly Cluster[]) {
		for (const cluster of singles) this.#assign(cluster);
	}

	/** The cluster that holds a copy. */
	of(key: EntryKey): Cluster | undefined {
		return this.#ofKey.get(key);
	}

	/** Every cluster once, in an order that does not depend on the order copies came in. */
	all(): readonly Cluster[] {
		return [...new Set(this.#ofKey.values())];
	}

	/** The cluster that a cluster has become. */
	now(cluster: Cluster): Cluster {
		return this.of(keyOf(cluster)) ?? cluster;
	}

	/** The key of the copy that is kept for another one. */
	keptKey(key: EntryKey): EntryKey {
		const cluster = this.of(key);
		return cluster ? keyOf(cluster) : key;
	}

	join(a: Cluster, b: Cluster, similarity: number): void {
		this.#assign(joinClusters(a, b, similarity));
	}

	/**
	 * Joins the candidates that are one entry, the most similar first, until no two are left.
	 *
	 * Each step compares what the clusters say together, so that a copy without author does not join
	 * two that name different people.
	 */
	joinPairs(singles: readonly Cluster[], pairs: readonly Pair[], compare: Compare): void {
		const key = (n: number) => singles[n]?.copies[0]?.record.key ?? '';
		let open = pairs.map(([a, b]) => [key(a), key(b)].sort(compareText));
		for (let isChanged = true; isChanged;) {
			isChanged = false;
			const found = open
				.flatMap((keys) => this.#compareKeys(keys, compare) ?? [])
				.sort((a, b) => b.similarity - a.similarity || compareText(a.order, b.order));
			for (const { keys } of found) {
				// An earlier join may have changed what the two say.
				const now = this.#compareKeys(keys, compare);
				if (now === undefined) continue;
				this.join(now.a, now.b, now.similarity);
				isChanged = true;
			}
			open = open.filter(([a = '', b = '']) => this.of(a) !== this.of(b));
		}
	}

	#compareKeys(keys: readonly string[], compare: Compare) {
		const [a, b] = keys.map((key) => this.of(key));
		if (!a || !b || a === b) return undefined;
		const similarity = compare(a, b);
		return similarity === undefined
			? undefined
			: { a, b, keys, similarity, order: keys.join('\n') };
	}

	#assign(cluster: Cluster): void {
		for (const { record } of cluster.copies) this.#ofKey.set(record.key, cluster);
	}
}

/** The key of a cluster's fullest copy, which is the one that is kept. */
export function keyOf({ copies }: Cluster): EntryKey {
	return copies[0]?.record.key ?? '';
}
