import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readIndex } from '../../../scripts/measure-exports.ts';
import { sumScores } from '../../../scripts/measure/page-score.ts';
import { measurePages } from '../../../scripts/measure/page-table.ts';
import { blind, readTruth } from '../../../scripts/measure/saved-pages.ts';

const folder = new URL('../../../../shared/exports', import.meta.url).pathname;
const index = existsSync(folder) ? await readIndex(folder) : [];
const results = await measurePages(
	folder,
	index.map(({ file }) => file),
);

describe('saved pages', () => {
	test.skipIf(results.length > 0)(
		`are read where they are [skipped: ${folder} is not there]`,
		({ skip }) => {
			skip();
		},
	);

	for (const { file, asSaved } of results) {
		test(`gives the comments of ${file}, their authors and answers, and no others`, () => {
			expect(asSaved.found).toBe(asSaved.all);
			expect(asSaved.matched).toBe(asSaved.all);
			expect(asSaved.author).toBe(asSaved.all);
			expect(asSaved.parent).toBe(asSaved.all);
		});
	}

	test.skipIf(results.length === 0)('gives nearly all where nothing has a name it knows', () => {
		const { found, all, matched, words, author, parent } = sumScores(
			results.map(({ blinded }) => blinded),
		);
		expect(matched / found, 'precision').toBeGreaterThanOrEqual(0.99);
		expect(matched / all, 'recall').toBeGreaterThanOrEqual(0.98);
		expect(words / matched, 'words to the letter').toBeGreaterThanOrEqual(0.98);
		expect(author / matched, 'authors').toBeGreaterThanOrEqual(0.98);
		expect(parent / matched, 'parents').toBeGreaterThanOrEqual(0.98);
	});

	test.skipIf(results.length === 0)('gives nearly all where only the text was copied', () => {
		const { found, all, matched, words, author } = sumScores(results.map(({ copied }) => copied));
		expect(matched / found, 'precision').toBeGreaterThanOrEqual(0.96);
		expect(matched / all, 'recall, pings without words among all').toBeGreaterThanOrEqual(0.95);
		expect(words / matched, 'words, titles among them').toBeGreaterThanOrEqual(0.9);
		expect(author / matched, 'authors').toBeGreaterThanOrEqual(0.98);
		const titles = results.filter(({ copiedEssay }) => copiedEssay.title === 1);
		expect(titles.length / results.length, 'titles').toBeGreaterThanOrEqual(0.86);
		const sum = (key: 'lines' | 'own') =>
			results.reduce((total, { copiedEssay }) => total + copiedEssay[key], 0);
		expect(sum('own') / sum('lines'), 'lines of essays').toBeGreaterThanOrEqual(0.84);
	});

	test.skipIf(results.length === 0)('gives as much where the lines of the text were broken', () => {
		const copied = sumScores(results.map(({ copied }) => copied));
		const printed = sumScores(results.map(({ printed }) => printed));
		expect(printed.matched).toBeGreaterThanOrEqual(copied.matched);
		expect(printed.words / copied.words).toBeGreaterThanOrEqual(0.99);
		expect(printed.author / copied.author).toBeGreaterThanOrEqual(0.99);
	});

	test.skipIf(results.length === 0)('gives as much where they were converted to Markdown', () => {
		const { found, all, matched, words, author, parent } = sumScores(
			results.map(({ converted }) => converted),
		);
		expect(matched / found, 'precision').toBeGreaterThanOrEqual(0.96);
		expect(matched / all, 'recall').toBeGreaterThanOrEqual(0.95);
		expect(words / matched, 'words, titles among them').toBeGreaterThanOrEqual(0.9);
		expect(author / matched, 'authors').toBeGreaterThanOrEqual(0.98);
		expect(parent / matched, 'parents').toBeGreaterThanOrEqual(0.92);
	});
});

describe('blind', () => {
	const page =
		'<ul id="list"><li class="comment" id="comment-1"><b class="fn">Ana</b><p class="text">One</p>' +
		'<ul class="replies"><li class="comment"><b class="fn">Ben</b><p class="text">Two</p></li></ul></li></ul>';
	const wordsOf = (html: string) => html.replace(/<[^>]*>/gu, ' ').match(/\w+/gu);
	const marks = { comment: 'li.comment', author: '.fn', body: '.text' };

	test('leaves words and nesting and takes every name', () => {
		expect(blind(page)).not.toMatch(/comment|replies|list|fn|text/u);
		expect(wordsOf(blind(page))).toEqual(wordsOf(page));
	});

	test('hides the marks of the page from whoever looks for them', () => {
		expect(readTruth(page, marks)).toEqual([
			{ author: 'Ana', words: 'one', parent: undefined },
			{ author: 'Ben', words: 'two', parent: 0 },
		]);
		expect(readTruth(blind(page), marks)).toEqual([]);
	});
});
