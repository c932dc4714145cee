/** What a short citation says. */
export interface Cited {
	readonly quotation: string;
	/** Undefined where the page names nobody. */
	readonly author: string | undefined;
	/** The essay's title. */
	readonly title: string;
	/** As the page prints it. */
	readonly date: string | undefined;
	readonly isComment: boolean;
	readonly address: string;
}

/**
 * A quotation with its source, in one line.
 *
 * @example
 * citation({ quotation: 'Yes.', author: 'Ann', title: 'On maps', date: '2006', isComment: true, address: 'https://x/' })
 * // => '“Yes.” Ann, comment on “On maps”, 2006. https://x/'
 */
export function citation({ quotation, author, title, date, isComment, address }: Cited): string {
	const words = quotation.replace(/\s+/gu, ' ').trim();
	const work = isComment ? `comment on “${title}”` : `“${title}”`;
	const source = [author ?? (isComment ? 'Unsigned' : undefined), work, date].filter(Boolean);
	return `“${words}” ${source.join(', ')}. ${address}`;
}
