import { readFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import type { DigestRecord } from '../lib/records.ts';
import { buildSearch } from './pagefind/build-search.ts';

/** Builds the search from the published `digest.jsonl` when the pages are written. */
export function pagefind(language: string): AstroIntegration {
	return {
		name: 'colloquy-pagefind',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const started = performance.now();
				const records = await readRecords(new URL('digest.jsonl', dir));
				await buildSearch(records, dir, language.split('-')[0] ?? 'en');
				const seconds = ((performance.now() - started) / 1000).toFixed(1);
				logger.info(`Indexed ${records.length} essays and comments in ${seconds} s.`);
			},
		},
	};
}

async function readRecords(file: URL): Promise<readonly DigestRecord[]> {
	const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
	return lines.map((line) => JSON.parse(line) as DigestRecord);
}
