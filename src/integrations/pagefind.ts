import { readdir, readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { DigestRecord } from '../lib/records.ts';
import { customRecord, htmlRecord } from '../lib/search-index.ts';

/** Files that hold the found words; beyond, several entries share one, or a file system groans. */
const maxFragments = 4000;

/** How many records are on their way to the indexer at a time. */
const batch = 200;

/** Interfaces that Pagefind writes beside its engine, and that the search page does without. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./u;

/** Builds the search index from the published `digest.jsonl` when the pages are written. */
export function pagefind(language: string): AstroIntegration {
	return {
		name: 'colloquy-pagefind',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const started = performance.now();
				const records = await readRecords(new URL('digest.jsonl', dir));
				await writeIndex(records, new URL('pagefind/', dir), language.split('-')[0] ?? 'en');
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
	folder: URL,
	language: string,
): Promise<void> {
	try {
		const { index, errors } = await createIndex({ forceLanguage: language, maxFragments });
		if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
		for (let start = 0; start < records.length; start += batch) {
			const part = records.slice(start, start + batch);
			await Promise.all(part.map((record) => addRecord(index, record, language)));
		}
		const written = await index.writeFiles({ outputPath: fileURLToPath(folder) });
		if (written.errors.length > 0) {
			throw new Error(`Pagefind could not write its index: ${written.errors.join('; ')}`);
		}
		const files = (await readdir(folder)).filter((name) => unused.test(name));
		await Promise.all(files.map((name) => rm(new URL(name, folder))));
	} finally {
		await close();
	}
}

async function addRecord(
	index: PagefindIndex,
	record: DigestRecord,
	language: string,
): Promise<void> {
	const { errors } =
		record.kind === 'essay'
			? await index.addHTMLFile(htmlRecord(record, language))
			: await index.addCustomRecord(customRecord(record, language));
	if (errors.length > 0) {
		throw new Error(`Pagefind could not index ${record.url}: ${errors.join('; ')}`);
	}
}
