/** What a page or entry is. */
export type MetadataKind =
	'home' | 'essay' | 'discussion' | 'comment' | 'topic' | 'person' | 'reading' | 'source' | 'page';

/** Something that has a name and a whole address. */
export interface Named {
	readonly name: string;
	readonly url: string;
}

/**
 * What is known about one thing on the site. Citations, meta tags, JSON-LD and pictures are all
 * made of it and of nothing else, so that they cannot disagree. Addresses are whole ones.
 */
export interface Metadata {
	readonly kind: MetadataKind;
	/** No other one's: letters, digits and `_`, as a bibliography wants it. */
	readonly key: string;
	/** Stays the same for ever. */
	readonly url: string;
	readonly title: string;
	/** What it is, where the title does not say so: `Comment on “The sandwich bag”`. */
	readonly genre: string | undefined;
	/** One or two sentences; empty where nothing is to be said. */
	readonly summary: string;
	readonly author: Named | undefined;
	/** First and last date, as precise as the pages give them; the same one for a single day. */
	readonly dates: readonly [string, string] | undefined;
	readonly topics: readonly Named[];
	/** Where the words first stood. */
	readonly original: string | undefined;
	readonly container: Named;
	readonly language: string;
}
