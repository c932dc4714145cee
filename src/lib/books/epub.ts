import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Book } from './book.ts';
import { container, renderNavigation, renderPackage, type Part } from './package.ts';
import { chapterPage, titlePage } from './page.ts';
import { renderXhtml } from './xhtml.ts';

/**
 * `book` as EPUB 3, in the style sheet `css`. The same book gives the same bytes, wherever and
 * whenever it is packed.
 */
export function renderEpub(book: Book, css: string): Uint8Array<ArrayBuffer> {
	const { title, language, chapters } = book;
	const opening = { id: 'introduction', title, body: titlePage(book) };
	const stops = chapters.map((chapter, index) => {
		const number = index + 1;
		return { id: `stop-${number}`, title: chapter.title, body: chapterPage(chapter, number) };
	});
	const parts: readonly (Part & Pick<typeof opening, 'body'>)[] = [opening, ...stops];
	return pack([
		['META-INF/container.xml', container],
		['EPUB/package.opf', renderPackage(book, parts)],
		['EPUB/nav.xhtml', renderNavigation(book, parts)],
		['EPUB/style.css', css],
		...parts.map((part): [string, string] => [
			`EPUB/${part.id}.xhtml`,
			renderXhtml({ title: part.title, language, body: part.body }),
		]),
	]);
}

function pack(files: readonly (readonly [string, string])[]): Uint8Array<ArrayBuffer> {
	// A program must be able to read the media type at a fixed place: first, and not compressed.
	const content: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }] };
	for (const [name, text] of files) content[name] = strToU8(text);
	// The packer writes local time, so the first moment a ZIP can name is given in local time too.
	return zipSync(content, { level: 9, mtime: new Date(1980, 0, 1) });
}
