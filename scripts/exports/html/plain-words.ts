import { toString } from 'hast-util-to-string';
import { parseHtml } from './parse.ts';

/** The words of a short field that may hold markup and entities, on one line. */
export function plainWords(field: string): string {
	const tree = /[<&]/u.test(field) ? parseHtml(field.slice(0, 4000), 'fragment') : undefined;
	const words = tree === undefined ? field : toString(tree);
	return words.replace(/\s+/gu, ' ').trim();
}
