import { compareAuthors, compareDates, isZoneShift } from './agreement.ts';
import type { Cluster } from './cluster.ts';
import { countCommonWords } from './common-words.ts';

/**
 * What of the shorter copy's words the fuller one must have, in the same order.
 *
 * In the 25 labelled pages (2026-11) no two different comments of eight words or more have more than
 * 0.38 of the longer one's words in common, but for a comment and the spam that copies it (0.82);
 * copies with a tenth of the words changed have 0.9.
 */
const leastShared = 0.9;

/** The same where author and day agree: still twice of what two different comments have. */
const leastSharedSigned = 0.8;

/** Fewer words are said by many: `Great post!` needs an equal author and date as well. */
const fewWords = 8;

/** Copies of which nothing but the words agrees need more of them. */
const manyWords = 20;

/** The shorter of two whole copies has at least this much of the fuller one; less is an excerpt. */
const wholeShare = 0.8;

/**
 * The share of the shorter copy's words that the fuller one has in the same order where the two are
 * one entry; undefined where they are not, or where it cannot be told for certain.
 *
 * A wrong merge hides somebody's words and a miss only prints them twice, so every doubt counts
 * against. A reply that quotes a whole comment, for instance, contains all of its words.
 */
export function compareEntries(a: Cluster, b: Cluster, isSameThread: boolean): number | undefined {
	if (!mayBeOne(a, b)) return undefined;
	const [shorter, fuller] = a.words.length <= b.words.length ? [a, b] : [b, a];
	const evidence = weigh(a, b);
	const isEqual = shorter.line === fuller.line;
	if (!isSameThread && !(evidence.author && evidence.date)) return undefined;
	if (shorter.words.length < fewWords) {
		const isDated = evidence.date || evidence.isUndated || isZoneShift(a.published, b.published);
		const agrees = evidence.author && isDated;
		return isEqual && agrees && isSameThread ? 1 : undefined;
	}
	if (isEqual) return 1;
	const shared = countCommonWords(shorter.words, fuller.words);
	const least = evidence.author && evidence.date ? leastSharedSigned : leastShared;
	if (shared === undefined || shared < least * shorter.words.length) return undefined;
	const similarity = shared / shorter.words.length;
	return isCovered(shorter, fuller, shared, evidence) ? similarity : undefined;
}

/** Whether nothing speaks against it: one capture prints an entry once, and spam is never ham. */
export function mayBeOne(a: Cluster, b: Cluster): boolean {
	return (
		a.kind === b.kind &&
		a.status === b.status &&
		!a.isApart &&
		!b.isApart &&
		a.captures.isDisjointFrom(b.captures) &&
		(isOneAddress(a, b) ||
			(compareAuthors(a.author, b.author) !== 'different' &&
				compareDates(a.published, b.published) !== 'different'))
	);
}

/**
 * Whether two essays stood at one address: a page may print the name or the date of whoever changed
 * it last. That their words agree is another matter, for pages name wrong addresses, too.
 */
function isOneAddress(a: Cluster, b: Cluster): boolean {
	return !a.addresses.isDisjointFrom(b.addresses);
}

interface Evidence {
	readonly author: boolean;
	readonly date: boolean;
	readonly isUndated: boolean;
	/** Something else than the words says that they are one. */
	readonly witness: boolean;
}

function weigh(a: Cluster, b: Cluster): Evidence {
	const author = compareAuthors(a.author, b.author) === 'equal';
	const date = compareDates(a.published, b.published) === 'equal';
	// All essays of a blog have one author, who proves nothing; their titles differ.
	const isTitled = a.title === b.title ? a.title !== undefined : opensWith(a, b) || opensWith(b, a);
	const witness = date || isOneAddress(a, b) || (a.kind === 'essay' ? isTitled : author);
	return { author, date, isUndated: a.published === b.published, witness };
}

/** So far from its beginning a flat text may print the title: below the head of the page. */
const headWords = 40;

function opensWith({ words }: Cluster, { title = '' }: Cluster): boolean {
	return title.includes(' ') && ` ${words.slice(0, headWords).join(' ')} `.includes(` ${title} `);
}

/** Whether what the fuller copy has and the shorter one has not may be left out by a page. */
function isCovered(
	shorter: Cluster,
	fuller: Cluster,
	shared: number,
	{ author, date, witness }: Evidence,
): boolean {
	const cover = shared / fuller.words.length;
	if (witness ? cover >= wholeShare : cover >= leastShared) {
		return witness || shorter.words.length >= manyWords;
	}
	if (author && date) return true;
	const isOpening = fuller.line.startsWith(shorter.line);
	const isEnd = fuller.line.endsWith(` ${shorter.line}`);
	if (witness) return isOpening || isEnd;
	return shorter.isCutOff && isOpening && shorter.words.length >= manyWords;
}
