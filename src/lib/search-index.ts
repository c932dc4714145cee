import type { HTMLFile } from 'pagefind';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import type { DigestRecord } from './records.ts';
import { markEntry, markRun } from './search-entry.ts';
import { cutQuotes } from './search-quotes.ts';

/** What a word inside a quotation weighs beside one's own: enough to be found, too little to lead. */
const quotedWeight = '0.25';

/** A page of the site: an essay with its comments, in their order. */
export interface IndexedPage {
	readonly url: string;
	readonly records: readonly DigestRecord[];
}

/** The pages that `records` stand on, in their order. */
export function groupByPage(records: readonly DigestRecord[]): readonly IndexedPage[] {
	const pages = new Map<string, DigestRecord[]>();
	for (const record of records) {
		const url = record.url.replace(/#[^]*/u, '');
		const page = pages.get(url);
		if (page) page.push(record);
		else pages.set(url, [record]);
	}
	return [...pages].map(([url, entries]) => ({ url, records: entries }));
}

/**
 * An essay and its comments for Pagefind, as one bare page: one record per discussion and not per
 * comment, because what a search loads first grows with the number of records. Each paragraph, entry
 * and quotation begins with an empty anchor, so that a hit knows where it is; see `search-entry.ts`.
 */
export function htmlRecord({ url, records }: IndexedPage, language: string): HTMLFile {
	const page = h('html', { lang: language }, [
		h('head', h('meta', { dataPagefindMeta: 'title[content]', content: records[0]?.title ?? '' })),
		h('body', records.flatMap(entryElements)),
	]);
	// The engine puts the folder that the site is served from before every address itself.
	return { url, content: toHtml(page) };
}

function entryElements(record: DigestRecord): readonly Element[] {
	const { kind, title, author, published } = record;
	const note = { kind, ...(author && { author }), ...(published && { date: published }) };
	const words = [...record.blocks, ...record.headings];
	// An essay that is nothing but a title is found by it.
	const isSilent = !words.some(({ text }) => /[\p{L}\p{N}]/u.test(text));
	const blocks = isSilent && kind === 'essay' ? [{ id: 'main', text: title }, ...words] : words;
	return blocks.flatMap(({ id, text }, index) => {
		const mark = index === 0 ? { dataPagefindTitle: markEntry(note) } : {};
		const runs = cutQuotes(text, record.quotes).flatMap((run) =>
			run.quoted ? quotedWords(id, disarm(run.text)) : [disarm(run.text)],
		);
		return [h('a', { id, ...mark }), h('p', runs)];
	});
}

function quotedWords(id: string, text: string): (Element | string)[] {
	return [
		' ',
		h('a', { id, dataPagefindTitle: markRun(true) }),
		h('span', { dataPagefindWeight: quotedWeight }, text),
		h('a', { id, dataPagefindTitle: markRun(false) }),
		' ',
	];
}

/** Pagefind marks anchors in the text itself; a text that has its signs must not become one. */
function disarm(text: string): string {
	return text.replace(/(?<!_)_{3,}(?=(?:END_)?PAGEFIND_)/gu, '_');
}
