import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';

// The folder is that of a content folder, which is read from the environment once.
vi.stubEnv('CONTENT_DIR', join(tmpdir(), `colloquy-made-once-${process.pid}`));
const { makeOnce } = await import('../../src/made-once.ts');
const { cacheDir, madeOnceDir } = await import('../../src/content-dir.ts');

afterAll(() => rm(cacheDir, { recursive: true, force: true }));

describe('makeOnce', () => {
	const bytes = (text: string) => new TextEncoder().encode(text);

	test('makes the same thing once, and another thing anew', async () => {
		const make = vi.fn((text: string) => Promise.resolve(bytes(text)));
		const text = async (recipe: string) =>
			new TextDecoder().decode(await makeOnce([recipe], () => make(recipe)));
		expect([await text('a'), await text('a'), await text('b')]).toEqual(['a', 'a', 'b']);
		expect(make.mock.calls).toEqual([['a'], ['b']]);
	});

	test('makes the same thing for two who ask at once', async () => {
		const ask = () => makeOnce(['twice'], () => Promise.resolve(bytes('twice')));
		const asked = Array.from({ length: 20 }, ask);
		expect(await Promise.all(asked)).toEqual(asked.map(() => bytes('twice')));
	});

	test('leaves no half of a thing, and no name in the name of a file', async () => {
		await makeOnce(['Ann Lee'], () => Promise.resolve(bytes('a picture')));
		const names = await readdir(madeOnceDir);
		expect(names.filter((name) => !/^[0-9a-f]{64}$/u.test(name))).toEqual([]);
	});

	test('keeps nothing of what could not be made', async () => {
		const failing = () => Promise.reject(new Error('no paint'));
		await expect(makeOnce(['c'], failing)).rejects.toThrow('no paint');
		expect(await makeOnce(['c'], () => Promise.resolve(bytes('c')))).toEqual(bytes('c'));
	});
});
