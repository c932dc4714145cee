import { cslItem } from './csl.ts';
import type { Metadata } from './metadata.ts';

/**
 * `metadata` as the title of a COinS span (ANSI/NISO Z39.88-2004): where a page cites many things,
 * Zotero collects each that has one.
 */
export function contextObject(metadata: Metadata): string {
	const {
		type,
		title,
		author: [author] = [],
		issued,
		language,
		URL: url,
		...item
	} = cslItem(metadata);
	const [date] = issued?.['date-parts'] ?? [];
	const fields: readonly (readonly [string, string | undefined])[] = [
		['ctx_ver', 'Z39.88-2004'],
		['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
		['rft.type', type === 'post-weblog' ? 'blogPost' : 'webpage'],
		['rft.title', title],
		['rft.source', item['container-title']],
		['rft.identifier', url],
		['rft.aulast', author && ('literal' in author ? author.literal : author.family)],
		['rft.aufirst', author && ('literal' in author ? undefined : author.given)],
		['rft.date', date?.map((part) => String(part).padStart(2, '0')).join('-')],
		['rft.language', language],
	];
	return fields
		.flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`]))
		.join('&');
}
