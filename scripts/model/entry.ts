import type { Root } from 'mdast';
import type { Source } from '../../src/schemas/common.ts';
import type { TopicLink } from '../../src/schemas/essay.ts';
import type { AuthorFrom, Confidence } from './draft.ts';

/** Names an entry inside one run, before it has an id: `<capture>#<n>`. */
export type EntryKey = string;

export type ReplyFrom =
	| 'export'
	| 'mention'
	| 'salutation'
	| 'quotation'
	| 'number'
	| 'nesting'
	| 'alternation'
	| 'curation'
	| 'none';

export type Status = 'shown' | 'spam' | 'pingback' | 'removed';

interface EntryBase {
	readonly key: EntryKey;
	/** Set by the `identify` stage; empty before it. */
	readonly id: string;
	readonly author?: string | undefined;
	readonly authorFrom: AuthorFrom;
	/** ISO 8601 with the precision the capture gives. */
	readonly published?: string | undefined;
	/** The date as printed. */
	readonly publishedText?: string | undefined;
	/** The words as a Markdown syntax tree. Hostile text lives in `text` nodes only. */
	readonly body: Root;
	/** The words alone, blocks separated by `\n`; what comparing, counting and search work on. */
	readonly text: string;
	readonly topics: readonly TopicLink[];
	/** Every capture that holds it, fullest text first. */
	readonly sources: readonly Source[];
	/** Keys of entries of other captures folded into this one. */
	readonly folded: readonly EntryKey[];
	readonly confidence: Confidence;
	/** What is not sure, in sentences for the reader. */
	readonly unsure: readonly string[];
}

/** How many comments a capture says that an essay has. */
export interface StatedComments {
	readonly count: number;
	/** Those that it counts and that are no entries of their own: printed twice, or deleted. */
	readonly besides: number;
	/** The 1-based line where a text says so. */
	readonly line?: number | undefined;
}

export interface EssayRecord extends EntryBase {
	readonly kind: 'essay';
	readonly title: string;
	readonly titleFrom: 'capture' | 'derived' | 'curation';
	/** Last part of the address; equal to the id unless the curator says otherwise. */
	readonly slug: string;
	readonly tags: readonly string[];
	readonly permalink?: string | undefined;
	/** Of the capture that counts most. */
	readonly stated?: StatedComments | undefined;
	readonly abstract?: string | undefined;
	/** Whether its page asks search engines to leave it out. */
	readonly noindex?: true | undefined;
	/** Taken out at somebody's request: nothing is left but its place and its address. */
	readonly isRemoved?: boolean | undefined;
}

export interface CommentRecord extends EntryBase {
	readonly kind: 'comment';
	readonly essay: EntryKey;
	/** Place in its thread, counted from 0 in each capture. */
	readonly position: number;
	readonly inReplyTo?: EntryKey | undefined;
	readonly replyFrom: ReplyFrom;
	readonly status: Status;
	/** The export says that somebody let it through; no guess of ours takes it out again. */
	readonly isApproved?: boolean | undefined;
}

export type EntryRecord = EssayRecord | CommentRecord;
