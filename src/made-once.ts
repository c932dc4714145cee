import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { madeOnceDir } from './content-dir.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * What an earlier build made of `recipe`, or what `make` makes of it now. The recipe is JSON of all
 * that the result depends on, and is nowhere to be read afterwards.
 */
export async function makeOnce(recipe: unknown, make: () => Promise<Bytes>): Promise<Bytes> {
	const key = createHash('sha256').update(JSON.stringify(recipe)).digest('hex');
	const file = join(madeOnceDir, key);
	const known = await readFile(file).catch(() => undefined);
	if (!known) return keep(file, await make());
	// What no build asks for any more is known by its age.
	const now = new Date();
	await utimes(file, now, now);
	return known;
}

async function keep(file: string, made: Bytes): Promise<Bytes> {
	await mkdir(madeOnceDir, { recursive: true });
	// Another page or build may make the same, or look for it before all of it is written.
	const draft = `${file}.${randomUUID()}`;
	await writeFile(draft, made);
	await rename(draft, file);
	return made;
}
