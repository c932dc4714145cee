import type { Curation } from '../../src/schemas/curation.ts';
import type { Permalinks } from '../../src/schemas/permalinks.ts';
import type { Diagnostic, Place, Staged } from '../model/diagnostic.ts';
import type { CommentRecord, EntryKey, EntryRecord, EssayRecord } from '../model/entry.ts';
import { currentId } from './ids.ts';
import { nearest } from '../text/nearest.ts';
import { uniteCopies } from '../text/unite-copies.ts';

/** What is left after entries were made one. */
export interface Merged {
	readonly records: readonly EntryRecord[];
	readonly permalinks: Permalinks;
}

interface Wish {
	/** The entry that stays, and the one that goes into it. */
	readonly into: string;
	readonly from: string;
	/** The words go on with the other's; otherwise they are the same words. */
	readonly adds: boolean;
	readonly place: string;
}

/**
 * Makes one entry of several: copies that nobody recognised, and parts of one entry that were taken
 * for entries of their own. The address of what goes leads to what stays.
 */
export function mergeEntries(
	{ records, permalinks }: Merged,
	curation: Pick<Curation, 'essays' | 'comments'>,
	places: ReadonlyMap<string, Place> | undefined,
): Staged<Merged> {
	const diagnostics: Diagnostic[] = [];
	const entries = new Map(records.map((record) => [record.id, record]));
	const gone = new Map<EntryKey, EntryKey>();
	const moved = new Map<string, string>();
	for (const wish of wishesOf(curation)) {
		const into = entries.get(currentId(wish.into, permalinks));
		const from = entries.get(wish.from) ?? entries.get(currentId(wish.from, permalinks));
		// A decision about an unknown entry is reported where all of them are looked through.
		if (into === undefined) continue;
		const trouble =
			from === undefined ? describeUnknown(wish, entries.keys()) : findTrouble(into, from);
		if (from === undefined || trouble !== undefined) {
			if (trouble) diagnostics.push({ ...trouble, place: places?.get(wish.place) });
			continue;
		}
		entries.set(into.id, united(into, from, wish.adds));
		entries.delete(from.id);
		gone.set(from.key, into.key);
		moved.set(from.id, into.id);
	}
	if (gone.size === 0) return { value: { records, permalinks }, diagnostics };
	const kept = records.flatMap((record) => entries.get(record.id) ?? []);
	return {
		value: {
			records: kept.map((record) => follow(record, gone)),
			permalinks: withMoved(permalinks, moved),
		},
		diagnostics,
	};
}

interface Joins {
	readonly repeats?: readonly string[] | undefined;
	readonly merge?: readonly string[] | undefined;
}

function wishesOf({ essays, comments }: Pick<Curation, 'essays' | 'comments'>): readonly Wish[] {
	const kinds: Readonly<Record<string, Readonly<Record<string, Joins>>>> = { essays, comments };
	return Object.entries(kinds).flatMap(([kind, decisions]) =>
		Object.entries(decisions).flatMap(([into, { repeats = [], merge = [] }]) => {
			const wish = (key: string, adds: boolean) => (from: string, n: number) => {
				return { into, from, adds, place: `${kind}/${into}/${key}/${n}` };
			};
			return [...repeats.map(wish('repeats', false)), ...merge.map(wish('merge', true))];
		}),
	);
}

/** What the curator made one says what only one of the two says: its author, its date, where it stood. */
function united(into: EntryRecord, from: EntryRecord, adds: boolean): EntryRecord {
	const said = {
		author: into.author ?? from.author,
		published: into.published ?? from.published,
	};
	return {
		...uniteCopies([into, from], said),
		sources: [...into.sources, ...from.sources],
		...(adds && {
			body: { ...into.body, children: [...into.body.children, ...from.body.children] },
			text: [into.text, from.text].filter(Boolean).join('\n'),
		}),
	};
}

/** Comments of an essay that went into another stand below that one, and replies answer what stays. */
function follow(record: EntryRecord, gone: ReadonlyMap<EntryKey, EntryKey>): EntryRecord {
	if (record.kind === 'essay') return record;
	const essay = gone.get(record.essay) ?? record.essay;
	const { inReplyTo } = record;
	const parent = inReplyTo === undefined ? undefined : (gone.get(inReplyTo) ?? inReplyTo);
	// The second half of a comment answers nobody by answering the first.
	return parent === record.key
		? { ...record, essay, inReplyTo: undefined, replyFrom: 'none' }
		: { ...record, essay, inReplyTo: parent };
}

function withMoved(permalinks: Permalinks, moved: ReadonlyMap<string, string>): Permalinks {
	const now = (id: string) => moved.get(id) ?? id;
	const { addresses, comments, variants } = permalinks;
	const follow = (given: Record<string, string>) =>
		Object.fromEntries(Object.entries(given).map(([key, id]) => [key, now(id)]));
	const added = [...moved].filter(([id]) => Object.hasOwn(comments, id));
	const all = Object.entries({ ...follow(variants), ...Object.fromEntries(added) });
	return {
		...permalinks,
		addresses: follow(addresses),
		comments: follow(comments),
		variants: Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1))),
	};
}

function findTrouble(into: EntryRecord, from: EntryRecord): Diagnostic | undefined {
	const message = `Found \`${from.id}\` to be made one with \`${into.id}\``;
	if (into.key === from.key) {
		return problem(`${message}, expected another entry; it stays as it is.`, 'Take it out.');
	}
	if (into.kind !== from.kind || isElsewhere(into, from)) {
		return problem(
			`${message}, expected an entry of the same kind and below the same essay; both stay as they are.`,
			'Merge their essays first, if those are one.',
		);
	}
	return undefined;
}

function isElsewhere(into: EntryRecord, from: EssayRecord | CommentRecord): boolean {
	return into.kind === 'comment' && from.kind === 'comment' && into.essay !== from.essay;
}

function describeUnknown({ from, into }: Wish, ids: Iterable<string>): Diagnostic {
	const proposal = nearest(from, ids);
	return problem(
		`Found \`${from}\` to be made one with \`${into}\`, expected an entry that a capture holds; nothing is merged.`,
		proposal === undefined ? 'Copy the id from the ledger.' : `Write \`${proposal}\`.`,
	);
}

function problem(message: string, hint: string): Diagnostic {
	return { code: 'curate/cannot-merge', severity: 'error', message, hint };
}
