import { copyFile, link, mkdir, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf } from './disk.ts';
import { resolveInside } from './inside.ts';
import { workPaths } from './work-folder.ts';

/** Disks that know no second name for a file, such as those of cameras and some servers. */
const withoutLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK']);

/** Keeps the file at `path`, where there is one, to be put back. */
export async function keepOld(folder: string, path: string): Promise<void> {
	const target = resolveInside(folder, path);
	const kept = join(workPaths(folder).old, path);
	await mkdir(dirname(kept), { recursive: true });
	await link(target, kept).catch(async (error: unknown) => {
		if (codeOf(error) === 'ENOENT') return;
		if (!withoutLinks.has(codeOf(error))) throw error;
		await copyFile(target, kept);
	});
}

/**
 * Puts back what `keepOld` kept, whether its file was changed already or not.
 *
 * A new text goes back to where it was written first: whoever is killed here has all that is needed
 * to make the changes after all.
 */
export async function takeBack(folder: string, path: string, isNew: boolean): Promise<void> {
	const target = resolveInside(folder, path);
	const { staged, old } = workPaths(folder);
	const isMade = isNew && (await stat(join(staged, path)).catch(() => undefined)) === undefined;
	if (isMade) await rename(target, join(staged, path));
	await rename(join(old, path), target).catch((error: unknown) => {
		if (codeOf(error) !== 'ENOENT') throw error;
	});
}
