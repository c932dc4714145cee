import { rename, rm } from 'node:fs/promises';
import { attempt, writeThrough } from './disk.ts';

/**
 * Writes `curation.yaml` in one step: it is the only copy of somebody's work. Throws an `Error` with a
 * cause where the disk refuses, and leaves what was there.
 */
export async function writeDecisions(file: string, text: string): Promise<void> {
	const beside = `${file}.new`;
	await attempt(`Cannot write \`${file}\``, 'it stays as it was', async () => {
		try {
			await writeThrough(beside, text);
			await rename(beside, file);
		} catch (error) {
			await rm(beside, { force: true });
			throw error;
		}
	});
}
