import type { Diagnostic, Place, Staged } from '../model/diagnostic.ts';
import type { EntryKey, EntryRecord } from '../model/entry.ts';
import { copyId } from '../text/identity.ts';
import { nearest } from '../text/nearest.ts';
import { compareText, normaliseName } from '../text/words.ts';
import { findCandidates } from './candidates.ts';
import { singleCluster } from './cluster.ts';
import type { Cluster } from './cluster.ts';
import { Clusters } from './clusters.ts';
import { readCopy } from './copy.ts';
import { reconnect } from './reconnect.ts';
import { compareEntries, mayBeOne } from './same-entry.ts';
import { groupByEssay, mergeThread } from './threads.ts';

/** One copy that was found to be another entry's, for the ledger and the report. */
export interface Fold {
	readonly kept: EntryKey;
	readonly folded: EntryKey;
	/** Share of the folded copy's words that the kept one has in the same order, 0 to 1. */
	readonly similarity: number;
	/** What `unfold` in `curation.yaml` calls the folded copy. */
	readonly id: string;
	/** The folded copy as its capture has it. */
	readonly variant: EntryRecord;
	/** The kept copy as its capture has it, without what it took over from others. */
	readonly original: EntryRecord;
}

/** What the curator keeps apart. */
export interface DedupeOptions {
	/** Ids of copies that the curator keeps apart, as `Fold.id` names them. */
	readonly unfold?: readonly string[] | undefined;
	/** Where each decision stands in its file. */
	readonly places?: ReadonlyMap<string, Place> | undefined;
}

/** Every entry once, and what was folded into it. */
export interface Deduped {
	/** One record for each entry, in the order their kept copies came in. */
	readonly records: readonly EntryRecord[];
	readonly folds: readonly Fold[];
}

/**
 * Finds the essays and comments that several captures hold and makes one entry of each.
 *
 * Essays first, because two comments are most likely one where they stand below one essay; below
 * different essays only where author and date say so, too. The result does not depend on the order
 * of the captures. 100,000 comments below one essay in two captures take 7 s (2026-11).
 */
export function dedupe(
	records: readonly EntryRecord[],
	{ unfold = [], places }: DedupeOptions = {},
): Staged<Deduped> {
	const apart = new Set(unfold);
	const singles = records
		.toSorted((a, b) => compareText(a.key, b.key))
		.map((record) => singleCluster(readCopy(record), apart.size > 0 && apart.has(copyId(record))));
	const clusters = new Clusters(singles);
	foldEssays(clusters);
	foldComments(clusters);
	return {
		value: { records: reconnect(records, clusters), folds: listFolds(clusters) },
		diagnostics: findUnknown(unfold, records, places),
	};
}

function foldEssays(clusters: Clusters): void {
	const essays = clusters.all().filter(({ kind }) => kind === 'essay');
	const compare = (a: Cluster, b: Cluster) => compareEntries(a, b, true);
	clusters.joinPairs(essays, findCandidates(essays), compare);
}

function foldComments(clusters: Clusters): void {
	const open = () => clusters.all().filter(({ kind }) => kind === 'comment');
	for (let isChanged = true; isChanged;) {
		for (const thread of groupByEssay(open(), clusters).values()) {
			foldGroup(clusters, thread, true);
		}
		const count = open().length;
		const signed = open().filter(({ author, published }) => author && published);
		const bySignature = Map.groupBy(signed, ({ author, published }) =>
			JSON.stringify([normaliseName(author), published]),
		);
		for (const group of bySignature.values()) foldGroup(clusters, group, false);
		for (const thread of groupByEssay(open(), clusters).values()) foldRuns(clusters, thread);
		// What these found may name an author or date that a comment lacked before.
		isChanged = open().length < count;
	}
}

function foldRuns(clusters: Clusters, thread: readonly Cluster[]): void {
	for (const pair of mergeThread(clusters, thread).same) {
		const [a, b] = pair.map((cluster) => clusters.now(cluster));
		if (a && b && a !== b && mayBeOne(a, b)) clusters.join(a, b, 1);
	}
}

function foldGroup(clusters: Clusters, group: readonly Cluster[], isThread: boolean): void {
	const [first, ...others] = group;
	// Most threads stand in one capture.
	if (!first || others.every(({ captures }) => !captures.isDisjointFrom(first.captures))) return;
	const compare = (a: Cluster, b: Cluster) => compareEntries(a, b, isThread);
	clusters.joinPairs(group, findCandidates(group), compare);
}

function listFolds(clusters: Clusters): readonly Fold[] {
	return clusters
		.all()
		.flatMap(({ copies, similarities }) => {
			const [kept, ...others] = copies.map(({ record }) => record);
			return others.map((variant) => ({
				kept: kept?.key ?? '',
				folded: variant.key,
				similarity: similarities.get(variant.key) ?? 1,
				id: copyId(variant),
				variant,
				original: kept ?? variant,
			}));
		})
		.sort((a, b) => compareText(a.kept, b.kept) || compareText(a.folded, b.folded));
}

function findUnknown(
	unfold: readonly string[],
	records: readonly EntryRecord[],
	places: DedupeOptions['places'],
): readonly Diagnostic[] {
	if (unfold.length === 0) return [];
	const known = new Set(records.map(copyId));
	return unfold.flatMap((id, n): readonly Diagnostic[] => {
		if (known.has(id)) return [];
		const meant = nearest(id, known);
		return [
			{
				code: 'dedupe/unknown-copy',
				severity: 'warning',
				message: `Found \`${id}\` under \`unfold\`, expected the id of a copy that a capture holds; nothing is kept apart by it.`,
				hint:
					meant === undefined
						? 'Copy the id from the ledger row that says `duplicateOf`.'
						: `Write \`${meant}\`, if that is what you mean.`,
				place: places?.get(`unfold/${n}`),
			},
		];
	});
}
