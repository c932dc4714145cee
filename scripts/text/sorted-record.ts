import { compareText } from './words.ts';

/** An object whose keys stand in the same order whatever the order they came in. */
export function sortedRecord(entries: Iterable<readonly [string, string]>): Record<string, string> {
	return Object.fromEntries([...entries].sort(([a], [b]) => compareText(a, b)));
}
