import { paths } from './address.ts';
import type { SiteComment } from './site.ts';

/** What to say beside a name that the page does not print above or below the comment. */
export const nameNotes: Partial<Record<SiteComment['authorFrom'], string>> = {
	signature: 'signed in the text',
	plugin: 'named by a plugin’s trailer',
	thread: 'named by other comments',
	curation: 'named by the curator',
};

/** The comment's first line in its source, or the source as a whole where it has no lines. */
export function sourceAddress({ capture, lines }: Pick<SiteComment, 'capture' | 'lines'>): string {
	const first = /^\d+/u.exec(lines)?.[0];
	return first ? paths.sourceLine(capture, Number(first)) : paths.source(capture);
}
