import type { Role } from '../../src/schemas/ledger.ts';
import type { Diagnostic } from './diagnostic.ts';

/** What one line of a text capture is, and whose. The array index is the line number minus one. */
export interface Label {
	readonly role: Role;
	/** Index into `Segmentation.drafts`; a duplicate names the draft it repeats. */
	readonly draft?: number | undefined;
	/** For a body whose line begins with something else: where its words begin, in UTF-16 units. */
	readonly column?: number | undefined;
	/** For a body whose line ends with something else: where its words end, in UTF-16 units. */
	readonly end?: number | undefined;
	/** For a duplicate: the 1-based line it repeats. */
	readonly of?: number | undefined;
	/** Whether it is part of the line above, which a program broke at a margin. */
	readonly goesOn?: boolean | undefined;
}

/** How an author was found; `none` goes with an undefined author. */
export type AuthorFrom =
	'byline' | 'signature' | 'plugin' | 'thread' | 'export' | 'curation' | 'none';

/** 0 to 1: the chance that the decision is right, as calibrated on labelled pages. */
export interface Confidence {
	readonly bounds: number;
	readonly author: number;
}

/** A date as printed and, where it says enough, in ISO 8601 with the precision printed. */
export interface DraftDate {
	readonly text: string;
	readonly iso: string | undefined;
}

/** How many comments a capture says that a post has, and the 1-based line where it says so. */
export interface StatedCount {
	readonly count: number;
	readonly line: number;
}

/** A post found in a capture, before ids and curation. Its words are the lines labelled `body`. */
export interface EssayDraft {
	readonly kind: 'essay';
	readonly title?: string | undefined;
	readonly author?: string | undefined;
	readonly authorFrom: AuthorFrom;
	readonly date?: DraftDate | undefined;
	readonly tags: readonly string[];
	readonly stated?: StatedCount | undefined;
	/** Links that other pages make to it, which are printed without words. */
	readonly wordless?: number | undefined;
	/** The site's menus stand above it, so that where it begins is a guess. */
	readonly isBelowMenu?: boolean | undefined;
	readonly confidence: Confidence;
}

/** A comment found in a capture. */
export interface CommentDraft {
	readonly kind: 'comment';
	/** Index of its essay in `Segmentation.drafts`. */
	readonly essay: number;
	readonly author?: string | undefined;
	readonly authorFrom: AuthorFrom;
	readonly date?: DraftDate | undefined;
	/** The number printed with it, which others may answer to (`@7`). */
	readonly number?: number | undefined;
	/** Marks of nesting before the byline: `>>`, or a number in a number (`1.2`). */
	readonly nesting?: string | undefined;
	/** Name of the person the byline itself says it answers. */
	readonly answers?: string | undefined;
	/** A whole comment that the page prints again elsewhere: the draft it repeats. */
	readonly repeats?: number | undefined;
	readonly confidence: Confidence;
}

export type Draft = EssayDraft | CommentDraft;

/** One text capture, cut up: a label for every line and the drafts the labels point to. */
export interface Segmentation {
	readonly dialect: string;
	readonly labels: readonly Label[];
	readonly drafts: readonly Draft[];
	readonly diagnostics: readonly Diagnostic[];
}

/** One line of an entry's words. */
export interface BodyLine {
	readonly number: number;
	/** The last line it stands on: more than one where a program broke it at a margin. */
	readonly last: number;
	readonly text: string;
	/** A blank line stood before it. */
	readonly gap: boolean;
}

/**
 * The lines that go on with the one above, by index, and how many characters stand before their words:
 * a program broke the paragraph at a margin.
 */
export type BrokenLines = ReadonlyMap<number, number>;
