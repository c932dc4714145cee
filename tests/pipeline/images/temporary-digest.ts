import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import { ingestContent } from '../../../scripts/commands/ingest.ts';
import type { Fetcher } from '../../../scripts/images/fetch.ts';
import type { Report } from '../../../scripts/report/summary.ts';

const noFetch: Fetcher = (address) => Promise.reject(new Error(`Asked for ${address}.`));

/** A content folder that each test of a file has anew. */
export function temporaryDigest() {
	let folder = '';
	let printed: string[] = [];
	const put = async (path: string, data: string | Uint8Array): Promise<void> => {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), data);
	};
	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'colloquy-images-'));
		await put('digest.yaml', 'title: Harbour\ncaptures: [captures]\n');
		printed = [];
		vi.spyOn(console, 'log').mockImplementation((line: string) => printed.push(line));
	});
	afterEach(async () => {
		vi.restoreAllMocks();
		await rm(folder, { recursive: true });
	});
	return {
		folder: () => folder,
		put,
		/** Runs ingest and gives its report. */
		ingest: async (args: readonly string[] = [], fetch = noFetch): Promise<Report> => {
			await ingestContent(['--content', folder, '--json', ...args], fetch);
			return JSON.parse(printed.pop() ?? '') as Report;
		},
		read: (path: string) => readFile(join(folder, path), 'utf8'),
		list: (name: string) => readdir(join(folder, name)).catch(() => [] as string[]),
	};
}

/** What a report says under one code. */
export const told = ({ diagnostics }: Report, code: string) =>
	diagnostics.filter((diagnostic) => diagnostic.code === code);

/** A saved page with `images` in its essay and `said` in its first comment. */
export const page = (images: string, said = 'I saw that, too.') => `<!doctype html><html><head>
<title>Noon</title><link rel="canonical" href="https://harbour.example/noon/"></head><body>
<article class="hentry"><h1 class="entry-title">Noon</h1><div class="entry-content">
<p>At noon the quay belongs to the gulls, and nobody argues with them.</p>
${images}
</div></article><ol class="commentlist">
<li class="comment" id="comment-1"><cite class="fn">Bela Ost</cite> <a href="#comment-1">May 13, 2009 at 9:00 am</a>
<p>${said}</p></li>
<li class="comment" id="comment-2"><cite class="fn">Tove Lind</cite> <a href="#comment-2">May 14, 2009 at 9:00 am</a>
<p>So did I, from the other side.</p></li></ol></body></html>`;
