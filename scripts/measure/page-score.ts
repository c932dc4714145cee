import type { CommentRecord } from '../model/entry.ts';
import { lettersOf } from './saved-pages.ts';
import type { PageMarks, TrueComment } from './saved-pages.ts';

/** What was found of the comments of one page, or of several. */
export interface PageScore {
	readonly found: number;
	readonly all: number;
	/** Found and of the page's comments: at least this much of the words are the same. */
	readonly matched: number;
	/** To the letter. */
	readonly words: number;
	readonly author: number;
	/** Where the page's structure names none, whom the words name (`@Ann`, `#3`) is not wrong either. */
	readonly parent: number;
}

/** What says whom a comment answers on pages that print all comments on one level, too. */
const named: ReadonlySet<string> = new Set(['mention', 'number']);

/** Two readings with less of their words in common are of different comments. */
const alike = 0.8;

/** Scores the comments found in a page by those that are there. */
export function scoreComments(
	found: readonly CommentRecord[],
	truth: readonly TrueComment[],
	marks: PageMarks,
): PageScore {
	const words = found.map(({ text }) => lettersOf(text));
	const partners = pair(words, truth);
	const byKey = new Map(found.map(({ key }, index) => [key, index]));
	const pairs = partners.flatMap((index, at) => {
		const comment = index === undefined ? undefined : found[index];
		const wanted = truth[at];
		return comment === undefined || index === undefined || wanted === undefined
			? []
			: [{ comment, index, wanted }];
	});
	return {
		found: found.length,
		all: truth.length,
		matched: pairs.length,
		words: pairs.filter(({ index, wanted }) => words[index] === wanted.words).length,
		author: pairs.filter(({ comment, wanted }) => isAuthor(comment.author, wanted.author, marks))
			.length,
		parent: pairs.filter(({ comment, wanted }) => {
			const parent = comment.inReplyTo === undefined ? undefined : byKey.get(comment.inReplyTo);
			if (wanted.parent === undefined && named.has(comment.replyFrom)) return true;
			return parent === (wanted.parent === undefined ? undefined : partners[wanted.parent]);
		}).length,
	};
}

/** Index of the found comment that each true one is, the same words first. */
function pair(
	found: readonly string[],
	truth: readonly TrueComment[],
): readonly (number | undefined)[] {
	const free = new Set(found.keys());
	const take = (isIt: (text: string) => boolean) => {
		const index = [...free].find((one) => isIt(found[one] ?? ''));
		if (index !== undefined) free.delete(index);
		return index;
	};
	const same = truth.map(({ words }) => take((text) => text === words));
	return same.map(
		(index, at) => index ?? take((text) => overlap(text, truth[at]?.words ?? '') >= alike),
	);
}

/** The share of the words of both that stand in both. */
function overlap(a: string, b: string): number {
	const rest = new Map<string, number>();
	for (const word of b.split(' ')) rest.set(word, (rest.get(word) ?? 0) + 1);
	let common = 0;
	for (const word of a.split(' ')) {
		const left = rest.get(word) ?? 0;
		if (left > 0) common++;
		rest.set(word, left - 1);
	}
	return (2 * common) / (a.split(' ').length + b.split(' ').length);
}

function isAuthor(
	name: string | undefined,
	wanted: string,
	{ isAuthorInLine }: PageMarks,
): boolean {
	const found = lettersOf(name ?? '');
	const line = lettersOf(wanted);
	return isAuthorInLine === true && found !== '' ? line.includes(found) : found === line;
}

/** The scores of several pages as those of one. */
export function sumScores(scores: readonly PageScore[]): PageScore {
	const sum = (count: (score: PageScore) => number) =>
		scores.reduce((total, score) => total + count(score), 0);
	return {
		found: sum(({ found }) => found),
		all: sum(({ all }) => all),
		matched: sum(({ matched }) => matched),
		words: sum(({ words }) => words),
		author: sum(({ author }) => author),
		parent: sum(({ parent }) => parent),
	};
}
