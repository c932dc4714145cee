import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { digestSchema, type Digest } from './schemas/digest.ts';

/** Reads `digest.yaml` of the content folder `dir`. */
export function loadDigest(dir: string): Digest {
	const file = join(dir, 'digest.yaml');
	if (!existsSync(file)) {
		throw new Error(
			`Found no \`digest.yaml\` in ${dir}, expected the title and description of the digest. Name a content folder with CONTENT_DIR.`,
		);
	}
	return digestSchema.parse(parse(readFileSync(file, 'utf8')));
}
