import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheDirOf } from '../../../src/content-dir.ts';
import { digestSchema } from '../../../src/schemas/digest.ts';
import { permalinksSchema } from '../../../src/schemas/permalinks.ts';
import { curationSchema } from '../../../src/schemas/curation.ts';
import type { Capture } from '../../model/capture.ts';
import { ingest } from '../../pipeline.ts';
import { makePosts, type PostSizes } from './posts.ts';
import { toWxr } from './wxr.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const title = 'Bench';

/**
 * Makes a content folder of generated posts as ingest would, lets `use` work on it, and removes it
 * with what builds of it left behind.
 */
export async function withGeneratedContent<Value>(
	sizes: PostSizes,
	use: (content: string) => Promise<Value>,
): Promise<Value> {
	const content = await mkdtemp(join(tmpdir(), 'colloquy-bench-'));
	try {
		const { files } = ingest({
			captures: [captureOf('blog.xml', toWxr(makePosts(sizes)))],
			curation: { curation: curationSchema.parse({}), places: new Map() },
			topics: [],
			permalinks: permalinksSchema.parse({}),
			digest: digestSchema.parse({ title }),
		});
		const written = new Map([...files, ['digest.yaml', `title: ${title}\n`]]);
		for (const [path, text] of written) {
			await mkdir(dirname(join(content, path)), { recursive: true });
			await writeFile(join(content, path), text);
		}
		return await use(content);
	} finally {
		await rm(content, { recursive: true, force: true });
		await rm(join(project, cacheDirOf(content)), { recursive: true, force: true });
	}
}

function captureOf(name: string, text: string): Capture {
	const sha256 = createHash('sha256').update(text).digest('hex');
	return { name, sha256, format: 'wxr', text, lines: text.split('\n') };
}
