import type { Outcome } from '../../src/schemas/ledger.ts';

/** How the words of an item are written down. */
export type Markup =
	/** HTML as it is. */
	| 'html'
	/** HTML whose line breaks count: a blank line parts paragraphs. */
	| 'lines'
	/** `lines`, and `[shortcodes]` besides. */
	| 'shortcodes'
	/** HTML with `[shortcodes]`. */
	| 'blocks'
	| 'markdown'
	/** No markup at all. */
	| 'plain';

/** What somebody wrote, and how it is marked up. */
export interface Words {
	readonly text: string;
	readonly markup: Markup;
}

/** Why an item becomes no entry. */
export interface Held {
	readonly outcome: Outcome;
	readonly reason: string;
}

interface FoundItem {
	/** The item as a person finds it in the file. */
	readonly source: string;
	readonly line?: number | undefined;
	/** Set where the item was not public, or is nothing that is published. */
	readonly held?: Held | undefined;
}

interface FoundEntry extends FoundItem {
	/** What others of the file call it; unique among its kind. */
	readonly ref: string;
	readonly author?: string | undefined;
	/** Where the author was found, if not in a field of an export. */
	readonly authorFrom?: 'byline' | undefined;
	/** A date in any form that `readDate` reads. */
	readonly date?: string | undefined;
	readonly words: Words;
	readonly unsure?: readonly string[] | undefined;
}

/** A post as a file has it. */
export interface FoundPost extends FoundEntry {
	readonly kind: 'post';
	readonly title?: string | undefined;
	readonly permalink?: string | undefined;
	/** Other addresses and identifiers by which comments of other captures may name it. */
	readonly names: readonly string[];
	readonly tags: readonly string[];
	/** How many comments the file says that the post has. */
	readonly stated?: number | undefined;
	/** The file has the address and the comments of the post and not its words. */
	readonly isStub?: boolean | undefined;
	/** What the file calls the post that it is as public as. */
	readonly uploadedTo?: string | undefined;
}

/** A comment as a file has it. */
export interface FoundComment extends FoundEntry {
	readonly kind: 'comment';
	/** `ref` of its post. */
	readonly post: string;
	/** `ref` of the comment it answers. */
	readonly parent?: string | undefined;
	/** What says so. */
	readonly parentFrom?: 'export' | 'nesting' | undefined;
	/** A pingback or trackback. */
	readonly isPing?: boolean | undefined;
	/** The export says that somebody let it through. */
	readonly isApproved?: boolean | undefined;
}

/** An item that can be no entry: a template, a menu, a file. */
export interface FoundOther extends FoundItem {
	readonly kind: 'other';
	readonly held: Held;
}

/** One item of an export in the words that all formats share. */
export type Found = FoundPost | FoundComment | FoundOther;
