import type { EntryRecord } from '../model/entry.ts';
import { applyEdits } from './edits.ts';
import { findPassage } from './passages.ts';
import { editTree } from './trees.ts';

/** An entry without passages that were removed from it. */
export function withoutPassages(record: EntryRecord, passages: readonly string[]): EntryRecord {
	return passages.reduce<EntryRecord>((rest, passage) => {
		const cut = (words: string) => applyEdits(words, findPassage(words, passage));
		const body = editTree(rest.body, (words) => findPassage(words, passage));
		const shared = { body, text: cut(rest.text) };
		return rest.kind === 'essay'
			? { ...rest, ...shared, title: cut(rest.title) }
			: { ...rest, ...shared };
	}, record);
}
