import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withScratch } from '../../../scripts/read/scratch.ts';

let parent = '';

beforeAll(async () => {
	parent = await mkdtemp(join(tmpdir(), 'colloquy-test-'));
});

afterAll(async () => {
	await rm(parent, { recursive: true });
});

/** Puts something into a scratch folder, says so, and waits to be killed. */
const waiting = `
	import { writeFileSync } from 'node:fs';
	import { withScratch } from ${JSON.stringify(new URL('../../../scripts/read/scratch.ts', import.meta.url).href)};
	await withScratch(async ({ file }) => {
		writeFileSync(file(), 'words');
		console.log('at work');
		await new Promise((resolve) => setTimeout(resolve, 60_000));
	}, process.argv[1]);`;

async function startRun() {
	const node = join(import.meta.dirname, '../../../node_modules/.bin/node');
	const run = spawn(node, ['--input-type=module', '--eval', waiting, parent], { stdio: 'pipe' });
	await once(run.stdout, 'data');
	return run;
}

describe('withScratch', () => {
	test('leaves nothing behind, not even where the action fails', async () => {
		const failing = withScratch(({ file }) => {
			writeFileSync(file(), 'words');
			return Promise.reject(new Error('no'));
		}, parent);
		await expect(failing).rejects.toThrow('no');
		expect(readdirSync(parent)).toEqual([]);
	});

	test('makes no folder where none is asked for', async () => {
		const seen = await withScratch(() => Promise.resolve(readdirSync(parent)), parent);
		expect(seen).toEqual([]);
	});

	test('keeps the folder of a run at work, and removes it once that was killed', async () => {
		const run = await startRun();
		const [theirs = ''] = readdirSync(parent);
		await withScratch(({ file }) => Promise.resolve(file()), parent);
		expect(readdirSync(join(parent, theirs))).toContain('1');
		run.kill('SIGKILL');
		await once(run, 'exit');
		expect(existsSync(join(parent, theirs))).toBe(true);
		await withScratch(() => Promise.resolve(), parent);
		expect(readdirSync(parent)).toEqual([]);
	});
});
