import type { CommentRecord, EntryRecord, EssayRecord } from '../model/entry.ts';
import { mostStated } from '../text/most-stated.ts';
import { compareText } from '../text/words.ts';
import type { Cluster } from './cluster.ts';

/**
 * The one record of a cluster: the fullest copy's words, and what only other copies say besides.
 * References to other entries are still those of the fullest copy.
 */
export function mergeCopies(cluster: Cluster): EntryRecord {
	const records = cluster.copies.map(({ record }) => record);
	const [best, ...others] = records;
	if (!best) throw new Error('A cluster has no copy.');
	if (others.length === 0) return best;
	const named = records.find(({ author }) => author === cluster.author) ?? best;
	const dated =
		records.find(({ published }) => published === cluster.published && published !== undefined) ??
		records.find(({ publishedText }) => publishedText !== undefined) ??
		best;
	const shared = {
		author: named.author,
		authorFrom: named.authorFrom,
		confidence: { ...best.confidence, author: named.confidence.author },
		published: dated.published,
		publishedText: dated.publishedText,
		sources: uniteSources(records),
		folded: uniteFolded(records),
		topics: distinctBy(
			records.flatMap(({ topics }) => topics),
			({ topic }) => topic,
		),
	};
	return best.kind === 'essay'
		? { ...best, ...shared, ...mergeEssays(best, others.filter(isEssay)) }
		: { ...best, ...shared };
}

function mergeEssays(best: EssayRecord, others: readonly EssayRecord[]) {
	const titled = best.titleFrom === 'derived' ? others.find(isTitled) : undefined;
	const { title, titleFrom } = titled ?? best;
	return {
		title,
		titleFrom,
		tags: distinctBy(
			[best, ...others].flatMap(({ tags }) => tags),
			(tag) => tag,
		),
		permalink: [best, ...others].find(({ permalink }) => permalink !== undefined)?.permalink,
		stated: mostStated([best, ...others].map(({ stated }) => stated)),
	};
}

/** Fullest text first, as the records come; one source for each capture. */
function uniteSources(records: readonly EntryRecord[]) {
	return distinctBy(
		records.flatMap(({ sources }) => sources),
		({ capture }) => capture,
	);
}

function uniteFolded(records: readonly EntryRecord[]): readonly string[] {
	const [, ...others] = records;
	const keys = [...records.flatMap(({ folded }) => folded), ...others.map(({ key }) => key)];
	return [...new Set(keys)].sort(compareText);
}

function distinctBy<Item>(items: readonly Item[], nameOf: (item: Item) => string): readonly Item[] {
	const byName = new Map<string, Item>();
	for (const item of items) if (!byName.has(nameOf(item))) byName.set(nameOf(item), item);
	return [...byName.values()];
}

function isTitled({ titleFrom }: EssayRecord): boolean {
	return titleFrom !== 'derived';
}

function isEssay(record: EntryRecord): record is EssayRecord {
	return record.kind === 'essay';
}

/** Whether a record is a comment, for lists of comments alone. */
export function isComment(record: EntryRecord): record is CommentRecord {
	return record.kind === 'comment';
}
