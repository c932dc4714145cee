import { getEntry } from 'astro:content';
import { readingBook, type Book } from './lib/books/book.ts';
import { curatorContent } from './lib/books/content.ts';
import { viewReading } from './lib/readings.ts';
import { loadSite } from './load-site.ts';

/** A route for every reading. */
export async function readingRoutes() {
	const { readings } = await loadSite();
	return readings.map(({ slug }) => ({ params: { slug } }));
}

/** The reading at `slug` as a book. */
export async function loadBook(slug: string): Promise<Book> {
	const site = await loadSite();
	const entry = await getEntry('readings', slug);
	if (!entry) throw new Error(`Found no reading \`${slug}\`; its address comes from the readings.`);
	const reading = viewReading(site, { ...entry.data, slug });
	return readingBook(site, reading, curatorContent(entry.body ?? ''));
}
