import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A built site: where its files are, and what the build printed. */
export interface BuiltSite {
	readonly root: string;
	readonly output: string;
	readonly remove: () => Promise<void>;
}

const project = resolve(import.meta.dirname, '../..');
const testSettings = /^(?:VITEST.*|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|TEST)$/u;
const lock = join(project, 'node_modules/.site-build.lock');

/** Builds the site of a content folder into a new temporary folder, as `npm run build` does after ingest. */
export async function buildSite(content: string): Promise<BuiltSite> {
	const root = await mkdtemp(join(tmpdir(), 'colloquy-site-'));
	const remove = () => rm(root, { recursive: true, force: true });
	try {
		const output = await whileAlone(() => run(['build', '--outDir', root], resolve(content)));
		return { root, output, remove };
	} catch (error) {
		await remove();
		throw error;
	}
}

/** Two builds in one checkout write the same `.astro` folder, so one waits for the other. */
export async function whileAlone<Value>(build: () => Promise<Value>): Promise<Value> {
	await takeLock();
	try {
		return await build();
	} finally {
		await rm(lock, { recursive: true, force: true });
	}
}

async function takeLock(): Promise<void> {
	for (;;) {
		const taken = await mkdir(lock).then(
			() => true,
			() => false,
		);
		if (taken) return;
		const age = await stat(lock).then(
			({ mtimeMs }) => Date.now() - mtimeMs,
			() => 0,
		);
		// Left behind by a run that was ended: no build of a test takes so long.
		if (age > 180_000) await rm(lock, { recursive: true, force: true });
		await sleep(100);
	}
}

function run(args: readonly string[], content: string): Promise<string> {
	return new Promise((done, fail) => {
		const astro = join(project, 'node_modules/astro/bin/astro.mjs');
		// The settings of the test run would make Vite build the site for tests.
		const inherited = Object.entries(process.env).filter(([name]) => !testSettings.test(name));
		const env = {
			...Object.fromEntries(inherited),
			CONTENT_DIR: content,
			ASTRO_TELEMETRY_DISABLED: '1',
		};
		const child = spawn(process.execPath, [astro, ...args], { cwd: project, env });
		let output = '';
		child.stdout.on('data', (part: Buffer) => (output += part.toString()));
		child.stderr.on('data', (part: Buffer) => (output += part.toString()));
		child.on('error', fail);
		child.on('close', (code) => {
			if (code === 0) done(output);
			else fail(new Error(`The site build ended with ${String(code)}:\n${output}`));
		});
	});
}
