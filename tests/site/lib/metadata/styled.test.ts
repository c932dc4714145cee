import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { citeAll } from '../../../../src/lib/metadata/citations.ts';
import { cslItem } from '../../../../src/lib/metadata/csl.ts';
import { citationStyles, formatCitations } from '../../../../src/lib/metadata/styled.ts';
import { attacks } from '../../../hostile/attacks.ts';
import { describedEssay } from '../../../helpers/metadata.ts';

const cite = (part: Parameters<typeof describedEssay>[0]) =>
	Object.fromEntries(
		(citeAll([describedEssay(part)])[0] ?? []).map(({ style, html }) => [style, html]),
	);

describe('a citation', () => {
	test('gives author, date, title, digest and address, as each style wants them', () => {
		expect(cite({})).toEqual({
			APA: 'Lee, A. (2006, July 27). On openness. <i>The Reader</i>. https://reader.example/essays/on-openness/',
			MLA: 'Lee, Ann. “On Openness.” <i>The Reader</i>, 27 July 2006, https://reader.example/essays/on-openness/.',
			Chicago:
				'Lee, Ann. “On Openness.” <i>The Reader</i> (blog), July 27, 2006. https://reader.example/essays/on-openness/.',
		});
	});

	test('begins with the title where no author is named', () => {
		expect(cite({ author: undefined })).toMatchObject({
			APA: expect.stringMatching(/^On openness\. \(2006/u) as string,
			MLA: expect.stringMatching(/^“On Openness\.” /u) as string,
		});
	});

	test('keeps what is read from right to left apart from the signs around it', () => {
		const { APA, MLA } = cite({ title: 'جرس (المعبر)', author: { name: 'דוד לוי', url: '' } });
		expect(APA).toContain(' (2006, July 27). <bdi>جرس (المعبر)</bdi>. <i>');
		expect(MLA).toMatch(/^<bdi>דוד לוי<\/bdi>. “<bdi>جرس \(المعبر\)<\/bdi>.” <i>/u);
	});

	test('leaves a screen name whole', () => {
		const { APA, MLA } = cite({ author: { name: 'The Curmudgeon', url: '' } });
		expect(APA).toMatch(/^The Curmudgeon\. \(2006/u);
		expect(MLA).toMatch(/^The Curmudgeon\. “/u);
	});

	test.each([
		['2006', /\(2006\)/u],
		['2006-07', /\(2006, July\)/u],
		['2006-07-27T22:16', /\(2006, July 27\)/u],
		['2006-13-40', /\(2006\)/u],
		['--10-18', /\(n\.d\.\)/u],
	])('of %s names that date and no more', (date, expected) => {
		expect(cite({ dates: [date, date] }).APA).toMatch(expected);
	});

	test('says that there is no date where there is none', () => {
		expect(cite({ dates: undefined }).APA).toBe(
			'Lee, A. (n.d.). On openness. <i>The Reader</i>. https://reader.example/essays/on-openness/',
		);
	});

	test('of a comment keeps its words as they are, and says what it is a comment on', () => {
		const said = cite({ kind: 'comment', title: 'i sold cheese…', genre: 'Comment on “Stalls”' });
		expect(said.MLA).toContain('“i sold cheese….”');
		expect(said.Chicago).toContain('“i sold cheese….” Comment on “Stalls.”');
	});

	test('of a discussion spans its days', () => {
		expect(cite({ kind: 'discussion', dates: ['2006-07-27', '2006-08-02T10:00'] }).APA).toContain(
			'(2006, July 27–August 2)',
		);
	});

	test('keeps signs of markup in a title as the words they are', () => {
		const { APA } = cite({ title: '<b>Bold</b> & {braces} <script>alert(1)</script>' });
		expect(APA).toContain('&#x3C;b>Bold&#x3C;/b> &#x26; {braces} &#x3C;script>alert(1)');
	});

	test('is the same whether others are made with it or not', () => {
		const entries = ['a', 'b', 'c'].map((key) => describedEssay({ key, title: `On ${key}` }));
		expect(citeAll(entries)).toEqual(entries.flatMap((entry) => citeAll([entry])));
	});
});

describe('formatCitations', () => {
	test.each(attacks)('cites words like %j in every field', (text) => {
		const author = { name: text, url: '' };
		const part = { title: text, genre: text, author, container: { name: text, url: '' } };
		const items = [cslItem(describedEssay(part)), cslItem(describedEssay({ key: 'other' }))];
		for (const style of citationStyles) {
			const [html, other] = formatCitations(items, style);
			expect(html?.replace(/<\/?(?:i|b|sup|sub|bdi)>/gu, '')).not.toContain('<');
			expect(other).toContain('penness');
		}
	});

	property.prop([fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })], { numRuns: 50 })(
		'writes no tag but those of a style',
		(title, author) => {
			const item = cslItem(
				describedEssay({ title: title.toWellFormed(), author: { name: author, url: '' } }),
			);
			for (const style of citationStyles) {
				const [html = ''] = formatCitations([item], style);
				expect(html.replace(/<\/?(?:i|b|sup|sub|bdi)>/gu, '')).not.toContain('<');
			}
		},
	);
});
