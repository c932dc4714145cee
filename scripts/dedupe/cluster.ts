import type { EntryKey, EntryRecord, Status } from '../model/entry.ts';
import { addressKey } from '../text/address-key.ts';
import { compareText, distinctiveWords } from '../text/words.ts';
import { isStructured } from '../text/unite-copies.ts';
import { compareAuthors, isSaidMore } from './agreement.ts';
import type { Copy } from './copy.ts';

/** The copies that were found to be one entry so far, and what they say together. */
export interface Cluster {
	readonly kind: EntryRecord['kind'];
	readonly status: Status | undefined;
	/** The fullest first, but for one that knows its words better; see `inOrder`. */
	readonly copies: readonly Copy[];
	/** Of the first copy. */
	readonly words: readonly string[];
	readonly line: string;
	readonly isCutOff: boolean;
	readonly captures: ReadonlySet<string>;
	/** Where an essay stood on the web, as comparing sees it. */
	readonly addresses: ReadonlySet<string>;
	/** The longest name; all of the copies agree with it. */
	readonly author: string | undefined;
	/** The most precise date. */
	readonly published: string | undefined;
	/** An essay's title as comparing sees it, where a page prints one. */
	readonly title: string | undefined;
	/** The curator says that it repeats nothing. */
	readonly isApart: boolean;
	/** How much of its words the first copy has, by copy; the first itself is not in it. */
	readonly similarities: ReadonlyMap<EntryKey, number>;
}

/** A copy that stands alone. */
export function singleCluster(copy: Copy, isApart: boolean): Cluster {
	const { record, words, line, isCutOff } = copy;
	const isTitled = record.kind === 'essay' && record.titleFrom !== 'derived';
	return {
		kind: record.kind,
		status: record.kind === 'comment' ? record.status : undefined,
		copies: [copy],
		words,
		line,
		isCutOff,
		captures: new Set(record.sources.map(({ capture }) => capture)),
		addresses: new Set(
			record.kind === 'essay' && record.permalink ? [addressKey(record.permalink)] : [],
		),
		author: record.author,
		published: record.published,
		title: isTitled ? distinctiveWords(record.title).join(' ') : undefined,
		isApart,
		similarities: new Map(),
	};
}

/** Both clusters as one. Whatever the order of the two, the result is the same. */
export function joinClusters(a: Cluster, b: Cluster, similarity: number): Cluster {
	const copies = inOrder([...a.copies, ...b.copies]);
	const [best, other] = copies[0] === a.copies[0] ? [a, b] : [b, a];
	const similarities = new Map([...a.similarities, ...b.similarities]);
	for (const { record } of copies.slice(1)) {
		if (!similarities.has(record.key)) similarities.set(record.key, similarity);
	}
	return {
		...best,
		copies,
		captures: a.captures.union(b.captures),
		addresses: a.addresses.union(b.addresses),
		author: fullerName(best.author, other.author),
		published: preciseDate(best.published, other.published),
		title: best.title ?? other.title,
		similarities,
	};
}

/**
 * So much of the longest copy's words a structured one has that is kept instead: what a flat text
 * has besides is most often a line of the page around it.
 */
const nearlyAll = 0.9;

/**
 * Fullest first; before all of them the fullest that an export or a page's markup holds, if it has
 * nearly all words: it has links and emphasis, and no line of it is a guess.
 */
function inOrder(copies: readonly Copy[]): readonly Copy[] {
	const sorted = copies.toSorted(compareFullness);
	const least = nearlyAll * (sorted[0]?.words.length ?? 0);
	const best = sorted.find(
		({ record, words, isCutOff }) => isStructured(record) && !isCutOff && words.length >= least,
	);
	return best === undefined ? sorted : [best, ...sorted.filter((copy) => copy !== best)];
}

/** Most words first, then the most letters; the capture's name decides between equal ones. */
function compareFullness(a: Copy, b: Copy): number {
	return (
		b.words.length - a.words.length ||
		Number(a.isCutOff) - Number(b.isCutOff) ||
		b.size - a.size ||
		compareText(captureOf(a.record), captureOf(b.record)) ||
		compareText(a.record.key, b.record.key)
	);
}

function captureOf({ sources }: EntryRecord): string {
	return sources[0]?.capture ?? '';
}

function fullerName(best: string | undefined, other: string | undefined): string | undefined {
	if (best === undefined || other === undefined) return best ?? other;
	const isPart = compareAuthors(best, other) === 'near';
	return isPart && distinctiveWords(other).length > distinctiveWords(best).length ? other : best;
}

function preciseDate(best: string | undefined, other: string | undefined): string | undefined {
	if (best === undefined || other === undefined) return best ?? other;
	// A day does not take its time from a date that another zone puts on the next day.
	return isSaidMore(best, other) ? other : best;
}
