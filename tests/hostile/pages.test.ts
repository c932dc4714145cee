import { describe, expect, test } from 'vitest';
import type { IngestOutput } from '../../scripts/pipeline.ts';
import { readDiscussion } from '../../src/lib/captured/read-discussion.ts';
import { readEssay } from '../../src/lib/captured/read-essay.ts';
import { commentSchema } from '../../src/schemas/discussion.ts';
import { essaySchema } from '../../src/schemas/essay.ts';
import type { Format } from '../../src/schemas/ledger.ts';
import { captureOf, ingestAll } from '../helpers/ingest.ts';
import { attacks } from './attacks.ts';
import { findStrangers } from './strangers.ts';

const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
const escaped = (text: string) =>
	text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\p{Cc}/gu, ' ');

/** One page of each kind with `attack` wherever a page may have it. */
const pages: Readonly<Record<string, (attack: string) => readonly [Format, string]>> = {
	'a flat page': (attack) => [
		'text',
		`${attack}
March 4, 2009
The timetable says that the boat leaves at nine. ${attack}
${attack}
Posted by ${attack} at 9:00 AM
Tags: ${attack}, ferries
2 Comments
I drive the bus. ${attack}
Posted by: ${attack} | March 05, 2009 at 08:02 AM
${attack}
Posted by: Ottoline | ${attack}
`,
	],
	'a saved page': (attack) => [
		'html',
		`<!doctype html><html><head><title>${attack}</title></head><body>
<article class="h-entry post"><h1 class="p-name entry-title">${attack}</h1>
<span class="p-author author">${attack}</span> <time class="dt-published" datetime="${attack}">${attack}</time>
<div class="e-content entry-content"><p>The boat leaves at nine. ${attack}</p><p title="${attack}">x</p>
<a href="${attack}">a link</a> <img src="${attack}" alt="${attack}"></div></article>
<ol class="commentlist"><li class="comment" id="comment-1"><cite class="fn">${attack}</cite>
<div class="comment-content"><p>I drive the bus. ${attack}</p></div></li></ol></body></html>`,
	],
	'an export': (attack) => [
		'wxr',
		`<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"
xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>${escaped(attack)}</title><wp:wxr_version>1.2</wp:wxr_version><item><title>${escaped(attack)}</title>
<link>${escaped(attack)}</link><dc:creator>${cdata(attack)}</dc:creator><wp:post_id>1</wp:post_id>
<category domain="post_tag" nicename="x">${cdata(attack)}</category>
<wp:post_date>2009-03-04 09:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<content:encoded>${cdata(`<p>The boat leaves at nine.</p>${attack}<a href="${attack}">x</a>`)}</content:encoded>
<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author>${cdata(attack)}</wp:comment_author>
<wp:comment_author_url>${escaped(attack)}</wp:comment_author_url><wp:comment_approved>1</wp:comment_approved>
<wp:comment_date>2009-03-05 09:00:00</wp:comment_date>
<wp:comment_content>${cdata(`I drive the bus. ${attack}`)}</wp:comment_content></wp:comment></item></channel></rss>`,
	],
};

/** What in the files of a run the site would not have written, or cannot read. */
function complaints({ files }: IngestOutput): readonly string[] {
	return [...files].flatMap(([path, text]) => {
		if (path.startsWith('essays/')) {
			const { frontmatter, html, neutralised } = readEssay(text);
			essaySchema.parse(frontmatter);
			return [...findStrangers(html), ...neutralised.map((node) => node.text)];
		}
		if (!path.startsWith('discussions/')) return [];
		const { frontmatter, comments, neutralised } = readDiscussion(text);
		expect(comments).toHaveLength(Number(frontmatter['comments']));
		for (const { attributes } of comments) commentSchema.parse(attributes);
		return [
			...comments.flatMap(({ html }) => findStrangers(html)),
			...neutralised.map((node) => node.text),
		];
	});
}

describe.each(Object.entries(pages))('%s with an attack in every place', (_, pageOf) => {
	test.each(attacks.map((attack) => [attack]))('%j is read as words', (attack) => {
		const [format, text] = pageOf(attack);
		const output = ingestAll([{ ...captureOf('page.txt', text), format }]);
		expect(complaints(output)).toEqual([]);
		const entries = output.accounts.flatMap(({ ledger }) => ledger.entries);
		expect(entries.length).toBeGreaterThan(0);
		for (const path of output.files.keys()) {
			expect(path).toMatch(
				/^(?:(?:essays|discussions|topics)\/[a-z0-9-]+\.mdx|permalinks\.json|(?:ledger|sources)\/page\.txt\.(?:json|txt))$/u,
			);
		}
	});
});
