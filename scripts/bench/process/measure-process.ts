import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Cost } from '../side-by-side.ts';

const preload = new URL('record-peak.mjs', import.meta.url).href;

/** How much of what a process printed is told where it fails. */
const loggedCharacters = 2000;

/** What to run: a Node script with its arguments, where, and with which environment besides ours. */
export interface NodeRun {
	readonly args: readonly string[];
	readonly cwd: string;
	readonly env?: Readonly<Record<string, string>>;
}

/** Runs a Node process to its end. Throws with what it printed where it fails. */
export async function measureProcess({ args, cwd, env }: NodeRun): Promise<Cost> {
	const peaks = await mkdtemp(join(tmpdir(), 'colloquy-peaks-'));
	try {
		const started = performance.now();
		// The shell counts the time of the whole tree of processes, which Node cannot ask for.
		const output = await run(
			'sh',
			['-c', '"$@" >&2 || exit 1; times', 'sh', process.execPath, ...args],
			{
				cwd,
				env: {
					...process.env,
					ASTRO_TELEMETRY_DISABLED: '1',
					NODE_OPTIONS: `--import=${preload}`,
					BENCH_PEAKS: peaks,
					...env,
				},
			},
		);
		const wall = (performance.now() - started) / 1000;
		return { wall, cpu: readTimes(output), peak: await readPeak(peaks) };
	} finally {
		await rm(peaks, { recursive: true, force: true });
	}
}

function run(
	command: string,
	args: readonly string[],
	options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<string> {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, options);
		let output = '';
		let log = '';
		child.stdout.on('data', (part: Buffer) => (output += part.toString()));
		child.stderr.on('data', (part: Buffer) => (log += part.toString()));
		child.on('error', reject);
		child.on('close', (code) => {
			if (code === 0) resolve(output);
			else reject(new Error(`A measured process failed: ${log.slice(-loggedCharacters)}`));
		});
	});
}

/** Seconds from what `times` prints: the shell's own on one line, its children's on the next. */
function readTimes(output: string): number {
	const parts = [...output.matchAll(/(\d+)m([\d.]+)s/gu)];
	return parts.reduce(
		(sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
		0,
	);
}

/** Megabytes that the largest process held. */
async function readPeak(folder: string): Promise<number> {
	const files = await readdir(folder);
	const sizes = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
	return Math.max(...sizes.map(Number)) / 1024;
}
