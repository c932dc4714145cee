import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { contentDir } from '../../content-dir.ts';
import { imageFolder, imagePath, readImageFile } from '../../lib/captured/image-file.ts';
import type { ImageFile } from '../../lib/captured/image-file.ts';

interface Props {
	readonly file: ImageFile;
}

export async function getStaticPaths() {
	const names = await readdir(join(contentDir, imageFolder)).catch(() => []);
	return names.flatMap((name) => {
		const file = readImageFile(imagePath({ name }));
		return file === undefined ? [] : [{ params: { name }, props: { file } }];
	});
}

/** A picture that ingest took along, as it wrote it. */
export const GET: APIRoute<Props> = async ({ props: { file } }) => {
	const bytes = await readFile(join(contentDir, imagePath(file)));
	return new Response(new Uint8Array(bytes), { headers: { 'content-type': file.type } });
};
