import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ingestCommand } from '../../../scripts/commands/ingest.ts';
import { withFailingDisk, type Refuse, type WriteCall } from '../../helpers/failing-disk.ts';
import { filesIn } from '../../helpers/ingest.ts';

let temporary = '';
let calls: readonly WriteCall[] = [];
let before: ReadonlyMap<string, string>;
let after: ReadonlyMap<string, string>;

const at = (path: string) => join(temporary, path);
const run = (captures: string, content: string) =>
	ingestCommand([at(captures), '--content', at(content), '--json']);

const page = (n: number, revision: string) =>
	`On pier ${n}\nIt is made of wood, of patience and of ${revision}, as everybody knows.\n`;

beforeAll(async () => {
	vi.spyOn(console, 'log').mockImplementation(() => undefined);
	temporary = await mkdtemp(join(tmpdir(), 'colloquy-faults-'));
	for (const folder of ['before', 'old', 'new']) await mkdir(at(folder));
	await writeFile(at('before/digest.yaml'), 'title: Piers\n');
	await writeFile(at('old/gone.txt'), page(0, 'tar'));
	await writeFile(at('old/changed.txt'), page(1, 'tar'));
	await writeFile(at('new/changed.txt'), page(1, 'salt'));
	await writeFile(at('new/added.txt'), page(2, 'salt'));
	await run('old', 'before');
	before = await filesIn(at('before'));
	await cp(at('before'), at('after'), { recursive: true });
	const made: WriteCall[] = [];
	await withFailingDisk(
		(call) => {
			made.push(call);
			return undefined;
		},
		() => run('new', 'after'),
	);
	calls = made;
	after = await filesIn(at('after'));
});
afterAll(async () => {
	vi.restoreAllMocks();
	await rm(temporary, { recursive: true });
});

/** What a person sees of a folder: all but what ingest hides while it works. */
async function contentOf(folder: string): Promise<ReadonlyMap<string, string>> {
	const files = await filesIn(at(folder));
	return new Map([...files].filter(([path]) => !path.startsWith('.ingest/')));
}

type Ending = 'old' | 'new' | 'to be completed';

/** Runs ingest on a disk that refuses, holds what it says against what it did, and runs it again. */
async function ingestOn(refuse: Refuse): Promise<Ending> {
	await rm(at('content'), { recursive: true, force: true });
	await cp(at('before'), at('content'), { recursive: true });
	let said = '';
	await withFailingDisk(refuse, async () => {
		const code = await run('new', 'content').catch((error: unknown) => {
			said = String(error);
		});
		if (said === '') expect(code).toBe(0);
	});
	const ending = endingOf(said);
	if (ending === 'new') expect(await contentOf('content')).toEqual(after);
	if (ending === 'old') expect(await contentOf('content')).toEqual(before);
	expect(await run('new', 'content')).toBe(0);
	expect(await filesIn(at('content'))).toEqual(after);
	return ending;
}

function endingOf(said: string): Ending {
	if (said === '') return 'new';
	expect(said).toMatch(
		/^Error: Cannot .*: the disk is (?:full|read-only); (?:nothing is changed|the next run completes what this one has written)\.$/u,
	);
	return said.endsWith('nothing is changed.') ? 'old' : 'to be completed';
}

/** Each of the hundred runs takes a tenth of a second where nothing else runs. */
const patience = 240_000;

const everyCall = async (refuseAt: (n: number) => Refuse) => {
	const endings: Ending[] = [];
	for (let n = 1; n <= calls.length; n += 1) endings.push(await ingestOn(refuseAt(n)));
	return endings;
};

describe('ingest on a disk that refuses a call, tried at every call that writes', () => {
	test('makes calls of every kind', () => {
		expect(before).not.toEqual(after);
		expect([...new Set(calls)].sort()).toEqual([
			...['link', 'mkdir', 'open', 'rename', 'rm', 'rmdir', 'sync', 'syncFolder', 'writeFile'],
		]);
	});

	test(
		'ends with a message and the old state where the disk is full for a moment',
		async () => {
			const endings = await everyCall(
				(refused) => (_, n) => (n === refused ? 'ENOSPC' : undefined),
			);
			expect(endings).not.toContain('to be completed');
			// Where only what is left over cannot be tidied away, nothing has failed.
			const tidying = calls.filter((_, n) => endings[n] === 'new');
			expect(tidying.every((call) => call === 'rm' || call === 'rmdir')).toBe(true);
			expect(tidying.length).toBeLessThan(6);
		},
		patience,
	);

	test(
		'ends with a message and the old state where the disk is full from then on',
		async () => {
			const needsRoom = (call: WriteCall) =>
				['mkdir', 'link', 'open', 'writeFile', 'sync'].includes(call);
			const endings = await everyCall(
				(first) => (call, n) => (n >= first && needsRoom(call) ? 'ENOSPC' : undefined),
			);
			expect(endings).not.toContain('to be completed');
			expect(endings.filter((ending) => ending === 'old').length).toBeGreaterThan(20);
		},
		patience,
	);

	test(
		'ends with a message and the old state, or a decision that the next run carries out, where the disk is read-only from then on',
		async () => {
			const endings = await everyCall((first) => (_, n) => (n >= first ? 'EROFS' : undefined));
			expect(endings).toContain('old');
			expect(endings).toContain('to be completed');
		},
		patience,
	);
});
