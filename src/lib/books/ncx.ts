import { x } from 'xastscript';
import { renderXml } from '../xml.ts';
import type { Book } from './book.ts';
import type { Part } from './package.ts';

/** The contents of the book as EPUB 2 has them: apps from before EPUB 3 know no others. */
export function renderNcx({ title, url, language }: Book, parts: readonly Part[]): string {
	const meta = {
		'dtb:uid': url,
		'dtb:depth': '1',
		'dtb:totalPageCount': '0',
		'dtb:maxPageNumber': '0',
	};
	return renderXml(
		x(
			'ncx',
			{ xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': language },
			[
				x(
					'head',
					Object.entries(meta).map(([name, content]) => x('meta', { name, content })),
				),
				x('docTitle', [x('text', title)]),
				x(
					'navMap',
					parts.map((part, index) =>
						x('navPoint', { id: `nav-${part.id}`, playOrder: String(index + 1) }, [
							x('navLabel', [x('text', part.title)]),
							x('content', { src: `${part.id}.xhtml` }),
						]),
					),
				),
			],
		),
	);
}
