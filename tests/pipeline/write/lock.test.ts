import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withLock } from '../../../scripts/write/lock.ts';
import { filesIn, runIngest } from '../../helpers/ingest.ts';
import { root } from '../../helpers/shared.ts';

let folder = '';

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'colloquy-lock-'));
});
afterEach(async () => {
	await rm(folder, { recursive: true });
});

describe('withLock', () => {
	test('lets one in at a time, and leaves nothing behind', async () => {
		const inside = withLock(folder, () => withLock(folder, () => Promise.resolve('both')));
		await expect(inside).rejects.toThrow('Another run is at work');
		expect(await withLock(folder, () => Promise.resolve('one'))).toBe('one');
		expect(await readdir(folder)).toEqual([]);
	});

	test('lets the next in after a failure', async () => {
		const failing = withLock(folder, () => Promise.reject(new Error('broken')));
		await expect(failing).rejects.toThrow('broken');
		expect(await withLock(folder, () => Promise.resolve('next'))).toBe('next');
	});

	test('lets only some of many through, never two at once', async () => {
		let within = 0;
		let most = 0;
		const tries = Array.from({ length: 40 }, () =>
			withLock(folder, async () => {
				most = Math.max(most, (within += 1));
				await new Promise((resolve) => setTimeout(resolve, 1));
				within -= 1;
			}).then(
				() => 1,
				() => 0,
			),
		);
		const through = (await Promise.all(tries)).filter(Boolean).length;
		expect(through).toBeGreaterThan(0);
		expect(most).toBe(1);
	});

	test('is not kept by a process that was killed', async () => {
		const holder = spawn(process.execPath, [
			'--input-type=module',
			'-e',
			`import { withLock } from ${JSON.stringify(join(root, 'scripts/write/lock.ts'))};
			await withLock(${JSON.stringify(folder)}, () => { console.log('held'); return new Promise((resolve) => setTimeout(resolve, 60_000)); });`,
		]);
		await once(holder.stdout, 'data');
		await expect(withLock(folder, () => Promise.resolve())).rejects.toThrow('Another run');
		holder.kill('SIGKILL');
		await once(holder, 'exit');
		expect(existsSync(join(folder, '.ingest/lock'))).toBe(true);
		expect(await withLock(folder, () => Promise.resolve('taken over'))).toBe('taken over');
	});
});

describe('two runs of ingest at once', () => {
	test('do not mix: the second says that it has to wait', async () => {
		await writeFile(join(folder, 'digest.yaml'), 'title: Piers\n');
		await mkdir(join(folder, 'captures'));
		await writeFile(join(folder, 'captures/a.txt'), 'On piers\nA paragraph about piers.\n');
		const before = await filesIn(folder);
		const args = [join(folder, 'captures'), '--content', folder];
		const second = await withLock(folder, () => runIngest(args));
		expect(second.code).toBe(2);
		expect(second.stderr).toContain('Another run is at work');
		expect(await filesIn(folder)).toEqual(before);
		const ran = await Promise.all([runIngest(args), runIngest(args), runIngest(args)]);
		expect(ran.map(({ code }) => code)).toContain(0);
		expect(ran.filter(({ code }) => code !== 0 && code !== 2)).toEqual([]);
		expect((await runIngest([...args, '--check'])).code).toBe(0);
	});
});
