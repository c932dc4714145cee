import { describe, expect, test } from 'vitest';
import { anchorOf } from '../../../../src/lib/captured/anchors.ts';
import { readEssay } from '../../../../src/lib/captured/read-essay.ts';

const read = (body: string) => readEssay(`---\nid: a\ntitle: A\n---\n\n${body}\n`);

describe('readEssay', () => {
	test('returns the front matter', () => {
		expect(read('x').frontmatter).toEqual({ id: 'a', title: 'A' });
	});

	test('puts headings under the page’s own, without a gap', () => {
		const { html, headings } = read('# One\n\n#### Two\n\n# Three\n\n> # Quoted');
		expect(headings.map(({ depth, text }) => [depth, text])).toEqual([
			[2, 'One'],
			[3, 'Two'],
			[2, 'Three'],
		]);
		expect(html).toContain('<strong>Quoted</strong>');
	});

	test('gives paragraphs and list items an address from their words', () => {
		const { html, blocks } = read('One two.\n\n- item\n  - inner\n\nOne, two!');
		expect(blocks.map(({ id, text }) => [id, text])).toEqual([
			[anchorOf('one two'), 'One two.'],
			[anchorOf('item'), 'item'],
			[anchorOf('inner'), 'inner'],
			[`${anchorOf('one two')}-2`, 'One, two!'],
		]);
		for (const { id } of blocks) expect(html).toContain(`id="${id}"`);
	});

	test('says which paragraphs are quotations', () => {
		expect(read('Own.\n\n> Theirs.\n>\n> - and theirs\n\nOwn again.').quotes).toEqual([
			'Theirs.',
			'and theirs',
		]);
		expect(read('Own “words” only.')).not.toHaveProperty('quotes');
	});

	test('leaves quotes and dashes as the page has them', () => {
		expect(read(`"It's" -- so...`).html).toContain(`"It's" -- so...`);
	});

	test('links notes both ways under ids of its own', () => {
		const { html, blocks } = read('Text.[^star]\n\n[^star]: The *note*.');
		expect(html).toContain('<a href="#fn-1" role="doc-noteref" id="fnref-1">1</a>');
		expect(html).toContain('<a href="#fnref-1" aria-label="Back to reference 1">↩</a>');
		expect(blocks.map(({ text }) => text)).toEqual(['Text.', 'The note.']);
	});

	test('links outwards only, and follows nothing', () => {
		const { html } = read(
			'[out](https://example.com/a) [in](/archive/) [code](javascript:x) <me@example.com>'.replace(
				'<me@example.com>',
				'me@example.com',
			),
		);
		expect(html).toContain(
			'<a href="https://example.com/a" rel="nofollow ugc noopener">out</a> in code',
		);
		expect(html).toContain('href="mailto:me@example.com"');
	});

	test('lets each block run the way its words ask for, and code as it stands', () => {
		const { html } = read(
			'שלום.\n\n> One.\n>\n> - two\n\n```\nthree\n```\n\nFour.[^1]\n\n[^1]: Five.',
		);
		const directed = [...html.matchAll(/<(\w+)[^>]* dir="auto"/gu)].map(([, name]) => name);
		expect(directed).toEqual(['p', 'blockquote', 'p', 'p']);
	});

	test('lets tables and code be scrolled, wherever they stand, and nothing else', () => {
		const { html } = read('Words.\n\n| a |\n|---|\n| b |\n\n> ```\n> code\n> ```');
		expect(html).toMatch(
			/<div class="scroll" dir="auto" role="group" aria-label="Table" tabindex="0"><table id="[^"]*">/u,
		);
		expect(html).toMatch(/<blockquote[^>]*>\s*<pre[^>]* tabindex="0">/u);
		expect(html.match(/tabindex/gu)).toHaveLength(2);
	});

	test('keeps the number a list starts with', () => {
		expect(read('5. five\n6. six').html).toContain('<ol start="5"');
	});
});
