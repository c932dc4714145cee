import { execFile, execFileSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesIn, runIngest } from '../../helpers/ingest.ts';
import { root } from '../../helpers/shared.ts';

/** Whether this system lets anybody mount a disk of their own, as Linux mostly does. */
const mayMount = (() => {
	try {
		execFileSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'none', '/mnt'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
})();
const note = mayMount ? '' : ' [skipped: no disk may be mounted here]';

let temporary = '';
let before: ReadonlyMap<string, string>;

beforeAll(async () => {
	temporary = await mkdtemp(join(tmpdir(), 'colloquy-refusal-'));
	const at = (path: string) => join(temporary, path);
	for (const folder of ['content', 'first', 'many', 'disk']) await mkdir(at(folder));
	await writeFile(at('content/digest.yaml'), 'title: Piers\n');
	await writeFile(at('first/pier.txt'), 'On the first pier\nIt is made of wood and of patience.\n');
	await cp(at('first/pier.txt'), at('many/pier.txt'));
	for (let n = 0; n < 60; n += 1) {
		const words = `Of pier ${n} nothing is known that was not known of the others. `.repeat(40);
		await writeFile(at(`many/pier-${n}.txt`), `On pier ${n}\n${words}\n`);
	}
	await runIngest([at('first'), '--content', at('content')]);
	before = await filesIn(at('content'));
});
afterAll(() => rm(temporary, { recursive: true }));

interface Outcome {
	readonly stderr: string;
	readonly code: number;
	/** The content folder afterwards. */
	readonly files: ReadonlyMap<string, string>;
}

/** Runs `script` in a shell where `$INGEST` is the command, and reads `$AFTER` when it has ended. */
async function runShell(
	command: readonly string[],
	script: string,
	given: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
	const after = await mkdtemp(join(temporary, 'after-'));
	const env = {
		...process.env,
		...given,
		INGEST: `${process.execPath} ${join(root, 'scripts/ingest.ts')}`,
		HERE: temporary,
		AFTER: after,
	};
	const [program, ...args] = [...command, 'sh', '-c', script] as const;
	const ended = await new Promise<{ code: number; stderr: string }>((resolve) => {
		execFile(program, args, { env, maxBuffer: 1 << 28 }, (error, _, stderr) => {
			resolve({ code: typeof error?.code === 'number' ? error.code : 0, stderr });
		});
	});
	return { ...ended, files: await filesIn(after) };
}

/**
 * Runs ingest as somebody who may write into no folder of others: root, who may, becomes nobody once
 * all modules are read.
 */
const asNobody = `import { ingestCommand } from ${JSON.stringify(join(root, 'scripts/commands/ingest.ts'))};
if (process.geteuid() === 0) process.seteuid(65534);
try {
	process.exitCode = await ingestCommand(process.argv.slice(1));
} catch (error) {
	console.error(error.message);
	process.exitCode = 2;
}`;

const ingestAndKeep =
	'$INGEST $HERE/many --content $DISK; code=$?; cp -R $DISK/. $AFTER; exit $code';

describe('ingest ends with a message and the old state', () => {
	test('where a file may grow no further', async () => {
		const script = `cp -R $HERE/content $HERE/small; DISK=$HERE/small; ulimit -f 4; $INGEST $HERE/many --content $DISK; code=$?; ulimit -f unlimited 2> /dev/null; cp -R $DISK/. $AFTER; exit $code`;
		const { code, stderr, files } = await runShell([], script);
		expect(stderr).toMatch(/Cannot write `.*` in `.*`: .*; nothing is changed\./u);
		expect(code).toBe(2);
		expect(files).toEqual(before);
	});

	test.each(['', 'essays'])('where the folder may not be written to: ./%s', async (part) => {
		const folder = await mkdtemp(join(temporary, 'locked-'));
		await cp(join(temporary, 'content'), folder, { recursive: true });
		await chmod(temporary, 0o755);
		await chmod(folder, part === '' ? 0o555 : 0o777);
		await chmod(join(folder, 'essays'), 0o555);
		const ingest = (captures: string) =>
			runShell(
				[],
				`${process.execPath} --input-type=module -e "$SCRIPT" -- $HERE/${captures} --content ${folder}`,
				{ SCRIPT: asNobody },
			);
		const refused = await ingest('many');
		expect(refused.stderr).toMatch(/: the folder may not be written to; nothing is changed\.$/mu);
		expect(refused.code).toBe(2);
		expect(await filesIn(folder)).toEqual(before);
		const idle = await ingest('first');
		expect(idle).toMatchObject({ code: 0, stderr: '' });
	});

	test.skipIf(!mayMount)(`where the disk is full${note}`, async () => {
		const script = `DISK=$HERE/disk; mount -t tmpfs -o size=200k none $DISK && cp -R $HERE/content/. $DISK; ${ingestAndKeep}`;
		const { code, stderr, files } = await runShell(['unshare', '-rm'], script);
		expect(stderr).toMatch(/Cannot write `.*` in `.*`: the disk is full; nothing is changed\./u);
		expect(code).toBe(2);
		expect(files).toEqual(before);
	});

	test.skipIf(!mayMount)(`where the disk is read-only${note}`, async () => {
		const mounted = `DISK=$HERE/disk; mount -t tmpfs none $DISK && cp -R $HERE/content/. $DISK && mount -o remount,ro $DISK`;
		const refused = await runShell(['unshare', '-rm'], `${mounted}; ${ingestAndKeep}`);
		expect(refused.stderr).toMatch(/`: the disk is read-only; nothing is changed\./u);
		expect(refused.code).toBe(2);
		expect(refused.files).toEqual(before);
		const idle = await runShell(
			['unshare', '-rm'],
			`${mounted}; $INGEST $HERE/first --content $DISK`,
		);
		expect(idle).toMatchObject({ code: 0, stderr: '' });
	});
});
