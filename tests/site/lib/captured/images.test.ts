import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { readDiscussion } from '../../../../src/lib/captured/read-discussion.ts';
import { readEssay } from '../../../../src/lib/captured/read-essay.ts';
import { markQuoted } from '../../../../src/lib/quotations/mark-quoted.ts';

const file = 'images/0123456789abcdef01234567-640x480.jpg';
const read = (body: string, base?: string) => readEssay(`---\nid: a\n---\n\n${body}\n`, base);
/** The HTML without ids, directions and handles. */
const html = (body: string, base?: string) =>
	read(body, base).html.replace(/ (?:id|dir)="[^"]*"|<a class="handle"[^>]*><\/a>/gu, '');

const shown = (alt: string, base = '') =>
	`<img src="${base}/${file}" alt="${alt}" width="640" height="480" loading="lazy" decoding="async">`;
const rel = 'rel="nofollow ugc noopener"';

describe('a picture that was taken along', () => {
	test('is shown at its own size, loaded late, from the folder of the site', () => {
		expect(html(`![A quay](${file})`)).toBe(`<p>${shown('A quay')}</p>`);
		expect(html(`![A quay](${file})`, '/reader/')).toBe(`<p>${shown('A quay', '/reader')}</p>`);
	});

	test('keeps its title, and gives a link around it its name', () => {
		expect(html(`![A quay](${file} "Noon")`)).toContain('title="Noon"');
		expect(html(`[![](${file})](https://a.example/)`)).toBe(
			`<p><a href="https://a.example/" ${rel}>${shown('[image]')}</a></p>`,
		);
	});

	test('is a figure with the line in emphasis below it as its caption', () => {
		expect(html(`![A quay](${file})\\\n_At **noon**._`)).toBe(
			`<figure>${shown('A quay')}<figcaption>At <strong>noon</strong>.</figcaption></figure>`,
		);
		expect(html(`![A quay](${file})\\\nAt noon.`)).toBe(`<p>${shown('A quay')}<br>\nAt noon.</p>`);
		expect(html(`Look: ![A quay](${file})\\\n_At noon._`)).toMatch(/^<p>/u);
	});

	test('counts as what it shows for the address of its paragraph', () => {
		const { blocks } = read(`![A quay](${file})\\\n_At noon._\n\nA quay At noon.`);
		expect(blocks.map(({ id, text }) => [id, text])).toEqual([
			[blocks[0]?.id, 'A quay At noon.'],
			[`${blocks[0]?.id}-2`, 'A quay At noon.'],
		]);
	});

	test('stands in a comment and in a note, too', () => {
		const { comments } = readDiscussion(
			`---\nessay: a\ncomments: 1\n---\n\n<Comment id="c-1">\n\nMine: ![A quay](${file})\n\n</Comment>\n`,
		);
		expect(comments[0]).toMatchObject({
			text: 'Mine: A quay',
			images: [{ url: `/${file}`, alt: 'A quay', width: 640, height: 480 }],
		});
		expect(html(`Words.[^1]\n\n[^1]: ![A quay](${file})`)).toContain(shown('A quay'));
	});
});

describe('a picture on the web', () => {
	test('is named and never loaded', () => {
		expect(html('![A quay](https://a.example/pics/quay%20one.jpg "Noon")')).toBe(
			`<p><a href="https://a.example/pics/quay%20one.jpg" ${rel} title="Noon" data-image="">Image: <span>A quay</span> (a.example/quay one.jpg)</a></p>`,
		);
	});

	test('is named inside a link by words, and without words by its address', () => {
		expect(html('[see ![A quay](https://a.example/q.jpg)](https://b.example/)')).toBe(
			`<p><a href="https://b.example/" ${rel}>see <span data-image="">Image: <span>A quay</span> (a.example/q.jpg)</span></a></p>`,
		);
		expect(html('![quay one.jpg](https://a.example/quay%20one.jpg)')).toContain(
			'>Image: <span>quay one.jpg</span> (a.example)</a>',
		);
		expect(html('![](https://a.example/q.jpg)')).toContain('>Image (a.example/q.jpg)</a>');
	});

	test('whose file nobody has is named without a link', () => {
		expect(html('![A quay](missing:quay%20one.jpg)')).toBe(
			'<p><span data-image="">Image: <span>A quay</span> (quay one.jpg)</span></p>',
		);
		expect(html('![A quay](missing:)')).toContain('>Image: <span>A quay</span></span>');
		expect(read('![A quay](missing:q.jpg)').images).toEqual([
			{ url: '', alt: 'A quay', width: null, height: null },
		]);
	});

	test('shows the name that the host really has', () => {
		expect(html('![x](https://раураl.com/a.png)')).toContain('(xn--l-7sba6dbr.com/a.png)');
	});

	test.each([
		'javascript:alert(1)',
		'/a.png',
		'images/../../etc/passwd',
		'images/a.png',
		'data:image/png;base64,AAAA',
	])('is its words alone at %s', (address) => {
		expect(html(`![A quay](${address})`)).toBe('<p>A quay</p>');
	});

	test('has the same words and addresses as one that was taken along', () => {
		const text = (address: string) => read(`Look: ![A quay](${address}) there.`).blocks;
		expect(text('https://a.example/q.jpg')).toEqual(text(file));
	});

	test.each([file, 'https://a.example/q.jpg'])(
		'does not shift what is marked as quoted: %s',
		(address) => {
			const root = fromHtml(html(`Look: ![A quay](${address}) there it is.`), { fragment: true });
			markQuoted(root, [[3, 4]]);
			expect(toHtml(root)).toContain('<span class="quoted">there it</span>');
		},
	);
});
