import { fc, test } from '@fast-check/vitest';
import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect } from 'vitest';
import { anchorBlocks } from '../../../../src/lib/captured/anchors.ts';
import { addHandles, withoutHandles } from '../../../../src/lib/captured/handles.ts';
import { readEssay } from '../../../../src/lib/captured/read-essay.ts';

const handle = (id: string, number: number) =>
	`<a class="handle" href="#${id}" aria-label="Link to paragraph ${number}"></a>`;

/** `html` with a handle on each of its blocks, and the ids of the blocks. */
function handled(html: string): readonly [html: string, ids: readonly string[]] {
	const root = fromHtml(html, { fragment: true });
	const content = root.children as ElementContent[];
	const blocks = anchorBlocks(content);
	addHandles(content, blocks);
	return [toHtml(root), blocks.map(({ id }) => id)];
}

describe('addHandles', () => {
	test('puts one behind the words of each block, before the list inside an item', () => {
		const [html, [one = '', two = '', three = '']] = handled(
			'<p>One.</p><ul><li>two<ul><li>three</li></ul></li></ul>',
		);
		expect(html).toBe(
			`<p id="${one}">One.${handle(one, 1)}</p>` +
				`<ul><li id="${two}">two${handle(two, 2)}<ul><li id="${three}">three${handle(three, 3)}</li></ul></li></ul>`,
		);
	});

	test('is passed by in a comment, where each comment has a link of its own', () => {
		const root = fromHtml('<p>One.</p>', { fragment: true });
		const content = root.children as ElementContent[];
		addHandles(content, anchorBlocks(content), { inComment: true });
		expect(toHtml(root)).toMatch(
			/aria-label="Link to paragraph 1 of this comment" tabindex="-1"><\/a><\/p>$/u,
		);
		expect(withoutHandles(toHtml(root))).toMatch(/>One\.<\/p>$/u);
	});

	test('puts that of a table into its first cell', () => {
		const [html, [id = '']] = handled(
			'<table><tbody><tr><td>one</td><td>two</td></tr></tbody></table>',
		);
		expect(html).toContain(`<td>one${handle(id, 1)}</td><td>two</td>`);
	});
});

describe('withoutHandles', () => {
	const line = fc.oneof(
		fc.string(),
		fc.constantFrom('- one', '> said', '| a | b |\n|---|---|\n| c | d |', '# Title'),
		fc.constantFrom('&lt;a class="handle" href="#p-1">&lt;/a>', '`<a class="handle"></a>`'),
	);

	test.prop([fc.array(line, { maxLength: 6 })])('leaves the words and their anchors', (lines) => {
		const words = lines.map((text) => text.replace(/[{}<]/gu, '')).join('\n\n');
		const { html, blocks } = readEssay(`---\nid: a\n---\n\n${words}\n`);
		const plain = withoutHandles(html);
		const ids = (text: string) => [...text.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
		expect(plain).not.toContain('<a class="handle"');
		expect(ids(plain)).toEqual(ids(html));
		const handles = html.match(/<a class="handle"/gu) ?? [];
		expect(handles).toHaveLength(blocks.filter(({ id }) => id.startsWith('p-')).length);
	});
});
