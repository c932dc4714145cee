import { knownDate } from './dates.ts';
import type { Metadata } from './metadata.ts';
import { describePicture, pictureUrl } from './picture.ts';

/** A `<meta>` element of a page's head. */
export type MetaTag =
	| { readonly name: string; readonly content: string }
	| { readonly property: string; readonly content: string };

/**
 * What a page's head says of it: Open Graph and Twitter's card for those who share the address, and
 * what Zotero's translator "Embedded Metadata" reads for those who collect it.
 */
export function metaTags(metadata: Metadata): readonly MetaTag[] {
	const { kind, title, url, summary, container } = metadata;
	const types: Partial<Record<Metadata['kind'], string>> = { essay: 'article', person: 'profile' };
	return [
		property('og:type', types[kind] ?? 'website'),
		property('og:site_name', container.name),
		property('og:title', title),
		...(summary === '' ? [] : [property('og:description', summary)]),
		property('og:url', url),
		property('og:image', pictureUrl(metadata)),
		property('og:image:alt', describePicture(metadata)),
		{ name: 'twitter:card', content: 'summary_large_image' },
		...(kind === 'essay' ? essayTags(metadata) : []),
	];
}

function essayTags({ author, dates, topics }: Metadata): readonly MetaTag[] {
	const date = dates && knownDate(dates[0]);
	return [
		// Zotero takes an article for a page of a journal unless it is told otherwise.
		{ name: 'z:itemType', content: 'blogPost' },
		...(author ? [{ name: 'author', content: author.name }] : []),
		// Without a date, Zotero takes the first one on the page, which is that of a comment.
		date === undefined
			? { name: 'DC.date', content: 'n.d.' }
			: property('article:published_time', date),
		...topics.map(({ name }) => property('article:tag', name)),
	];
}

function property(name: string, content: string): MetaTag {
	return { property: name, content };
}
