import { describe, expect, test } from 'vitest';
import { formerPages, formsOf, oldForms } from '../../../src/lib/forms.ts';
import { permalinksSchema } from '../../../src/schemas/permalinks.ts';
import { essayEntry, renderedComment, siteOf } from '../../helpers/site.ts';

const permalinks = permalinksSchema.parse({
	addresses: { pier: 'pier', quay: 'pier', mute: 'mute', left: 'left', gone: 'gone' },
	comments: { 'c-0000000001': 'pier', 'c-0000000002': 'mute', 'c-0000000003': 'left' },
	topics: ['boats', 'ships', 'tea'],
	readings: ['first-week'],
});
const boats = { slug: 'boats', title: 'Boats', words: [], related: [], suggested: false };
const site = siteOf(
	[
		essayEntry({ slug: 'pier', title: 'The pier' }),
		essayEntry({ slug: 'mute', title: 'Mute' }),
		essayEntry({ slug: 'left', removed: true }),
	],
	{
		pier: [renderedComment({ id: 'c-0000000001' })],
		left: [renderedComment({ id: 'c-0000000003' })],
	},
	{ permalinks, topics: [{ ...boats, aliases: ['Ships', 'Canoes'] }] },
);
const old = new Map(oldForms(site).map(({ path, target }) => [path, target?.url ?? 'gone']));

describe('formsOf', () => {
	test('gives feeds to essays only that were answered, here or before', () => {
		const feeds = ({ moved = {} }: { readonly moved?: Record<string, string[]> }) =>
			formsOf({ ...permalinks, comments: {}, moved, topics: [] })
				.map(({ path }) => path)
				.filter((path) => path.endsWith('atom.xml'));
		expect(feeds({})).toEqual([]);
		expect(feeds({ moved: { 'c-0000000001': ['pier'] } })).toEqual([
			...['/essays/pier/atom.xml', '/essays/quay/atom.xml'],
		]);
	});
});

describe('oldForms', () => {
	test('lead from where a page was to the same form where it is', () => {
		expect(old.get('/essays/quay/cite/')).toBe('/essays/pier/cite/');
	});

	test('lead to the page where it has that form no more', () => {
		expect(old.get('/essays/mute/feed.json')).toBe('/essays/mute/');
		expect(old.get('/essays/mute/cite/comments.bib')).toBe('/essays/mute/');
	});

	test.each([
		...['/essays/gone/cite/', '/essays/gone/cite/essay.bib', '/essays/left/cite/essay.bib'],
		...['/topics/tea/atom.xml', '/topics/tea/cite.ris'],
		...['/readings/first-week/print/', '/readings/first-week.epub'],
	])('say that %s is gone', (path) => {
		expect(old.get(path)).toBe('gone');
	});

	test.each([
		...[
			'/essays/pier/cite/',
			'/essays/pier/atom.xml',
			'/essays/left/cite/',
			'/topics/boats/rss.xml',
		],
		...['/essays/quay/atom.xml', '/essays/quay/cite/comments.ris', '/topics/ships/feed.json'],
	])('leave out %s, which is there or is a copy', (path) => {
		expect(formsOf(permalinks).map((form) => form.path)).toContain(path);
		expect(old.has(path)).toBe(false);
	});
});

describe('formerPages', () => {
	test('are those that were published, by the address of today', () => {
		expect([...formerPages(site)]).toEqual([
			['/essays/pier/', [{ slug: 'quay', path: '/essays/quay/' }]],
			['/topics/boats/', [{ slug: 'ships', path: '/topics/ships/' }]],
		]);
	});
});
