import type { ListDecision } from '../curate/decide-lists.ts';
import type { Decision } from '../curate/decide.ts';

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
	/** Of an essay. */
	readonly abstract: string | undefined;
	/** Where another entry may begin inside of it. */
	readonly places: readonly PanelPlace[];
	/** What the curator made one with it. */
	readonly joined: readonly PanelPart[];
	/** What ingest took for copies of it. */
	readonly folded: readonly PanelPart[];
}

/** A line of a capture, or a paragraph of an entry of an export. */
export interface PanelPlace {
	readonly at: 'line' | 'paragraph';
	readonly number: number;
	readonly words: string;
}

/** An entry that is part of another one. */
export interface PanelPart {
	readonly id: string;
	/** The list of `curation.yaml` that says so; undefined where nothing does. */
	readonly key: 'merge' | 'repeats' | undefined;
	/** The beginning of its words, or where they stand. */
	readonly words: string;
}

/** One thing ingest is not sure of. */
export interface PanelDoubt {
	readonly id: string;
	readonly kind: 'author' | 'bounds' | 'count';
	readonly sentence: string;
	/** 0 to 1: how sure ingest is; undefined where it is sure that something is not here. */
	readonly chance: number | undefined;
}

/** What the panel is told of the page it stands on. */
export interface PanelPage {
	/** In the order of the page. */
	readonly entries: readonly PanelEntry[];
	/** Most doubtful first. */
	readonly doubts: readonly PanelDoubt[];
	/** Slugs of the topics there are. */
	readonly topics: readonly string[];
	/** Slugs of the readings there are, in their order. */
	readonly readings: readonly string[];
	/** Everybody who is named in the digest, in the order of their names. */
	readonly people: readonly string[];
	/** What became of decisions whose sender was loaded anew before it could be told. */
	readonly said?: string | undefined;
}

/** What the panel can decide. */
export type PanelDecision = Decision | ListDecision;

/** What became of decisions: a sentence for the curator. */
export interface Decided {
	readonly isWritten: boolean;
	readonly message: string;
}
