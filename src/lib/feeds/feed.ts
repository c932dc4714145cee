/** A list of entries as a feed gives it; all addresses are whole ones. */
export interface Feed {
	/** Stays the same for ever, and is no other feed's or entry's. */
	readonly id: string;
	readonly title: string;
	readonly subtitle: string;
	/** The page that shows the same. */
	readonly url: string;
	/** Where the feed's own files stand, with a slash at its end. */
	readonly folder: string;
	/** Whoever publishes the digest, and where its own words on feeds stand. */
	readonly publisher: { readonly name: string; readonly url: string; readonly about: string };
	readonly language: string;
	readonly rights: string | undefined;
	readonly updated: string;
	/** The newest first. */
	readonly entries: readonly FeedEntry[];
}

/** An essay or a comment as a feed gives it. */
export interface FeedEntry {
	readonly id: string;
	readonly url: string;
	readonly title: string;
	readonly summary: string;
	/** Safe HTML, with whole addresses in its links. */
	readonly html: string;
	readonly author: { readonly name: string; readonly url: string } | undefined;
	/** The date as precise as the page gives it. */
	readonly date: string | undefined;
	/** In RFC 3339; only where the page gives at least a day. */
	readonly published: string | undefined;
	/** In RFC 3339; every entry must have one. */
	readonly updated: string;
	readonly categories: readonly Category[];
	/** Where the words first stood. */
	readonly via: string | undefined;
	readonly inReplyTo: Answered | undefined;
	readonly replies: Replies | undefined;
}

/** What an entry is filed under. */
export interface Category {
	readonly term: string;
	readonly label: string;
	/** The list that the term is taken from. */
	readonly scheme: string | undefined;
}

/** The entry that another one answers. */
export interface Answered {
	readonly id: string;
	readonly url: string;
	/** Nothing on the page says so; it was read out of the words. */
	readonly guessed: boolean;
}

/** The answers to an entry. */
export interface Replies {
	readonly number: number;
	/** Where they can be read, and the folder of their feed; only an essay has these. */
	readonly thread:
		{ readonly url: string; readonly folder: string; readonly updated: string } | undefined;
}
