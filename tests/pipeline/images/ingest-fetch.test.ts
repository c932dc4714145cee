import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { fetchPicture } from '../../../scripts/images/fetch.ts';
import type { Fetcher } from '../../../scripts/images/fetch.ts';
import { pictureOf } from '../../helpers/images.ts';
import { filesIn } from '../../helpers/ingest.ts';
import { serve } from '../../helpers/server.ts';
import { page, temporaryDigest, told } from './temporary-digest.ts';

const digest = temporaryDigest();
const { put, ingest, read, list } = digest;

describe('--fetch-images', () => {
	// The server of the test has no name, and addresses in figures are masked by default.
	beforeEach(() => put('digest.yaml', 'title: Harbour\ncaptures: [captures]\nmask: [email]\n'));

	/** A server that has one picture, and a fetcher that may ask it though it is on this machine. */
	async function withServer(
		use: (origin: string, fetch: Fetcher, asked: readonly string[]) => Promise<void>,
	) {
		const picture = await pictureOf({ format: 'jpeg' });
		const server = await serve((request, response) => {
			const isThere = request.url === '/quay.jpg';
			response.writeHead(isThere ? 200 : 404, { 'content-type': 'image/jpeg' });
			response.end(isThere ? picture : '');
		});
		const fetch: Fetcher = (address) => fetchPicture(address, { isRefused: () => false });
		try {
			await use(server.origin, fetch, server.asked);
		} finally {
			await server.close();
		}
	}

	test('asks for what is not beside the captures, once, and later runs need no network', async () => {
		await withServer(async (origin, fetch, asked) => {
			const images = `<p><img src="${origin}/quay.jpg" alt="The quay"></p><p><img src="Noon_files/b.png" alt="A gull"></p>`;
			await put(
				'captures/Noon.html',
				page(images, `See <img src="${origin}/quay.jpg" alt="this">`),
			);
			await put('captures/Noon_files/b.png', await pictureOf());
			const named = await ingest();
			expect(told(named, 'images/named')).toHaveLength(1);
			const words = await read('permalinks.json');
			expect(await read('essays/noon.mdx')).toContain(`![The quay](${origin}/quay.jpg)`);
			await ingest(['--fetch-images'], fetch);
			expect(asked).toEqual(['/quay.jpg']);
			expect(await read('essays/noon.mdx')).toMatch(
				/!\[The quay\]\(images\/[0-9a-f]{24}-40x30\.jpg\)/u,
			);
			expect(await read('permalinks.json'), 'no address depends on a picture').toBe(words);
		});
		const fetched = await filesIn(digest.folder());
		expect((await ingest()).files).toMatchObject({ created: 0, changed: 0, removed: 0 });
		expect((await ingest(['--fetch-images'])).files).toMatchObject({ created: 0, changed: 0 });
		expect(await filesIn(digest.folder())).toEqual(fetched);
		await rm(join(digest.folder(), 'images'), { recursive: true });
		await rm(join(digest.folder(), '.ingest.json'));
		await ingest();
		expect(await filesIn(digest.folder())).toEqual(fetched);
	});

	test('goes on where a picture is gone, and says where it stands and what to do', async () => {
		await withServer(async (origin, fetch) => {
			await put(
				'captures/Noon.html',
				page(`<img src="${origin}/gone.jpg?a=1&amp;b=2" alt="Gone">`),
			);
			const report = await ingest(['--fetch-images'], fetch);
			expect(told(report, 'images/not-fetched')).toEqual([
				{
					code: 'images/not-fetched',
					severity: 'warning',
					message: `The picture \`${origin}/gone.jpg?a=1&b=2\` answers 404; the entry names it.`,
					hint: 'If you have the picture, put it beside the captures under the same name.',
					place: { file: 'Noon.html', line: 5 },
				},
			]);
			const essay = await read('essays/noon.mdx');
			await ingest();
			expect(await read('essays/noon.mdx')).toBe(essay);
		});
	});

	test('asks nobody in a run that writes nothing, and nobody on this machine', async () => {
		await withServer(async (origin, fetch, asked) => {
			await put('captures/Noon.html', page(`<img src="${origin}/quay.jpg" alt="The quay">`));
			await ingest(['--fetch-images', '--dry-run'], fetch);
			await ingest(['--fetch-images', '--check'], fetch);
			expect(asked).toEqual([]);
			const report = await ingest(['--fetch-images'], fetchPicture);
			expect(asked).toEqual([]);
			expect(told(report, 'images/not-fetched')[0]?.message).toContain('not on the public web');
		});
	});

	test('keeps nothing of an entry that was removed', async () => {
		await withServer(async (origin, fetch) => {
			await put(
				'captures/Noon.html',
				page(
					'<p><img src="Noon_files/b.png" alt="A gull"></p>',
					`Mine: <img src="${origin}/quay.jpg" alt="me">`,
				),
			);
			await put('captures/Noon_files/b.png', await pictureOf());
			await ingest(['--fetch-images'], fetch);
			expect(await list('images')).toHaveLength(2);
			expect(await list('fetched')).toHaveLength(1);
			const id = /<Comment id="(c-[0-9a-f]+)" author="Bela/u.exec(
				await read('discussions/noon.mdx'),
			)?.[1];
			await put('curation.yaml', `removals:\n  - entry: ${id}\n`);
			await ingest();
			expect(await list('fetched')).toEqual([]);
			expect(await list('images')).toEqual([expect.stringMatching(/png$/u)]);
			await put('curation.yaml', `removals:\n  - entry: ${id}\n  - entry: noon\n`);
			await ingest();
			expect(await list('images')).toEqual([]);
		});
	});
});
