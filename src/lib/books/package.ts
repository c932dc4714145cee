import { h } from 'hastscript';
import { x } from 'xastscript';
import { imagePath } from '../captured/image-file.ts';
import { renderXml } from '../xml.ts';
import type { Book } from './book.ts';
import { bookPictures } from './pictures.ts';
import { renderXhtml } from './xhtml.ts';

/** A document in the order of reading. */
export interface Part {
	readonly id: string;
	readonly title: string;
}

/** Where a reader app finds the package. */
export const container = renderXml(
	x('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [
		x('rootfiles', [
			x('rootfile', {
				'full-path': 'EPUB/package.opf',
				'media-type': 'application/oebps-package+xml',
			}),
		]),
	]),
);

/** What somebody who cannot see or hear has of a book. */
function accessibility(hasPictures: boolean) {
	const pictures = hasPictures
		? 'Text, with headings in order and pictures that say in words what they show'
		: 'Text only but for the cover, with headings in order';
	return {
		'schema:accessMode': ['textual', ...(hasPictures ? ['visual'] : [])],
		'schema:accessModeSufficient': ['textual'],
		'schema:accessibilityFeature': [
			'structuralNavigation',
			'tableOfContents',
			'displayTransformability',
			...(hasPictures ? ['alternativeText'] : []),
		],
		'schema:accessibilityHazard': ['none'],
		'schema:accessibilitySummary': [`${pictures}; notes are links that lead both ways.`],
	};
}

/** The package document of EPUB 3: what the book is, what it holds, in which order. */
export function renderPackage(book: Book, parts: readonly Part[]): string {
	const { title, summary, url, language, publisher, rights, authors, updated } = book;
	const pictures = bookPictures(book);
	return renderXml(
		x(
			'package',
			{
				xmlns: 'http://www.idpf.org/2007/opf',
				version: '3.0',
				'unique-identifier': 'id',
				'xml:lang': language,
			},
			[
				x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
					x('dc:identifier', { id: 'id' }, url),
					x('dc:title', title),
					x('dc:language', language),
					...authors.map((author) => x('dc:creator', author)),
					x('dc:publisher', publisher.name),
					x('dc:source', url),
					summary === '' ? null : x('dc:description', summary),
					rights === undefined ? null : x('dc:rights', rights),
					x('meta', { property: 'dcterms:modified' }, updated),
					// Older apps know the cover by this alone.
					x('meta', { name: 'cover', content: 'cover' }),
					...Object.entries(accessibility(pictures.length > 0)).flatMap(([property, values]) =>
						values.map((value) => x('meta', { property }, value)),
					),
				]),
				x('manifest', [
					x('item', {
						id: 'nav',
						href: 'nav.xhtml',
						'media-type': 'application/xhtml+xml',
						properties: 'nav',
					}),
					x('item', {
						id: 'cover',
						href: 'cover.png',
						'media-type': 'image/png',
						properties: 'cover-image',
					}),
					x('item', { id: 'ncx', href: 'toc.ncx', 'media-type': 'application/x-dtbncx+xml' }),
					x('item', { id: 'style', href: 'style.css', 'media-type': 'text/css' }),
					...parts.map(({ id }) =>
						x('item', { id, href: `${id}.xhtml`, 'media-type': 'application/xhtml+xml' }),
					),
					...pictures.map((file, index) => {
						const id = `picture-${index + 1}`;
						return x('item', { id, href: imagePath(file), 'media-type': file.type });
					}),
				]),
				x(
					'spine',
					{ toc: 'ncx' },
					parts.map(({ id }) => x('itemref', { idref: id })),
				),
			],
		),
	);
}

/** The contents of the book, which reader apps show beside it. */
export function renderNavigation({ title, language }: Book, parts: readonly Part[]): string {
	const items = parts.map((part) => h('li', [h('a', { href: `${part.id}.xhtml` }, part.title)]));
	const toc = h('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'toc' }, [
		h('h1', 'Contents'),
		h('ol', items),
	]);
	return renderXhtml({ title, language, body: [toc] });
}
