import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readingBook } from '../../../../src/lib/books/book.ts';
import { curatorContent } from '../../../../src/lib/books/content.ts';
import { renderEpub } from '../../../../src/lib/books/epub.ts';
import { bookPictures } from '../../../../src/lib/books/pictures.ts';
import { viewReading } from '../../../../src/lib/readings.ts';
import { epubProblems } from '../../../helpers/epub.ts';
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

describe('a book with a picture', () => {
	const name = '0123456789abcdef01234567-30x20.png';
	const html = `<figure id="p-1"><img src="/reader/images/${name}" alt="A loaf" width="30" height="20" loading="lazy"><figcaption>Bread.</figcaption></figure><p><img src="https://evil.example/x.png" alt="x"><img src="/images/../x.png" alt="y"></p>`;
	const pictured = siteOf([essayEntry({ slug: 'bread', title: 'Bread', html })]);
	const reading = { slug: 'one', title: 'One', summary: '', stops: [...stops] };
	const book = readingBook(pictured, viewReading(pictured, reading), []);
	const blank = (width: number, height: number) =>
		sharp({ create: { width, height, channels: 3, background: 'tan' } })
			.png()
			.toBuffer();

	test('holds it beside its words, and is what a validator expects', async () => {
		const picture = new Uint8Array(await blank(30, 20));
		const cover = new Uint8Array(await blank(60, 96));
		const pictures = new Map([[name, picture]]);
		const bytes = renderEpub(book, { css: 'p {}', cover, pictures });
		const files = unzipSync(bytes);
		expect(files[`EPUB/images/${name}`]).toEqual(picture);
		const page = new TextDecoder().decode(files['EPUB/stop-1.xhtml']);
		expect(page).toContain(`src="images/${name}"`);
		expect(page.match(/src=/gu)).toHaveLength(1);
		expect(await epubProblems(bytes)).toEqual([]);
	});

	test('is not packed without it', () => {
		expect(bookPictures(book).map((file) => file.name)).toEqual([name]);
		const dress = { css: 'p {}', cover: new Uint8Array() };
		expect(() => renderEpub(book, dress)).toThrow(name);
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
