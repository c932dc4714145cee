import { strToU8, zipSync, type Zippable } from 'fflate';
import { imagePath } from '../captured/image-file.ts';
import type { Book } from './book.ts';
import { renderNcx } from './ncx.ts';
import { container, renderNavigation, renderPackage, type Part } from './package.ts';
import { chapterPage, titlePage } from './page.ts';
import { bookPictures } from './pictures.ts';
import { renderXhtml } from './xhtml.ts';

/** How a book looks. */
export interface BookDress {
	/** A style sheet. */
	readonly css: string;
	/** A picture as PNG. */
	readonly cover: Uint8Array;
	/** The bytes of its pictures (see `bookPictures`), by their names. */
	readonly pictures?: ReadonlyMap<string, Uint8Array> | undefined;
}

/**
 * `book` as EPUB 3, with the contents that older apps look for. The same book gives the same bytes,
 * wherever and whenever it is packed.
 */
export function renderEpub(
	book: Book,
	{ css, cover, pictures = new Map() }: BookDress,
): Uint8Array<ArrayBuffer> {
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
		['EPUB/toc.ncx', renderNcx(book, parts)],
		['EPUB/style.css', css],
		['EPUB/cover.png', cover],
		...parts.map((part): [string, string] => [
			`EPUB/${part.id}.xhtml`,
			renderXhtml({ title: part.title, language, body: part.body }),
		]),
		...bookPictures(book).map((file): [string, Uint8Array] => {
			const bytes = pictures.get(file.name);
			if (!bytes) throw new Error(`Found no bytes of the picture \`${file.name}\` of “${title}”.`);
			return [`EPUB/${imagePath(file)}`, bytes];
		}),
	]);
}

function pack(files: readonly (readonly [string, string | Uint8Array])[]): Uint8Array<ArrayBuffer> {
	// A program must be able to read the media type at a fixed place: first, and not compressed.
	const content: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }] };
	for (const [name, data] of files) content[name] = typeof data === 'string' ? strToU8(data) : data;
	// The packer writes local time, so the first moment a ZIP can name is given in local time too.
	return zipSync(content, { level: 9, mtime: new Date(1980, 0, 1) });
}
