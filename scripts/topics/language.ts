import { normaliseWords } from '../text/words.ts';

/** The twenty most frequent words of English that are not words of its neighbours, too. */
const frequent = new Set(
	'the of and to that it is for you with this have they are be but not from what which'.split(' '),
);

/**
 * Half of the least share these words have in 30 English pages with their menus (0.15 to 0.31,
 * 2026-11). `is`, `of` and `for` are words of Dutch and Danish as well, one in thirty at most.
 */
const leastEnglish = 0.075;

/** Whether most of a text is English. */
export function isEnglish(text: string): boolean {
	const words = normaliseWords(text);
	const count = words.filter((word) => frequent.has(word)).length;
	return count >= leastEnglish * words.length && words.length > 0;
}
