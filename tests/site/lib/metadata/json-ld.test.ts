import { fc, test as property } from '@fast-check/vitest';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { entryDescriber } from '../../../../src/lib/metadata/entries.ts';
import { essayThing } from '../../../../src/lib/metadata/json-ld/essay.ts';
import { renderJsonLd } from '../../../../src/lib/metadata/json-ld/json-ld.ts';
import { attacks } from '../../../hostile/attacks.ts';
import { essayEntry, renderedComment, siteOf } from '../../../helpers/site.ts';

/** What a browser reads of `text` in a script element, and what stands behind it. */
function inPage(text: string) {
	const { children } = fromHtml(`<script type="application/ld+json">${text}</script>`, {
		fragment: true,
	});
	const [script, ...rest] = children;
	const [content] = (script as Element).children;
	return { content: content?.type === 'text' ? (JSON.parse(content.value) as unknown) : '', rest };
}

describe('renderJsonLd', () => {
	const holds = (headline: string) => {
		const thing = { '@type': 'BlogPosting', headline };
		expect(inPage(renderJsonLd(thing))).toEqual({
			content: { '@context': 'https://schema.org', ...thing },
			rest: [],
		});
	};

	test.each([
		...[
			'</script>',
			'</SCRIPT >',
			'<!--',
			'<!--<script>',
			']]>',
			'\u2028\u2029',
			'\\u003c/script>',
		],
		...attacks,
	])('keeps %j the words it is', holds);

	property.prop([fc.string({ unit: 'binary' })])('keeps any words the words they are', (text) => {
		holds(text.toWellFormed());
	});
});

describe('essayThing', () => {
	const comment = (id: string, inReplyTo?: string) =>
		renderedComment({ id, text: 'Words.', ...(inReplyTo !== undefined && { inReplyTo }) });
	const site = siteOf([essayEntry({ slug: 'on-openness', title: 'On openness' })], {
		'on-openness': [
			comment('c-0000000001'),
			comment('c-0000000002', 'c-0000000001'),
			{ ...comment('c-0000000003', 'c-0000000001'), removed: 'true' as const },
			comment('c-0000000004', 'c-0000000003'),
		],
	});
	const [essay] = site.essays;

	test('says nothing of what is not known', () => {
		const thing = essayThing(entryDescriber(site), essay!);
		for (const field of ['author', 'datePublished', 'about', 'isBasedOn', 'description']) {
			expect(Object.keys(thing)).not.toContain(field);
		}
	});

	test('leaves out a removed comment and keeps what answers it', () => {
		const { commentCount, comment: comments } = essayThing(entryDescriber(site), essay!);
		expect(commentCount).toBe(3);
		const address = (id: string) => `http://localhost:4321/essays/on-openness/#${id}`;
		expect(comments).toEqual([
			{
				'@type': 'Comment',
				url: address('c-0000000001'),
				comment: [{ '@type': 'Comment', url: address('c-0000000002') }],
			},
			{ '@type': 'Comment', url: address('c-0000000004') },
		]);
	});
});
