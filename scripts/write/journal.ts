import { access, constants, lstat, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { attempt, codeOf, inBatches, syncFolder, writeThrough } from './disk.ts';
import { refuseLinkOut, resolveInside } from './inside.ts';

/** What is to happen to one file; without `text` it is removed. */
export interface Change {
	readonly path: string;
	/** Asked for when it is written: all texts of a large digest together are too much to hold. */
	readonly text?: (() => string) | undefined;
}

/** Below the content folder: what is only there while ingest writes. Its name hides it. */
export const workFolder = '.ingest';

const journalFile = 'journal.json';
const stagedFolder = 'staged';

/** In the order in which it is done. */
const journalSchema = z.strictObject({
	steps: z.array(z.strictObject({ path: z.string(), action: z.enum(['write', 'remove']) })),
});

type Step = z.infer<typeof journalSchema>['steps'][number];

/**
 * Makes all of `changes` in `folder`, or none of them.
 *
 * New texts are first written beside the content, where nobody looks. Then one rename puts down the
 * journal: from here on the changes are decided, and only renames and removals are left, which need
 * no room on the disk. A run that is killed before the journal changed nothing; one killed after it
 * is completed by `settleJournal`. What could refuse a rename is tried before the journal is put
 * down: a folder in a file's place, a folder without leave to write, a link that leads out.
 *
 * Changes are made in their order, one after the other.
 */
export async function makeChanges(folder: string, changes: readonly Change[]): Promise<void> {
	if (changes.length === 0) return;
	const work = join(folder, workFolder);
	try {
		await stage(folder, changes);
		const steps = changes.map(({ path, text }): Step => {
			return { path, action: text === undefined ? 'remove' : 'write' };
		});
		await attempt(`Cannot write into \`${folder}\``, 'nothing is changed', async () => {
			const draft = join(work, `${journalFile}.new`);
			await writeThrough(draft, `${JSON.stringify({ steps }, null, '\t')}\n`);
			await rename(draft, join(work, journalFile));
		});
	} catch (error) {
		await discard(folder);
		throw error;
	}
	await apply(folder);
}

/** Makes the hidden folder, where there is none yet. */
export async function makeWorkFolder(folder: string): Promise<void> {
	await mkdir(join(folder, workFolder)).catch((error: unknown) => {
		if (codeOf(error) !== 'EEXIST') throw error;
	});
}

/** Whether a run was killed, or is at work, between deciding its changes and having made them. */
export async function isHalfWritten(folder: string): Promise<boolean> {
	const found = await stat(join(folder, workFolder, journalFile)).catch(() => undefined);
	return found !== undefined;
}

/**
 * Ends what a killed run began: changes that were decided are made, others are forgotten. Returns
 * whether any were made. The caller holds the lock of the folder.
 */
export async function settleJournal(folder: string): Promise<boolean> {
	if (!(await isHalfWritten(folder))) {
		await discard(folder);
		return false;
	}
	await apply(folder);
	return true;
}

async function stage(folder: string, changes: readonly Change[]): Promise<void> {
	const staged = join(folder, workFolder, stagedFolder);
	await discard(folder);
	// To make it along with the folders in it hides that the disk is read-only.
	await attempt(`Cannot write into \`${folder}\``, 'nothing is changed', () =>
		makeWorkFolder(folder),
	);
	await inBatches([...changes], async ({ path, text }) => {
		const target = resolveInside(folder, path);
		const what = text === undefined ? 'remove' : 'write';
		await attempt(`Cannot ${what} \`${path}\` in \`${folder}\``, 'nothing is changed', async () => {
			if (text !== undefined) {
				await mkdir(dirname(join(staged, path)), { recursive: true });
				await writeThrough(join(staged, path), text());
				await mkdir(dirname(target), { recursive: true });
			}
			await refuseWhatFails(folder, target);
		});
	});
	const texts = changes.filter(({ text }) => text !== undefined);
	await syncFolders(texts.map(({ path }) => join(staged, path)));
}

/** Throws what renaming a file to `target` or removing it would throw. */
async function refuseWhatFails(folder: string, target: string): Promise<void> {
	const parent = dirname(target);
	await refuseLinkOut(folder, target);
	await access(parent, constants.W_OK);
	const found = await lstat(target).catch(() => undefined);
	if (found?.isDirectory() === true) throw withCode('EISDIR');
	if ((await stat(parent)).dev !== (await stat(folder)).dev) throw withCode('EXDEV');
}

function withCode(code: string): Error {
	return Object.assign(new Error(code), { code });
}

/** Makes the changes that the journal names and have not been made yet; then there is none. */
async function apply(folder: string): Promise<void> {
	const work = join(folder, workFolder);
	const outcome = 'the next run completes what this one has written';
	await attempt(`Cannot complete the changes in \`${folder}\``, outcome, async () => {
		const steps = parseJournal(await readFile(join(work, journalFile), 'utf8'), folder);
		for (const step of steps) await carryOut(folder, step);
		await syncFolders(steps.map(({ path }) => resolveInside(folder, path)));
		await rm(join(work, journalFile));
		await syncFolder(work);
	});
	await discard(folder);
}

async function carryOut(folder: string, { path, action }: Step): Promise<void> {
	const target = resolveInside(folder, path);
	if (action === 'remove') {
		await rm(target, { force: true });
		return;
	}
	await rename(join(folder, workFolder, stagedFolder, path), target).catch((error: unknown) => {
		// Renamed already by the run that was killed.
		if (codeOf(error) !== 'ENOENT') throw error;
	});
}

function parseJournal(text: string, folder: string): readonly Step[] {
	try {
		return journalSchema.parse(JSON.parse(text)).steps;
	} catch (cause) {
		const file = `${folder}/${workFolder}`;
		throw new Error(
			`found \`${file}/${journalFile}\` damaged, expected the changes of an earlier run: ` +
				`restore \`${folder}\` from version control and delete \`${file}\``,
			{ cause },
		);
	}
}

async function discard(folder: string): Promise<void> {
	const work = join(folder, workFolder);
	await rm(join(work, stagedFolder), { recursive: true, force: true });
	await rm(join(work, `${journalFile}.new`), { force: true });
}

async function syncFolders(files: readonly string[]): Promise<void> {
	const folders = new Set(files.map((file) => dirname(file)));
	await inBatches([...folders], async (folder) => {
		await syncFolder(folder).catch((error: unknown) => {
			// Of a removed file's folder nothing may be left.
			if (codeOf(error) !== 'ENOENT') throw error;
		});
	});
}
