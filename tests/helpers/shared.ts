import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Path of the project's root folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A folder of real captures beside the project. Only some machines have it: tests that need it say
 * in their title that they were skipped for it.
 */
export function sharedFolder(name: string): {
	readonly path: string;
	readonly missing: boolean;
	readonly note: string;
} {
	const path = fileURLToPath(new URL(`../../../shared/${name}`, import.meta.url));
	const missing = !existsSync(path);
	return { path, missing, note: missing ? ` [skipped: ../shared/${name} is not there]` : '' };
}
