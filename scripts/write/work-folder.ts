import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from './disk.ts';

/** Below the content folder: what is only there while ingest writes. Its name hides it. */
const name = '.ingest';

/** The paths of the hidden folder of a content folder. */
export function workPaths(folder: string) {
	const work = join(folder, name);
	return {
		work,
		lock: join(work, 'lock'),
		journal: join(work, 'journal.json'),
		/** The journal before it is decided. */
		draft: join(work, 'journal.json.new'),
		/** New texts, below it as they will be below the content folder. */
		staged: join(work, 'staged'),
		/** What they take the place of. */
		old: join(work, 'old'),
	};
}

/** Makes the hidden folder, where there is none yet. */
export async function makeWorkFolder(folder: string): Promise<void> {
	await mkdir(workPaths(folder).work).catch((error: unknown) => {
		if (codeOf(error) !== 'EEXIST') throw error;
	});
}

/** Removes what a run that was killed, or is done, has left beside its journal. */
export async function discard(folder: string): Promise<void> {
	const { staged, old, draft } = workPaths(folder);
	for (const path of [staged, old, draft]) await rm(path, { recursive: true, force: true });
}
