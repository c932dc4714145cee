import type { APIRoute } from 'astro';
import { renderEpub } from '../../lib/books/epub.ts';
import { coverWords } from '../../lib/books/cover.ts';
import { loadBook, readingRoutes } from '../../load-book.ts';
import { drawCover } from '../../pictures.ts';
import css from '../../styles/epub.css?raw';

export const getStaticPaths = readingRoutes;

/** A reading as a book for reader apps. */
export const GET: APIRoute<never, { slug: string }> = async ({ params }) => {
	const book = await loadBook(params.slug);
	const epub = renderEpub(book, { css, cover: await drawCover(coverWords(book)) });
	return new Response(epub, { headers: { 'content-type': 'application/epub+zip' } });
};
