import type { Place, Staged } from '../model/diagnostic.ts';
import type { CommentRecord, EntryRecord, EssayRecord } from '../model/entry.ts';
import { doubtKind } from '../text/doubts.ts';
import type { DoubtKind } from '../text/doubts.ts';
import { personSlug } from '../../src/lib/address.ts';
import type { Curation } from '../../src/schemas/curation.ts';
import type { Permalinks } from '../../src/schemas/permalinks.ts';
import { currentId, isKnown } from './ids.ts';
import { curatePeople } from './people.ts';
import { applyRemovals } from './removals.ts';
import { curateReplies } from './replies.ts';
import { curateSlugs } from './slugs.ts';
import { findUnknownIds, findUnknownReadings, findUnknownTopics } from './unknown.ts';

/** What a curator's decisions are held against. */
export interface CurateOptions {
	/** Where each decision stands in its file, as `readCuration` gives it. */
	readonly places?: ReadonlyMap<string, Place> | undefined;
	/** Slugs of the topics there are; without them a decision may name any. */
	readonly topics?: readonly string[] | undefined;
	/** Slugs of the readings there are; without them a decision may name any. */
	readonly readings?: readonly string[] | undefined;
	/** Lets a decision go on naming an entry by an address or hash that it had before. */
	readonly permalinks?: Permalinks | undefined;
}

type EssayDecision = NonNullable<Curation['essays'][string]>;
type CommentDecision = NonNullable<Curation['comments'][string]>;

/**
 * The records as the curator wants them: the last word on titles, authors, dates, abstracts, topics,
 * addresses, replies and spam. A decision that cannot be carried out is a diagnostic; the rest holds.
 */
export function applyCuration(
	records: readonly EntryRecord[],
	curation: Curation,
	options: CurateOptions = {},
): Staged<readonly EntryRecord[]> {
	const current = withCurrentIds(curation, records, options.permalinks);
	const curated = records.map((record) =>
		record.kind === 'essay'
			? curateEssay(record, current.essays.get(record.id) ?? {}, options)
			: curateComment(record, current.comments.get(record.id) ?? {}, options),
	);
	const people = curatePeople(curated, curation.people, options);
	const slugs = curateSlugs(people.value, current.essays, options);
	const replies = curateReplies(slugs.value, current.comments, options);
	const removed = applyRemovals(replies.value, curation, {
		places: options.places,
		currentId: (id) => currentId(id, options.permalinks),
		isKnown: (id) => isKnown(id, options.permalinks),
		isNamed: (name) => isKnown(`people/${personSlug(name)}`, options.permalinks),
	});
	const diagnostics = [
		...findUnknownIds(records, current, options),
		...findUnknownTopics(curation, options),
		...findUnknownReadings(curation, options),
		...people.diagnostics,
		...slugs.diagnostics,
		...replies.diagnostics,
		...removed.diagnostics,
	];
	return { value: removed.value, diagnostics };
}

/** The decisions by the ids their entries have now. */
export interface CurrentDecisions {
	readonly essays: ReadonlyMap<string, EssayDecision>;
	readonly comments: ReadonlyMap<string, CommentDecision>;
}

function withCurrentIds(
	curation: Curation,
	records: readonly EntryRecord[],
	permalinks: Permalinks | undefined,
): CurrentDecisions {
	const present = new Set(records.map(({ id }) => id));
	const rename = <Decision>(decisions: Record<string, Decision>) => {
		const renamed = new Map<string, Decision>();
		for (const [id, decision] of Object.entries(decisions)) {
			const now = present.has(id) ? id : currentId(id, permalinks);
			// A decision under the id of today goes before one under an older name.
			renamed.set(now, now === id ? decision : { ...decision, ...decisions[now] });
		}
		return renamed;
	};
	return {
		essays: rename<EssayDecision>(curation.essays),
		comments: rename<CommentDecision>(curation.comments),
	};
}

function curateEssay(
	essay: EssayRecord,
	decision: EssayDecision,
	options: CurateOptions,
): EssayRecord {
	const { title, abstract, noindex } = decision;
	return {
		...essay,
		...curateShared(essay, decision, options),
		...(title === undefined ? {} : { title, titleFrom: 'curation' }),
		...(abstract === undefined ? {} : { abstract }),
		...(noindex === true ? { noindex } : {}),
	};
}

function curateComment(
	comment: CommentRecord,
	decision: CommentDecision,
	options: CurateOptions,
): CommentRecord {
	const { status = comment.status } = decision;
	return { ...comment, ...curateShared(comment, decision, options), status };
}

type Shared = Pick<EssayDecision, 'author' | 'published' | 'topics' | 'checked'>;

/** What essays and comments have in common. `null` takes a value away that the capture gives. */
function curateShared(
	{ confidence, unsure }: EntryRecord,
	{ author, published, topics, checked = [] }: Shared,
	options: CurateOptions,
) {
	const sure = new Set<DoubtKind | undefined>([
		...checked,
		...(author === undefined ? [] : ['author' as const]),
	]);
	const known = topics?.filter((topic) => options.topics?.includes(topic) ?? true);
	return {
		...(author === undefined
			? {}
			: {
					author: author ?? undefined,
					authorFrom: author === null ? ('none' as const) : ('curation' as const),
				}),
		confidence: {
			bounds: sure.has('bounds') ? 1 : confidence.bounds,
			author: sure.has('author') ? 1 : confidence.author,
		},
		unsure: unsure.filter((sentence) => !sure.has(doubtKind(sentence))),
		...(published === undefined ? {} : { published: published ?? undefined }),
		...(known && { topics: known.map((topic) => ({ topic, from: 'curation' as const })) }),
	};
}
