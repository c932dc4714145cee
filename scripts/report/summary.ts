import type { Ledger } from '../../src/schemas/ledger.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { doubtKind } from '../text/doubts.ts';
import { balanceOf } from '../write/balance.ts';
import type { Balance } from '../write/balance.ts';

/** What became of one capture, in numbers. */
export interface CaptureSummary {
	readonly capture: string;
	readonly dialect: string;
	readonly lines: number;
	readonly essays: number;
	readonly comments: number;
	/** Runs of lines folded because the page prints them again. */
	readonly folded: number;
	readonly spam: number;
	readonly pingbacks: number;
	/** Lines that are the page's own and nobody's words. */
	readonly furniture: number;
	/** Entries that another capture has as well, folded there. */
	readonly elsewhere: number;
	/** Images of the entries that are shown, by what became of them. */
	readonly images: ImageCounts;
	/** How many items of an export had each outcome; empty for what is read line by line. */
	readonly items: Readonly<Record<string, number>>;
	readonly unsure: readonly Unsure[];
	/** What went in and what became of it; ingest writes nothing where the sums do not come out. */
	readonly balance: Balance;
}

/** Images that the pages show, those that they only name, and pictures of a pixel, which are left out. */
export type ImageCounts = Readonly<Record<'shown' | 'named' | 'pixels', number>>;

/** One thing ingest is not sure of, and the line where it stands. */
export interface Unsure {
	readonly line: number;
	readonly id: string;
	readonly what: string;
}

/** The whole report: what `--json` prints. */
export interface Report {
	readonly captures: readonly CaptureSummary[];
	readonly files: {
		readonly created: number;
		readonly changed: number;
		readonly removed: number;
		readonly unchanged: number;
		/** Edited by hand, and left as they are. */
		readonly kept: number;
	};
	readonly diagnostics: readonly Diagnostic[];
}

/** Counts what a ledger says. */
export function summarize(ledger: Ledger): CaptureSummary {
	const comments = ledger.entries.filter(
		(entry) => entry.kind === 'comment' && entry.duplicateOf === undefined,
	);
	const withStatus = (status: string) =>
		comments.filter((entry) => entry.kind === 'comment' && entry.status === status).length;
	const spans = ledger.spans ?? [];
	return {
		capture: ledger.capture,
		dialect: ledger.dialect,
		lines: ledger.lines,
		essays: ledger.entries.filter(
			(entry) => entry.kind === 'essay' && entry.duplicateOf === undefined,
		).length,
		comments: withStatus('shown'),
		folded: spans.filter(({ role }) => role === 'duplicate').length,
		spam: withStatus('spam'),
		pingbacks: withStatus('pingback'),
		furniture: spans
			.filter(({ role }) => role === 'furniture')
			.reduce((sum, { lines: [first, last] }) => sum + last - first + 1, 0),
		elsewhere: ledger.entries.filter(({ duplicateOf }) => duplicateOf !== undefined).length,
		images: countImages(ledger),
		items: countOutcomes(ledger),
		unsure: unsureOf(ledger),
		balance: balanceOf(ledger),
	};
}

/** The summaries with those of one name as one: `nameOf` says what a capture belongs to. */
export function unite(
	summaries: readonly CaptureSummary[],
	nameOf: (capture: string) => string,
): readonly CaptureSummary[] {
	return [...Map.groupBy(summaries, ({ capture }) => nameOf(capture))].flatMap(([name, all]) => {
		const [first, ...others] = all;
		return first === undefined ? [] : [{ ...others.reduce(add, first), capture: name }];
	});
}

/** Two summaries of one file: every count is the sum of both. */
function add(one: CaptureSummary, other: CaptureSummary): CaptureSummary {
	return {
		...one,
		lines: one.lines + other.lines,
		essays: one.essays + other.essays,
		comments: one.comments + other.comments,
		folded: one.folded + other.folded,
		spam: one.spam + other.spam,
		pingbacks: one.pingbacks + other.pingbacks,
		furniture: one.furniture + other.furniture,
		elsewhere: one.elsewhere + other.elsewhere,
		images: addCounts(one.images, other.images),
		items: addCounts(one.items, other.items),
		unsure: [...one.unsure, ...other.unsure],
		balance: {
			entries: addCounts(one.balance.entries, other.balance.entries),
			items: addCounts(one.balance.items ?? {}, other.balance.items ?? {}),
		},
	};
}

function addCounts<Counts extends Readonly<Partial<Record<string, number>>>>(
	one: Counts,
	other: Counts,
): Counts {
	const sums = Object.entries(other).map(([key, count = 0]) => [key, (one[key] ?? 0) + count]);
	return { ...one, ...Object.fromEntries(sums) } as Counts;
}

function countImages({ entries }: Ledger): ImageCounts {
	const images = entries.flatMap((entry) => entry.images ?? []);
	const named = images.filter(({ outcome }) => outcome === 'named').length;
	const pixels = entries.reduce((sum, entry) => sum + (entry.pixels ?? 0), 0);
	return { shown: images.length - named, named, pixels };
}

function countOutcomes({ items = [] }: Ledger): Readonly<Record<string, number>> {
	const groups = Map.groupBy(items, ({ outcome }) => outcome);
	return Object.fromEntries([...groups].map(([outcome, rows]) => [outcome, rows.length]));
}

function unsureOf(ledger: Ledger): Unsure[] {
	const firstLines = new Map<string, number>();
	for (const { role, entry, lines } of ledger.spans ?? []) {
		if (role === 'body' && entry !== undefined && !firstLines.has(entry))
			firstLines.set(entry, lines[0]);
	}
	// A copy that was folded guesses at nothing that is shown.
	const kept = ledger.entries.filter(({ duplicateOf }) => duplicateOf === undefined);
	return kept.flatMap((entry) =>
		(entry.unsure ?? []).map((what) => ({
			line: statedLine(entry, what) ?? firstLines.get(entry.id) ?? 1,
			id: entry.id,
			what,
		})),
	);
}

/** The line that counts the comments, for a doubt about their number. */
function statedLine(entry: Ledger['entries'][number], doubt: string): number | undefined {
	if (entry.kind !== 'essay' || doubtKind(doubt) !== 'count') return undefined;
	return entry.statedComments?.line;
}
