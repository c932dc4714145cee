import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
	captureOf,
	filesIn,
	ingestAll,
	ledgerOf,
	runIngest,
	withContent,
} from '../helpers/ingest.ts';

const post = `A letter to the ferry company
by Ottoline on March 4, 2009
The timetable says that the boat leaves at nine, and it does, whether or not anybody is on it.
I have written to ask whether it might wait for the bus that brings the people it is meant to carry.
Bram says:
March 5, 2009 at 8:02 am
I drive the bus. We wave at the boat every morning.
Ottoline says:
March 5, 2009 at 9:15 am
Bram, do they wave back?
`;

describe('ingest', () => {
	test('cuts a post into its essay and its comments', () => {
		const output = ingestAll([captureOf('ferry.txt', post)]);
		const ledger = ledgerOf(output, 'ferry.txt');
		expect(ledger.entries).toMatchObject([
			{
				kind: 'essay',
				title: 'A letter to the ferry company',
				author: 'Ottoline',
				published: '2009-03-04',
			},
			{ kind: 'comment', author: 'Bram', published: '2009-03-05T08:02', inReplyTo: null },
			{ kind: 'comment', author: 'Ottoline', replyFrom: 'salutation' },
		]);
		expect(ledger.entries[2]).toMatchObject({ inReplyTo: ledger.entries[1]?.id });
	});

	test('keeps a capture nobody understands whole, as one essay', () => {
		const output = ingestAll([captureOf('odd.txt', 'xyzzy plugh\n\n####\n')]);
		const ledger = ledgerOf(output, 'odd.txt');
		expect(ledger.entries).toHaveLength(1);
		expect(ledger.spans?.filter(({ role }) => role === 'body').length).toBeGreaterThan(0);
	});

	test('gives an id that does not change when the capture is renamed or another one is added', () => {
		const alone = ledgerOf(ingestAll([captureOf('ferry.txt', post)]), 'ferry.txt');
		const other = captureOf(
			'a.txt',
			'Quite another page\nIt has a paragraph of its own, about nothing at all.\n',
		);
		const renamed = ledgerOf(ingestAll([other, captureOf('z.txt', post)]), 'z.txt');
		expect(renamed.entries.map(({ id }) => id)).toEqual(alone.entries.map(({ id }) => id));
	});

	const pageLine = fc.oneof(
		fc.string({ maxLength: 60 }),
		fc.string({ unit: 'binary', maxLength: 40 }),
		fc.constantFrom(
			'',
			'Posted by: Ann | July 27, 2006 at 10:16 PM',
			'Bob says:',
			'March 5, 2009 at 8:02 am',
			'Reply',
			'3 Comments',
			'import x from "y"',
			'export const a = {1}',
			'---',
			'<Comment id="x">',
			'Anns last blog post..Tea',
			'Great post!',
			'Sunday, October 31, 2010',
		),
	);

	test.prop([fc.array(pageLine, { maxLength: 40 })], { numRuns: 300 })(
		'puts every line of any page into exactly one span, in order',
		(lines) => {
			const capture = captureOf(
				'any.txt',
				lines.map((line) => line.replace(/[\r\n]/gu, ' ')).join('\n'),
			);
			if (capture.lines.length === 0) return;
			const spans = ledgerOf(ingestAll([capture]), 'any.txt').spans ?? [];
			let next = 1;
			for (const span of spans) {
				expect(span.lines[0]).toBe(next);
				expect(span.lines[1]).toBeGreaterThanOrEqual(span.lines[0]);
				next = span.lines[1] + 1;
			}
			expect(next).toBe(capture.lines.length + 1);
		},
	);

	test.prop(
		[fc.array(fc.array(pageLine, { minLength: 1, maxLength: 12 }), { minLength: 2, maxLength: 4 })],
		{ numRuns: 60 },
	)('gives the same files whatever the order of the captures', (pages) => {
		const captures = pages.map((lines, index) =>
			captureOf(`page-${index}.txt`, lines.map((line) => line.replace(/[\r\n]/gu, ' ')).join('\n')),
		);
		const sorted = (output: ReturnType<typeof ingestAll>) =>
			[...output.files].sort(([a], [b]) => (a < b ? -1 : 1));
		expect(sorted(ingestAll([...captures].reverse()))).toEqual(sorted(ingestAll(captures)));
	});
});

describe('the ingest command', () => {
	test('writes the bundled captures, and nothing the second time, in any locale and time zone', async () => {
		await withContent('content', async (content) => {
			expect((await runIngest(['--content', content])).code).toBe(0);
			const first = await filesIn(content);
			const again = await runIngest(['--content', content], {
				TZ: 'Pacific/Auckland',
				LC_ALL: 'tr_TR.UTF-8',
			});
			expect(again.code).toBe(0);
			expect(await filesIn(content)).toEqual(first);
			expect((await runIngest(['--content', content, '--check'])).code).toBe(0);
		});
	});

	test('says with --check that something would change, and changes nothing', async () => {
		await withContent('content', async (content) => {
			await writeFile(join(content, 'captures', 'new.txt'), post);
			const before = await filesIn(content);
			const checked = await runIngest(['--content', content, '--check']);
			expect(checked.code).toBe(1);
			expect(checked.stdout).toContain('essays/a-letter-to-the-ferry-company.mdx');
			expect(await filesIn(content)).toEqual(before);
		});
	});

	test('reads what it can and says what it could not, with exit code 1', async () => {
		await withContent('content', async (content) => {
			const odd = join(content, 'odd');
			await mkdir(join(odd, 'folder'), { recursive: true });
			await writeFile(join(odd, 'empty.txt'), '');
			await writeFile(
				join(odd, 'picture.txt'),
				Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3]),
			);
			await writeFile(
				join(odd, 'latin.txt'),
				Buffer.from(
					'Caf\u00e9 in M\u00fcnchen\nA paragraph about caf\u00e9s that is long enough.\n',
					'latin1',
				),
			);
			await writeFile(
				join(odd, 'bom.txt'),
				'\uFEFFWith a mark\r\nAnd with carriage returns at the end of its lines.\r\n',
			);
			await writeFile(join(odd, 'folder', 'endless.txt'), 'word '.repeat(200_000));
			await writeFile(join(odd, 'ferry.txt'), post);
			const ran = await runIngest([odd, join(odd, 'missing.txt'), '--content', content, '--json']);
			expect(ran.code).toBe(1);
			const report = JSON.parse(ran.stdout) as {
				captures: { capture: string }[];
				diagnostics: { code: string; message: string; hint?: string }[];
			};
			expect(report.captures.map(({ capture }) => capture)).toEqual([
				'bom.txt',
				'ferry.txt',
				'folder/endless.txt',
				'latin.txt',
			]);
			const codes = report.diagnostics.map(({ code }) => code);
			expect(codes).toEqual(
				expect.arrayContaining(['read/empty', 'read/binary', 'read/missing', 'read/encoding']),
			);
			const files = await filesIn(content);
			expect(
				files.get('essays/cafe-in-munchen.mdx') ?? files.get('essays/cafe-in-muenchen.mdx'),
			).toContain('cafés');
			expect(files.get('essays/with-a-mark.mdx')).not.toMatch(/\r|\uFEFF/u);
		});
	});

	test('reads ten thousand comments', async () => {
		await withContent('content', async (content) => {
			const comments = Array.from(
				{ length: 10_000 },
				(_, index) =>
					`Person ${index % 700} says:\nMarch ${1 + (index % 28)}, 20${10 + Math.floor(index / 1000)} at 8:02 am\nRemark number ${index} on the boat that leaves without anybody.`,
			);
			await writeFile(
				join(content, 'captures', 'long.txt'),
				`A title\nAn essay of one paragraph, which is enough here.\n${comments.join('\n')}\n`,
			);
			const ran = await runIngest(['--content', content, '--json']);
			const report = JSON.parse(ran.stdout) as {
				captures: { capture: string; comments: number; spam: number }[];
			};
			const long = report.captures.find(({ capture }) => capture === 'long.txt');
			expect(long).toMatchObject({ comments: 10_000 });
		});
	});

	test('suggests topics where there are none, and takes them back when a curator writes the first', async () => {
		await withContent('content', async (content) => {
			const topics = join(content, 'topics');
			await rm(topics, { recursive: true });
			await runIngest(['--content', content, '--overwrite-edits']);
			const suggested = await readdir(topics);
			expect(suggested.length).toBeGreaterThan(2);
			expect((await runIngest(['--content', content, '--check'])).code).toBe(0);
			await writeFile(
				join(topics, 'ours.mdx'),
				'---\ntitle: Ours\nwords: [boat]\n---\n\nWhat it is.\n',
			);
			await runIngest(['--content', content, '--overwrite-edits']);
			expect(await readdir(topics)).toEqual(['ours.mdx']);
		});
	});

	test('leaves the content as it is where it is given no capture, or a wrong path', async () => {
		await withContent('content', async (content) => {
			const before = await filesIn(content);
			expect((await runIngest([join(content, 'nowhere'), '--content', content])).code).toBe(1);
			await writeFile(join(content, 'digest.yaml'), 'title: Empty\n');
			expect((await runIngest(['--content', content])).code).toBe(0);
			const after = new Map(
				[...(await filesIn(content))].filter(([path]) => path !== 'digest.yaml'),
			);
			expect(after).toEqual(new Map([...before].filter(([path]) => path !== 'digest.yaml')));
		});
	});

	test('could not run without a digest, and says how to get one, with exit code 2', async () => {
		const ran = await runIngest(['--content', join('tests', 'no-such-folder')]);
		expect(ran.code).toBe(2);
		expect(ran.stderr).toContain('digest.yaml');
	});

	test('ends with a message where the folder may not be written to', async ({ skip }) => {
		if (process.getuid?.() === 0) skip('root may write everywhere');
		await withContent('content', async (content) => {
			await mkdir(join(content, 'ledger'), { recursive: true });
			await chmod(join(content, 'ledger'), 0o500);
			await writeFile(join(content, 'captures', 'new.txt'), post);
			const ran = await runIngest(['--content', content]);
			await chmod(join(content, 'ledger'), 0o700);
			expect(ran.code).toBe(2);
			expect(ran.stderr).toContain('may not be written');
		});
	});
});
