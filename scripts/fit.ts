/**
 * `npm run fit -- voice|opening|confidence [FOLDER…]`
 *
 * Fits the weights of one part of the reader on labelled pages and prints them, with how well they do
 * on pages left out of the fit (`voice`: on the same pages). A FOLDER has `docs/*.txt` and `labels/*.json`. Without any, `voice` is
 * fitted on the project's own labelled threads and the real ones beside it, `opening` on all labelled
 * pages of the project's own, and `confidence` on these and 500 composed ones: real pages are left out,
 * so that they tell how well the weights do.
 *
 * `npm run fit -- compose OUT [--pages 500] [--seed 1] [FOLDER…]` writes such a folder: pages made of
 * the labelled pages' words in the forms of other themes.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { composePages, goldOf, writeComposed } from './fit/compose.ts';
import { fitConfidence } from './fit/confidence.ts';
import { foreignPage } from './fit/foreign.ts';
import { labelledPages } from './fit/labelled.ts';
import type { LabelledPage } from './fit/labelled.ts';
import { fitOpening } from './fit/opening.ts';
import { fitVoice } from './fit/voice.ts';

const root = join(import.meta.dirname, '..');
const threadFolders = ['tests/gold/threads', '../shared/threads'].map((path) => join(root, path));
const ownPages = ['threads', 'platforms', 'scraped'].map((name) => join(root, 'tests/gold', name));
/** Other pages than those `npm run measure` composes. */
const composed = { pages: 500, seed: 31 };

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		pages: { type: 'string', default: '500' },
		seed: { type: 'string', default: '1' },
	},
});
const [part, ...rest] = positionals;
const folders = (given: readonly string[]) =>
	given.length > 0 ? given : threadFolders.filter((folder) => existsSync(folder));

/** Of each so many labelled pages one is read in a form that nobody has met, too. */
const foreignEach = 4;

/** All that is labelled, as much again composed of our own threads, and some in forms unknown. */
function allPages(): LabelledPage[] {
	const threads = labelledPages(threadFolders.slice(0, 1));
	const made = composePages(threads, composed.pages, composed.seed).map((page): LabelledPage => ({
		name: page.id,
		texts: page.lines,
		gold: goldOf(page),
	}));
	const known = labelledPages(ownPages);
	const foreign = known.flatMap((page, at) =>
		at % foreignEach === 0 ? (foreignPage(page, at) ?? []) : [],
	);
	return [...known, ...made, ...foreign];
}

if (part === 'voice') fitVoice(folders(rest));
else if (part === 'opening') fitOpening(labelledPages(rest.length > 0 ? rest : ownPages));
else if (part === 'confidence') fitConfidence(rest.length > 0 ? labelledPages(rest) : allPages());
else if (part === 'compose' && rest[0] !== undefined)
	writeComposed(rest[0], folders(rest.slice(1)), Number(values.pages), Number(values.seed));
else {
	console.error('Expected `voice`, `opening`, `confidence` or `compose OUT`, then folders.');
	process.exitCode = 2;
}
