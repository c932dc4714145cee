import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeBlogExport } from '../../../scripts/bench/blog-export.ts';
import { ImageDesk } from '../../../scripts/images/desk.ts';
import type { LargeFile } from '../../../scripts/model/capture.ts';
import { ingestParts, ingestWhole } from '../../../scripts/parts/ingest-parts.ts';
import type { RunOutput } from '../../../scripts/parts/ingest-parts.ts';
import { ingest } from '../../../scripts/pipeline.ts';
import type { IngestInput } from '../../../scripts/pipeline.ts';
import { readCaptures } from '../../../scripts/read/captures.ts';
import { openLarge } from '../../../scripts/read/large.ts';
import { withScratch } from '../../../scripts/read/scratch.ts';
import { curationSchema } from '../../../src/schemas/curation.ts';
import { ledgerSchema } from '../../../src/schemas/ledger.ts';
import { permalinksSchema } from '../../../src/schemas/permalinks.ts';
import { topicSchema } from '../../../src/schemas/topic.ts';
import { pictureOf } from '../../helpers/images.ts';

let folder = '';

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'colloquy-parts-'));
});

afterAll(async () => {
	await rm(folder, { recursive: true });
});

const nothing: IngestInput = {
	captures: [],
	curation: { curation: curationSchema.parse({}), places: new Map() },
	// Otherwise topics are suggested by the words of the first part.
	topics: [{ slug: 'tide', body: '', ...topicSchema.parse({ title: 'Tide', words: ['tide'] }) }],
	permalinks: permalinksSchema.parse({}),
};

/** Reads files in parts of `partLength` bytes, beside captures that are held. */
function inParts<Value>(
	large: readonly LargeFile[],
	partLength: number,
	use: (output: RunOutput) => Value,
	input: IngestInput = nothing,
): Promise<Value> {
	return withScratch(async (scratch) => {
		const progress = () => undefined;
		return use(
			await ingestParts(input, {
				addresses: [JSON.stringify(input.permalinks)],
				large,
				scratch,
				partLength,
				progress,
			}),
		);
	});
}

async function fileOf(name: string, text: string): Promise<LargeFile> {
	const path = join(folder, name);
	await writeFile(path, text);
	return openLarge(path, name).value;
}

/** What readers see of a run: its essays and threads, whatever parts they were made in. */
function pagesOf({ files }: Pick<RunOutput, 'files'>): ReadonlyMap<string, string> {
	const pages = [...files].filter(([path]) => /^(?:essays|discussions)\//u.test(path));
	const plain = pages.map(([path, text]): [string, string] => [
		path,
		text.replaceAll(/\/part-\d+/gu, ''),
	]);
	return new Map(plain.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const page = (title: string, words: string) =>
	`<!doctype html><html><head><title>${title}</title></head><body>
<article class="hentry"><h1 class="entry-title"><a rel="bookmark" href="https://blog.example/5/">${title}</a></h1>
<div class="entry-content">${words}</div></article></body></html>`;

describe('an export that is read in parts', () => {
	test('shows the pictures that lie beside it', async () => {
		const pictures = join(folder, 'content-with-pictures');
		await mkdir(join(pictures, 'uploads/2009'), { recursive: true });
		const items = await Promise.all(
			Array.from({ length: 9 }, async (_, n) => {
				await writeFile(
					join(pictures, `uploads/2009/${n}.png`),
					await pictureOf({ width: 20 + n }),
				);
				return `<item><title>Ferry ${n}</title><link>https://blog.example/${n}/</link><wp:post_id>${n}</wp:post_id>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type><content:encoded><![CDATA[Ferry ${n} leaves at noon.
<img src="https://blog.example/uploads/2009/${n}.png" alt="Ferry ${n}">]]></content:encoded></item>`;
			}),
		);
		const file = await fileOf(
			'pictured.xml',
			`<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"
xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><wp:wxr_version>1.2</wp:wxr_version>${items.join('')}</channel></rss>`,
		);
		const beside = (await readCaptures([pictures])).pictures;
		await withScratch(async (scratch) => {
			const desk = await ImageDesk.open({
				folder: pictures,
				captures: [],
				pictures: beside,
				scratch,
			});
			const output = await ingestParts(nothing, {
				...{ large: [file], scratch, partLength: 800, progress: () => undefined },
				addresses: [JSON.stringify(nothing.permalinks)],
				takeImages: (wanted, held) => desk.take(wanted, held),
			});
			const essays = [...output.files].filter(([path]) => path.startsWith('essays/'));
			expect(essays).toHaveLength(9);
			for (const [, text] of essays) expect(text).toMatch(/!\[Ferry \d\]\(images\//u);
			expect(desk.published(output.images).size).toBe(9);
		});
	});

	test('gives the pages that it gives when it is held', async () => {
		const path = join(folder, 'blog.xml');
		await writeBlogExport(path, 120_000);
		const { value: captures } = await readCaptures([path]);
		const whole = ingestWhole(ingest({ ...nothing, captures }));
		const size = (await stat(path)).size;
		await inParts([openLarge(path, 'blog.xml').value], Math.ceil(size / 4), (output) => {
			expect(pagesOf(output)).toEqual(pagesOf(whole));
			expect(output.captures).toEqual(whole.captures.map((summary) => ({ ...summary, lines: 0 })));
		});
	});

	test('keeps back what is kept back where it is held: removals and hidden names', async () => {
		const said = (n: number, author: string, words: string) =>
			`<wp:comment><wp:comment_id>${n}</wp:comment_id><wp:comment_author>${author}</wp:comment_author><wp:comment_date>2009-03-0${(n % 8) + 1} 10:00:00</wp:comment_date><wp:comment_content><![CDATA[${words}]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>`;
		const items = Array.from(
			{ length: 6 },
			(_, n) =>
				`<item><title>Ferry ${n}</title><link>https://blog.example/${n}/</link><dc:creator>Mira Oduya</dc:creator><content:encoded><![CDATA[<p>Number ${n} of the boats that nobody waits for, and of the tide.</p>]]></content:encoded><wp:post_id>${n}</wp:post_id><wp:post_date>2009-03-01 09:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>${said(n * 3 + 1, 'Ottoline Quarrie', `I drive bus ${n}, and we wave at the boat every morning, all nineteen of us.`)}${said(n * 3 + 2, 'Bram Vos', `@Ottoline Quarrie: nobody has waved back at bus ${n}, it grieves Cato Lind.`)}${said(n * 3 + 3, 'Cato Lind', `The harbour master of pier ${n} keeps a secret drawer.`)}</item>`,
		);
		const text = `<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:dc="http://purl.org/dc/elements/1.1/"
xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><wp:wxr_version>1.2</wp:wxr_version>${items.join('')}</channel></rss>`;
		const path = join(folder, 'kept-back.xml');
		await writeFile(path, text);
		const { value: captures } = await readCaptures([path]);
		const { records } = ingest({ ...nothing, captures });
		const keeper = records.find(({ text: words }) => words.includes('pier 4'))?.id ?? '';
		const curation = curationSchema.parse({
			people: [{ name: 'Bram Vos', names: 'pseudonyms' }],
			removals: [
				{ person: 'Ottoline Quarrie' },
				{ passage: { in: keeper, text: 'of pier 4 keeps a secret drawer' } },
			],
		});
		const input = { ...nothing, curation: { curation, places: new Map() } };
		const whole = ingestWhole(ingest({ ...input, captures }));
		await inParts(
			[openLarge(path, 'kept-back.xml').value],
			Math.ceil(text.length / 4),
			(output) => {
				expect(pagesOf(output)).toEqual(pagesOf(whole));
				const written = [...output.files].flat().join('\n');
				expect(written).not.toMatch(/Ottoline|Quarrie|Bram|Vos|nineteen of us|pier 4/u);
				expect(written).toContain('Cato Lind');
			},
			input,
		);
	});

	test('has a ledger for each part, and one list of addresses', async () => {
		const path = join(folder, 'two.xml');
		await writeBlogExport(path, 60_000);
		await inParts([openLarge(path, 'two.xml').value], 30_000, ({ files }) => {
			const ledgers = [...files.keys()].filter((name) => name.startsWith('ledger/'));
			const read = ledgers.map((name) => ledgerSchema.parse(JSON.parse(files.get(name) ?? '')));
			const essays = read.flatMap(({ entries }) => entries.filter(({ kind }) => kind === 'essay'));
			expect(ledgers.length).toBeGreaterThan(1);
			const links = permalinksSchema.parse(JSON.parse(files.get('permalinks.json') ?? ''));
			expect(Object.keys(links.addresses).sort()).toEqual(essays.map(({ id }) => id).sort());
		});
	});

	test('keeps its ids when it is read again', async () => {
		const path = join(folder, 'again.xml');
		await writeBlogExport(path, 60_000);
		const large = [openLarge(path, 'again.xml').value];
		const first = await inParts(large, 20_000, ({ files }) => new Map(files));
		const permalinks = permalinksSchema.parse(JSON.parse(first.get('permalinks.json') ?? ''));
		await inParts(
			large,
			15_000,
			(output) => {
				const links: unknown = JSON.parse(output.files.get('permalinks.json') ?? '');
				// Each part has a page of its own, and of smaller parts there are more.
				expect(links).toEqual({ ...permalinks, sources: expect.anything() as unknown });
				expect([...pagesOf(output).keys()]).toEqual([...pagesOf({ files: first }).keys()]);
			},
			{ ...nothing, permalinks },
		);
	});

	test('is joined to a comment service and to saved pages', async () => {
		const words =
			'<p>The ferry to the other side of the river leaves at noon, as it did for years.</p>';
		const posts = Array.from(
			{ length: 9 },
			(_, n) => `<item><title>Ferry ${n}</title><link>https://blog.example/${n}/</link>
<content:encoded><![CDATA[<p>Number ${n}.</p>${words}]]></content:encoded>
<wp:post_id>${n}</wp:post_id><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>`,
		);
		const threads = posts.map(
			(_, n) => `<thread dsq:id="${n}"><link>http://www.blog.example/${n}</link></thread>
<post dsq:id="1${n}"><message>Aye ${n}.</message><author><name>Ana</name></author><thread dsq:id="${n}"/></post>`,
		);
		const large = [
			await fileOf(
				'disqus.xml',
				`<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">${threads.join('\n')}</disqus>`,
			),
			await fileOf(
				'posts.xml',
				`<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>${posts.join('\n')}</channel></rss>`,
			),
		];
		await writeFile(join(folder, 'page.html'), page('Ferry 5', `<p>Number 5.</p>${words}`));
		const { value: captures } = await readCaptures([join(folder, 'page.html')]);
		await inParts(
			large,
			700,
			({ files }) => {
				const essays = [...files.keys()].filter((name) => name.startsWith('essays/'));
				expect(essays).toHaveLength(9);
				for (const [path, text] of files)
					if (path.startsWith('discussions/')) expect(text, path).toContain('Aye ');
			},
			{ ...nothing, captures },
		);
	});

	test('takes in a feed of comments beside it, each below its post, and accounts for all', async () => {
		const numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8];
		const posts = numbers.map(
			(n) => `<item><title>Weir ${n}</title><link>https://blog.example/weir-${n}/</link>
<content:encoded>Weir ${n} holds ${createHash('sha1').update(String(n)).digest('hex')}.</content:encoded><wp:post_id>${n}</wp:post_id><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>`,
		);
		const comments = [...numbers, 77].map(
			(n) => `<item><title>By: Ana</title><link>https://blog.example/weir-${n}/#comment-${n}</link>
<dc:creator>Ana</dc:creator><guid>https://blog.example/weir-${n}/#comment-${n}</guid><content:encoded>Seen it, ${n}.</content:encoded></item>`,
		);
		const feed = (items: readonly string[]) =>
			`<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Comments on: weirs</title>${items.join('\n')}</channel></rss>`;
		const large = [await fileOf('weirs.xml', feed(posts))];
		await writeFile(
			join(folder, 'comments.rss'),
			feed(comments).replace(' xmlns:wp="http://wordpress.org/export/1.2/"', ''),
		);
		const { value: captures } = await readCaptures([join(folder, 'comments.rss')]);
		await inParts(
			large,
			600,
			(output) => {
				for (const n of numbers) {
					expect(output.files.get(`discussions/weir-${n}.mdx`)).toContain(`Seen it, ${n}.`);
				}
				const told = output.captures.find(({ capture }) => capture === 'comments.rss');
				// A row for each comment and for each post that it names; nine of these are elsewhere.
				expect(told?.items).toEqual({ kept: 11, duplicate: 9 });
				const essays = [...output.files.keys()].filter((path) => path.startsWith('essays/'));
				expect(essays).toHaveLength(10);
			},
			{ ...nothing, captures },
		);
	});

	test('tells apart comments of the same words in different parts', async () => {
		const item = (
			n: number,
		) => `<item><title>Post ${n}</title><link>https://blog.example/${n}/</link>
<content:encoded>Post ${n} says ${createHash('sha1').update(String(n)).digest('hex')}.</content:encoded><wp:post_id>${n}</wp:post_id><wp:status>publish</wp:status>
<wp:comment><wp:comment_id>${n}</wp:comment_id><wp:comment_author>Ana</wp:comment_author><wp:comment_content>Thanks!</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment></item>`;
		const text = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>${[1, 2, 3, 4, 5, 6].map(item).join('')}</channel></rss>`;
		await inParts([await fileOf('thanks.xml', text)], 500, ({ files }) => {
			const ids = [...files].flatMap(([path, mdx]) =>
				path.startsWith('discussions/') ? [/<Comment id="([^"]+)"/u.exec(mdx)?.[1]] : [],
			);
			expect(ids).toHaveLength(6);
			expect(new Set(ids).size).toBe(6);
		});
	});

	test('knows of each item what only the rest of the file says', async () => {
		const item = (id: number, fields: string) =>
			`<item><title>Post ${id}</title><link>https://blog.example/${id}/</link><dc:creator>${id % 2 ? 'ana' : 'ben'}</dc:creator>
<content:encoded>Number ${id} has ${createHash('sha1').update(String(id)).digest('hex')}.</content:encoded><wp:post_id>${id}</wp:post_id>${fields}
<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>Reader ${id}</wp:comment_author><wp:comment_content>Nice one, ${id}.</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment></item>`;
		const post = (status: string) =>
			`<wp:status>${status}</wp:status><wp:post_type>post</wp:post_type>`;
		const file = (parent: number) =>
			`<wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type><wp:post_parent>${parent}</wp:post_parent>`;
		const author = (login: string, name: string) =>
			`<wp:author><wp:author_login>${login}</wp:author_login><wp:author_display_name>${name}</wp:author_display_name></wp:author>`;
		const items = [
			item(1, file(5)),
			item(2, file(6)),
			item(3, file(99)),
			item(4, post('publish')),
			item(5, post('private')),
			item(6, post('publish')),
		];
		const text = `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>${items.join('')}${author('ana', 'Ana Weir')}${author('ben', 'Ben Holt')}</channel></rss>`;
		const large = [await fileOf('late.xml', text)];
		const { value: captures } = await readCaptures([join(folder, 'late.xml')]);
		const whole = ingestWhole(ingest({ ...nothing, captures }));
		await inParts(large, 500, (output) => {
			expect(pagesOf(output)).toEqual(pagesOf(whole));
			expect([...pagesOf(output).keys()].filter((path) => path.startsWith('essays/'))).toHaveLength(
				4,
			);
			expect(output.captures).toEqual(whole.captures.map((summary) => ({ ...summary, lines: 0 })));
			expect([...output.files.values()].join('\n')).toContain('Ana Weir');
		});
	});

	test('reads every encoding and mends what was misread, as where it is held', async () => {
		const path = join(folder, 'latin.txt');
		const entry =
			'AUTHOR: Zoë\nTITLE: Où\nDATE: 01/02/2003 01:02:03 AM\n-----\nBODY:\nÇa va, à bientôt.\n-----\n--------\n';
		await writeFile(path, Buffer.from(entry.repeat(3).replaceAll('\n', '\r\n'), 'latin1'));
		await inParts([openLarge(path, 'latin.txt').value], 100, ({ files, captures }) => {
			expect(captures[0]?.items).toEqual({ kept: 3 });
			const essays = [...files].filter(([name]) => name.startsWith('essays/'));
			expect(essays[0]?.[1]).toContain('Ça va, à bientôt.');
		});
	});
});
