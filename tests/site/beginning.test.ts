import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toString } from 'hast-util-to-string';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { finishSite } from '../../scripts/commands/links.ts';
import { readContent } from '../../scripts/read/content.ts';
import { buildSite, type BuiltSite } from '../helpers/build-site.ts';
import { runIngest } from '../helpers/ingest.ts';
import { readPages, type BuiltPage } from '../helpers/pages.ts';

let content = '';
let site: BuiltSite;
let pages: readonly BuiltPage[];

/** A content folder as README says to begin one, with captures of one name in two folders. */
beforeAll(async () => {
	content = await mkdtemp(join(tmpdir(), 'colloquy-beginning-'));
	await writeFile(join(content, 'digest.yaml'), 'title: Quay\ncaptures: [captures]\n');
	for (const year of ['2009', '2010']) {
		await mkdir(join(content, 'captures', year), { recursive: true });
		const page = `Ropes of ${year}\nby Mira Oduya on May 6, ${year}\nA rope at rest in ${year} is a question that nobody has asked it yet.\n`;
		await writeFile(join(content, 'captures', year, 'ropes.txt'), page);
	}
	expect((await runIngest(['--content', content])).code).toBe(0);
	site = await buildSite(content);
	pages = await readPages(site.root);
});
afterAll(async () => {
	await site.remove();
	await rm(content, { recursive: true });
});

test('a digest of captures alone is built without a warning, and every link leads somewhere', async () => {
	expect(site.output).not.toContain('WARN');
	expect(await finishSite(site.root, (await readContent(content)).value, [])).toEqual([]);
});

test('every capture has its source page, whatever folder it lies in', () => {
	const sources = pages.filter(({ path }) => /^\/sources\/.+/u.test(path));
	expect(sources.map(({ tree }) => /rest in (\d+)/u.exec(toString(tree))?.[1]).sort()).toEqual([
		'2009',
		'2010',
	]);
});

test('nothing leads to readings where there are none', () => {
	const led = pages.filter(({ html }) => /href="\/readings\/"/u.test(html));
	expect(led.map(({ path }) => path)).toEqual(['/links/']);
});
