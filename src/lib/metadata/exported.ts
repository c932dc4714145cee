import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { bibtexText } from './bibtex-text.ts';
import type { CslItem } from './csl.ts';
import type { CslName } from './name.ts';

/** The formats that a citation can be taken away in. */
export const citationFormats = {
	bib: { name: 'BibTeX', type: 'application/x-bibtex', format: formatBibtex },
	ris: { name: 'RIS', type: 'application/x-research-info-systems', format: formatRis },
	json: { name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json', format: formatJson },
} as const;

/** The formats a citation is offered in, by their endings. */
export type CitationFormat = keyof typeof citationFormats;

// Otherwise every character that TeX has no name for, all of Chinese for one, would be dropped.
plugins.config.get('@bibtex').format.asciiOnly = false;

function formatBibtex(items: readonly CslItem[]): string {
	const text = plugins.output.format('bibtex', items.map(forBibtex));
	return `${text.replace(/\n{2,}/gu, '\n\n').trim()}\n`;
}

/** BibTeX has no blog: the digest stands where its entries have a publisher. */
function forBibtex(item: CslItem): CslItem {
	const { id, type, issued, language, URL, title, genre, author, note } = item;
	return {
		...{ id, 'citation-key': id, type, language, URL, title: bibtexText(title) },
		...(genre !== undefined && { genre: bibtexText(genre) }),
		...(issued && { issued }),
		...(author && { author: author.map(bibtexName) }),
		...(note !== undefined && { note: bibtexText(note) }),
		'container-title': '',
		publisher: bibtexText(item['container-title']),
	};
}

function bibtexName(name: CslName): CslName {
	return 'literal' in name ? { literal: bibtexText(name.literal) } : name;
}

/**
 * The library folds its lines after 70 characters, where a title may go on with what reads as
 * another field, and no reader undoes it; so the lines are made here, of the library's fields.
 */
function formatRis(items: readonly CslItem[]): string {
	const withPublisher = items.map((item) =>
		item.type === 'webpage' ? { ...item, publisher: item['container-title'] } : item,
	);
	const records = plugins.output.format('ris', withPublisher, { format: 'object' });
	return `${records.map(risRecord).join('\r\n\r\n')}\r\n`;
}

function risRecord({ TY, ...fields }: Readonly<Record<string, unknown>>): string {
	const lines = Object.entries(fields).flatMap(([tag, value]) =>
		[value].flat().map((one) => `${tag}  - ${String(one)}`),
	);
	return [`TY  - ${String(TY)}`, ...lines, 'ER  - '].join('\r\n');
}

function formatJson(items: readonly CslItem[]): string {
	return `${JSON.stringify(items, null, '\t')}\n`;
}
