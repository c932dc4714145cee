import { rename, writeFile } from 'node:fs/promises';

/** Writes `curation.yaml` in one step: it is the only copy of somebody's work. */
export async function writeDecisions(file: string, text: string): Promise<void> {
	const beside = `${file}.new`;
	await writeFile(beside, text);
	await rename(beside, file);
}
