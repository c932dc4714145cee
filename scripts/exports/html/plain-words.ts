import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';

/** The words of a short field that may hold markup and entities, on one line. */
export function plainWords(field: string): string {
	const words = /[<&]/u.test(field)
		? toString(fromHtml(field.slice(0, 4000), { fragment: true }))
		: field;
	return words.replace(/\s+/gu, ' ').trim();
}
