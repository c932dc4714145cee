import {
	mkdir,
	mkdtemp,
	readdir,
	readFile,
	rm,
	stat,
	symlink,
	utimes,
	writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compareFiles, writeFiles, type WriteOptions } from '../../../scripts/write/files.ts';
import { listGenerated } from '../../../scripts/write/generated.ts';

async function readGenerated(folder: string): Promise<ReadonlyMap<string, string>> {
	const files = new Map<string, string>();
	for (const path of await listGenerated(folder)) {
		files.set(path, await readFile(join(folder, path), 'utf8'));
	}
	return files;
}

let folder = '';

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'colloquy-files-'));
});
afterEach(async () => {
	await rm(folder, { recursive: true });
});

const put = async (path: string, text: string) => {
	await mkdir(join(folder, path, '..'), { recursive: true });
	await writeFile(join(folder, path), text);
};
const write = async (files: Record<string, string>, options: WriteOptions = {}) => {
	const map = new Map(Object.entries(files));
	return writeFiles(folder, { files: map }, await compareFiles(folder, { files: map }), options);
};
const list = async () => {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map(({ name }) => name)
		.sort();
};

describe('writeFiles', () => {
	test('says what it created, changed, removed and left', async () => {
		await write({ 'essays/a.mdx': 'old', 'essays/b.mdx': 'same', 'ledger/gone.json': '{}' });
		const result = await write({
			'essays/a.mdx': 'new',
			'essays/b.mdx': 'same',
			'sources/c.txt': 'é',
		});
		expect(result).toEqual({
			created: ['sources/c.txt'],
			changed: ['essays/a.mdx', '.ingest.json'],
			removed: ['ledger/gone.json'],
			unchanged: ['essays/b.mdx'],
			kept: [],
		});
		expect(await readGenerated(folder)).toEqual(
			new Map([
				['essays/a.mdx', 'new'],
				['essays/b.mdx', 'same'],
				['sources/c.txt', 'é'],
			]),
		);
	});

	test('does not touch a file that is equal', async () => {
		await put('essays/a.mdx', 'same');
		const past = new Date('2001-02-03');
		await utimes(join(folder, 'essays/a.mdx'), past, past);
		await write({ 'essays/a.mdx': 'same' });
		expect((await stat(join(folder, 'essays/a.mdx'))).mtime).toEqual(past);
	});

	test('writes and removes nothing when it is only asked', async () => {
		await write({ 'essays/old.mdx': 'old' });
		const result = await write({ 'essays/new.mdx': 'new' }, { dryRun: true });
		expect(result).toMatchObject({ created: ['essays/new.mdx'], removed: ['essays/old.mdx'] });
		expect(await list()).toEqual(['.ingest.json', 'old.mdx']);
	});

	test('leaves what people wrote: topics, curation, notes beside essays', async () => {
		await put('topics/maps.mdx', 'topic');
		await put('curation.yaml', 'essays: {}');
		await put('essays/README.md', 'note');
		expect((await write({ 'essays/a.mdx': 'a' })).removed).toEqual([]);
		expect(await list()).toEqual([
			'.ingest.json',
			'README.md',
			'a.mdx',
			'curation.yaml',
			'maps.mdx',
		]);
	});

	test.each(['../out.mdx', '/etc/x', 'essays/../../x', '', 'essays//x', './x', 'essays/\0'])(
		'refuses the path %j and writes nothing',
		async (path) => {
			await expect(write({ 'essays/a.mdx': 'a', [path]: 'x' })).rejects.toThrow('Refuses to write');
			expect(await list()).toEqual([]);
		},
	);

	test('refuses to follow a link out of the folder', async () => {
		const outside = await mkdtemp(join(tmpdir(), 'colloquy-outside-'));
		await symlink(outside, join(folder, 'essays'));
		await expect(write({ 'essays/a.mdx': 'a' })).rejects.toThrow('a symbolic link leads out');
		expect(await readdir(outside)).toEqual([]);
		await rm(outside, { recursive: true });
	});

	test('says which file could not be written and why, with the cause', async () => {
		await put('essays', 'a file, not a folder');
		const error = await write({ 'essays/a.mdx': 'a' }).catch((thrown: unknown) => thrown);
		expect(error).toBeInstanceOf(Error);
		expect(String(error)).toMatch(
			/Cannot write `essays\/a\.mdx` in `.*`: a file stands where a folder is expected; nothing/,
		);
		expect(error).toHaveProperty('cause.code');
	});

	test.each([
		['a file stands where a folder is expected', () => put('sources', 'a file, not a folder')],
		['a folder stands where a file is expected', () => put('sources/z.txt/x', 'x')],
	])('changes nothing at all where %s', async (reason, obstruct) => {
		await write({ 'essays/a.mdx': 'old', 'essays/b.mdx': 'gone' });
		await obstruct();
		const before = await list();
		const files = { 'permalinks.json': '{}', 'essays/a.mdx': 'new', 'sources/z.txt': 'z' };
		await expect(write(files)).rejects.toThrow(reason);
		expect(await list()).toEqual(before);
		expect(await readFile(join(folder, 'essays/a.mdx'), 'utf8')).toBe('old');
		await rm(join(folder, 'sources'), { recursive: true });
		expect(await write(files)).toMatchObject({ created: ['permalinks.json', 'sources/z.txt'] });
		expect(await readFile(join(folder, 'essays/a.mdx'), 'utf8')).toBe('new');
	});

	describe('a file edited by hand', () => {
		const files = { 'essays/a.mdx': 'written', 'essays/b.mdx': 'written' };

		test('is kept, run after run, until the edit may be overwritten', async () => {
			await write(files);
			await put('essays/a.mdx', 'edited');
			for (const text of ['newer', 'newest']) {
				const result = await write({ 'essays/a.mdx': text, 'essays/b.mdx': text });
				expect(result).toMatchObject({ kept: ['essays/a.mdx'] });
				expect(result.changed).toContain('essays/b.mdx');
				expect(await readFile(join(folder, 'essays/a.mdx'), 'utf8')).toBe('edited');
			}
			const result = await write({ 'essays/a.mdx': 'newest' }, { overwriteEdits: true });
			expect(result).toMatchObject({ kept: [], removed: ['essays/b.mdx'] });
			expect(await readFile(join(folder, 'essays/a.mdx'), 'utf8')).toBe('newest');
			expect((await write({ 'essays/a.mdx': 'again' })).kept).toEqual([]);
		});

		test('is kept where nothing of the captures is in it any more, or never was', async () => {
			await write(files);
			await put('essays/a.mdx', 'edited');
			await put('essays/mine.mdx', 'written by me');
			expect(await write({})).toMatchObject({
				kept: ['essays/a.mdx', 'essays/mine.mdx'],
				removed: ['essays/b.mdx'],
			});
		});

		test('is what differs, where nobody knows what was written', async () => {
			await put('essays/a.mdx', 'of an older release');
			await put('essays/b.mdx', 'written');
			expect(await write(files)).toMatchObject({
				kept: ['essays/a.mdx'],
				unchanged: ['essays/b.mdx'],
			});
			await put('.ingest.json', '<<<<<<< damaged');
			expect(await write(files)).toMatchObject({ kept: ['essays/a.mdx'] });
		});

		test('is written again where it was deleted', async () => {
			await write(files);
			await rm(join(folder, 'essays/a.mdx'));
			expect(await write(files)).toMatchObject({ created: ['essays/a.mdx'], kept: [] });
		});

		test('is not one whose line ends version control has changed', async () => {
			await write({ 'essays/a.mdx': 'one\ntwo\n' });
			await put('essays/a.mdx', 'one\r\ntwo\r\n');
			expect(await write({ 'essays/a.mdx': 'one\nthree\n' })).toMatchObject({ kept: [] });
		});
	});
});
