import type { Diagnostic } from '../model/diagnostic.ts';
import type { CommentRecord, EntryKey, EntryRecord, EssayRecord } from '../model/entry.ts';
import { commentHash, isWordless, openingFingerprint, wholeFingerprint } from '../text/identity.ts';
import { compareText } from '../text/words.ts';
import type { Permalinks } from '../../src/schemas/permalinks.ts';
import { titleSlug } from '../text/slug.ts';
import { formerIds } from './wordless.ts';

/** An essay with what names it: its own fingerprints and those of the copies folded into it. */
export interface NamedEssay {
	readonly essay: EssayRecord;
	readonly opening: string;
	/** Unlike `opening` shared with no other essay of the run. */
	readonly whole: string;
	readonly variants: readonly { readonly opening: string; readonly whole: string }[];
	/** Where nothing of its words is left: what names the comments below it. */
	readonly thread?: readonly string[] | undefined;
}

/** `index.mdx` and `essays/index.html` mean the folder, not an essay of that title. */
const reserved = ['index'];

/** The id of every essay by its key, and what was noticed. */
export interface EssayIds {
	readonly ids: ReadonlyMap<EntryKey, string>;
	readonly diagnostics: readonly Diagnostic[];
}

/** The essays in the one order that ids are given in: by date, undated last, then by words. */
export function nameEssays(
	essays: readonly EssayRecord[],
	variants: ReadonlyMap<EntryKey, readonly EntryRecord[]>,
	comments: readonly CommentRecord[] = [],
): readonly NamedEssay[] {
	const threads = Map.groupBy(comments, ({ essay }) => essay);
	const named = essays.map((essay) => ({
		essay,
		...fingerprints(essay),
		variants: (variants.get(essay.key) ?? []).filter(isEssay).map(fingerprints),
		...(isWordless(essay) && { thread: (threads.get(essay.key) ?? []).map(commentHash) }),
	}));
	const seen = new Map<string, number>();
	return named.sort(compareEssays).map((entry) => {
		const count = (seen.get(entry.whole) ?? 0) + 1;
		seen.set(entry.whole, count);
		// Two copies that a curator keeps apart have the same words, title and date.
		return count === 1 ? entry : { ...entry, whole: `${entry.whole}-${count}` };
	});
}

/**
 * An id for every essay: the one its words had before, or else a slug of its title that no essay
 * has or ever had.
 *
 * @param taken known ids that nobody here may have
 */
export function giveEssayIds(
	essays: readonly NamedEssay[],
	permalinks: Permalinks,
	taken: ReadonlySet<string>,
): EssayIds {
	const ids = keepKnownIds(essays, permalinks, taken);
	const used = new Set([
		...reserved,
		...Object.keys(permalinks.addresses),
		...Object.values(permalinks.addresses),
		...Object.values(permalinks.essays),
	]);
	const diagnostics: Diagnostic[] = [];
	for (const entry of essays) {
		if (ids.has(entry.essay.key)) continue;
		const [bare = '', ...others] = slugCandidates(entry);
		const id = used.has(bare) ? firstFree(others, used) : bare;
		if (id !== bare) diagnostics.push(describeCollision(entry.essay, bare, id));
		used.add(id);
		ids.set(entry.essay.key, id);
	}
	return { ids, diagnostics };
}

/** Exact matches go first, so that a newcomer with the same opening takes no id away. */
function keepKnownIds(
	essays: readonly NamedEssay[],
	permalinks: Permalinks,
	taken: ReadonlySet<string>,
): Map<EntryKey, string> {
	const known = new Map(Object.entries(permalinks.essays));
	const ids = new Map<EntryKey, string>();
	const claimed = new Set(taken);
	const claim = (entry: NamedEssay, id: string | undefined) => {
		if (id === undefined || claimed.has(id) || ids.has(entry.essay.key)) return;
		claimed.add(id);
		ids.set(entry.essay.key, id);
	};
	const formerIdsOf = formerIds(permalinks);
	const wordless = essays.filter(({ thread }) => thread !== undefined);
	const before = new Map(wordless.map((entry) => [entry, formerIdsOf(entry)]));
	for (const entry of essays) {
		const id = known.get(entry.whole);
		// Essays without words, title and date are alike; what is said below them is not.
		const home = before.get(entry)?.byThread;
		if (!home?.size || home.has(id ?? '')) claim(entry, id);
	}
	for (const entry of essays)
		for (const { whole } of entry.variants) claim(entry, known.get(whole));
	for (const [entry, { byThread }] of before)
		if (byThread.size === 1) for (const id of byThread) claim(entry, id);
	const worded = essays.filter(({ essay }) => essay.text !== '');
	for (const entry of worded) {
		// Of several that open alike, the one whose title gave the id has the better claim.
		const id = known.get(entry.opening);
		if (id === titleSlug(entry.essay.title)) claim(entry, id);
	}
	for (const entry of worded) claim(entry, known.get(entry.opening));
	for (const entry of essays)
		for (const { opening } of entry.variants) claim(entry, known.get(opening));
	for (const [entry, { byTitle }] of before) claim(entry, byTitle);
	return ids;
}

/** The slugs an essay may have, best first; the last is its own for certain. */
export function slugCandidates({
	essay,
	opening,
	whole,
}: Omit<NamedEssay, 'variants'>): readonly string[] {
	const bare = titleSlug(essay.title) || `essay-${opening.slice(0, 6)}`;
	const day = essay.published?.slice(0, 10).replace(/^-+/, '');
	const dated = day === undefined ? [] : [`${bare}-${day}`];
	return [bare, ...dated, `${bare}-${opening.slice(0, 4)}`, `${bare}-${whole}`];
}

function firstFree(candidates: readonly string[], used: ReadonlySet<string>): string {
	const free = candidates.find((candidate) => !used.has(candidate));
	// The last candidate holds a fingerprint of all the essay's words: taken means given by hand.
	return free ?? firstFree([`${candidates.at(-1) ?? 'essay'}-2`], used);
}

function fingerprints(essay: EssayRecord) {
	return { opening: openingFingerprint(essay), whole: wholeFingerprint(essay) };
}

function compareEssays(a: Omit<NamedEssay, 'variants'>, b: Omit<NamedEssay, 'variants'>): number {
	return (
		// `~` stands after every digit and after the `-` of a date without a year.
		compareText(a.essay.published ?? '~', b.essay.published ?? '~') ||
		compareText(a.opening, b.opening) ||
		compareText(a.whole, b.whole) ||
		compareText(a.essay.key, b.essay.key)
	);
}

function isEssay(entry: EntryRecord): entry is EssayRecord {
	return entry.kind === 'essay';
}

function describeCollision(essay: EssayRecord, bare: string, id: string): Diagnostic {
	const source = essay.sources[0];
	return {
		code: 'identify/shared-title',
		severity: 'info',
		message: `Another essay has or had the address \`${bare}\`; this one has the address \`${id}\`.`,
		hint: `Choose an address with \`slug\` under \`essays: ${id}\` in \`curation.yaml\`.`,
		place: source && { file: source.capture, line: source.lines[0]?.[0] },
	};
}
