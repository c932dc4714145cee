/**
 * How many of the comments of real saved pages are found: on the page as it is, on the same page with
 * other names for all its classes and none for anything else, as an unknown theme has it, and in the
 * text that is left of it where somebody copied all of it out of a browser, had a text browser print it or
 * converted it to Markdown.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Capture } from '../model/capture.ts';
import type { CommentRecord, EntryRecord } from '../model/entry.ts';
import { readCapture } from '../pipeline.ts';
import { readCaptures } from '../read/captures.ts';
import {
	convertToMarkdown,
	copyAsText,
	isFirstFound,
	printAsBrowsers,
	scoreEssay,
	signBelow,
} from './copied-pages.ts';
import type { EssayScore } from './copied-pages.ts';
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
	readonly copied: PageScore;
	readonly copiedEssay: EssayScore;
	/** The same of the text as a text browser prints it, its lines broken at a margin. */
	readonly printed: PageScore;
	/** The same of the page converted to Markdown. */
	readonly converted: PageScore;
	readonly convertedEssay: EssayScore;
	/** Whether the first comment is found where it is signed below and nothing stands above it. */
	readonly isFirstFound: boolean;
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
		const truth = readTruth(capture.text, marks);
		const records = recordsOf(capture);
		const blinded = recordsOf({ ...capture, text: blind(capture.text) });
		const copy = copyAsText(capture);
		const copied = recordsOf(copy);
		const printed = recordsOf(printAsBrowsers(copy));
		const converted = recordsOf(convertToMarkdown(capture));
		results.push({
			file,
			asSaved: scoreComments(records.filter(isComment), truth, marks),
			blinded: scoreComments(blinded.filter(isComment), truth, marks),
			copied: scoreComments(copied.filter(isComment), truth, marks),
			copiedEssay: scoreEssay(copied, records),
			printed: scoreComments(printed.filter(isComment), truth, marks),
			converted: scoreComments(converted.filter(isComment), truth, marks),
			convertedEssay: scoreEssay(converted, records),
			isFirstFound: isFirstFound(recordsOf(signBelow(capture, records)), records),
		});
	}
	return results;
}

function recordsOf(capture: Capture): readonly EntryRecord[] {
	return readCapture(capture, [capture]).records;
}

function isComment(record: EntryRecord): record is CommentRecord {
	return record.kind === 'comment';
}

/** One line for each page, and one for all; then the same of the pages copied as text. */
export function pageTable(results: readonly PageResult[]): string {
	const rows = results.map(({ file, asSaved, blinded }) => [
		...cells(asSaved),
		...cells(blinded),
		pageName(file),
	]);
	const all = [
		...cells(sumScores(results.map(({ asSaved }) => asSaved))),
		...cells(sumScores(results.map(({ blinded }) => blinded))),
		'all pages',
	];
	const copies = results.map((result) => [
		...cells(result.copied),
		...essayCells([result.copiedEssay]),
		firstCell([result]),
		pageName(result.file),
	]);
	const allCopies = [
		...cells(sumScores(results.map(({ copied }) => copied))),
		...essayCells(results.map(({ copiedEssay }) => copiedEssay)),
		firstCell(results),
		'all pages',
	];
	const allPrinted = [
		...cells(sumScores(results.map(({ printed }) => printed))),
		...['', '', '', 'all pages, lines broken by a text browser'],
	];
	const allConverted = [
		...cells(sumScores(results.map(({ converted }) => converted))),
		...essayCells(results.map(({ convertedEssay }) => convertedEssay)),
		...['', 'all pages, converted to Markdown'],
	];
	return [
		table([titles, ...rows, all]),
		table([copyTitles, ...copies, allCopies, allPrinted, allConverted]),
	].join('\n\n');
}

function pageName(file: string): string {
	return file.slice(file.lastIndexOf('/', file.lastIndexOf('/') - 1) + 1);
}

function table(rows: readonly (readonly string[])[]): string {
	return rows.map((row) => row.map(align).join(' ')).join('\n');
}

function essayCells(scores: readonly EssayScore[]): readonly string[] {
	const sum = (key: keyof EssayScore) => scores.reduce((all, score) => all + score[key], 0);
	return [share(sum('title'), scores.length), share(sum('own'), sum('lines'))];
}

function firstCell(results: readonly PageResult[]): string {
	return share(results.filter((result) => result.isFirstFound).length, results.length);
}

const columns = ['found', 'true', 'prec.', 'recall', 'words', 'author', 'parent'];
const titles = [...columns, ...columns.map((name) => `*${name}`), 'page (* with other names)'];
const copyTitles = [...columns, 'title', 'essay', '*first', 'page, copied (* unmarked)'];

function cells({ found, all, matched, words, author, parent }: PageScore): readonly string[] {
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

function share(part: number, whole: number): string {
	return whole === 0 ? '-' : (part / whole).toFixed(3);
}

/** The last column is the page's name. */
function align(cell: string, column: number, row: readonly string[]): string {
	return column < row.length - 1 ? cell.padStart(7) : cell;
}
