import type { SiteComment } from './site.ts';

/** A comment and the comments that answer it. */
export interface ThreadNode {
	readonly comment: SiteComment;
	readonly parent: SiteComment | undefined;
	readonly replies: readonly ThreadNode[];
	/** Comments below this one, at any depth. */
	readonly descendants: number;
	/** Place in plain time order, from 0. */
	readonly timeRank: number;
}

/** How sure it is that a comment answers its parent. */
export interface ReplyEvidence {
	/** The page said so; otherwise it was read out of the words. */
	readonly known: boolean;
	/** In words for the reader. */
	readonly words: string;
}

const evidence: Record<SiteComment['replyFrom'], ReplyEvidence> = {
	export: { known: true, words: 'in reply to' },
	nesting: { known: true, words: 'in reply to' },
	curation: { known: true, words: 'in reply to' },
	mention: { known: false, words: 'seems to answer' },
	salutation: { known: false, words: 'seems to answer' },
	quotation: { known: false, words: 'seems to answer' },
	number: { known: false, words: 'seems to answer' },
	alternation: { known: false, words: 'seems to answer' },
	none: { known: false, words: '' },
};

/** Why an inferred parent was inferred, to be read after "seems to answer NAME". */
export const inferredFrom: Partial<Record<SiteComment['replyFrom'], string>> = {
	mention: 'the comment names them',
	salutation: 'the comment opens with their name',
	quotation: 'the comment quotes them',
	number: 'the comment gives their number',
	alternation: 'the two take turns',
};

/** What is known about the link from a comment to its parent. */
export function replyEvidence(replyFrom: SiteComment['replyFrom']): ReplyEvidence {
	return evidence[replyFrom];
}

/** Replies deeper than this stand beside the comment they answer: a phone has no room for more. */
const maxDepth = 6;

/**
 * The thread as a tree, siblings in thread order. A comment whose parent is not shown stands at the
 * top, and so does the last link of a circle.
 */
export function buildThread(comments: readonly SiteComment[]): readonly ThreadNode[] {
	const parents = findParents(comments);
	const children = new Map<SiteComment | undefined, SiteComment[]>();
	const depths = new Map<SiteComment | undefined, number>([[undefined, 0]]);
	for (const comment of topDown(comments, parents)) {
		let place = parents.get(comment);
		while ((depths.get(place) ?? 0) >= maxDepth) place = parents.get(place as SiteComment);
		depths.set(comment, (depths.get(place) ?? 0) + 1);
		const siblings = children.get(place);
		if (siblings) siblings.push(comment);
		else children.set(place, [comment]);
	}
	const ranks = new Map(inTimeOrder(comments).map((comment, rank) => [comment, rank]));
	const grow = (place: SiteComment | undefined): ThreadNode[] =>
		(children.get(place) ?? [])
			.toSorted((a, b) => a.position - b.position)
			.map((comment) => {
				const replies = grow(comment);
				const descendants = replies.reduce((sum, reply) => sum + 1 + reply.descendants, 0);
				const timeRank = ranks.get(comment) ?? 0;
				return { comment, parent: parents.get(comment), replies, descendants, timeRank };
			});
	return grow(undefined);
}

/**
 * The comments from the oldest on. One without a day stays behind the comment that it follows on the
 * page.
 */
export function inTimeOrder(comments: readonly SiteComment[]): readonly SiteComment[] {
	let latest = '';
	const dated = comments.map((comment) => {
		if (/^\d{4}-\d{2}-\d{2}/u.test(comment.date ?? '')) latest = comment.date ?? latest;
		return { comment, time: latest };
	});
	const sorted = dated.sort((a, b) => (a.time === b.time ? 0 : a.time < b.time ? -1 : 1));
	return sorted.map(({ comment }) => comment);
}

/** The parent of each comment, with every circle cut open. */
function findParents(comments: readonly SiteComment[]): Map<SiteComment, SiteComment | undefined> {
	const byId = new Map(comments.map((comment) => [comment.id, comment]));
	const parents = new Map<SiteComment, SiteComment | undefined>();
	for (const comment of comments) {
		const chain = new Set<SiteComment>();
		let at: SiteComment | undefined = comment;
		while (at && !parents.has(at)) {
			chain.add(at);
			const next: SiteComment | undefined = byId.get(at.inReplyTo ?? '');
			const parent: SiteComment | undefined = next && chain.has(next) ? undefined : next;
			parents.set(at, parent);
			at = parent;
		}
	}
	return parents;
}

/** The comments with every parent before its replies. */
function topDown(
	comments: readonly SiteComment[],
	parents: ReadonlyMap<SiteComment, SiteComment | undefined>,
): ReadonlySet<SiteComment> {
	const ordered = new Set<SiteComment>();
	for (const comment of comments) {
		const chain: SiteComment[] = [];
		let at: SiteComment | undefined = comment;
		while (at && !ordered.has(at)) {
			chain.push(at);
			at = parents.get(at);
		}
		for (const link of chain.reverse()) ordered.add(link);
	}
	return ordered;
}
