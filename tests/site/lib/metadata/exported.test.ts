import { plugins } from '@citation-js/core';
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { cslItem, type CslItem } from '../../../../src/lib/metadata/csl.ts';
import { citationFormats } from '../../../../src/lib/metadata/exported.ts';
import type { Metadata } from '../../../../src/lib/metadata/metadata.ts';
import type { CslName } from '../../../../src/lib/metadata/name.ts';
import { describedEssay } from '../../../helpers/metadata.ts';

const { bib, ris, json } = citationFormats;

/** What somebody means who writes it: one line, single spaces. */
const meant = (text: string) =>
	text
		.replace(/\p{Cc}+/gu, ' ')
		.replace(/\s+/gu, ' ')
		.trim();

/** Words as people and attackers write them. */
const words = fc
	.oneof(
		fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
		fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).map((text) => text.toWellFormed()),
		fc
			.array(
				fc.constantFrom(
					...[
						'{',
						'}',
						'\\',
						'"',
						"''",
						'--',
						'`',
						'$',
						'%',
						'&',
						'#',
						'_',
						'~',
						'^',
						'<i>',
						'</i>',
					],
					...[
						'\n',
						'\r',
						'\u2028',
						' and ',
						', ',
						' = ',
						'@misc{x,',
						'title = {evil}',
						'Ann',
						'lee',
					],
					...[
						'\nTY  - BOOK',
						'ER  - ',
						'  - ',
						'AU  - evil',
						'山田',
						'Ünal',
						'é',
						'🙂',
						'word word',
					],
				),
				{ minLength: 1, maxLength: 30 },
			)
			.map((parts) => parts.join('')),
	)
	.filter((text) => meant(text) !== '');

const dates = fc.constantFrom(
	...[undefined, '2006', '2006-07', '2006-07-27', '2006-07-27T22:16', '2006-02-30', '--10-18'],
);

const described = fc
	.record({ title: words, author: fc.option(words), genre: fc.option(words), date: dates })
	.map(({ title, author, genre, date }): Metadata =>
		describedEssay({
			title,
			genre: genre ?? undefined,
			author:
				author === null ? undefined : { name: author, url: 'https://reader.example/people/x/' },
			dates: date === undefined ? undefined : [date, date],
		}),
	);

const parse = (text: string, forceType: '@bibtex/text' | '@ris/file') =>
	plugins.input.chain(text, { forceType });

/** A name as one text again, the last name first, however its parts were told apart. */
const nameOf = (name: CslName & { readonly suffix?: string }) => {
	const parts = 'literal' in name ? [name.literal] : [name.family, name.given, name.suffix];
	const text = parts.filter((part) => part !== undefined).join(',');
	// RIS has no sign for a comma that parts no names.
	return text
		.split(',')
		.map((part) => part.trim())
		.filter(Boolean);
};

const given = (item: CslItem | undefined) => ({
	title: item?.title,
	names: item?.author?.map(nameOf),
	issued: item?.issued,
	URL: item?.URL,
});

/** What a parser may add of its own. */
const bookkeeping = ['_graph', 'citation-key', 'citation-label', 'id', 'type'];

const fieldsOf = (item: CslItem | undefined, unknown: readonly string[] = []) =>
	Object.keys(item ?? {})
		.filter((field) => ![...bookkeeping, ...unknown].includes(field))
		.sort();

describe('BibTeX', () => {
	test.prop([described], { numRuns: 300 })(
		'gives back author, title and date, and no field more',
		(metadata) => {
			const item = cslItem(metadata);
			const parsed = parse(bib.format([item]), '@bibtex/text');
			expect(parsed.map(given)).toEqual([given(item)]);
			// The digest is the publisher here.
			expect(fieldsOf(parsed[0], ['publisher'])).toEqual(
				fieldsOf(item, ['container-title', 'language']),
			);
		},
	);
});

describe('RIS', () => {
	test.prop([described], { numRuns: 300 })(
		'gives back author, title and date, and no field more',
		(metadata) => {
			const item = cslItem(metadata);
			const parsed = parse(ris.format([item]), '@ris/file');
			expect(parsed.map(given)).toEqual([given(item)]);
			expect(fieldsOf(parsed[0])).toEqual(fieldsOf(item, ['genre']));
		},
	);
});

describe('CSL-JSON', () => {
	test.prop([described], { numRuns: 300 })('is the item itself', (metadata) => {
		const item = cslItem(metadata);
		expect(JSON.parse(json.format([item]))).toEqual([item]);
	});
});
