import fs from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/** What is done to a disk that changes it: a function of `node:fs/promises`, or of an open file. */
export type WriteCall = (typeof functions)[number] | 'open' | 'writeFile' | 'sync' | 'syncFolder';

/** The code with which the disk refuses a call, the `n`th from 1; undefined where it does not. */
export type Refuse = (call: WriteCall, n: number) => string | undefined;

const functions = ['mkdir', 'rename', 'rm', 'rmdir', 'link', 'copyFile'] as const;

/** Does `action` while `refuse` is asked at every call that would change a disk; counts the calls. */
export async function withFailingDisk(
	refuse: Refuse,
	action: () => Promise<unknown>,
): Promise<number> {
	let calls = 0;
	const ask = (call: WriteCall) => {
		calls += 1;
		const code = refuse(call, calls);
		if (code !== undefined) throw Object.assign(new Error(`${code}: ${call}`), { code });
	};
	const real = { ...fs };
	const refusing = (call: (typeof functions)[number]) => {
		const original = real[call] as (...given: unknown[]) => Promise<unknown>;
		return async (...given: unknown[]) => {
			ask(call);
			return original(...given);
		};
	};
	const open = async (...given: Parameters<typeof fs.open>) => {
		const isFolder = given[1] === 'r';
		if (!isFolder) ask('open');
		return refusingHandle(await real.open(...given), isFolder ? 'syncFolder' : 'sync', ask);
	};
	Object.assign(fs, Object.fromEntries(functions.map((call) => [call, refusing(call)])), { open });
	syncBuiltinESMExports();
	try {
		await action();
	} finally {
		Object.assign(fs, real);
		syncBuiltinESMExports();
	}
	return calls;
}

function refusingHandle(
	handle: FileHandle,
	sync: WriteCall,
	ask: (call: WriteCall) => void,
): FileHandle {
	const write = handle.writeFile.bind(handle);
	const flush = handle.sync.bind(handle);
	handle.writeFile = async (...given) => {
		ask('writeFile');
		await write(...given);
	};
	handle.sync = async () => {
		ask(sync);
		await flush();
	};
	return handle;
}
