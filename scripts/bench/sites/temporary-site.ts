import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Below the packages, so that a site finds them as its own. */
const cache = fileURLToPath(new URL('../../../node_modules/.cache/', import.meta.url));

/** A site's files by path; a folder to be copied is given by its URL. */
export type SiteFiles = Readonly<Record<string, string | URL>>;

/** Writes an Astro site of its own that has the project's packages, lets `use` work on it, removes it. */
export async function withTemporarySite<Value>(
	files: SiteFiles,
	use: (root: string) => Promise<Value>,
): Promise<Value> {
	await mkdir(cache, { recursive: true });
	const root = await mkdtemp(join(cache, 'bench-site-'));
	try {
		for (const [path, content] of Object.entries(files)) {
			const target = join(root, path);
			await mkdir(dirname(target), { recursive: true });
			if (typeof content === 'string') await writeFile(target, content);
			else await cp(content, target, { recursive: true });
		}
		return await use(root);
	} finally {
		await rm(root, { recursive: true, force: true });
	}
}

/** The arguments with which Node builds the Astro site at `root`. */
export function buildArgs(root: string): readonly string[] {
	return [join(cache, '../astro/bin/astro.mjs'), 'build', '--root', root];
}
