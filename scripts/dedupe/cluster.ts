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
	const [first] = copies;
	if (first === undefined) throw new Error('A cluster has no copy.');
	const [best, other] = a.copies.includes(first) ? [a, b] : [b, a];
	const similarities = new Map([...a.similarities, ...b.similarities]);
	for (const { record } of copies.slice(1)) {
		if (!similarities.has(record.key)) similarities.set(record.key, similarity);
	}
	const { words, line, isCutOff } = first;
	return {
		...best,
		...{ words, line, isCutOff },
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
 * So much a structured copy that is kept instead of the longest one has of its words, and of those
 * from where the two begin alike: what a flat text has before is most often the head of its page.
 */
const least = { ofAll: 0.8, ofRest: 0.9 };

/** So many words say where that is. */
const openingWords = 6;

/**
 * Fullest first; before all of them the fullest that an export or a page's markup holds, if it has
 * nearly all words: it has links and emphasis, and no line of it is a guess.
 */
function inOrder(copies: readonly Copy[]): readonly Copy[] {
	const sorted = copies.toSorted(compareFullness);
	const best = sorted.find(
		(copy) => isStructured(copy.record) && !copy.isCutOff && hasNearlyAll(copy, sorted[0]),
	);
	return best === undefined ? sorted : [best, ...sorted.filter((copy) => copy !== best)];
}

function hasNearlyAll({ words }: Copy, longest: Copy | undefined): boolean {
	const opening = words.slice(0, openingWords).join(' ');
	const begins = Math.max(0, longest?.line.indexOf(opening) ?? 0);
	const rest = longest?.line.slice(begins).split(' ').length ?? 0;
	return (
		words.length >= least.ofRest * rest &&
		words.length >= least.ofAll * (longest?.words.length ?? 0)
	);
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
