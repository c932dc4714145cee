import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { withBase } from '../lib/address.ts';
import { customRecord, htmlRecord } from '../lib/search-index.ts';
import type { DigestRecord } from '../lib/records.ts';

interface IndexOptions {
	readonly base: string;
	readonly language: string;
}

/** Files that hold the found words; beyond, several entries share one, or a file system groans. */
const maxFragments = 4000;

/** How many records are on their way to the indexer at a time. */
const batch = 200;

/** Builds the search index from the published `digest.jsonl` when the pages are written. */
export function pagefind(language: string): AstroIntegration {
	let base = '/';
	return {
		name: 'colloquy-pagefind',
		hooks: {
			'astro:config:done': ({ config }) => {
				base = config.base;
			},
			'astro:build:done': async ({ dir, logger }) => {
				const started = performance.now();
				const records = await readRecords(new URL('digest.jsonl', dir));
				const outputPath = fileURLToPath(new URL('pagefind/', dir));
				await writeIndex(records, outputPath, { base, language: language.split('-')[0] ?? 'en' });
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

async function writeIndex(
	records: readonly DigestRecord[],
	outputPath: string,
	options: IndexOptions,
): Promise<void> {
	try {
		const { index, errors } = await createIndex({ forceLanguage: options.language, maxFragments });
		if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
		for (let start = 0; start < records.length; start += batch) {
			const part = records.slice(start, start + batch);
			await Promise.all(part.map((record) => addRecord(index, record, options)));
		}
		const written = await index.writeFiles({ outputPath });
		if (written.errors.length > 0) {
			throw new Error(`Pagefind could not write its index: ${written.errors.join('; ')}`);
		}
	} finally {
		await close();
	}
}

async function addRecord(
	index: PagefindIndex,
	record: DigestRecord,
	{ base, language }: IndexOptions,
): Promise<void> {
	const url = withBase(base, record.url);
	const { errors } =
		record.kind === 'essay'
			? await index.addHTMLFile(htmlRecord(record, url, language))
			: await index.addCustomRecord(customRecord(record, url, language));
	if (errors.length > 0) throw new Error(`Pagefind could not index ${url}: ${errors.join('; ')}`);
}
