import type { Staged } from '../model/diagnostic.ts';
import type { CommentRecord, EntryKey, EntryRecord, EssayRecord } from '../model/entry.ts';
import type { Permalinks } from '../../src/schemas/permalinks.ts';
import { sortedRecord } from '../text/sorted-record.ts';
import { giveCommentIds, nameComments } from './comments.ts';
import type { NamedComment } from './comments.ts';
import { giveEssayIds, nameEssays } from './essays.ts';
import type { NamedEssay } from './essays.ts';

/** A copy that was folded into another entry; its fingerprints lead to that entry as well. */
export interface FoldedCopy {
	readonly kept: EntryKey;
	readonly variant: EntryRecord;
	/** The copy that was kept, as it was before it took over what only the other one says. */
	readonly original?: EntryRecord | undefined;
}

/** What was promised before. */
export interface IdentifyOptions {
	/** Every id and address given so far. */
	readonly permalinks: Permalinks;
	readonly folds?: readonly FoldedCopy[] | undefined;
	/** Known ids that are those of entries which are not given here. */
	readonly taken?: ReadonlySet<string> | undefined;
}

/** The records with their ids and all that is promised now. */
export interface Identified {
	/** The records in the order they came, each with an id, essays with a slug. */
	readonly records: readonly EntryRecord[];
	/** Those of the options and the new ones; none is ever taken out. */
	readonly permalinks: Permalinks;
}

/**
 * Gives every entry its id.
 *
 * Ids come from words, authors and dates. Places and the order of captures decide nothing but which
 * of two equal newcomers is counted first, and once published an id stays with its words.
 */
export function identify(
	records: readonly EntryRecord[],
	{ permalinks, folds = [], taken = new Set() }: IdentifyOptions,
): Staged<Identified> {
	const variants = groupVariants(folds);
	const said = records.filter((record) => record.kind === 'comment');
	const essays = nameEssays(
		records.filter((record) => record.kind === 'essay'),
		variants,
		said,
	);
	const { ids: essayIds, diagnostics } = giveEssayIds(essays, permalinks, taken);
	const comments = nameComments(said, variants, essayFinder(essays, essayIds));
	const commentIds = giveCommentIds(comments, permalinks, taken);
	return {
		value: {
			records: records.map((record) => withId(record, essayIds, commentIds)),
			permalinks: {
				...permalinks,
				...recordEssays(permalinks, essays, essayIds),
				...recordComments(permalinks, comments, commentIds),
			},
		},
		diagnostics,
	};
}

function groupVariants(folds: readonly FoldedCopy[]): Map<EntryKey, readonly EntryRecord[]> {
	const groups = Map.groupBy(folds, (fold) => fold.kept);
	const copies = ({ variant, original }: FoldedCopy) =>
		original ? [variant, original] : [variant];
	return new Map([...groups].map(([kept, group]) => [kept, group.flatMap(copies)]));
}

function essayFinder(essays: readonly NamedEssay[], ids: ReadonlyMap<EntryKey, string>) {
	const byKey = new Map(essays.map((entry) => [entry.essay.key, entry]));
	return ({ key, essay }: CommentRecord) => {
		const entry = byKey.get(essay);
		if (!entry) throw new Error(`The comment ${key} names the essay ${essay}, which is no record.`);
		return { essay: ids.get(essay) ?? '', essayOrder: `${entry.opening} ${entry.whole}` };
	};
}

function withId(
	record: EntryRecord,
	essayIds: ReadonlyMap<EntryKey, string>,
	commentIds: ReadonlyMap<EntryKey, string>,
): EntryRecord {
	if (record.kind === 'comment') return { ...record, id: commentIds.get(record.key) ?? '' };
	const id = essayIds.get(record.key) ?? '';
	return { ...record, id, slug: id } satisfies EssayRecord;
}

function recordEssays(
	permalinks: Permalinks,
	essays: readonly NamedEssay[],
	ids: ReadonlyMap<EntryKey, string>,
): Pick<Permalinks, 'essays' | 'addresses'> {
	const known = new Map(Object.entries(permalinks.essays));
	const present = new Set(ids.values());
	const movedTo = new Map<string, string>();
	for (const { essay, opening, whole, variants } of essays) {
		const id = ids.get(essay.key) ?? '';
		for (const variant of variants) {
			// Published apart and now found to be one: the other's address leads here.
			const earlier = known.get(variant.whole);
			if (earlier !== undefined && !present.has(earlier)) movedTo.set(earlier, id);
		}
		// No words open what has none.
		const own = essay.text === '' ? [whole] : [whole, opening];
		for (const fingerprint of [...own, ...variants.flatMap((v) => [v.whole, v.opening])]) {
			if (!known.has(fingerprint)) known.set(fingerprint, id);
		}
	}
	const addresses = new Map(
		Object.entries(permalinks.addresses).map(([slug, id]) => [slug, movedTo.get(id) ?? id]),
	);
	for (const id of present) addresses.set(id, id);
	return { essays: sortedRecord(known), addresses: sortedRecord(addresses) };
}

function recordComments(
	permalinks: Permalinks,
	comments: readonly NamedComment[],
	ids: ReadonlyMap<EntryKey, string>,
): Pick<Permalinks, 'comments' | 'variants'> {
	const known = new Map(Object.entries(permalinks.comments));
	const variants = new Map(Object.entries(permalinks.variants));
	for (const entry of comments) known.set(ids.get(entry.comment.key) ?? '', entry.essay);
	for (const entry of comments) {
		const id = ids.get(entry.comment.key) ?? '';
		for (const hash of [entry.hash, ...entry.variants]) {
			if (!id.startsWith(hash) && !variants.has(hash)) variants.set(hash, id);
		}
	}
	return { comments: sortedRecord(known), variants: sortedRecord(variants) };
}
