import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { digestSchema, type Digest } from './schemas/digest.ts';

/** Reads `digest.yaml` of the content folder `dir`. */
export function loadDigest(dir: string): Digest {
	const file = join(dir, 'digest.yaml');
	if (!existsSync(file)) {
		throw new Error(
			`Found no \`digest.yaml\` in ${dir}, expected the title and description of the digest. Name a content folder with CONTENT_DIR.`,
		);
	}
	// The name is ingest's; what it writes is all or nothing only once this file is gone.
	if (existsSync(join(dir, '.ingest/journal.json'))) {
		throw new Error(
			`Found the changes of an ingest half made in ${dir}; nothing is built. If none is at work, it was stopped: \`npm run ingest\` completes it.`,
		);
	}
	return digestSchema.parse(parse(readFileSync(file, 'utf8')));
}

/** The order of the readings that `curation.yaml` of the content folder `dir` gives; ingest checks it. */
export function loadReadingOrder(dir: string): readonly string[] {
	const file = join(dir, 'curation.yaml');
	const data: unknown = existsSync(file) ? parse(readFileSync(file, 'utf8')) : {};
	const { readings } = orderSchema.parse(data ?? {});
	return readings;
}

/** What ingest finds wrong with the file it says with line and column, so nothing is refused here. */
const orderSchema = z.object({ readings: z.array(z.string()).catch([]) }).catch({ readings: [] });
