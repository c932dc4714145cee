import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SpilledFiles } from '../../../scripts/parts/spilled-files.ts';
import { compareFiles, writeFiles } from '../../../scripts/write/files.ts';

let folder = '';
let count = 0;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'colloquy-test-'));
});

afterAll(async () => {
	await rm(folder, { recursive: true });
});

function spilled(texts: Readonly<Record<string, string>>): SpilledFiles {
	const files = new SpilledFiles({ file: () => join(folder, `scratch-${++count}`) });
	for (const [path, text] of Object.entries(texts))
		files.put(path, text.match(/.{1,70000}/gsu) ?? []);
	return files;
}

/** Longer than what is read at once, and of more bytes than signs. */
const long = 'A harbour wall is longer than it looks — é. '.repeat(5000);

describe('SpilledFiles', () => {
	test('gives every text back, in whatever order it is asked for', () => {
		const texts = { 'a.mdx': 'one', 'b.mdx': long, 'c.mdx': '', 'd.mdx': 'four' };
		const files = spilled(texts);
		expect(Object.fromEntries([...files].reverse())).toEqual(texts);
		expect(files.get('b.mdx')).toBe(long);
		expect(files.get('a.mdx')).toBe('one');
		expect(Buffer.concat([...files.pieces('b.mdx')]).toString()).toBe(long);
		expect([...files.pieces('c.mdx')]).toEqual([]);
		files.close();
	});

	test.each([
		['the same', long, 'unchanged'],
		['a longer text', `${long}x`, 'changed'],
		['a shorter text', long.slice(0, -1), 'changed'],
		['another end', `${long.slice(0, -2)}! `, 'changed'],
	] as const)('is compared with what is there, where that is %s', async (_, text, state) => {
		const content = await mkdtemp(join(folder, 'content-'));
		const before = spilled({ 'permalinks.json': text });
		const first = await compareFiles(content, { files: before });
		expect(first.created).toEqual(['permalinks.json']);
		await writeFiles(content, { files: before }, first);
		const after = spilled({ 'permalinks.json': long });
		const second = await compareFiles(content, { files: after });
		expect(second[state]).toEqual(['permalinks.json']);
		await writeFiles(content, { files: after }, second);
		expect(await readFile(join(content, 'permalinks.json'), 'utf8')).toBe(long);
		before.close();
		after.close();
	});
});
