import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { findNames } from '../../../scripts/links/names.ts';
import { readSite } from '../../../scripts/read/site.ts';

let folder = '';
afterEach(() => rm(folder, { recursive: true }));

test('readSite reads what is packed in a book, so that no hidden name is published there', async () => {
	folder = await mkdtemp(join(tmpdir(), 'colloquy-site-'));
	const book = zipSync({ 'EPUB/stop-1.xhtml': strToU8('<p>said Jane Roe</p>') });
	await writeFile(join(folder, 'one.epub'), book);
	const { files, readable } = await readSite(folder);
	expect([...files]).toEqual(['/one.epub']);
	const found = findNames(readable, [{ name: 'Jane Roe', kept: false }]);
	expect(found.map((name) => name.files)).toEqual([['one.epub/EPUB/stop-1.xhtml']]);
});
