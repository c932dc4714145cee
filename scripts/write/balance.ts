import type { Ledger, Role } from '../../src/schemas/ledger.ts';

type Entry = Ledger['entries'][number];

/** One fault shows in many entries. */
const listedProblems = 8;

/** What went into one capture's account and what came out: each sum is the whole. */
export interface Balance {
	/** Lines of a text by what they are. */
	readonly lines?: Readonly<Partial<Record<Role, number>>> | undefined;
	/** Entries by what became of them; `folded` ones are shown with another capture's copy. */
	readonly entries: Readonly<Record<'kept' | 'folded' | 'spam' | 'pingback' | 'removed', number>>;
	/** Items of an export by outcome. */
	readonly items?: Readonly<Record<string, number>> | undefined;
}

/** The balance of one ledger. */
export function balanceOf({ spans, entries, items }: Ledger): Balance {
	const fates = entries.map(fateOf);
	const many = (fate: Fate) => fates.filter((one) => one === fate).length;
	return {
		...(spans && {
			lines: tally(spans.map(({ role, lines: [first, last] }) => [role, last - first + 1])),
		}),
		entries: {
			kept: many('kept'),
			folded: many('folded'),
			spam: many('spam'),
			pingback: many('pingback'),
			removed: many('removed'),
		},
		...(items && { items: tally(items.map(({ outcome }) => [outcome, 1])) }),
	};
}

/**
 * Throws where a sum does not come out in the accounts of one run, naming the capture. `files` are
 * what the run is about to write: what an account says is kept must stand in one of them.
 *
 * Anything found is a fault of ours and no fault of a capture: a line or an entry would be lost.
 */
export function assertBalance(
	ledgers: readonly Ledger[],
	files: ReadonlyMap<string, string>,
): void {
	const problems = findImbalances(ledgers, files);
	if (problems.length === 0) return;
	const more = problems.length - listedProblems;
	throw new Error(
		[
			...problems.slice(0, listedProblems),
			...(more > 0 ? [`And ${more} more.`] : []),
			'Nothing is written: this is a fault of ingest, and the capture is the way to find it.',
		].join('\n'),
	);
}

/** Every sum that does not come out, in a sentence that names its capture. */
export function findImbalances(
	ledgers: readonly Ledger[],
	files: ReadonlyMap<string, string>,
): readonly string[] {
	const entries = ledgers.flatMap((ledger) => ledger.entries);
	const shown = new Set(entries.filter((entry) => !isFolded(entry)).map(({ id }) => id));
	const slugs = new Map(
		entries.flatMap((entry) => (entry.kind === 'essay' ? [[entry.id, entry.slug] as const] : [])),
	);
	const written = writtenComments(files);
	const isWritten = (entry: Entry) =>
		entry.kind === 'essay'
			? files.has(`essays/${entry.slug}.mdx`)
			: (written.get(`discussions/${slugs.get(entry.essay) ?? entry.essay}.mdx`)?.has(entry.id) ??
				false);
	return ledgers.flatMap((ledger) =>
		[
			...imbalanceOfLines(ledger),
			...imbalanceOfSpans(ledger),
			...imbalanceOfItems(ledger),
			...ledger.entries.flatMap((entry) => imbalanceOfEntry(entry, shown, isWritten)),
		].map((problem) => `The account of \`${ledger.capture}\` does not balance: ${problem}.`),
	);
}

type Fate = keyof Balance['entries'];

function fateOf(entry: Entry): Fate {
	if (isFolded(entry)) return 'folded';
	const { status = 'shown' } = entry;
	return status === 'shown' ? 'kept' : status;
}

function isFolded({ duplicateOf }: Entry): boolean {
	return duplicateOf !== undefined;
}

function tally<Key extends string>(
	counts: readonly (readonly [Key, number])[],
): Partial<Record<Key, number>> {
	const sums: Partial<Record<Key, number>> = {};
	for (const [key, count] of counts) sums[key] = (sums[key] ?? 0) + count;
	return sums;
}

function imbalanceOfLines({ lines, spans }: Ledger): string[] {
	if (spans === undefined) return [];
	let next = 1;
	for (const {
		lines: [first, last],
	} of spans) {
		if (first !== next || last < first) return [`line ${next} is in no span, or in two`];
		next = last + 1;
	}
	return next === lines + 1 ? [] : [`its spans end at line ${next - 1} of ${lines}`];
}

/** Of a text: whose lines are named, and who has lines. An essay may be a title and no more. */
function imbalanceOfSpans({ spans, entries }: Ledger): string[] {
	if (spans === undefined) return [];
	const named = new Set(spans.flatMap(({ entry }) => entry ?? []));
	const known = new Set(entries.map(({ id }) => id));
	const comments = entries.filter(({ kind }) => kind === 'comment');
	return [
		...[...named].filter((id) => !known.has(id)).map((id) => `lines belong to \`${id}\`, no entry`),
		...comments.filter(({ id }) => !named.has(id)).map(({ id }) => `\`${id}\` has no lines`),
	];
}

/** Of an export: items that were kept are entries, and every entry came of an item. */
function imbalanceOfItems({ items, entries }: Ledger): string[] {
	if (items === undefined) return [];
	const named = new Set(items.flatMap(({ entry }) => entry ?? []));
	const lost = items.filter(({ outcome, entry }) => outcome === 'kept' && entry === undefined);
	return [
		...lost.map(({ source }) => `\`${source}\` is kept and no entry`),
		...entries
			.filter(({ id, duplicateOf }) => !named.has(duplicateOf ?? id))
			.map(({ id }) => `\`${id}\` came of no item`),
	];
}

function imbalanceOfEntry(
	entry: Entry,
	shown: ReadonlySet<string>,
	isWritten: (entry: Entry) => boolean,
): string[] {
	const { id, duplicateOf } = entry;
	switch (fateOf(entry)) {
		case 'folded':
			return shown.has(duplicateOf ?? '') ? [] : [`\`${id}\` is folded into nothing`];
		case 'kept':
			return isWritten(entry) ? [] : [`\`${id}\` is kept and in no file`];
		default:
			return [];
	}
}

/** The ids of the comments in each discussion, by its path. */
function writtenComments(
	files: ReadonlyMap<string, string>,
): ReadonlyMap<string, ReadonlySet<string>> {
	const discussions = [...files].filter(([path]) => path.startsWith('discussions/'));
	return new Map(
		discussions.map(([path, text]) => {
			const elements = text.matchAll(/^<Comment id="(c-[0-9a-f-]{1,40})"/gmu);
			return [path, new Set([...elements].map(([, id = '']) => id))];
		}),
	);
}
