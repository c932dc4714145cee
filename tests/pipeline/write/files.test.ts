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
import { writeFiles } from '../../../scripts/write/files.ts';
import { readGenerated } from '../../../scripts/write/generated.ts';

const forReal = { check: false, dryRun: false };
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
const write = (files: Record<string, string>, options = forReal) =>
	writeFiles(folder, new Map(Object.entries(files)), options);
const list = async () => {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map(({ name }) => name)
		.sort();
};

describe('writeFiles', () => {
	test('says what it created, changed, removed and left', async () => {
		await put('essays/a.mdx', 'old');
		await put('essays/b.mdx', 'same');
		await put('ledger/gone.json', '{}');
		const result = await write({
			'essays/a.mdx': 'new',
			'essays/b.mdx': 'same',
			'sources/c.txt': 'é',
		});
		expect(result).toEqual({
			created: ['sources/c.txt'],
			changed: ['essays/a.mdx'],
			removed: ['ledger/gone.json'],
			unchanged: ['essays/b.mdx'],
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

	test.each(['check', 'dryRun'] as const)('writes and removes nothing with %s', async (option) => {
		await put('essays/old.mdx', 'old');
		const result = await write({ 'essays/new.mdx': 'new' }, { ...forReal, [option]: true });
		expect(result).toMatchObject({ created: ['essays/new.mdx'], removed: ['essays/old.mdx'] });
		expect(await list()).toEqual(['old.mdx']);
	});

	test('leaves what people wrote: topics, curation, notes beside essays', async () => {
		await put('topics/maps.mdx', 'topic');
		await put('curation.yaml', 'essays: {}');
		await put('essays/README.md', 'note');
		expect((await write({ 'essays/a.mdx': 'a' })).removed).toEqual([]);
		expect(await list()).toEqual(['README.md', 'a.mdx', 'curation.yaml', 'maps.mdx']);
	});

	test('removes what a killed run left, but not what another run is writing now', async () => {
		await put('essays/a.mdx.123', 'half');
		await put('essays/b.mdx.456', 'half');
		const past = new Date(Date.now() - 3_600_000);
		await utimes(join(folder, 'essays/a.mdx.123'), past, past);
		await write({ 'essays/a.mdx': 'a' });
		expect(await list()).toEqual(['a.mdx', 'b.mdx.456']);
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
			/Cannot write `essays\/a\.mdx` into `.*`: a file stands where a folder is expected; /,
		);
		expect(error).toHaveProperty('cause.code');
	});

	test('writes the record of addresses only after everything else', async () => {
		await put('sources', 'a file, not a folder');
		const files = { 'permalinks.json': '{}', 'essays/a.mdx': 'a', 'sources/z.txt': 'z' };
		await expect(write(files)).rejects.toThrow('sources/z.txt');
		expect(await list()).toEqual(['a.mdx', 'sources']);
		await rm(join(folder, 'sources'));
		expect(await write(files)).toMatchObject({ created: ['permalinks.json', 'sources/z.txt'] });
		expect(await readFile(join(folder, 'permalinks.json'), 'utf8')).toBe('{}');
	});
});
