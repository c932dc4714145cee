import { lstat, realpath } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';

/**
 * The absolute path of `path`, which is relative to `folder` and has `/` between its parts. Throws
 * for a path that is absolute or climbs with `..`.
 */
export function resolveInside(folder: string, path: string): string {
	const unsafe = path.split('/').some((part) => {
		return ['', '.', '..'].includes(part) || part.includes('\0') || part.includes(sep);
	});
	if (unsafe) {
		throw new Error(`Refuses to write \`${path}\`: expected a path inside \`${folder}\`.`);
	}
	return join(resolve(folder), path);
}

/** Throws where a symbolic link would lead a write to `file`, an absolute path, out of `folder`. */
export async function refuseLinkOut(folder: string, file: string): Promise<void> {
	const home = await realpath(folder);
	const parent = await realpath(dirname(file));
	const isLink = (await lstat(file).catch(() => undefined))?.isSymbolicLink() ?? false;
	if (isLink || (parent !== home && !parent.startsWith(home + sep))) {
		throw new Error(`Refuses to write \`${file}\`: a symbolic link leads out of \`${folder}\`.`);
	}
}
