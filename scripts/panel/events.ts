/** Messages between the panel in the page and the development server. */
export const events = {
	/** What is there to decide on this page? */
	ask: 'colloquy:ask',
	page: 'colloquy:page',
	/** Somebody decided something. */
	decide: 'colloquy:decide',
	decided: 'colloquy:decided',
} as const;

/** One entry of a page, as far as a curator may want to change it. */
export interface PanelEntry {
	readonly id: string;
	readonly kind: 'essays' | 'comments';
	readonly title: string | undefined;
	readonly author: string | undefined;
	readonly published: string | undefined;
	readonly topics: readonly string[];
	readonly status: string;
	/** Id of the comment it answers. */
	readonly inReplyTo: string | undefined;
	/** Id of the comment before it in its thread. */
	readonly before: string | undefined;
	/** The beginning of its words. */
	readonly excerpt: string;
	/** Where another entry may begin inside of it: line numbers of its capture, and their words. */
	readonly lines: readonly (readonly [number: number, words: string])[];
}

/** One thing ingest is not sure of. */
export interface PanelDoubt {
	readonly id: string;
	readonly kind: 'author' | 'bounds';
	readonly sentence: string;
	/** 0 to 1: how sure ingest is. */
	readonly chance: number;
}

export interface PanelPage {
	/** In the order of the page. */
	readonly entries: readonly PanelEntry[];
	/** Most doubtful first. */
	readonly doubts: readonly PanelDoubt[];
	/** Slugs of the topics there are. */
	readonly topics: readonly string[];
	/** What became of decisions whose sender was loaded anew before it could be told. */
	readonly said?: string | undefined;
}

/** What became of decisions: a sentence for the curator. */
export interface Decided {
	readonly isWritten: boolean;
	readonly message: string;
}
