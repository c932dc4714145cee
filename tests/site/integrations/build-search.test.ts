import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { buildSearch } from '../../../src/integrations/pagefind/build-search.ts';
import type { DigestRecord } from '../../../src/lib/records.ts';
import { unpackTable, type PackedTable } from '../../../src/lib/search-table.ts';

const folders: string[] = [];
afterEach(async () => {
	for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function build(records: readonly DigestRecord[], language = 'en') {
	const folder = await mkdtemp(join(tmpdir(), 'colloquy-search-'));
	folders.push(folder);
	await buildSearch(records, pathToFileURL(`${folder}/`), language);
	const read = (name: string) => readFile(join(folder, name), 'utf8');
	return { folder, read, names: (await readdir(folder, { recursive: true })).sort() };
}

const essay: DigestRecord = {
	...{ kind: 'essay', id: 'a', url: '/essays/a/', title: 'On bread', author: 'Ada & <Co>' },
	...{
		published: '2006-07-27',
		topics: ['bread'],
		sources: ['a.txt'],
		inReplyTo: null,
		replyFrom: 'none',
	},
	headings: [{ id: 'h-1', text: 'Crumbs' }],
	blocks: [
		{ id: 'p-1', text: 'Bread is  made of flour.' },
		{ id: 'p-2', text: 'People wait in a queue.' },
	],
	quotes: ['People wait in a queue.'],
};
const comment: DigestRecord = {
	...essay,
	...{ kind: 'comment', id: 'c-1', url: '/essays/a/#c-1', author: null, published: null },
	...{ topics: [], headings: [], quotes: ['wait in a queue for it'] },
	blocks: [{ id: 'c-1', text: 'You say “wait in a queue for it”, and I did.' }],
};
const other: DigestRecord = { ...essay, id: 'b', url: '/essays/b/', quotes: [] };

describe('buildSearch', () => {
	test('finds an essay that is nothing but a title', async () => {
		const bare = { ...essay, url: '/essays/c/', headings: [], quotes: [] };
		for (const blocks of [[], [{ id: 'p-3', text: '***' }]]) {
			const { read } = await build([essay, { ...bare, blocks }]);
			const pages = unpackTable(JSON.parse(await read('search/entries.json')) as PackedTable);
			expect(pages).toHaveLength(2);
		}
	});

	test('says of each entry where it begins in its page, and where it quotes', async () => {
		const { folder, read } = await build([essay, comment, other]);
		const pages = unpackTable(JSON.parse(await read('search/entries.json')) as PackedTable);
		expect(pages.map(({ entries }) => entries.map(({ kind }) => kind))).toEqual([
			['essay', 'comment'],
			['essay'],
		]);
		const [page] = pages;
		const file = join(folder, `pagefind/fragment/${page?.id ?? ''}.pf_fragment`);
		const packed = await promisify(gunzip)(await readFile(file));
		const { content } = JSON.parse(packed.subarray(12).toString()) as { content: string };
		const words = content.split(' ');
		const [first, second] = page?.entries ?? [];
		expect(first).toMatchObject({ person: 'Ada & <Co>', topics: ['bread'], sources: ['a.txt'] });
		expect(words.slice(first?.start, (first?.start ?? 0) + 2)).toEqual(['Bread', 'is']);
		expect(words.slice(second?.start, (second?.start ?? 0) + 2)).toEqual(['You', 'say']);
		const quoted = [first, second].map((entry) =>
			entry?.quotes.map(([start, end]) => words.slice(start, end).join(' ')),
		);
		expect(quoted).toEqual([['People wait in a queue.'], ['“wait in a queue for it”,']]);
	});

	test('names the engine after the language, whether Pagefind stems it or not', async () => {
		for (const language of ['de', 'xx']) {
			const { names } = await build([essay], language);
			expect(names.filter((name) => /wasm/u.test(name))).toEqual([
				`pagefind/wasm.${language}.pagefind`,
			]);
		}
	});

	test('leaves out interfaces that the site does not use', async () => {
		const { names } = await build([essay]);
		expect(names.filter((name) => /ui|highlight|worker/u.test(name))).toEqual([]);
	});

	test('lists the words of the digest, and none of what it does not publish', async () => {
		const { read } = await build([essay, comment]);
		const { words } = JSON.parse(await read('search/index.json')) as { words: string[] };
		expect(words).toContain('f');
		expect(await read('search/words-f.txt')).toBe('0flour 0for');
		expect(await read('search/words-b.txt')).toBe('1bread');
	});

	test('finds scripts that write without spaces', async () => {
		const blocks = [{ id: 'p-1', text: '对话是市场。我们在这里交谈。' }];
		const { read } = await build([{ ...essay, headings: [], quotes: [], blocks }, comment], 'zh');
		const [page] = unpackTable(JSON.parse(await read('search/entries.json')) as PackedTable);
		expect(page?.entries[1]?.start).toBeGreaterThan(3);
	});

	test('takes no text for a mark of its own', async () => {
		const text = '___PAGEFIND_ANCHOR___a:0:p-1 ____END_PAGEFIND_WEIGHT___ and the rest';
		const { read } = await build([{ ...essay, blocks: [{ id: 'p-1', text }] }, comment]);
		const [page] = unpackTable(JSON.parse(await read('search/entries.json')) as PackedTable);
		expect(page?.entries.map(({ start }) => start)).toEqual([0, 6]);
	});

	test('gives the same files for the same entries', async () => {
		const [one, two] = [await build([essay, comment, other]), await build([essay, comment, other])];
		expect(two.names).toEqual(one.names);
		for (const name of ['search/entries.json', 'search/index.json']) {
			expect(await two.read(name)).toBe(await one.read(name));
		}
	});

	test('leaves a digest without entries without results, not without a build', async () => {
		const { read } = await build([]);
		expect(unpackTable(JSON.parse(await read('search/entries.json')) as PackedTable)).toEqual([]);
	});
});
