import type { EntryRecord } from '../model/entry.ts';
import { distinctiveWords } from '../text/words.ts';

/** One copy of an entry in one capture, as comparing sees it. */
export interface Copy {
	readonly record: EntryRecord;
	readonly words: readonly string[];
	/** The words as one text, without a mark that says that the end is cut off. */
	readonly line: string;
	/** The capture's text ends with such a mark: `…`, `[…] Read more`. */
	readonly isCutOff: boolean;
	/** Letters and marks, without spaces: of equal words the copy with more punctuation is fuller. */
	readonly size: number;
}

/** Where a page cuts a text it prints dots and perhaps a link, at most this many characters. */
const cutZone = 80;

const cutMark =
	/(?:…|\.{3}|\[\.{3}\])\s{0,3}(?:[[(]?(?:read|continue|more|keep|click)\b[^.!?\n]{0,40})?$/iu;

/**
 * Reads a record as one copy of an entry: its words, without the mark of an end that was cut off.
 */
export function readCopy(record: EntryRecord): Copy {
	const text = record.text.trimEnd();
	const mark = cutMark.exec(text.slice(-cutZone));
	const end = mark ? text.length - mark[0].length : text.length;
	const whole = mark && end > 0 ? text.slice(0, end) : text;
	// Addresses of one blog are alike and none repeats another: each is a word of its own.
	const words = /^https?:\/\/\S+$/iu.test(whole) ? [whole] : distinctiveWords(whole);
	return {
		record,
		words,
		line: words.join(' '),
		isCutOff: mark !== null,
		size: text.replace(/\s+/g, '').length,
	};
}
