import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ingestCommand } from '../../../scripts/commands/ingest.ts';
import { settleJournal } from '../../../scripts/write/journal.ts';
import { withLock } from '../../../scripts/write/lock.ts';
import { filesIn } from '../../helpers/ingest.ts';
import { root } from '../../helpers/shared.ts';

/** How often a process is killed; `KILLS=1000` tries harder. */
const kills = Number(process.env['KILLS'] ?? 104);
/** Folders worked on side by side. */
const lanes = 2;
const pages = 8;

type Files = ReadonlyMap<string, string>;

interface State {
	readonly captures: string;
	/** What the content folder holds once these captures are ingested. */
	files: Files;
}

const bundle = join(root, 'node_modules/.cache/kill-test/ingest.mjs');
let temporary = '';
let states: readonly [State, State];
/** Milliseconds that a whole run takes, and of these from the first written byte on. */
let whole = 0;
let writing = 0;

const page = (n: number, revision: string) => `A letter about pier ${n}
March ${1 + (n % 28)}, 2009
The planks of pier ${n} were laid by hand and ${revision}, as everybody knows who walks there.
I have written to ask whether number ${n} might be mended before somebody falls into the water.
Posted by Ottoline at 9:00 AM
2 Comments
I walked on pier ${n} this morning, and it was ${revision}.
Posted by: Bram | April 05, 2009 at 08:02 AM
Bram, did you fall from pier ${n}? Nobody fell from it while I was there.
Posted by: Ottoline | April 06, 2009 at 09:15 AM
`;

/** Half of the pages are in both states and read otherwise in each; the rest are in one. */
async function writeCaptures(name: string, first: number, revision: string): Promise<string> {
	const folder = join(temporary, name);
	await mkdir(folder);
	for (let n = first; n < first + pages; n += 1) {
		await writeFile(join(folder, `pier-${n}.txt`), page(n, revision));
	}
	return folder;
}

const run = (captures: string, content: string) =>
	ingestCommand([captures, '--content', content, '--json']);

/** The command as one file: to load its hundreds of modules takes longer than all it does. */
async function bundleIngest(): Promise<void> {
	await build({
		entryPoints: [join(root, 'scripts/ingest.ts')],
		outfile: bundle,
		bundle: true,
		// Its binary stays where it is, and the bundle where the package is found.
		external: ['satteri'],
		platform: 'node',
		format: 'esm',
		banner: {
			js: 'import{createRequire as requireOfBundle}from"node:module";const require=requireOfBundle(import.meta.url);',
		},
		logLevel: 'error',
	});
}

function start(captures: string, content: string) {
	const child = spawn(process.execPath, [bundle, captures, '--content', content, '--json'], {
		stdio: 'ignore',
	});
	const ended = new Promise<number | null>((resolve) => {
		child.on('exit', (code) => {
			resolve(code);
		});
	});
	return { child, ended };
}

/** Waits until a run makes `sign` in its work folder, or ends. */
async function waitFor(sign: string, content: string, ended: Promise<unknown>): Promise<void> {
	const over = new AbortController();
	void ended.then(() => {
		over.abort();
	});
	while (!over.signal.aborted && !existsSync(join(content, '.ingest', sign))) await sleep(1);
}

beforeAll(async () => {
	vi.spyOn(console, 'log').mockImplementation(() => undefined);
	temporary = await mkdtemp(join(tmpdir(), 'colloquy-kill-'));
	await bundleIngest();
	const content = join(temporary, 'content');
	await mkdir(content);
	await writeFile(join(content, 'digest.yaml'), 'title: Piers\n');
	states = [
		{ captures: await writeCaptures('old', 0, 'mended twice'), files: new Map() },
		{ captures: await writeCaptures('new', pages / 2, 'painted green'), files: new Map() },
	];
	// Addresses are remembered: only from the second round on is each state always the same.
	for (const state of [...states, ...states, ...states]) {
		await run(state.captures, content);
		state.files = await filesIn(content);
	}
	for (let lane = 0; lane < lanes; lane += 1) {
		await cp(content, join(temporary, `lane-${lane}`), { recursive: true });
	}
	for (const { captures } of states) {
		const started = performance.now();
		const { ended } = start(captures, content);
		await waitFor('staged', content, ended);
		const written = performance.now();
		expect(await ended).toBe(0);
		whole = performance.now() - started;
		writing = performance.now() - written;
	}
});
afterAll(async () => {
	vi.restoreAllMocks();
	await rm(temporary, { recursive: true });
});

/** Kills a run that leads from one state to the other, and returns where it left the folder. */
async function killOnce(content: string, next: State, trial: number): Promise<void> {
	const { child, ended } = start(next.captures, content);
	const moment = trial % 4;
	if (moment === 0) await sleep(Math.random() * whole);
	else if (moment === 1) {
		await waitFor('staged', content, ended);
		await sleep(Math.random() * writing);
	} else {
		// The few milliseconds in which files are renamed.
		await waitFor('journal.json', content, ended);
		await sleep(Math.random() * 8);
	}
	child.kill('SIGKILL');
	await ended;
}

describe('a run of ingest killed at any moment', () => {
	test('changes many files', () => {
		const [old, next] = states;
		const differing = [...next.files].filter(([path, text]) => old.files.get(path) !== text);
		expect(differing.length).toBeGreaterThan(pages * 2);
		expect([...old.files.keys()].filter((path) => !next.files.has(path)).length).toBeGreaterThan(
			pages,
		);
	});

	test(`leaves the old state or the new one, and the next run the new one, ${kills} times`, async () => {
		const seen = { old: 0, completed: 0, new: 0 };
		const work = Array.from({ length: lanes }, async (_, lane) => {
			const content = join(temporary, `lane-${lane}`);
			for (let trial = 0; trial < kills / lanes; trial += 1) {
				const [before, after] = trial % 2 === 0 ? [states[1], states[0]] : states;
				await killOnce(content, after, trial);
				const isCompleted = await withLock(content, () => settleJournal(content));
				const files = await filesIn(content);
				const isNew = equal(files, after.files);
				if (!isNew) expect(files).toEqual(before.files);
				seen[isCompleted ? 'completed' : isNew ? 'new' : 'old'] += 1;
				if (isCompleted) expect(isNew).toBe(true);
				expect(await run(after.captures, content)).toBe(0);
				expect(equal(await filesIn(content), after.files)).toBe(true);
			}
		});
		await Promise.all(work);
		console.info(`killed ${kills} times: ${JSON.stringify(seen)}`);
		expect(seen.old).toBeGreaterThan(0);
		expect(seen.completed + seen.new).toBeGreaterThan(0);
	}, 600_000);
});

function equal(one: Files, other: Files): boolean {
	return one.size === other.size && [...one].every(([path, text]) => other.get(path) === text);
}
