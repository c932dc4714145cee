import { collapse } from '../text.ts';
import { knownDate } from './dates.ts';
import type { Metadata } from './metadata.ts';
import { cslName, type CslName } from './name.ts';

/** Year, month and day, as many as are known. */
type DateParts = readonly number[];

/** One item of CSL-JSON, as far as a digest needs it. */
export interface CslItem {
	readonly id: string;
	readonly 'citation-key': string;
	readonly type: 'post-weblog' | 'webpage';
	readonly title: string;
	readonly genre?: string;
	readonly author?: readonly CslName[];
	readonly issued?: { readonly 'date-parts': readonly DateParts[] };
	readonly 'container-title': string;
	readonly language: string;
	readonly URL: string;
	readonly keyword?: string;
	readonly note?: string;
	readonly publisher?: string;
}

/** `metadata` as CSL-JSON, which every citation is made of. */
export function cslItem(metadata: Metadata): CslItem {
	const { kind, key, url, title, genre, author, original, container } = metadata;
	const issued = dateParts(metadata.dates);
	const keyword = metadata.topics.map(({ name }) => plain(name).replaceAll(',', '')).join(',');
	return {
		id: key,
		'citation-key': key,
		type: kind === 'essay' || kind === 'comment' ? 'post-weblog' : 'webpage',
		title: plain(title),
		...(genre !== undefined && { genre: plain(genre) }),
		...(author && { author: [cslName(plain(author.name))] }),
		...(issued && { issued: { 'date-parts': issued } }),
		'container-title': plain(container.name),
		language: metadata.language,
		URL: url,
		...(keyword !== '' && { keyword }),
		...(original !== undefined && { note: `First published at ${plain(original)}` }),
	};
}

/** First and last day of a span, or the one day; a date without a year cannot be cited. */
function dateParts(dates: Metadata['dates']): readonly DateParts[] | undefined {
	if (!dates) return undefined;
	const [first, last] = dates.map(readParts);
	if (!first) return undefined;
	return last && last.join() !== first.join() ? [first, last] : [first];
}

function readParts(date: string): DateParts | undefined {
	return knownDate(date)?.split('T')[0]?.split('-').map(Number);
}

/** `text` on one line: a line break or a control character could begin another field. */
function plain(text: string): string {
	return collapse(text.toWellFormed().replace(/\p{Cc}+/gu, ' '));
}
