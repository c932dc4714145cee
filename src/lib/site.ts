import type { Digest } from '../schemas/digest.ts';
import type { CommentAttributes, Discussion } from '../schemas/discussion.ts';
import type { Essay } from '../schemas/essay.ts';
import type { Ledger } from '../schemas/ledger.ts';
import type { Permalinks } from '../schemas/permalinks.ts';
import type { Reading } from '../schemas/reading.ts';
import type { Topic } from '../schemas/topic.ts';
import type { Block, Heading } from './captured/anchors.ts';
import type { EntryImage } from './captured/images.ts';

/** What the content folder holds, as the collections give it. */
export interface SiteInput {
	readonly digest: Digest;
	readonly permalinks: Permalinks;
	readonly essays: readonly EssayEntry[];
	readonly discussions: readonly (Discussion & { readonly thread: readonly RenderedComment[] })[];
	readonly topics: readonly (Topic & { readonly slug: string })[];
	readonly readings: readonly (Reading & { readonly slug: string })[];
	readonly ledgers: readonly (Ledger & { readonly text?: readonly string[] | undefined })[];
}

/** An essay with the address it has now. */
export interface EssayEntry extends Essay {
	readonly slug: string;
	readonly html: string;
	/** `html` with a handle at every paragraph, for the essay's own page. */
	readonly pageHtml?: string | undefined;
	readonly headings: readonly Heading[];
	readonly blocks: readonly Block[];
	/** Words of the blocks that stand inside a quotation. */
	readonly quotes?: readonly string[] | undefined;
	readonly images?: readonly EntryImage[] | undefined;
}

/** A comment with its words as HTML and as text. */
export interface RenderedComment extends CommentAttributes {
	readonly html: string;
	/** `html` with a handle at every paragraph where there are several, for the essay's page. */
	readonly pageHtml?: string | undefined;
	readonly text: string;
	/** Addresses of its paragraphs, in reading order. */
	readonly anchors: readonly string[];
	/** Passages that the comment marks as somebody else's words. */
	readonly quotes?: readonly string[] | undefined;
	readonly images?: readonly EntryImage[] | undefined;
}

/** A comment in its place: its address and the essay it stands under. */
export interface SiteComment extends RenderedComment {
	readonly url: string;
	/** Last part of the address of whoever signed it. */
	readonly authorSlug: string | undefined;
	readonly essay: SiteEssay;
	/** Place in the thread, from 0. */
	readonly position: number;
	/** Anchors that its paragraphs had before their words changed, by that of the one in their place. */
	readonly formerAnchors: ReadonlyMap<string, readonly string[]>;
	/** The language of its words, where that is clearly another than the digest's. */
	readonly language: string | undefined;
}

/** An essay in its place, with its discussion. */
export interface SiteEssay extends EssayEntry {
	readonly url: string;
	readonly authorSlug: string | undefined;
	/** The language of its words and that of its title, where that is clearly another than the digest's. */
	readonly language: string | undefined;
	readonly titleLanguage: string | undefined;
	readonly discussion: Discussion | undefined;
	readonly thread: readonly SiteComment[];
	/** The thread with the places of removed comments, which have an address and no words. */
	readonly places: readonly SiteComment[];
	/** Addresses of comments that were known here once and are not shown, and of their paragraphs: they still lead somewhere. */
	readonly formerComments: readonly string[];
	/** Comments that stood here once and stand under another essay now: the id, and the addresses of the paragraphs. */
	readonly movedComments: readonly (readonly string[])[];
	/** Anchors that paragraphs had before their words changed, by that of the one in their place. */
	readonly formerAnchors: ReadonlyMap<string, readonly string[]>;
	/** Who quotes what here, worked out when it is first asked for. */
	readonly quotations: () => Quotations;
}

/** A paragraph of the essay, by its anchor and its number from 1, or an earlier comment. */
export type QuotedSource =
	| { readonly kind: 'paragraph'; readonly id: string; readonly number: number }
	| { readonly kind: 'comment'; readonly id: string; readonly comment: SiteComment };

/** A quotation in a comment. */
export interface Quotation {
	readonly source: QuotedSource;
	/** The address of the paragraph that the first quoted words stand in, of the essay or the comment. */
	readonly anchor: string;
}

/** What was quoted of one paragraph or comment. */
export interface Quoted {
	readonly source: QuotedSource;
	/** Who quotes it, in the order of the thread, each once. */
	readonly by: readonly SiteComment[];
	/** First and last word of each quoted run, counted from 0. */
	readonly runs: readonly (readonly [first: number, last: number])[];
}

/** Who quotes what in one essay's discussion. */
export interface Quotations {
	/** By the id of the paragraph or comment that is quoted. */
	readonly of: ReadonlyMap<string, Quoted>;
	/** What a comment quotes, each source once, by the comment's id. */
	readonly in: ReadonlyMap<string, readonly Quotation[]>;
}

/** Everything the pages show, worked out once. */
export interface Site extends Omit<SiteInput, 'essays' | 'discussions'> {
	/** From the oldest on; undated ones last. */
	readonly essays: readonly SiteEssay[];
	/** Essays that were removed: nothing of them is shown but what others answered. */
	readonly removed: readonly SiteEssay[];
	/** By id and by the slug that is current. */
	readonly essay: (key: string) => SiteEssay | undefined;
	/** The essays before and after one, by date; none where it has no year. */
	readonly around: (essay: SiteEssay) => readonly [SiteEssay | undefined, SiteEssay | undefined];
	/** All comments that are shown, in the order of their essays. */
	readonly comments: readonly SiteComment[];
	readonly comment: (id: string) => SiteComment | undefined;
}
