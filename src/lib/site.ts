import type { Digest } from '../schemas/digest.ts';
import type { CommentAttributes, Discussion } from '../schemas/discussion.ts';
import type { Essay } from '../schemas/essay.ts';
import type { Ledger } from '../schemas/ledger.ts';
import type { Permalinks } from '../schemas/permalinks.ts';
import type { Reading } from '../schemas/reading.ts';
import type { Topic } from '../schemas/topic.ts';
import type { Block, Heading } from './captured/anchors.ts';
import type { EntryImage } from './captured/images.ts';
import { joinEssays } from './join-essays.ts';
import type { Quotations } from './quotations/quotations.ts';

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
}

/** An essay in its place, with its discussion. */
export interface SiteEssay extends EssayEntry {
	readonly url: string;
	readonly authorSlug: string | undefined;
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

/** Everything the pages show, worked out once. */
export interface Site extends Omit<SiteInput, 'essays' | 'discussions'> {
	/** From the oldest on; undated ones last. */
	readonly essays: readonly SiteEssay[];
	/** Essays that were removed: nothing of them is shown but what others answered. */
	readonly removed: readonly SiteEssay[];
	/** By id and by the slug that is current. */
	readonly essay: (key: string) => SiteEssay | undefined;
	/** The essays before and after one, by date. */
	readonly around: (essay: SiteEssay) => readonly [SiteEssay | undefined, SiteEssay | undefined];
	/** All comments that are shown, in the order of their essays. */
	readonly comments: readonly SiteComment[];
	readonly comment: (id: string) => SiteComment | undefined;
}

/** Joins essays, discussions and the rest of the content folder into one site. */
export function buildSite(input: SiteInput): Site {
	const { essays: entries, discussions, ...rest } = input;
	const everything = joinEssays(entries, discussions, rest.permalinks);
	const essays = everything.filter((essay) => !essay.removed);
	const removed = everything.filter((essay) => essay.removed);
	const byId = new Map(essays.map((essay) => [essay.id, essay]));
	const places = new Map(essays.map((essay, place) => [essay, place]));
	const bySlug = new Map(essays.map((essay) => [essay.slug, essay]));
	const comments = [...essays, ...removed].flatMap((essay) => essay.thread);
	const commentById = new Map(comments.map((comment) => [comment.id, comment]));
	return {
		...rest,
		topics: rest.topics.toSorted((a, b) => a.title.localeCompare(b.title, 'en')),
		essays,
		removed,
		essay: (key) => byId.get(key) ?? bySlug.get(key),
		around: (essay) => {
			const place = places.get(essay) ?? NaN;
			return [essays[place - 1], essays[place + 1]];
		},
		comments,
		comment: (id) => commentById.get(id),
	};
}
