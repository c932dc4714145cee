/** A derived title is as long as this at most, in characters: a heading, not a paragraph. */
const longestTitle = 60;

/**
 * A title for an essay whose page prints none: its first sentence if that is short, otherwise its
 * first words with an ellipsis.
 *
 * @example
 * deriveTitle('Something has been bothering me about the way we all talk about it.')
 * // => 'Something has been bothering me about the way we all talk…'
 */
export function deriveTitle(text: string): string {
	const words = text.replace(/\s+/gu, ' ').trim().split(' ');
	let title = '';
	for (const word of words) {
		const longer = title === '' ? word : `${title} ${word}`;
		if (longer.length > longestTitle) break;
		title = longer;
		if (/[.!?]["”’)]?$/u.test(word) && title.length > 12) return title.replace(/\.$/u, '');
	}
	if (title === '') title = /^.{0,59}/su.exec(words[0] ?? '')?.[0] ?? '';
	return title === words.join(' ')
		? title
		: `${title.replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/u, '')}…`;
}
