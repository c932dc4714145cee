import type { Nodes } from 'hast';

/**
 * All text inside `node`, as a reader hears it: line breaks are spaces, note numbers are silent, and
 * an image is what it says it shows.
 */
export function toText(node: Nodes): string {
	if (node.type === 'text') return node.value;
	if (node.type === 'element' && node.tagName === 'br') return ' ';
	if (node.type === 'element' && node.tagName === 'img') return node.properties['alt'] || '[image]';
	if (node.type === 'element' && 'dataFootnoteRef' in node.properties) return '';
	return 'children' in node ? node.children.map(toText).join('') : '';
}

/** `text` with every run of white space made one space. */
export function collapse(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}

/**
 * A number with its noun: `1 comment`, `25 comments`.
 *
 * @example
 * count(2, 'reply', 'replies') // => '2 replies'
 */
export function count(number: number, one: string, many = `${one}s`): string {
	return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

/** How a title is to be set that takes many lines at full size; undefined for one that does not. */
export function titleSize({ length }: string): 'long' | 'longer' | undefined {
	if (length <= 60) return undefined;
	return length <= 100 ? 'long' : 'longer';
}

/** Minutes that `words` take at 220 words a minute, at least one. */
export function readingMinutes(words: number): number {
	return Math.max(1, Math.round(words / 220));
}

/**
 * The first `limit` characters of `text`, cut between words and ended with an ellipsis.
 *
 * @example
 * excerpt('one two three', 9) // => 'one two…'
 */
export function excerpt(text: string, limit: number): string {
	const whole = collapse(text);
	if (whole.length <= limit) return whole;
	const cut = whole.slice(0, limit);
	const space = cut.lastIndexOf(' ');
	return `${(space > limit / 2 ? cut.slice(0, space) : cut).replace(/(?<![\s,;:.–—-])[\s,;:.–—-]+$/u, '')}…`;
}
