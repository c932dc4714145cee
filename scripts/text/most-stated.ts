import type { StatedComments } from '../model/entry.ts';

/** Threads grow: the capture that counts most comments was made last. */
export function mostStated(
	all: readonly (StatedComments | undefined)[],
): StatedComments | undefined {
	return all.filter((one) => one !== undefined).toSorted((a, b) => b.count - a.count)[0];
}
