import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for what is too large to be held, made when it is first asked for. */
export interface Scratch {
	/** The path of a file of it that is not there yet. */
	readonly file: () => string;
}

/** Does `action` with a scratch folder, and takes the folder away. */
export async function withScratch<Value>(
	action: (scratch: Scratch) => Promise<Value>,
): Promise<Value> {
	let made: string | undefined;
	const remove = () => {
		if (made !== undefined) rmSync(made, { recursive: true, force: true });
	};
	let count = 0;
	const file = () => {
		made ??= mkdtempSync(join(tmpdir(), 'colloquy-'));
		return join(made, String(++count));
	};
	try {
		return await action({ file });
	} finally {
		remove();
	}
}
