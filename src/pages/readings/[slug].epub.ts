import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { contentDir } from '../../content-dir.ts';
import { renderEpub } from '../../lib/books/epub.ts';
import { coverWords } from '../../lib/books/cover.ts';
import { bookPictures } from '../../lib/books/pictures.ts';
import { imagePath } from '../../lib/captured/image-file.ts';
import { loadBook, readingRoutes } from '../../load-book.ts';
import { drawCover } from '../../pictures.ts';
import css from '../../styles/epub.css?raw';

export const getStaticPaths = readingRoutes;

/** A reading as a book for reader apps. */
export const GET: APIRoute<never, { slug: string }> = async ({ params }) => {
	const book = await loadBook(params.slug);
	const pictures = bookPictures(book).map(async (file) => {
		return [file.name, await readFile(join(contentDir, imagePath(file)))] as const;
	});
	const cover = await drawCover(coverWords(book));
	const epub = renderEpub(book, { css, cover, pictures: new Map(await Promise.all(pictures)) });
	return new Response(epub, { headers: { 'content-type': 'application/epub+zip' } });
};
