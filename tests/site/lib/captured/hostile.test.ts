import { fc, test } from '@fast-check/vitest';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect } from 'vitest';
import { readDiscussion } from '../../../../src/lib/captured/read-discussion.ts';
import { readEssay } from '../../../../src/lib/captured/read-essay.ts';
import { findStrangers } from '../../../hostile/strangers.ts';

const hostile = fc.constantFrom(
	...[
		'<script>alert(1)</script>',
		'<img src=x onerror=alert(1)>',
		'{process.exit(1)}',
		'<b',
		'</Comment>',
	],
	...[
		'import x from "y"',
		'export const x = 1',
		'[x](javascript:alert(1))',
		'![x](data:text/html,x)',
		'<!-- x -->',
	],
	...[
		'<Comment id="c-2">',
		'{/* x */}',
		'<style>*{}</style>',
		'# x',
		'> x',
		'- x',
		'[^1]',
		'[^1]: note',
		'\n\n',
	],
	...[
		'[x](/etc/passwd)',
		'<https://example.com/>',
		'https://example.com/?a=b&c=<d>',
		'`code`',
		'&lt;b&gt;',
		'***',
	],
);
const markdown = fc
	.array(fc.oneof(hostile, fc.string()), { maxLength: 8 })
	.map((parts) => parts.join(' '));

describe('any text of an essay', () => {
	test.prop([markdown], { numRuns: 500 })(
		'becomes prose and nothing else, or is refused',
		(text) => {
			const html = attempt(() => readEssay(`---\nid: a\n---\n\n${text}\n`).html);
			expect(html === undefined ? [] : findStrangers(html)).toEqual([]);
		},
	);
});

describe('any text of a comment', () => {
	test.prop([markdown], { numRuns: 500 })(
		'becomes prose and nothing else, or is refused',
		(text) => {
			const source = `---\nessay: a\n---\n\n<Comment id="c-1">\n${text}\n</Comment>\n`;
			const comments = attempt(() => readDiscussion(source).comments) ?? [];
			expect(comments.flatMap(({ html }) => findStrangers(html))).toEqual([]);
		},
	);
});

describe('MDX syntax in captured text', () => {
	test.each(['{1 + 1}', '<b>bold</b>', '<Comment id="c-9">x</Comment>', '{/* x */}'])(
		'%s stays as it is written',
		(syntax) => {
			const { html, neutralised } = readEssay(`---\nid: a\n---\n\nSee ${syntax} here.\n`);
			const text = fromHtml(html, { fragment: true });
			expect(wordsOf(text)).toBe(`See ${syntax} here.`);
			expect(neutralised.map((node) => node.text)).toEqual([syntax]);
		},
	);

	test('an import is a paragraph', () => {
		const { html } = readEssay(`---\nid: a\n---\n\nimport x from 'y'\n`);
		expect(wordsOf(fromHtml(html, { fragment: true }))).toBe(`import x from 'y'`);
	});
});

/** What `read` gives, or `undefined` where the MDX itself is broken, which ingest never writes. */
function attempt<T>(read: () => T): T | undefined {
	try {
		return read();
	} catch (error) {
		expect(String(error)).toMatch(/mdx|yaml/iu);
		return undefined;
	}
}

function wordsOf(node: Nodes): string {
	if (node.type === 'text') return node.value;
	return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
