import type { EntryKey } from '../model/entry.ts';
import type { Found, FoundComment, FoundPost, Held } from './found.ts';

/** One item with the key that it has if it becomes an entry. */
export interface Row<Item extends Found = Found> {
	readonly item: Item;
	readonly key: EntryKey;
}

/** What becomes of one item: an entry, nothing, or the repeat of another one. */
export type Verdict =
	| { readonly is: 'essay'; readonly row: Row<FoundPost> }
	| { readonly is: 'comment'; readonly row: Row<FoundComment>; readonly essay: EntryKey }
	| { readonly is: 'held'; readonly row: Row; readonly held: Held }
	| { readonly is: 'repeat'; readonly row: Row; readonly of: EntryKey };

/** Decides for every item of a file what becomes of it, in the order of the file. */
export function judge(rows: readonly Row[]): readonly Verdict[] {
	const homes = new Map<string, Row<FoundPost>>();
	for (const { item, key } of rows) {
		if (item.kind === 'post' && !homes.has(item.ref)) homes.set(item.ref, { item, key });
	}
	const comments = new Map<string, Row<FoundComment>>();
	return rows.map(({ item, key }): Verdict => {
		const row = { item, key };
		if (item.kind === 'other' || item.held !== undefined) {
			return { is: 'held', row, held: item.held ?? unknown };
		}
		if (item.kind === 'post') {
			const first = homes.get(item.ref);
			return first !== undefined && isRepeat(first, { item, key })
				? { is: 'repeat', row, of: first.key }
				: { is: 'essay', row: { item, key } };
		}
		const home = homes.get(item.post);
		if (home === undefined) return { is: 'held', row, held: homeless };
		if (home.item.held !== undefined) return { is: 'held', row, held: below(home.item.held) };
		const first = comments.get(item.ref);
		if (first !== undefined && isRepeat(first, { item, key }))
			return { is: 'repeat', row, of: first.key };
		if (first === undefined) comments.set(item.ref, { item, key });
		return { is: 'comment', row: { item, key }, essay: home.key };
	});
}

/** Converters give one number to several items; only the same words make the same item. */
function isRepeat(
	first: Row<FoundPost | FoundComment>,
	next: Row<FoundPost | FoundComment>,
): boolean {
	return (
		first.key !== next.key &&
		first.item.held === undefined &&
		first.item.words.text === next.item.words.text
	);
}

const unknown: Held = { outcome: 'skipped', reason: 'nothing says what it is' };
const homeless: Held = {
	outcome: 'skipped',
	reason: 'the post it stands below is not in this file',
};

function below({ outcome, reason }: Held): Held {
	return { outcome, reason: `stands below what was not published: ${reason}` };
}
