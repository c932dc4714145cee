import { createHash } from 'node:crypto';
import slugify from '@sindresorhus/slugify';

/** Every address of the site, from the site's root on. Addresses end in a slash. */
export const paths = {
	home: '/',
	essays: '/essays/',
	essay: (slug: string) => `/essays/${slug}/`,
	comment: (slug: string, id: string) => `/essays/${slug}/#${id}`,
	/** How an essay, its discussion and each of its comments are cited. */
	citations: (slug: string) => `/essays/${slug}/cite/`,
	discussions: '/discussions/',
	topics: '/topics/',
	topic: (slug: string) => `/topics/${slug}/`,
	people: '/people/',
	person: (slug: string) => `/people/${slug}/`,
	readings: '/readings/',
	reading: (slug: string) => `/readings/${slug}/`,
	readingPrint: (slug: string) => `/readings/${slug}/print/`,
	readingBook: (slug: string) => `/readings/${slug}.epub`,
	sources: '/sources/',
	source: (capture: string) => `/sources/${captureSlug(capture)}/`,
	sourceLine: (capture: string, line: number) => `/sources/${captureSlug(capture)}/#l${line}`,
	search: '/search/',
	about: '/about/',
	links: '/links/',
	former: '/former/',
	formerIndex: '/former.json',
	data: '/data/',
	records: '/digest.jsonl',
	recordSchema: '/digest.schema.json',
	sitemap: '/sitemap-index.xml',
} as const;

/**
 * The last part of a person's address. Spellings that differ in case, accents or punctuation share
 * one; a name without a letter we can write gets one from its characters.
 */
export function personSlug(name: string): string {
	return slugify(name, { decamelize: false }) || `person-${shortHash(name.normalize('NFKC'))}`;
}

/**
 * The last part of a capture's address: its file name with the dot before the ending as a dash. A
 * name with other characters carries a hash of itself, so that no two captures share an address.
 *
 * @example
 * captureSlug('001_f0a0b8e684215d64.txt') // => '001_f0a0b8e684215d64-txt'
 */
export function captureSlug(capture: string): string {
	const plain = capture.replace(/\.([a-z0-9]+)$/u, '-$1');
	if (/^[a-z0-9][a-z0-9_-]*$/u.test(plain)) return plain;
	return `${slugify(capture) || 'capture'}-${shortHash(capture)}`;
}

/** Where a link to `contact` of `digest.yaml` goes: `mailto:` before a mail address. */
export function contactUrl(contact: string): string {
	return contact.includes('://') ? contact : `mailto:${contact}`;
}

/** `path` below `base`, the folder the site is served from (`/` or `/digest`). */
export function withBase(base: string, path: string): string {
	return `${base.replace(/(?<!\/)\/+$/u, '')}${path}`;
}

function shortHash(text: string): string {
	return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
