import type { APIRoute } from 'astro';
import { renderEpub } from '../../lib/books/epub.ts';
import { loadBook, readingRoutes } from '../../load-book.ts';
import css from '../../styles/epub.css?raw';

export const getStaticPaths = readingRoutes;

/** A reading as a book for reader apps. */
export const GET: APIRoute<never, { slug: string }> = async ({ params }) => {
	const epub = renderEpub(await loadBook(params.slug), css);
	return new Response(epub, { headers: { 'content-type': 'application/epub+zip' } });
};
