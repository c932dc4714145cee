import type { EntryRecord, EssayRecord } from '../model/entry.ts';
import { doubtKind } from './doubts.ts';
import { mostStated } from './most-stated.ts';
import { compareText } from './words.ts';

/**
 * One record of several copies: the words of the first, and what only the others say besides.
 * References to other entries are still those of the first.
 *
 * @param said the author and the date of the copies that hold
 */
export function uniteCopies(
	records: readonly [EntryRecord, ...EntryRecord[]],
	said: Pick<EntryRecord, 'author' | 'published'>,
): EntryRecord {
	const [best, ...others] = records;
	if (others.length === 0) return best;
	const named = records.find(({ author }) => author === said.author) ?? best;
	const dated =
		records.find(({ published }) => published === said.published && published !== undefined) ??
		records.find(({ publishedText }) => publishedText !== undefined) ??
		best;
	const isOfAuthor = (sentence: string) => doubtKind(sentence) === 'author';
	const shared = {
		author: named.author,
		authorFrom: named.authorFrom,
		confidence: { ...best.confidence, author: named.confidence.author },
		unsure: [
			...best.unsure.filter((sentence) => !isOfAuthor(sentence)),
			...named.unsure.filter(isOfAuthor),
		],
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
		? { ...best, ...shared, ...uniteEssays(best, others.filter(isEssay)) }
		: { ...best, ...shared };
}

/** Whether an export or the markup of a saved page says what of it is whose, and no line of a text. */
export function isStructured({ sources }: EntryRecord): boolean {
	return sources.every(({ lines }) => lines.length === 0);
}

function uniteEssays(best: EssayRecord, others: readonly EssayRecord[]) {
	const titled = [best, ...others].filter(isTitled);
	const { title, titleFrom } = titled.find(isStructured) ?? titled[0] ?? best;
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
