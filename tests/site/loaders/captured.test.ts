import { EventEmitter } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { discussionsLoader, essaysLoader } from '../../../src/loaders/captured.ts';
import { ledgersLoader } from '../../../src/loaders/ledgers.ts';
import { loaderRecord } from '../../helpers/loader-context.ts';

let base: string;
beforeEach(async () => {
	base = await mkdtemp(join(tmpdir(), 'colloquy-loader-'));
	await mkdir(join(base, 'essays'));
	await mkdir(join(base, 'discussions'));
});
afterEach(() => rm(base, { recursive: true }));

const essay = (name: string, body: string) =>
	writeFile(join(base, 'essays', `${name}.mdx`), `---\nid: ${name}\n---\n\n${body}\n`);
const discussion = (comments: number, body: string) =>
	writeFile(
		join(base, 'discussions', 'a.mdx'),
		`---\nessay: a\ncomments: ${comments}\n---\n\n${body}\n`,
	);

describe('essaysLoader', () => {
	test('renders each file once, until it changes', async () => {
		const { context, written, entries } = loaderRecord();
		const load = () => essaysLoader(base).load(context);
		await essay('a', 'One.');
		await essay('b', 'Two.');
		await load();
		await load();
		expect(written).toEqual(['a', 'b']);
		await essay('b', 'Three.');
		await load();
		expect(written).toEqual(['a', 'b', 'b']);
		expect(entries.get('b')?.rendered?.html).toContain('Three.');
	});

	test('forgets a file that is gone', async () => {
		const { context, entries } = loaderRecord();
		await essay('a', 'One.');
		await essaysLoader(base).load(context);
		await rm(join(base, 'essays', 'a.mdx'));
		await essaysLoader(base).load(context);
		expect([...entries.keys()]).toEqual([]);
	});

	test('follows edits and deletions while somebody works', async () => {
		const { context, entries } = loaderRecord();
		const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
		await essay('a', 'One.');
		await essaysLoader(base).load(Object.assign(context, { watcher }));
		const file = join(base, 'essays', 'a.mdx');
		await essay('a', 'Two.');
		watcher.emit('change', file);
		await expect.poll(() => entries.get('a')?.rendered?.html).toContain('Two.');
		watcher.emit('unlink', file);
		expect(entries.has('a')).toBe(false);
		watcher.emit('change', join(base, 'discussions', 'a.mdx'));
		expect([...entries.keys()]).toEqual([]);
	});

	test('is content with a folder that does not exist', async () => {
		const { context, entries } = loaderRecord();
		await essaysLoader(join(base, 'nowhere')).load(context);
		expect(entries.size).toBe(0);
	});

	test('names file and line of what might have been code', async () => {
		const { context, warnings } = loaderRecord();
		await essay('a', 'Two and {1 + 1}.');
		await essaysLoader(base).load(context);
		expect(warnings).toEqual([
			'essays/a.mdx: line 5: `{1 + 1}` is MDX syntax; it is kept as words. Escape it to silence this.',
		]);
	});

	test('says which file cannot be read', async () => {
		const { context } = loaderRecord();
		await essay('a', 'A <b');
		await expect(essaysLoader(base).load(context)).rejects.toThrow(/Cannot read .*essays\/a\.mdx/u);
	});
});

describe('discussionsLoader', () => {
	test('keeps comments as data', async () => {
		const { context, entries } = loaderRecord();
		await discussion(1, '<Comment id="c-1" author="Bo">\n  Hello.\n</Comment>');
		await discussionsLoader(base).load(context);
		expect(entries.get('a')?.data).toEqual({
			essay: 'a',
			comments: 1,
			thread: [
				{
					id: 'c-1',
					author: 'Bo',
					html: '<p dir="auto" id="c-1-p-2cf24dba">Hello.</p>',
					anchors: ['c-1-p-2cf24dba'],
					text: 'Hello.',
				},
			],
		});
	});

	test('refuses a file that lost a comment', async () => {
		const { context } = loaderRecord();
		await discussion(2, '<Comment id="c-1">\n  Hello.\n</Comment>');
		await expect(discussionsLoader(base).load(context)).rejects.toThrow('Found 1 `<Comment>`');
	});
});

describe('ledgersLoader', () => {
	const ledger = async (capture: string, line: string) => {
		for (const folder of ['ledger', 'sources'])
			await mkdir(join(base, folder, capture, '..'), { recursive: true });
		await writeFile(join(base, 'ledger', `${capture}.json`), JSON.stringify({ capture }));
		await writeFile(join(base, 'sources', `${capture}.txt`), `${line}\n`);
	};

	test('tells captures of one name in several folders apart', async () => {
		const { context, entries } = loaderRecord();
		await ledger('notes.txt', 'Top.');
		await ledger('2009/notes.txt', 'Older.');
		await ledger('2010/may/_notes.txt', 'Newer.');
		await ledgersLoader(base).load(context);
		expect([...entries].map(([id, { data }]) => [id, data])).toEqual([
			['2009/notes.txt', { capture: '2009/notes.txt', text: ['Older.'] }],
			['2010/may/_notes.txt', { capture: '2010/may/_notes.txt', text: ['Newer.'] }],
			['notes.txt', { capture: 'notes.txt', text: ['Top.'] }],
		]);
	});

	test('follows a file in a folder of its own', async () => {
		const { context, entries } = loaderRecord();
		const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
		await ledgersLoader(base).load(Object.assign(context, { watcher }));
		await ledger('2009/notes.txt', 'Older.');
		const file = join(base, 'ledger', '2009', 'notes.txt.json');
		watcher.emit('add', file);
		await expect.poll(() => [...entries.keys()]).toEqual(['2009/notes.txt']);
		watcher.emit('unlink', file);
		expect([...entries.keys()]).toEqual([]);
	});
});
