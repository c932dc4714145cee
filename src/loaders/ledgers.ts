import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import { folderLoader } from './folder.ts';

/**
 * Loads `ledger/*.json` of the content folder `base`, each with the lines of its capture from
 * `sources/`, where ingest wrote them.
 */
export function ledgersLoader(base: string): Loader {
	return folderLoader({
		name: 'colloquy-ledgers',
		folder: join(base, 'ledger'),
		extension: '.json',
		companions: (capture) => [
			join(base, 'sources', `${capture}.txt`),
			join(base, 'sources', capture),
		],
		read: (source, _capture, [text, sameName]) => {
			const words = text ?? sameName;
			const ledger = JSON.parse(source) as Record<string, unknown>;
			return { data: { ...ledger, ...(words !== undefined && { text: splitLines(words) }) } };
		},
	});
}

/** The lines of `text`; a last line without a newline counts, an empty rest after one does not. */
function splitLines(text: string): readonly string[] {
	const lines = text.split(/\r\n|\n|\r/u);
	if (lines.at(-1) === '') lines.pop();
	return lines;
}
