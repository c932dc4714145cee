/**
 * How many of the comments of real saved pages are found: on the page as it is, and on the same
 * page with other names for all its classes and none for anything else, as an unknown theme has it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Capture } from '../model/capture.ts';
import { readCapture } from '../pipeline.ts';
import { readCaptures } from '../read/captures.ts';
import { scoreComments, sumScores } from './page-score.ts';
import type { PageScore } from './page-score.ts';
import { blind, readTruth } from './saved-pages.ts';
import type { PageMarks } from './saved-pages.ts';

const marksFile = fileURLToPath(new URL('../../tests/gold/pages.json', import.meta.url));

/** The scores of a page as it was saved, and with all telling names taken out of it. */
export interface PageResult {
	readonly file: string;
	readonly asSaved: PageScore;
	readonly blinded: PageScore;
}

/** The scores of those of `files` whose comments somebody marked. */
export async function measurePages(
	folder: string,
	files: readonly string[],
): Promise<readonly PageResult[]> {
	const marked = JSON.parse(readFileSync(marksFile, 'utf8')) as Record<string, PageMarks>;
	const results: PageResult[] = [];
	for (const file of files) {
		const marks = Object.entries(marked).find(([name]) => file.endsWith(`/${name}`))?.[1];
		const path = join(folder, file);
		if (marks === undefined || !existsSync(path)) continue;
		const [capture] = (await readCaptures([path])).value;
		if (capture === undefined) continue;
		results.push({
			file,
			asSaved: score(capture, marks),
			blinded: score({ ...capture, text: blind(capture.text) }, marks, capture.text),
		});
	}
	return results;
}

function score(capture: Capture, marks: PageMarks, original = capture.text): PageScore {
	const { records } = readCapture(capture, [capture]);
	const comments = records.filter((record) => record.kind === 'comment');
	return scoreComments(comments, readTruth(original, marks), marks);
}

/** One line for each page, and one for all. */
export function pageTable(results: readonly PageResult[]): string {
	const rows = results.map(({ file, asSaved, blinded }) => [
		...cells(asSaved),
		...cells(blinded),
		file.slice(file.lastIndexOf('/', file.lastIndexOf('/') - 1) + 1),
	]);
	const all = [
		...cells(sumScores(results.map(({ asSaved }) => asSaved))),
		...cells(sumScores(results.map(({ blinded }) => blinded))),
		'all pages',
	];
	return [titles, ...rows, all].map((row) => row.map(align).join(' ')).join('\n');
}

const columns = ['found', 'true', 'prec.', 'recall', 'words', 'author', 'parent'];
const titles = [...columns, ...columns.map((name) => `*${name}`), 'page (* with other names)'];

function cells({ found, all, matched, words, author, parent }: PageScore): readonly string[] {
	const share = (part: number, whole: number) => (whole === 0 ? '-' : (part / whole).toFixed(3));
	return [
		String(found),
		String(all),
		share(matched, found),
		share(matched, all),
		share(words, matched),
		share(author, matched),
		share(parent, matched),
	];
}

function align(cell: string, column: number): string {
	return column < titles.length - 1 ? cell.padStart(7) : cell;
}
