import { fc, test } from '@fast-check/vitest';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect } from 'vitest';
import type { ElementContent } from 'hast';
import { anchorOf } from '../../../../src/lib/captured/anchors.ts';
import { quotedPassages } from '../../../../src/lib/quotations/passages.ts';
import { findQuotations } from '../../../../src/lib/quotations/quotations.ts';
import type { SiteEssay } from '../../../../src/lib/site.ts';
import { toText } from '../../../../src/lib/text.ts';
import { essayEntry, renderedComment, siteOf } from '../../../helpers/site.ts';

const paragraphs = [
	'The ferry leaves at seven whether or not the baker has come down the hill.',
	'Nobody on the island owns a timetable, because nobody has ever needed to be told.',
	'What we call patience is mostly a good memory for how long things take.',
];

/** A comment as the loader gives it, from its HTML. */
function commentOf(id: string, html: string, part: { author?: string; inReplyTo?: string } = {}) {
	const { children } = fromHtml(html, { fragment: true });
	const content = children as ElementContent[];
	const text = content.map((node) => toText(node)).join(' ');
	return renderedComment({ id, html, text, quotes: quotedPassages(content), ...part });
}

function essayWith(...comments: ReturnType<typeof commentOf>[]): SiteEssay {
	const blocks = paragraphs.map((text) => ({ id: anchorOf(text), text }));
	const site = siteOf([essayEntry({ slug: 'ferry', blocks })], { ferry: comments });
	return site.essays[0] as SiteEssay;
}

/** Who quotes what, as `comment: source`. */
function links(essay: SiteEssay): readonly string[] {
	return [...findQuotations(essay).in].flatMap(([id, quotations]) =>
		quotations.map(({ source }) =>
			source.kind === 'paragraph' ? `${id}: ¶ ${source.number}` : `${id}: ${source.id}`,
		),
	);
}

describe('findQuotations', () => {
	test.each([
		['in quotation marks', '<p>“nobody has ever needed to be told” is the best of it.</p>'],
		['in straight ones', '<p>I like "Nobody has EVER needed to be told" best.</p>'],
		['in a block', '<blockquote><p>nobody has ever needed to be told</p></blockquote><p>True.</p>'],
		['in guillemets', '<p>Er sagt: «nobody has ever needed to be told», und hat recht.</p>'],
		['with a slip', '<p>“Nobody on the isle owns a timetable, because nobody has ever needed”</p>'],
	] as const)('finds words of a paragraph %s', (_, html) => {
		expect(links(essayWith(commentOf('c-1', html)))).toEqual(['c-1: ¶ 2']);
	});

	test('finds both ends of a quotation with words left out', () => {
		const html =
			'<p>“The ferry leaves at seven whether … Nobody on the island owns a timetable”</p>';
		expect(links(essayWith(commentOf('c-1', html)))).toEqual(['c-1: ¶ 1', 'c-1: ¶ 2']);
	});

	test('finds words of an earlier comment, and says which', () => {
		const essay = essayWith(
			commentOf('c-1', '<p>My grandmother sold tickets from a biscuit tin.</p>', { author: 'Ann' }),
			commentOf('c-2', '<blockquote><p>sold tickets from a biscuit tin</p></blockquote>'),
		);
		expect(links(essay)).toEqual(['c-2: c-1']);
		expect(findQuotations(essay).of.get('c-1')).toMatchObject({ runs: [[2, 7]] });
	});

	test('leads to the paragraph of the comment that has the words', () => {
		const said =
			'<p id="c-1-p-a">Boats came later.</p><ul><li id="c-1-p-b">My grandmother <em>sold</em> tickets from a biscuit tin.</li></ul>';
		const essay = essayWith(
			commentOf('c-1', said),
			commentOf('c-2', '<p>“sold tickets from a biscuit tin”: mine, too.</p>'),
		);
		expect(
			findQuotations(essay)
				.in.get('c-2')
				?.map(({ anchor }) => anchor),
		).toEqual(['c-1-p-b']);
	});

	test('finds words of a comment that the page prints below, where the newest stands first', () => {
		const said = commentOf('c-1', '<p>My grandmother sold tickets from a biscuit tin.</p>');
		const quoting = commentOf('c-2', '<p>“sold tickets from a biscuit tin”: mine, too.</p>');
		const essay = essayWith({ ...quoting, date: '2009-03-05' }, { ...said, date: '2009-03-04' });
		expect(links(essay)).toEqual(['c-2: c-1']);
	});

	test('names the essay where a comment quotes it and another quotes the same words', () => {
		const quote = '<blockquote><p>nobody has ever needed to be told</p></blockquote>';
		const essay = essayWith(commentOf('c-1', quote), commentOf('c-2', quote, { inReplyTo: 'c-1' }));
		expect(links(essay)).toEqual(['c-1: ¶ 2', 'c-2: ¶ 2']);
		expect(findQuotations(essay).of.get(anchorOf(paragraphs[1] ?? ''))?.by).toHaveLength(2);
	});

	test('prefers the comment that is answered where two say the same', () => {
		const said = '<p>A good harbour master forgets nothing</p>';
		const essay = essayWith(
			commentOf('c-1', said),
			commentOf('c-2', said),
			commentOf('c-3', '<p>“A good harbour master forgets nothing”?</p>', { inReplyTo: 'c-2' }),
		);
		expect(links(essay)).toEqual(['c-3: c-2']);
	});

	test.each([
		['words that nobody marks as quoted', '<p>nobody has ever needed to be told</p>'],
		['four words', '<p>“needed to be told”</p>'],
		['a common phrase', '<p>“it is as it was to be”</p>'],
		['words that nobody said', '<p>“everybody on the mainland owns two timetables”</p>'],
		[
			'words with another end',
			'<p>“nobody has ever needed to sing about ships, nets or gulls”</p>',
		],
		['words between two quotations', '<p>"No" nobody has ever needed to be told "yes"</p>'],
	] as const)('leaves %s alone', (_, html) => {
		expect(links(essayWith(commentOf('c-1', html)))).toEqual([]);
	});

	test('finds nothing in what comes later', () => {
		const essay = essayWith(
			commentOf('c-1', '<p>“sold tickets from a biscuit tin”</p>'),
			commentOf('c-2', '<p>My grandmother sold tickets from a biscuit tin.</p>'),
		);
		expect(links(essay)).toEqual([]);
	});

	const word = fc.constantFrom(...paragraphs.join(' ').split(' '));
	test.prop([fc.array(word, { minLength: 5, maxLength: 40 }), fc.nat(2)])(
		'finds words only where they stand',
		(words, at) => {
			const html = `<blockquote><p>${words.join(' ')}</p></blockquote>`;
			const said = `<p>${paragraphs[at] ?? ''}</p>`;
			const essay = essayWith(commentOf('c-1', said), commentOf('c-2', html));
			for (const { source, runs } of findQuotations(essay).of.values()) {
				const text =
					source.kind === 'comment' ? source.comment.text : (paragraphs[source.number - 1] ?? '');
				const length = text.split(' ').length;
				for (const [first, last] of runs) expect([first >= 0, last < length]).toEqual([true, true]);
			}
		},
	);

	test.prop([fc.nat(2), fc.nat(8), fc.integer({ min: 5, max: 9 })])(
		'finds every run of words that is long enough',
		(at, start, length) => {
			const words = (paragraphs[at] ?? '').split(' ').slice(start, start + length);
			fc.pre(words.length >= 5 && words.join('').length > 24);
			const html = `<p>As it says: “${words.join(' ').toUpperCase()}”.</p>`;
			expect(links(essayWith(commentOf('c-1', html)))).toEqual([`c-1: ¶ ${at + 1}`]);
		},
	);
});
