import { dedupe } from '../../../scripts/dedupe/dedupe.ts';
import type { EntryRecord } from '../../../scripts/model/entry.ts';

/** The records without the doubles among them. */
export const run = (records: readonly EntryRecord[], unfold: readonly string[] = []) =>
	dedupe(records, { unfold }).value;

/** What an essay says. */
export const body =
	'A brand that shouts at everybody in the room should not wonder that nobody in it answers any more.';
/** So many different words. */
export const words = (count: number, prefix = 'w') =>
	Array.from({ length: count }, (_, n) => `${prefix}${n}`).join(' ');
/** `text` with every tenth word replaced. */
export const changed = (text: string) =>
	text
		.split(' ')
		.map((word, n) => (n % 10 === 5 ? 'other' : word))
		.join(' ');

export const keys = (records: readonly EntryRecord[]) => records.map(({ key }) => key);
