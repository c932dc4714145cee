import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContent } from '../../../scripts/read/content.ts';
import { makeChanges, settleJournal } from '../../../scripts/write/journal.ts';
import { filesIn } from '../../helpers/ingest.ts';

let folder = '';

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'colloquy-journal-'));
	await mkdir(join(folder, 'essays'));
	await writeFile(join(folder, 'essays/a.mdx'), 'old');
	await writeFile(join(folder, 'essays/b.mdx'), 'gone');
});
afterEach(async () => {
	await rm(folder, { recursive: true });
});

const put = async (path: string, text: string) => {
	await mkdir(join(folder, path, '..'), { recursive: true });
	await writeFile(join(folder, path), text);
};
const steps = [
	{ path: 'essays/a.mdx', action: 'write' },
	{ path: 'essays/c.mdx', action: 'write' },
	{ path: 'essays/b.mdx', action: 'remove' },
];

describe('makeChanges', () => {
	test('writes, removes and leaves nothing of its own', async () => {
		await makeChanges(folder, [
			{ path: 'essays/a.mdx', text: () => 'new' },
			{ path: 'ledger/deep/c.json', text: () => '{}' },
			{ path: 'essays/b.mdx' },
		]);
		expect([...(await filesIn(folder))]).toEqual([
			['essays/a.mdx', 'new'],
			['ledger/deep/c.json', '{}'],
		]);
		expect(existsSync(join(folder, '.ingest/staged'))).toBe(false);
	});
});

describe('settleJournal', () => {
	test('forgets changes that were not decided', async () => {
		await put('.ingest/staged/essays/a.mdx', 'half of the n');
		await put('.ingest/journal.json.new', '{"st');
		expect(await settleJournal(folder)).toBe(false);
		expect([...(await filesIn(folder)).values()]).toEqual(['old', 'gone']);
	});

	test('makes changes that were decided, whichever of them are made already', async () => {
		await put('.ingest/journal.json', JSON.stringify({ steps }));
		await put('.ingest/staged/essays/c.mdx', 'third');
		await writeFile(join(folder, 'essays/a.mdx'), 'new');
		expect(await settleJournal(folder)).toBe(true);
		expect([...(await filesIn(folder))]).toEqual([
			['essays/a.mdx', 'new'],
			['essays/c.mdx', 'third'],
		]);
		expect(await settleJournal(folder)).toBe(false);
	});

	test.each(['{', '{"steps":[{"path":"essays/a.mdx","action":"run"}]}'])(
		'stops at a damaged journal: %s',
		async (text) => {
			await put('.ingest/journal.json', text);
			await expect(settleJournal(folder)).rejects.toThrow('restore');
			expect(await readFile(join(folder, 'essays/a.mdx'), 'utf8')).toBe('old');
		},
	);

	test('never leaves the folder, whatever a journal says', async () => {
		const path = '../escaped.mdx';
		await put('.ingest/journal.json', JSON.stringify({ steps: [{ path, action: 'remove' }] }));
		await writeFile(join(folder, path), 'outside');
		await expect(settleJournal(folder)).rejects.toThrow('Refuses to write');
		expect(await readFile(join(folder, path), 'utf8')).toBe('outside');
		await rm(join(folder, path));
	});
});

describe('readContent', () => {
	test('reads nothing while changes are half made', async () => {
		await put('digest.yaml', 'title: Piers\n');
		await put('.ingest/journal.json', JSON.stringify({ steps }));
		await expect(readContent(folder)).rejects.toThrow('`npm run ingest` completes it');
	});
});
