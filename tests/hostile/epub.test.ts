import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readingBook } from '../../src/lib/books/book.ts';
import { curatorContent } from '../../src/lib/books/content.ts';
import { coverWords } from '../../src/lib/books/cover.ts';
import { renderEpub } from '../../src/lib/books/epub.ts';
import { drawPicture } from '../../src/lib/pictures/draw.ts';
import { cover } from '../../src/lib/pictures/layout.ts';
import { asPart, chapterPage } from '../../src/lib/books/page.ts';
import { viewReading } from '../../src/lib/readings.ts';
import { digestSchema } from '../../src/schemas/digest.ts';
import { siteOfFiles } from '../helpers/content-site.ts';
import { epubProblems } from '../helpers/epub.ts';
import { findElements } from '../helpers/pages.ts';
import { parseXml, type XmlElement } from '../helpers/xml.ts';
import { attacks } from './attacks.ts';
import { contentOf, everywhere } from './records.ts';

const impossible = 'a\u0000b\u0007c\ufffed\ud800e]]>f<g>&amp;';
const site = siteOfFiles(contentOf(attacks.map(everywhere)).files, {
	digest: digestSchema.parse({
		...{ title: impossible, description: attacks[0], licence: impossible },
		site: 'https://reader.example.org/digest',
	}),
});
const reading = viewReading(site, {
	...{ slug: 'attacks', title: impossible, summary: impossible },
	stops: site.essays.map(({ slug }) => ({ essay: slug, note: impossible, question: impossible })),
});
const introduction = `Before <script>alert(1)</script> ![a picture](https://evil.example/x.png) after

<img src="https://evil.example/y.png" onerror="alert(1)" />

[a link](javascript:alert(1)) and [one inside](/topics/) {pwned()}`;
const book = readingBook(site, reading, curatorContent(introduction));
const bytes = renderEpub(book, { css: 'p {}', cover: await drawPicture(coverWords(book), cover) });
const documents = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.xhtml'));

/** All that the documents of a book may be made of. */
const harmless: ReadonlySet<string> = new Set([
	...[
		'@aria-label',
		'@class',
		'@dir',
		'@epub:type',
		'@href',
		'@id',
		'@lang',
		'@rel',
		'@role',
		'@start',
		'@type',
	],
	...[
		'@xml:lang',
		'@xmlns',
		'@xmlns:epub',
		'a',
		'article',
		'bdi',
		'blockquote',
		'body',
		'br',
		'code',
	],
	...['div', 'em', 'footer', 'h1', 'h2', 'h3', 'head', 'header', 'hr', 'html', 'li', 'link'],
	...['nav', 'ol', 'p', 'section', 'span', 'strong', 'sup', 'title', 'ul'],
]);

const elements = (root: XmlElement): readonly XmlElement[] => [
	root,
	...root.children.flatMap(elements),
];

describe('a book of attack strings', () => {
	test('is valid', async () => {
		expect(documents.length).toBe(site.essays.length + 2);
		expect(await epubProblems(bytes)).toEqual([]);
	});

	test('has in no document what loads, runs or sends something', () => {
		const shapes = documents.flatMap(([, content]) =>
			elements(parseXml(strFromU8(content))).flatMap(({ name, attributes }) => [
				name,
				...Object.keys(attributes).map((attribute) => `@${attribute}`),
			]),
		);
		expect([...new Set(shapes)].filter((shape) => !harmless.has(shape))).toEqual([]);
	});

	test('names a picture, and leaves out what would run', () => {
		const root = parseXml(
			strFromU8(documents.find(([name]) => name.endsWith('introduction.xhtml'))![1]),
		);
		const links = elements(root).filter(({ name }) => name === 'a');
		expect(links.map(({ attributes, text }) => [text, attributes['href']])).toEqual([
			['a picture', 'https://evil.example/x.png'],
			['a link', undefined],
			['one inside', 'https://reader.example.org/topics/'],
			[book.url, book.url],
		]);
		expect(root.text).not.toContain('pwned');
	});

	test('says every attack as words', () => {
		const said = documents.map(([, content]) => parseXml(strFromU8(content)).text);
		for (const essay of site.essays) {
			const words = essay.blocks[0]?.text ?? '';
			expect(
				said.some((text) => text.replace(/\s+/gu, ' ').includes(words)),
				words,
			).toBe(true);
		}
	});

	test('is printed as harmlessly', () => {
		const html = book.chapters
			.map((chapter, index) => toHtml(asPart(chapterPage(chapter, index), `s${index}-`)))
			.join('');
		const tree = fromHtml(html, { fragment: true });
		const ids = findElements(tree, ({ properties }) => typeof properties['id'] === 'string').map(
			({ properties }) => properties['id'],
		);
		expect(new Set(ids).size).toBe(ids.length);
		const active = ['script', 'img', 'iframe', 'svg', 'form', 'style', 'object', 'embed', 'meta'];
		expect(findElements(tree, ({ tagName }) => active.includes(tagName))).toEqual([]);
	});
});
