import { createHash } from 'node:crypto';
import type { CommentRecord, EntryRecord, EssayRecord } from '../model/entry.ts';
import { distinctiveWords, normaliseName } from './words.ts';

/**
 * The opening words that name an essay: enough that two essays seldom share them, few enough that a
 * copy with a cut-off end has them all. The shortest of the eleven seed essays has 156 words; no two
 * share their first 3 (tried 1 to 40, 2026-11).
 */
const openingWords = 40;

/** A comment's id before ties: made of its words, author and date, never of its position. */
export function commentHash(comment: CommentRecord): string {
	return `c-${hash(10, [
		distinctiveWords(comment.text),
		normaliseName(comment.author) ?? null,
		comment.published ?? comment.publishedText ?? null,
	])}`;
}

/** Whether a capture has no words of an essay but at most its title and address: they were taken out of it. */
export function isWordless({ text, permalink }: EssayRecord): boolean {
	return text === '' || text === permalink;
}

/** Names an essay by its opening words, so that a fuller copy has the same fingerprint. */
export function openingFingerprint(essay: EssayRecord): string {
	return hash(16, distinctiveWords(essay.text).slice(0, openingWords));
}

/** Names an essay by all its words, title and date: tells apart essays that open alike. */
export function wholeFingerprint(essay: EssayRecord): string {
	return hash(16, [
		distinctiveWords(essay.text),
		distinctiveWords(essay.title),
		essay.published ?? essay.publishedText ?? null,
	]);
}

/**
 * Names one copy of an entry whether or not it was folded into another: what a ledger row of a
 * folded copy is called, and what `unfold` in `curation.yaml` lists.
 */
export function copyId(entry: EntryRecord): string {
	return entry.kind === 'comment' ? commentHash(entry) : `essay-${wholeFingerprint(entry)}`;
}

/** Stands for an address that must not be named any more: `withdrawn` of `permalinks.json`. */
export function addressHash(address: string): string {
	return hash(16, ['address', address]);
}

function hash(digits: number, value: unknown): string {
	return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, digits);
}
