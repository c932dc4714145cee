import { cslItem } from './csl.ts';
import type { Metadata } from './metadata.ts';
import { citationStyles, formatCitations, type CitationStyle } from './styled.ts';

/** How one thing is cited in one style. */
export interface StyledCitation {
	readonly style: CitationStyle;
	/** Safe HTML. */
	readonly html: string;
}

/** How each of `entries` is cited, in every style. */
export function citeAll(entries: readonly Metadata[]): readonly (readonly StyledCitation[])[] {
	const items = entries.map(cslItem);
	const columns = citationStyles.map((style) => ({ style, texts: formatCitations(items, style) }));
	return items.map((_, row) =>
		columns.map(({ style, texts }) => ({ style, html: texts[row] ?? '' })),
	);
}
