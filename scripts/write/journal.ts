import { access, constants, lstat, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { collectGarbage } from './collect-garbage.ts';
import { attempt, codeOf, filesPerCollection, inBatches, refusal } from './disk.ts';
import { syncFolder, writeThrough } from './disk.ts';
import { refuseLinkOut, resolveInside } from './inside.ts';
import { keepOld, takeBack } from './undo.ts';
import { discard, makeWorkFolder, workPaths } from './work-folder.ts';

/** What is to happen to one file; without `text` it is removed. */
export interface Change {
	readonly path: string;
	/** Asked for when it is written: all texts of a large digest together are too much to hold. */
	readonly text?: Text | undefined;
}

/** What a file is to hold; in pieces where that is too much to hold. */
export type Text = () => string | Uint8Array | Iterable<Uint8Array>;

/** In the order in which it is done. */
const journalSchema = z.strictObject({
	steps: z.array(z.strictObject({ path: z.string(), action: z.enum(['write', 'remove']) })),
});

type Step = z.infer<typeof journalSchema>['steps'][number];

const unchanged = 'nothing is changed';
const completed = 'the next run completes what this one has written';
const cannotWrite = (folder: string) => `Cannot write into \`${folder}\``;
const cannotComplete = (folder: string) => `Cannot complete the changes in \`${folder}\``;

/**
 * Makes all of `changes` in `folder`, or none of them.
 *
 * New texts are first written beside the content, where nobody looks. Then one rename puts down the
 * journal: from here on the changes are decided, and only renames and removals are left, which need
 * no room on the disk. A run that is killed before the journal changed nothing; one killed after it
 * is completed by `settleJournal`. What could refuse a rename is tried before the journal is put
 * down: a folder in a file's place, a folder without leave to write, a link that leads out. A disk
 * that refuses all the same gets back what it had.
 *
 * Changes are made in their order, one after the other.
 */
export async function makeChanges(folder: string, changes: readonly Change[]): Promise<void> {
	if (changes.length === 0) return;
	const steps = changes.map(({ path, text }): Step => {
		return { path, action: text === undefined ? 'remove' : 'write' };
	});
	try {
		await stage(folder, changes);
		await attempt(cannotWrite(folder), unchanged, () => decide(folder, steps));
	} catch (error) {
		await undo(folder, []);
		throw error;
	}
	try {
		await apply(folder);
	} catch (cause) {
		const outcome = (await undo(folder, steps)) ? unchanged : completed;
		throw refusal(cannotComplete(folder), outcome, cause);
	}
}

/** Whether a run was killed, or is at work, between deciding its changes and having made them. */
export async function isHalfWritten(folder: string): Promise<boolean> {
	const found = await stat(workPaths(folder).journal).catch(() => undefined);
	return found !== undefined;
}

/**
 * Ends what a killed run began: changes that were decided are made, others are forgotten. Returns
 * whether any were made. The caller holds the lock of the folder.
 */
export async function settleJournal(folder: string): Promise<boolean> {
	if (!(await isHalfWritten(folder))) {
		await attempt(cannotWrite(folder), unchanged, () => discard(folder));
		return false;
	}
	await attempt(cannotComplete(folder), completed, () => apply(folder));
	return true;
}

async function stage(folder: string, changes: readonly Change[]): Promise<void> {
	const { staged } = workPaths(folder);
	await attempt(cannotWrite(folder), unchanged, async () => {
		await discard(folder);
		// To make it along with the folders in it hides that the disk is read-only.
		await makeWorkFolder(folder);
	});
	await inBatches([...changes], async ({ path, text }) => {
		const target = resolveInside(folder, path);
		const what = text === undefined ? 'remove' : 'write';
		await attempt(`Cannot ${what} \`${path}\` in \`${folder}\``, unchanged, async () => {
			if (text !== undefined) {
				await mkdir(dirname(join(staged, path)), { recursive: true });
				await writeThrough(join(staged, path), text());
				await mkdir(dirname(target), { recursive: true });
			}
			await refuseWhatFails(folder, target);
			await keepOld(folder, path);
		});
	});
	const texts = changes.filter(({ text }) => text !== undefined);
	await attempt(cannotWrite(folder), unchanged, () =>
		syncFolders(texts.map(({ path }) => join(staged, path))),
	);
}

/** Puts down the journal, which has to be on the disk before anything that it names. */
async function decide(folder: string, steps: readonly Step[]): Promise<void> {
	const { work, journal, draft } = workPaths(folder);
	await writeThrough(draft, `${JSON.stringify({ steps }, null, '\t')}\n`);
	await rename(draft, journal);
	await syncFolder(work);
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
	const { journal } = workPaths(folder);
	const steps = parseJournal(await readFile(journal, 'utf8'), folder);
	for (const [index, step] of steps.entries()) {
		if ((index + 1) % filesPerCollection === 0) collectGarbage();
		await carryOut(folder, step);
	}
	await syncFolders(steps.map(({ path }) => resolveInside(folder, path)));
	await rm(journal);
	await discard(folder).catch(() => {
		// What is left beside no journal is forgotten by the next run.
	});
}

async function carryOut(folder: string, { path, action }: Step): Promise<void> {
	const target = resolveInside(folder, path);
	if (action === 'remove') {
		await rm(target, { force: true });
		return;
	}
	await rename(join(workPaths(folder).staged, path), target).catch((error: unknown) => {
		// Renamed already by the run that was killed.
		if (codeOf(error) !== 'ENOENT') throw error;
	});
}

/** Makes the folder what it was before `steps`. Returns false where the disk refuses that, too. */
async function undo(folder: string, steps: readonly Step[]): Promise<boolean> {
	try {
		for (const { path, action } of steps.toReversed()) {
			await takeBack(folder, path, action === 'write');
		}
		await syncFolders(steps.map(({ path }) => resolveInside(folder, path)));
		// Without a journal nobody misses the rest; with one, all that it names has to be there.
		await rm(workPaths(folder).journal, { force: true });
		await discard(folder);
		return true;
	} catch {
		return false;
	}
}

function parseJournal(text: string, folder: string): readonly Step[] {
	try {
		return journalSchema.parse(JSON.parse(text)).steps;
	} catch (cause) {
		const { work, journal } = workPaths(folder);
		throw new Error(
			`found \`${journal}\` damaged, expected the changes of an earlier run: ` +
				`restore \`${folder}\` from version control and delete \`${work}\``,
			{ cause },
		);
	}
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
