import type { CustomRecord, HTMLFile } from 'pagefind';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { compareDates, yearOf } from './date.ts';
import type { FilterName } from './search-state.ts';
import type { DigestRecord } from './records.ts';

/**
 * An essay for Pagefind, as a bare page: its title and its paragraphs, each behind an empty anchor,
 * so that a hit knows which paragraph it is in.
 */
export function htmlRecord(record: DigestRecord, language: string): HTMLFile {
	const filters = Object.entries(filtersOf(record)).flatMap(([name, values]) =>
		values.map((value) =>
			h('span', { dataPagefindFilter: `${name}[data-value]`, dataValue: value }),
		),
	);
	const page = h('html', { lang: language }, [
		h('head', [
			...Object.entries(metaOf(record)).map(([name, value]) =>
				h('meta', { dataPagefindMeta: `${name}[content]`, content: value }),
			),
			h('meta', { dataPagefindSort: 'date[content]', content: sortKey(record.published) }),
		]),
		h('body', [
			...filters,
			h('h1', record.title),
			...record.blocks.flatMap(({ id, text }) => [h('a', { id }), h('p', text)]),
		]),
	]);
	// The engine puts the folder that the site is served from before every address itself.
	return { url: record.url, content: toHtml(page) };
}

/** A comment for Pagefind. */
export function customRecord(record: DigestRecord, language: string): CustomRecord {
	return {
		url: record.url,
		language,
		content: record.blocks.map(({ text }) => text).join('\n'),
		meta: metaOf(record),
		filters: filtersOf(record),
		sort: { date: sortKey(record.published) },
	};
}

function metaOf(record: DigestRecord): Record<string, string> {
	const { kind, title, author, published } = record;
	return { kind, title, ...(author && { author }), ...(published && { date: published }) };
}

function filtersOf(record: DigestRecord): Record<FilterName, string[]> {
	const year = yearOf(record.published ?? undefined);
	return {
		kind: [record.kind],
		topic: [...record.topics],
		person: record.author ? [record.author] : [],
		year: year ? [year] : [],
		source: [...record.sources],
	};
}

/** Sorts as text: undated entries before all dated ones. */
function sortKey(published: string | null): string {
	return published && compareDates(published, '--00-00') < 0 ? published : '0';
}
