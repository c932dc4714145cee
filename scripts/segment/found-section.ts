import type { AuthorFrom, Confidence, DraftDate } from '../model/draft.ts';

/** One comment found: indices into the page's lines, and what its byline says. */
export interface FoundComment {
	readonly byline: readonly number[];
	readonly body: readonly number[];
	readonly furniture: readonly number[];
	readonly author: string | undefined;
	readonly authorFrom: AuthorFrom;
	readonly date: DraftDate | undefined;
	readonly number: number | undefined;
	readonly answers: string | undefined;
	readonly nesting: string | undefined;
	/** Index of the comment of this section that it prints again. */
	readonly repeats: number | undefined;
	readonly confidence: Confidence;
}

/** A post's comment section: half-open range of indices, and its comments in order. */
export interface Section {
	/** How the comments are marked, for the ledger. */
	readonly name: string;
	readonly start: number;
	readonly end: number;
	readonly comments: readonly FoundComment[];
	/** The post, where it is signed as its answers are: the first of a forum's topic. */
	readonly opening?: FoundComment;
}
