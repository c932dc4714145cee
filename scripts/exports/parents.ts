import type { EntryKey } from '../model/entry.ts';
import type { FoundComment } from './found.ts';

type Published = FoundComment & { readonly key: EntryKey };

/** Who answers whom in a file, and which answers lead nowhere. */
export interface Parents {
	/** The comment that each comment answers, by key. */
	readonly keys: ReadonlyMap<EntryKey, EntryKey>;
	readonly lost: readonly { readonly item: FoundComment; readonly why: string }[];
}

/** Whom each of the published comments of a file answers, as far as that was published, too. */
export function findParents(comments: readonly Published[]): Parents {
	const byRef = new Map(comments.toReversed().map((comment) => [comment.ref, comment]));
	const keys = new Map<EntryKey, EntryKey>();
	const lost: { item: FoundComment; why: string }[] = [];
	for (const comment of comments) {
		if (comment.parent === undefined) continue;
		const parent = byRef.get(comment.parent);
		if (parent === undefined) lost.push({ item: comment, why: 'this file does not publish' });
		else if (parent.post !== comment.post)
			lost.push({ item: comment, why: 'stands below another post' });
		else if (leadsBack(parent.key, comment.key, keys))
			lost.push({ item: comment, why: 'answers this one' });
		else keys.set(comment.key, parent.key);
	}
	return { keys, lost };
}

function leadsBack(from: EntryKey, to: EntryKey, keys: ReadonlyMap<EntryKey, EntryKey>): boolean {
	for (let key: EntryKey | undefined = from; key !== undefined; key = keys.get(key)) {
		if (key === to) return true;
	}
	return false;
}
