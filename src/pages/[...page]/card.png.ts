import type { APIRoute } from 'astro';
import { listPictures } from '../../lib/pictures/list-pictures.ts';
import { loadSite } from '../../load-site.ts';
import { pictureQueue } from '../../pictures.ts';

interface Props {
	readonly draw: () => Promise<Uint8Array<ArrayBuffer>>;
}

export async function getStaticPaths() {
	const pictures = listPictures(await loadSite());
	const picture = pictureQueue(pictures.map(({ words }) => words));
	return pictures.map(({ page }, place) => ({
		params: { page },
		props: { draw: () => picture(place) },
	}));
}

/** The picture that is shown where somebody shares the address of a page. */
export const GET: APIRoute<Props> = async ({ props }) => new Response(await props.draw());
