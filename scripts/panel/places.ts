import { toString } from 'mdast-util-to-string';
import type { EntryRecord } from '../model/entry.ts';
import type { Lines } from '../report/doubts.ts';
import type { PanelPlace } from './events.ts';

/** Of a longer entry, the places at its beginning; nobody looks for a border in more. */
const mostPlaces = 200;
const wordsLength = 80;

/**
 * Where another comment may begin inside of one: the lines of a text after the first, or the
 * paragraphs of an entry that has no lines.
 */
export function placesOf(record: EntryRecord, lines: Lines): readonly PanelPlace[] {
	const [source] = record.sources;
	const text = lines.get(source?.capture ?? '') ?? [];
	const numbers = (source?.lines ?? []).flatMap(([first, last]) =>
		Array.from({ length: last - first + 1 }, (_, n) => first + n),
	);
	const found =
		numbers.length > 0
			? numbers.map((number) => placeAt('line', number, text[number - 1] ?? ''))
			: record.body.children.map((block, n) => placeAt('paragraph', n + 1, toString(block)));
	return found.slice(1, mostPlaces).filter(({ words }) => words !== '');
}

function placeAt(at: PanelPlace['at'], number: number, words: string): PanelPlace {
	return { at, number, words: words.trim().slice(0, wordsLength).toWellFormed() };
}
