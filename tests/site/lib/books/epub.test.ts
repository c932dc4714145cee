import { afterEach, describe, expect, test, vi } from 'vitest';
import { readingBook } from '../../../../src/lib/books/book.ts';
import { curatorContent } from '../../../../src/lib/books/content.ts';
import { renderEpub } from '../../../../src/lib/books/epub.ts';
import { viewReading } from '../../../../src/lib/readings.ts';
import { essayEntry, renderedComment, siteOf } from '../../../helpers/site.ts';

const site = siteOf(
	[
		essayEntry({
			slug: 'bread',
			title: 'Bread',
			html: '<p id="p-1">Bread.</p>',
			published: '2006',
		}),
	],
	{
		bread: [
			renderedComment({ id: 'c-1', text: 'I agree.', date: '2007-05-01' }),
			renderedComment({ id: 'c-2', text: 'Taken out.', removed: 'true', date: '2009' }),
			renderedComment({ id: 'c-3', text: 'To whom?', inReplyTo: 'c-2', replyFrom: 'mention' }),
			renderedComment({ id: 'c-4', text: 'To you.', author: 'Bo', inReplyTo: 'c-1' }),
		],
	},
);
const stops = [{ essay: 'bread', note: 'Read it.', question: 'Why?' }];

const bookWith = (note: string) => {
	const reading = { slug: 'one', title: 'One', summary: '', stops: [{ ...stops[0]!, note }] };
	return readingBook(site, viewReading(site, reading), curatorContent('Begin *here*.'));
};

describe('renderEpub', () => {
	const dress = { css: 'p {}', cover: new Uint8Array([1, 2, 3]) };

	afterEach(() => {
		vi.useRealTimers();
		vi.unstubAllEnvs();
	});

	test('gives the same bytes whatever the clock and the zone say', () => {
		const book = renderEpub(bookWith('Read it.'), dress);
		vi.stubEnv('TZ', 'Pacific/Auckland');
		vi.useFakeTimers({ now: new Date('2041-06-01') });
		expect(new Date().getTimezoneOffset()).not.toBe(0);
		expect(renderEpub(bookWith('Read it.'), dress)).toEqual(book);
	});

	test('gives other bytes for other words', () => {
		expect(renderEpub(bookWith('Skip it.'), dress)).not.toEqual(
			renderEpub(bookWith('Read it.'), dress),
		);
	});
});

describe('readingBook', () => {
	test('dates a book by its newest words', () => {
		expect(bookWith('').updated).toBe('2007-05-01T00:00:00Z');
	});

	test('leaves out what was removed, and says so where it was answered', () => {
		const [chapter] = bookWith('').chapters;
		expect(chapter?.comments.map(({ id, answers }) => [id, answers?.words, answers?.name])).toEqual(
			[
				['c-1', undefined, undefined],
				['c-3', 'seems to answer', 'a removed comment'],
				['c-4', 'in reply to', 'an unsigned comment'],
			],
		);
		expect(JSON.stringify(chapter)).not.toContain('Taken out.');
	});
});
