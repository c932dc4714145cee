import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { withContent } from '../../helpers/ingest.ts';
import { commentRecord, essayRecord } from '../../helpers/records.ts';
import { root } from '../../helpers/shared.ts';
import { mostHeld } from '../../../scripts/read/large.ts';
import {
	listDoubts,
	readAnswer,
	renderChoices,
	renderDoubt,
} from '../../../scripts/report/doubts.ts';
import { doubts } from '../../../scripts/text/doubts.ts';

function review(content: string, answers: string): Promise<string> {
	return new Promise((resolve) => {
		const args = [join(root, 'scripts/review.ts'), '--content', content];
		const child = execFile(process.execPath, args, { cwd: root }, (_, stdout) => {
			resolve(stdout);
		});
		child.stdin?.end(answers);
	});
}

const unsure = (n: number, chance: number) =>
	commentRecord({
		key: `a#${n}`,
		id: `c-000000000${n}`,
		position: n,
		confidence: { bounds: chance, author: chance / 2 },
		unsure: [doubts.commentBounds, doubts.commentAuthor],
	});
const [first, second] = [unsure(1, 0.8), unsure(2, 0.6)];

describe('listDoubts', () => {
	test('asks about the most doubtful first', () => {
		const listed = listDoubts([first, second]);
		expect(listed.map(({ record, kind }) => `${record.id} ${kind}`)).toEqual([
			'c-0000000002 author',
			'c-0000000001 author',
			'c-0000000002 bounds',
			'c-0000000001 bounds',
		]);
	});
});

describe('renderDoubt', () => {
	test('shows signs that a terminal would obey as what they are', () => {
		const acting = '\u001b]0;pwned\u0007\u001b[2J\u202e';
		const sources = [{ capture: 'a.txt', lines: [[1, 1] as [number, number]] }];
		const [doubt] = listDoubts([{ ...first, author: `Ann${acting}`, sources }]);
		if (!doubt) throw new Error('expected a doubt');
		const shown = renderDoubt(doubt, new Map([['a.txt', [`I drive ${acting} the bus.`]]]));
		expect(shown).toContain('I drive \ufffd]0;pwned');
		expect(shown).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
	});
});

describe('a doubt about how many comments there are', () => {
	const essay = essayRecord({ key: 'a#0', id: 'ferry', unsure: [doubts.count(3, 1)] });
	const [doubt] = listDoubts([essay]);

	test('is asked without a chance, and can be accepted and not corrected', () => {
		if (!doubt) throw new Error('expected a doubt');
		expect(renderDoubt(doubt, new Map())).toMatch(/of which 1 is here\.$/u);
		expect(renderChoices(doubt)).not.toContain('c ');
		expect(readAnswer(doubt, 'a')).toEqual({
			kind: 'essays',
			id: 'ferry',
			key: 'checked',
			value: ['count'],
		});
		expect(readAnswer(doubt, 'c 4')).toBeUndefined();
	});
});

describe('readAnswer', () => {
	const range = (from: number, to: number) => [
		{ capture: 'a.txt', lines: [[from, to] as [number, number]] },
	];
	const [author, , bounds] = listDoubts([first, { ...second, sources: range(9, 12) }]);
	const [, alone] = listDoubts([{ ...first, sources: range(9, 9) }]);
	const of = { kind: 'comments', id: second.id };

	test.each([
		[author, 'a', { ...of, key: 'checked', value: ['author'] }],
		[author, 'c Ann Lee', { ...of, key: 'author', value: 'Ann Lee' }],
		[author, 'c -', { ...of, key: 'author', value: null }],
		[bounds, 'correct 12', { ...of, key: 'split', value: [{ line: 12 }] }],
		[bounds, 'c before', { ...of, id: first.id, key: 'merge', value: [second.id] }],
		[bounds, 'skip', 'skip'],
		[bounds, 'q', 'stop'],
		[bounds, 'c twelve', undefined],
		[bounds, 'c 9', undefined],
		[bounds, 'c 13', undefined],
		[alone, 'c 9', undefined],
		[author, '?', undefined],
	])('reads an answer', (doubt, answer, meant) => {
		expect(doubt && readAnswer(doubt, answer)).toEqual(meant);
	});

	test('is told which lines it may name', () => {
		expect(bounds && renderChoices(bounds)).toContain('at that line (10 to 12), c before');
		expect(alone && renderChoices(alone)).toBe('a accept · s skip · q stop');
	});
});

describe('the review command', () => {
	test('writes what is answered, keeps the rest of the file, and asks no more about it', async () => {
		await withContent('content', async (content) => {
			const file = join(content, 'curation.yaml');
			const before = await readFile(file, 'utf8');
			const asked = await review(content, 's\n');
			const count = Number(/^(\d+) to look at/.exec(asked)?.[1]);
			expect(asked).toMatch(/│ \S/);
			expect(await readFile(file, 'utf8')).toBe(before);
			const said = await review(content, 'what?\na\n');
			expect(said).toContain('1 answer written');
			const kept = (await readFile(file, 'utf8')).split('\n');
			for (const line of before.split('\n')) expect(kept).toContain(line);
			expect(await review(content, '')).toContain(
				count === 1 ? 'nothing' : `${count - 1} to look at`,
			);
		});
	});

	test('begins the file where there is none', async () => {
		await withContent('content', async (content) => {
			const file = join(content, 'curation.yaml');
			await rm(file);
			await review(content, 'a\n');
			expect(Object.keys(parse(await readFile(file, 'utf8')) as object)).toHaveLength(1);
			await writeFile(file, 'a: [');
			expect(await review(content, 'a\n')).not.toContain('written to');
		});
	});

	test('names what is too large to be looked at', async () => {
		await withContent('content', async (content) => {
			const opening = '<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>';
			const blog = `${opening}${' '.repeat(mostHeld)}</channel></rss>`;
			await writeFile(join(content, 'captures/whole-blog.xml'), blog);
			expect(await review(content, '')).toMatch(/^Not looked at.*: whole-blog\.xml\./u);
		});
	});
});
