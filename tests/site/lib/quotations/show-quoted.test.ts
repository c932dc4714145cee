import { fc, test } from '@fast-check/vitest';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect } from 'vitest';
import { markQuoted } from '../../../../src/lib/quotations/mark-quoted.ts';
import { showComment, showEssay } from '../../../../src/lib/quotations/show-quoted.ts';
import { tokensOf } from '../../../../src/lib/quotations/tokens.ts';
import { toText } from '../../../../src/lib/text.ts';
import { essayEntry, renderedComment, siteOf } from '../../../helpers/site.ts';

const words = 'Nobody on the island owns a timetable';
const essay = essayEntry({
	slug: 'ferry',
	html: `<p id="p-1"><em>Nobody</em> on the <a href="https://example.org/">island owns</a> a timetable.</p>`,
	blocks: [{ id: 'p-1', text: `${words}.` }],
});
const quoting = renderedComment({
	id: 'c-2',
	author: '<b>Ann</b>',
	html: `<p>“${words}”</p>`,
	text: `“${words}”`,
	quotes: [words],
});

describe('showEssay', () => {
	test('marks the quoted words through the markup between them, and says who quotes them', () => {
		const [shown] = siteOf([essay], { ferry: [quoting] }).essays;
		expect(shown && showEssay(shown)).toBe(
			'<p id="p-1"><em><span class="quoted">Nobody</span></em><span class="quoted"> on the </span>' +
				'<a href="https://example.org/"><span class="quoted">island owns</span></a>' +
				'<span class="quoted"> a timetable</span>.</p>' +
				'<p class="quoted-by">Quoted by <a href="#c-2"><bdi>&#x3C;b>Ann&#x3C;/b></bdi></a></p>',
		);
	});

	test('tells the comments of one person who quotes it twice apart', () => {
		const again = { ...quoting, id: 'c-3' };
		const [shown] = siteOf([essay], { ferry: [quoting, again] }).essays;
		expect(shown && showEssay(shown)).toContain(
			'<a href="#c-2"><bdi>&#x3C;b>Ann&#x3C;/b></bdi></a>, <a href="#c-3"><bdi>&#x3C;b>Ann&#x3C;/b> (2)</bdi></a>',
		);
	});

	test('marks quoted words in the cell of a table', () => {
		const html = `<table id="p-1"><tbody><tr><td>Why?</td> <td>${words}.</td></tr></tbody></table>`;
		const table = { ...essay, html, blocks: [{ id: 'p-1', text: `Why? ${words}.` }] };
		const [shown] = siteOf([table], { ferry: [quoting] }).essays;
		expect(shown && showEssay(shown)).toContain(`<td><span class="quoted">${words}</span>.</td>`);
	});

	test('leaves an essay that nobody quotes as it is', () => {
		const [shown] = siteOf([essay], { ferry: [{ ...quoting, quotes: undefined }] }).essays;
		expect(shown && showEssay(shown)).toBe(essay.html);
	});
});

describe('showComment', () => {
	test('marks what a later comment quotes', () => {
		const said = renderedComment({ id: 'c-1', html: `<p>${words}</p>`, text: words });
		const [shown] = siteOf([{ ...essay, blocks: [] }], { ferry: [said, quoting] }).essays;
		expect(shown?.thread.map(showComment)).toEqual([
			`<p><span class="quoted">${words}</span></p>`,
			quoting.html,
		]);
	});
});

describe('markQuoted', () => {
	const part = fc.constantFrom(
		'one ',
		'two',
		'<em>three</em>',
		'<br>',
		', <b>fo</b>ur',
		' “five” ',
	);
	const run = fc
		.tuple(fc.nat(12), fc.nat(4))
		.map(([first, more]) => [first, first + more] as const);

	test.prop([fc.array(part, { minLength: 1, maxLength: 8 }), fc.array(run, { maxLength: 3 })])(
		'changes no word, and marks the words it is given and no others',
		(parts, runs) => {
			const root = fromHtml(`<p>${parts.join('')}</p>`, { fragment: true });
			const before = toText(root);
			const total = tokensOf(before).length;
			const inside = runs.filter(([, last]) => last < total);
			markQuoted(root, inside);
			expect(toText(root)).toBe(before);
			const html = toHtml(root);
			const marked = html.match(/class="quoted"/gu)?.length ?? 0;
			expect(marked > 0).toBe(inside.length > 0);
		},
	);
});
