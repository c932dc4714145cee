import type { EntryKey, EntryRecord, EssayRecord } from '../model/entry.ts';
import { doubts } from '../text/doubts.ts';

/**
 * Says of each essay whose source counts more comments than there are how many of them are here:
 * the rest stands on another page of the thread, was loaded by a script, or was not told apart.
 *
 * Comments that are held back (spam, pingbacks) are here. A source that counts fewer says nothing:
 * blogs print the number of an hour ago, and some count no answers.
 */
export function tally(records: readonly EntryRecord[]): readonly EntryRecord[] {
	const found = new Map<EntryKey, number>();
	for (const record of records) {
		if (record.kind === 'comment') found.set(record.essay, (found.get(record.essay) ?? 0) + 1);
	}
	return records.map((record) =>
		record.kind === 'essay' ? tallyEssay(record, found.get(record.key) ?? 0) : record,
	);
}

function tallyEssay(essay: EssayRecord, found: number): EssayRecord {
	const { stated, unsure } = essay;
	if (stated === undefined || stated.count <= found + stated.besides) return essay;
	return { ...essay, unsure: [...unsure, doubts.count(stated.count, found)] };
}
