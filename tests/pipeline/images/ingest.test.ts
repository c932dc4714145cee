import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { printableLine } from '../../../scripts/text/printable.ts';
import { readEssay } from '../../../src/lib/captured/read-essay.ts';
import { ledgerSchema } from '../../../src/schemas/ledger.ts';
import { findStrangers } from '../../hostile/strangers.ts';
import { pictureOf } from '../../helpers/images.ts';
import { filesIn } from '../../helpers/ingest.ts';
import { page, temporaryDigest } from './temporary-digest.ts';

const digest = temporaryDigest();
const { put, ingest, read, list } = digest;

describe('a picture beside the captures', () => {
	test('is taken along under a name of its own, and the ledger says so', async () => {
		await put(
			'captures/Noon.html',
			page(
				'<figure><img src="Noon_files/quay.png" alt="The quay"><figcaption>At noon</figcaption></figure>',
			),
		);
		await put('captures/Noon_files/quay.png', await pictureOf());
		const report = await ingest();
		const [image = ''] = await list('images');
		expect(image).toMatch(/^[0-9a-f]{24}-40x30\.png$/u);
		expect(await read('essays/noon.mdx')).toContain(`![The quay](images/${image})\\\n_At noon_\n`);
		const ledger = ledgerSchema.parse(JSON.parse(await read('ledger/Noon.html.json')));
		expect(ledger.entries[0]?.images).toEqual([
			{ alt: 'The quay', outcome: 'taken', file: `images/${image}` },
		]);
		expect(report.captures[0]?.images).toEqual({ shown: 1, named: 0, pixels: 0 });
		expect(await read('.ingest.json')).toContain(image);
	});

	test('is written once: a second run changes nothing, and another folder gets the same bytes', async () => {
		await put('captures/Noon.html', page('<img src="Noon_files/quay.jpg" alt="The quay">'));
		await put('captures/Noon_files/quay.jpg', await pictureOf({ format: 'jpeg' }));
		await ingest();
		const first = await filesIn(digest.folder());
		expect((await ingest()).files).toMatchObject({ created: 0, changed: 0, removed: 0 });
		expect((await ingest(['--check'])).files).toMatchObject({ created: 0, changed: 0 });
		expect(await filesIn(digest.folder())).toEqual(first);
		for (const folder of ['images', 'essays', 'ledger'])
			await rm(join(digest.folder(), folder), { recursive: true });
		await rm(join(digest.folder(), '.ingest.json'));
		await ingest();
		expect(await filesIn(digest.folder())).toEqual(first);
	});

	test('is made anew where somebody damaged the copy', async () => {
		await put('captures/Noon.html', page('<img src="Noon_files/quay.png" alt="The quay">'));
		await put('captures/Noon_files/quay.png', await pictureOf());
		await ingest();
		const [image = ''] = await list('images');
		const before = await readFile(join(digest.folder(), 'images', image));
		await put(`images/${image}`, 'broken');
		await ingest();
		expect(await readFile(join(digest.folder(), 'images', image))).toEqual(before);
	});

	test('goes when nothing uses it, and nothing goes that is somebody’s own', async () => {
		await put('captures/Noon.html', page('<img src="Noon_files/quay.png" alt="The quay">'));
		await put('captures/Noon_files/quay.png', await pictureOf());
		await put('images/mine.png', await pictureOf({ colour: 'tan' }));
		await ingest();
		expect(await list('images')).toHaveLength(2);
		await put('captures/Noon.html', page('<p>No picture any more.</p>'));
		await ingest();
		expect(await list('images')).toEqual(['mine.png']);
	});

	test('is found in an archive as it is in a folder', async () => {
		const html = page('<img src="Noon_files/quay.png" alt="The quay">');
		await put('captures/Noon.html', html);
		await put('captures/Noon_files/quay.png', await pictureOf());
		await ingest();
		const images = await list('images');
		await rm(join(digest.folder(), 'captures'), { recursive: true });
		const files = {
			'blog/Noon.html': new TextEncoder().encode(html),
			'blog/Noon_files/quay.png': new Uint8Array(await pictureOf()),
		};
		await put('captures/saved.zip', zipSync(files));
		await ingest();
		expect(await list('images')).toEqual(images);
		expect(await read('essays/noon.mdx')).toContain('![The quay](images/');
	});

	test('is not taken for what is not published', async () => {
		const post = (title: string, status: string, image: string) =>
			`<item><title>${title}</title><link>https://harbour.example/${title}/</link><wp:post_id>${image}</wp:post_id>
<wp:status>${status}</wp:status><wp:post_type>post</wp:post_type>
<content:encoded><![CDATA[Words of ${title}. <img src="https://harbour.example/u/${image}.png" alt="${title}">]]></content:encoded>
<wp:comment><wp:comment_id>1${image}</wp:comment_id><wp:comment_approved>spam</wp:comment_approved>
<wp:comment_content><![CDATA[Buy <img src="https://harbour.example/u/4${image}.png" alt="pills">]]></wp:comment_content></wp:comment></item>`;
		await put(
			'captures/blog.xml',
			`<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"
xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><wp:wxr_version>1.2</wp:wxr_version>
${post('Shown', 'publish', '1')}${post('Draft', 'draft', '2')}${post('Private', 'private', '3')}</channel></rss>`,
		);
		for (const [index, name] of ['1', '2', '3', '41', '42', '43'].entries()) {
			await put(`captures/u/${name}.png`, await pictureOf({ width: 20 + index }));
		}
		const asked: string[] = [];
		await ingest(['--fetch-images'], (address) => {
			asked.push(address);
			return Promise.resolve({ failure: 'answers 404' });
		});
		expect(await list('images')).toHaveLength(1);
		expect(asked).toEqual([]);
	});

	test('is named where it cannot be shown, and the report says why', async () => {
		const images = ['plan.svg', 'cut.png', 'page.png', 'gone.png', 'dot.png'].map(
			(name) => `<p><img src="Noon_files/${name}" alt="Its ${name}"></p>`,
		);
		await put('captures/Noon.html', page(images.join('\n')));
		await put('captures/Noon_files/plan.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
		await put('captures/Noon_files/cut.png', (await pictureOf()).subarray(0, 60));
		await put('captures/Noon_files/page.png', 'Not found');
		await put('captures/Noon_files/dot.png', await pictureOf({ width: 1, height: 1 }));
		const report = await ingest();
		expect(await list('images')).toEqual([]);
		expect(report.diagnostics.map(({ code, place }) => [code, place?.file])).toEqual([
			['images/broken', 'Noon_files/cut.png'],
			['images/drawing', 'Noon_files/plan.svg'],
			['read/pictures', undefined],
		]);
		expect(report.captures.find(({ essays }) => essays === 1)?.images).toEqual({
			shown: 0,
			named: 4,
			pixels: 1,
		});
		const essay = await read('essays/noon.mdx');
		expect(essay).toContain('Its plan.svg');
		expect(essay).not.toContain('dot.png');
	});

	test('is not followed out of the folder by a link or a path', async () => {
		const outside = await mkdtemp(join(tmpdir(), 'colloquy-outside-'));
		await writeFile(join(outside, 'secret.png'), await pictureOf());
		await put(
			'captures/Noon.html',
			page(
				`<img src="linked.png" alt="linked"><img src="../../${outside.slice(1)}/secret.png" alt="climbed"><img src="${outside}/secret.png" alt="rooted"><img src="file://${outside}/secret.png" alt="filed">`,
			),
		);
		await symlink(join(outside, 'secret.png'), join(digest.folder(), 'captures/linked.png'));
		await symlink(outside, join(digest.folder(), 'captures/folder'));
		await ingest();
		expect(await list('images')).toEqual([]);
		await rm(outside, { recursive: true });
	});

	test('has a name that acts on nothing, whatever its file and its words are called', async () => {
		const names = [
			'a"onload="alert(1).png',
			'<script>.png',
			'`{1+1}`.png',
			'\u202egnp.exe',
			"it's.png",
		];
		const escaped = (text: string) =>
			text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
		const images = names.map((name) => {
			return `<p><img src="Noon_files/${encodeURIComponent(name)}" alt="${escaped(name)}" title="${escaped(`![${name}](x)`)}"></p>`;
		});
		const files: Record<string, Uint8Array> = {
			'Noon.html': new TextEncoder().encode(page(images.join('\n'))),
			'../../climbed.png': new Uint8Array(await pictureOf({ width: 70 })),
		};
		for (const [index, name] of names.entries())
			files[`Noon_files/${name}`] = new Uint8Array(await pictureOf({ width: 20 + index }));
		await put('captures/saved.zip', zipSync(files));
		await ingest();
		const taken = await list('images');
		expect(taken.length).toBeGreaterThan(3);
		for (const name of taken) expect(name).toMatch(/^[0-9a-f]{24}-\d+x30\.png$/u);
		const { html, images: shown = [] } = readEssay(await read('essays/noon.mdx'));
		expect(findStrangers(html)).toEqual([]);
		expect(shown.map(({ alt }) => alt)).toEqual(names.map(printableLine));
	});

	test('is not shown where its words name somebody who is not to be named', async () => {
		await put('digest.yaml', 'title: Harbour\ncaptures: [captures]\nnames: pseudonyms\n');
		await put(
			'captures/Noon.html',
			page(
				'<img src="Noon_files/a.png" alt="Bela Ost on the quay"><img src="Noon_files/b.png" alt="A gull">',
			),
		);
		await put('captures/Noon_files/a.png', await pictureOf());
		await put('captures/Noon_files/b.png', await pictureOf({ colour: 'tan' }));
		await ingest();
		expect(await list('images')).toHaveLength(1);
		const files = [...(await filesIn(digest.folder()))].filter(([path]) =>
			/^(?:essays|ledger)/u.test(path),
		);
		expect(files.filter(([, text]) => text.includes('Bela Ost'))).toEqual([]);
	});
});
