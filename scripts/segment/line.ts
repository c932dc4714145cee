import type { Byline } from '../text/bylines.ts';

/** One line with words, and what can be seen of it without knowing the page. */
export interface Line {
	/** 1-based number in the capture; two pieces of one line share it. */
	readonly number: number;
	/** Where in the capture's line it begins, in UTF-16 units; what is indented belongs to an item. */
	readonly column: number;
	/** Where in the capture's line its words end, if a link was run into them; see pieces.ts. */
	readonly end?: number | undefined;
	/** Set where the line is the marker of a list's item, which stands apart from the item's words. */
	readonly item: { readonly number: number | undefined } | undefined;
	/** Trimmed, spaces of all kinds made plain. */
	readonly text: string;
	readonly words: number;
	/** A blank line stood before it. */
	readonly gap: boolean;
	/** Ends as a sentence ends. */
	readonly sentence: boolean;
	readonly byline: Byline | undefined;
	/** How much it looks like a name standing alone, 0 to 1. */
	readonly name: number;
	readonly furniture: boolean;
	/** Opens what stands below the last comment. */
	readonly foot: boolean;
	/** What a theme prints beside a name: a role, the text of an avatar. */
	readonly role: boolean;
	/** Opens a comment section, with the number of comments it promises. */
	readonly heading: { readonly count: number | undefined } | undefined;
	readonly plugin: { readonly name: string | undefined } | undefined;
	/** Log-odds that a reader wrote it and not the essay's author; see voice.ts. */
	readonly voice: number;
}
