import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingest } from '../../scripts/pipeline.ts';
import type { IngestOutput } from '../../scripts/pipeline.ts';
import type { Capture } from '../../scripts/model/capture.ts';
import { curationSchema } from '../../src/schemas/curation.ts';
import { digestSchema } from '../../src/schemas/digest.ts';
import { ledgerSchema } from '../../src/schemas/ledger.ts';
import type { Ledger } from '../../src/schemas/ledger.ts';
import { permalinksSchema } from '../../src/schemas/permalinks.ts';
import { root } from './shared.ts';

/** A flat-text capture of the given words. */
export function captureOf(name: string, text: string): Capture {
	const lines = text.split('\n');
	if (lines.at(-1) === '') lines.pop();
	const sha256 = createHash('sha256').update(text).digest('hex');
	return { name, sha256, format: 'text', text, lines };
}

/** Runs the pure part of ingest over captures, with an empty curation unless one is given. */
export function ingestAll(
	captures: readonly Capture[],
	curation: unknown = {},
	permalinks: unknown = {},
	digest: object = {},
): IngestOutput {
	return ingest({
		captures,
		curation: { curation: curationSchema.parse(curation), places: new Map() },
		topics: [],
		permalinks: permalinksSchema.parse(permalinks),
		digest: digestSchema.parse({ title: 'Digest', ...digest }),
	});
}

/** The ledger of a capture among the files of a run. */
export function ledgerOf(output: IngestOutput, capture: string): Ledger {
	return ledgerSchema.parse(JSON.parse(output.files.get(`ledger/${capture}.json`) ?? 'null'));
}

/** A copy of a content folder in a new temporary one, which `use` works on. */
export async function withContent<Value>(
	folder: string,
	use: (content: string) => Promise<Value>,
): Promise<Value> {
	const content = await mkdtemp(join(tmpdir(), 'colloquy-'));
	try {
		await cp(join(root, folder), content, { recursive: true });
		return await use(content);
	} finally {
		await rm(content, { recursive: true, force: true });
	}
}

export interface Ran {
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;
}

/** Runs the ingest command as a person does. */
export function runIngest(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
	return new Promise((resolve) => {
		execFile(
			process.execPath,
			[join(root, 'scripts/ingest.ts'), ...args],
			{ cwd: root, env: { ...process.env, ...env }, maxBuffer: 1 << 28 },
			(error, stdout, stderr) => {
				const code = typeof error?.code === 'number' ? error.code : error === null ? 0 : 2;
				resolve({ code, stdout, stderr });
			},
		);
	});
}

/** Every file below a folder and its bytes, for comparing two folders. */
export async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = new Map<string, string>();
	for (const entry of entries) {
		if (!entry.isFile()) continue;
		const path = join(entry.parentPath, entry.name);
		files.set(path.slice(folder.length + 1), await readFile(path, 'utf8'));
	}
	return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
