/**
 * `npm run fit -- voice|opening|confidence [FOLDER…]`
 *
 * Fits the weights of one part of the reader on labelled pages and prints them, with how well they do
 * on pages left out of the fit. A FOLDER has `docs/*.txt` and `labels/*.json`; without any, the
 * project's own labelled threads and the real ones beside it.
 *
 * `npm run fit -- compose OUT [--pages 500] [--seed 1] [FOLDER…]` writes such a folder: pages made of
 * the labelled pages' words in the forms of other themes.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeComposed } from './fit/compose.ts';
import { fitConfidence } from './fit/confidence.ts';
import { fitOpening } from './fit/opening.ts';
import { fitVoice } from './fit/voice.ts';

const ownFolders = ['tests/gold/threads', '../shared/threads'].map((path) =>
	join(import.meta.dirname, '..', path),
);

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		pages: { type: 'string', default: '500' },
		seed: { type: 'string', default: '1' },
	},
});
const [part, ...rest] = positionals;
const folders = (given: readonly string[]) =>
	given.length > 0 ? given : ownFolders.filter((folder) => existsSync(folder));

if (part === 'voice') fitVoice(folders(rest));
else if (part === 'opening') fitOpening(folders(rest));
else if (part === 'confidence') fitConfidence(folders(rest));
else if (part === 'compose' && rest[0] !== undefined)
	writeComposed(rest[0], folders(rest.slice(1)), Number(values.pages), Number(values.seed));
else {
	console.error('Expected `voice`, `opening`, `confidence` or `compose OUT`, then folders.');
	process.exitCode = 2;
}
