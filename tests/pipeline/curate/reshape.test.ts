import { describe, expect, test } from 'vitest';
import { applyCuration } from '../../../scripts/curate/apply.ts';
import type { IngestOutput } from '../../../scripts/pipeline.ts';
import { inOrder } from '../../../src/lib/readings.ts';
import { mergeEntries } from '../../../scripts/curate/merge.ts';
import { addressHash } from '../../../scripts/text/identity.ts';
import { curationSchema } from '../../../src/schemas/curation.ts';
import { permalinksSchema } from '../../../src/schemas/permalinks.ts';
import { captureOf, ingestAll, ledgerOf } from '../../helpers/ingest.ts';
import { essayRecord, noPermalinks } from '../../helpers/records.ts';

const page = `A letter to the ferry company
by Ottoline on March 4, 2009
The timetable says that the boat leaves at nine, and it does, whether or not anybody is on it.
I have written to ask whether it might wait for the bus that brings the people it is meant to carry.
Bram says:
March 5, 2009 at 8:02 am
I drive the bus. We wave at the boat every morning.
It has never been late.
Ada Berg ~ March 5
The boat is late when the tide is.
Ottoline says:
March 5, 2009 at 9:15 am
Bram, do they wave back?
Bram V. says:
March 6, 2009 at 7:00 am
They do not, and I have asked.
`;
const capture = captureOf('ferry.txt', page);
const before = ingestAll([capture]);
const permalinks: unknown = JSON.parse(before.files.get('permalinks.json') ?? '');
const comments = ledgerOf(before, 'ferry.txt').entries.slice(1);
const [bram, ottoline, later] = comments.map(({ id }) => id) as [string, string, string];
const run = (curation: object) => ingestAll([capture], curation, permalinks);
const discussion = (output: IngestOutput) =>
	output.files.get('discussions/a-letter-to-the-ferry-company.mdx') ?? '';

describe('split', () => {
	const split = {
		comments: {
			[bram]: { split: [{ line: 9, words: 10, author: 'Ada Berg', published: '2009-03-05' }] },
		},
	};

	test('makes two comments of one, the first with the id it had', () => {
		const output = run(split);
		const entries = ledgerOf(output, 'ferry.txt').entries;
		expect(output.diagnostics).toEqual([]);
		const second = entries.find(({ author }) => author === 'Ada Berg');
		expect(second).toMatchObject({ kind: 'comment', published: '2009-03-05', status: 'shown' });
		expect(discussion(output)).toMatch(
			new RegExp(
				`${bram}[\\s\\S]*never been late[\\s\\S]*${second?.id ?? ''}[\\s\\S]*tide is[\\s\\S]*${ottoline}`,
			),
		);
		expect(ledgerOf(output, 'ferry.txt').spans).toContainEqual({
			lines: [9, 9],
			role: 'byline',
			entry: second?.id,
		});
		expect(
			permalinksSchema.parse(JSON.parse(output.files.get('permalinks.json') ?? '')).comments,
		).toHaveProperty(second?.id ?? '');
	});

	test('leaves each image of a page that is read line by line to its part', () => {
		const lines = [
			'<title>Doors</title>Doors',
			'Posted by Ida on March 2, 2009',
			'',
			'A door that is never shut is a wall with an opinion, my aunt said, and she left hers open.',
			'',
			'2 comments',
			'',
			'Ana said:',
			'March 3, 2009 at 10:15 am',
			'Shut mine, please, it is cold in here.',
			'<img src="https://doors.example/one.jpg" alt="One">',
			'This is how it looks from inside.',
			'It is warmer than it looks.',
			'<img src="https://doors.example/two.jpg" alt="Two">',
			'And this is how it looked in March.',
			'',
			'Ben said:',
			'March 3, 2009 at 11:20 am',
			'Mine has no opinion at all, only hinges.',
		];
		const html = {
			...captureOf('doors.html', lines.join('<br>\n')),
			format: 'html' as const,
		};
		const whole = ledgerOf(ingestAll([html]), 'doors.html');
		const ana = whole.entries.find(({ author }) => author === 'Ana')?.id ?? '';
		const own = whole.spans?.filter(({ role, entry }) => role === 'body' && entry === ana) ?? [];
		const line = (own.at(-1)?.lines[1] ?? 0) - 2;
		const comments = { [ana]: { split: [{ line }] } };
		const parts = ledgerOf(ingestAll([html], { comments }), 'doors.html').entries.filter(
			({ images = [] }) => images.length > 0,
		);
		expect(parts.map(({ images }) => images?.map(({ alt }) => alt))).toEqual([['One'], ['Two']]);
	});

	test('gives the same files again, and takes decisions about the new comment', () => {
		const output = run(split);
		const second =
			ledgerOf(output, 'ferry.txt').entries.find(({ author }) => author === 'Ada Berg')?.id ?? '';
		const known: unknown = JSON.parse(output.files.get('permalinks.json') ?? '');
		expect(ingestAll([capture], split, known).files).toEqual(output.files);
		const decided = { comments: { ...split.comments, [second]: { inReplyTo: bram } } };
		expect(discussion(ingestAll([capture], decided, known))).toContain(
			`inReplyTo="${bram}" replyFrom="curation"`,
		);
	});

	test('splits one comment more than once', () => {
		const output = run({ comments: { [bram]: { split: [{ line: 8 }, { line: 9, words: 10 }] } } });
		expect(ledgerOf(output, 'ferry.txt').entries).toHaveLength(6);
	});

	test('leaves a comment whole at a line that is not its own', () => {
		const { diagnostics, files } = run({ comments: { [bram]: { split: [{ line: 3 }] } } });
		expect(diagnostics[0]).toMatchObject({ code: 'curate/cannot-split', severity: 'error' });
		expect(files).toEqual(before.files);
	});
});

describe('split of an export', () => {
	const paragraphs = ['I drive the bus.', 'It has never been late.', 'The boat is.', 'So is tea.'];
	const text = `<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>x</title><wp:wxr_version>1.2</wp:wxr_version><item><title>A letter</title><link>https://example.org/a</link><wp:post_id>1</wp:post_id><wp:post_date>2009-03-04 09:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><content:encoded><![CDATA[The boat leaves at nine.]]></content:encoded><wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author>Bram</wp:comment_author><wp:comment_approved>1</wp:comment_approved><wp:comment_date>2009-03-05 09:00:00</wp:comment_date><wp:comment_content><![CDATA[${paragraphs.join('\n\n')}]]></wp:comment_content></wp:comment></item></channel></rss>`;
	const exported = { ...captureOf('blog.xml', text), format: 'wxr' as const };
	const whole = ingestAll([exported]);
	const id = ledgerOf(whole, 'blog.xml').entries[1]?.id ?? '';
	const known: unknown = JSON.parse(whole.files.get('permalinks.json') ?? '');
	const cut = (...split: readonly object[]) =>
		ingestAll([exported], { comments: { [id]: { split } } }, known);
	const words = (output: IngestOutput) =>
		[
			...(output.files.get('discussions/a-letter.mdx') ?? '').matchAll(
				/<Comment[^>]*>([^]*?)<\/Comment>/gu,
			),
		].map(([, body = '']) => body.trim().split(/\s*\n\s*/u));

	test('makes comments of its paragraphs, the first with the id it had', () => {
		const output = cut({ paragraph: 2, author: 'Ada Berg' }, { paragraph: 4 });
		expect(output.diagnostics).toEqual([]);
		expect(words(output)).toEqual([
			paragraphs.slice(0, 1),
			paragraphs.slice(1, 3),
			paragraphs.slice(3),
		]);
		const { entries, items } = ledgerOf(output, 'blog.xml');
		expect(entries.map(({ author }) => author)).toEqual([null, 'Bram', 'Ada Berg', null]);
		expect(entries[1]?.id).toBe(id);
		expect(items?.map(({ source, outcome }) => `${source} ${outcome}`)).toEqual([
			'post 1 kept',
			'comment 1 of post 1 kept',
			'comment 1 of post 1, from paragraph 2 kept',
			'comment 1 of post 1, from paragraph 4 kept',
		]);
		const links: unknown = JSON.parse(output.files.get('permalinks.json') ?? '');
		const split = [{ paragraph: 2, author: 'Ada Berg' }, { paragraph: 4 }];
		expect(ingestAll([exported], { comments: { [id]: { split } } }, links).files).toEqual(
			output.files,
		);
	});

	test.each([{ paragraph: 5 }, { line: 3 }])('leaves it whole at %j', (split) => {
		const output = cut(split);
		expect(output.diagnostics).toMatchObject([{ code: 'curate/cannot-split' }]);
		expect(words(output)).toEqual([paragraphs]);
	});
});

describe('merge', () => {
	test('lets words go on with those of another comment, and its address lead there', () => {
		const output = run({ comments: { [bram]: { merge: [later] } } });
		expect(output.diagnostics).toEqual([]);
		expect(discussion(output)).toMatch(/tide is\.\s+They do not, and I have asked\.\s+<\/Comment>/);
		const links = permalinksSchema.parse(JSON.parse(output.files.get('permalinks.json') ?? ''));
		expect(links.variants).toEqual({ [later]: bram });
		expect(ledgerOf(output, 'ferry.txt').entries.at(-1)).toMatchObject({ duplicateOf: bram });
		expect(ingestAll([capture], { comments: { [bram]: { merge: [later] } } }, links).files).toEqual(
			output.files,
		);
	});

	test('is undone without a trace but in the permalinks', () => {
		const merged = run({ comments: { [bram]: { repeats: [later] } } });
		const links: unknown = JSON.parse(merged.files.get('permalinks.json') ?? '');
		const undone = ingestAll([capture], {}, links);
		expect(discussion(undone)).toBe(discussion(before));
	});

	test('folds an essay into another with its comments', () => {
		const other = captureOf(
			'tea.txt',
			page
				.replace('A letter to the ferry', 'Tea on the ferry')
				.replace(
					/The timetable[^]*carry\./u,
					'Tea is not served on any boat that I know of, and ought to be.',
				),
		);
		const two = ingestAll([capture, other]);
		const id = ledgerOf(two, 'tea.txt').entries[0]?.id ?? '';
		const output = ingestAll([capture, other], {
			essays: { 'a-letter-to-the-ferry-company': { repeats: [id] } },
		});
		expect([...output.files.keys()].filter((file) => file.startsWith('essays/'))).toHaveLength(1);
		const links = permalinksSchema.parse(JSON.parse(output.files.get('permalinks.json') ?? ''));
		expect(links.addresses[id]).toBe('a-letter-to-the-ferry-company');
	});

	test('keeps what only the copy says that is folded: who wrote it, when, and where it stood', () => {
		const copy = {
			...{ author: 'Bram Vos', authorFrom: 'export' as const, published: '2009-03-05T08:02' },
			permalink: 'https://ferry.example/letter',
		};
		const records = [
			essayRecord({ key: 'a#0', id: 'letter', title: 'A letter', text: 'The boat leaves.' }),
			essayRecord({ key: 'b#0', id: 'copy', title: 'Ferry', text: 'The boat left.', ...copy }),
		];
		const merge = (decision: object) =>
			mergeEntries(
				{ records, permalinks: noPermalinks },
				curationSchema.parse({ essays: { letter: decision } }),
				undefined,
			).value.records;
		const title = 'A letter';
		expect(merge({ repeats: ['copy'] })).toMatchObject([
			{ ...copy, title, text: 'The boat leaves.' },
		]);
		expect(merge({ merge: ['copy'] })).toMatchObject([
			{ ...copy, title, text: 'The boat leaves.\nThe boat left.' },
		]);
	});

	test('refuses what is no entry of the same kind below the same essay', () => {
		const { diagnostics } = run({ comments: { [bram]: { merge: [bram, 'c-0000000000'] } } });
		expect(diagnostics.map(({ code }) => code)).toEqual([
			'curate/cannot-merge',
			'curate/cannot-merge',
		]);
	});
});

describe('people', () => {
	test('unites the names of one person', () => {
		const output = run({ people: [{ name: 'Bram Vos', also: ['Bram', 'Bram V.'] }] });
		expect(output.diagnostics).toEqual([]);
		expect(discussion(output).match(/author="Bram Vos"/g)).toHaveLength(2);
	});

	test('parts two people of one name', () => {
		const output = run({ people: [{ name: 'Bram of the boat', entries: [bram] }] });
		expect(
			discussion(output).match(/author="Bram of the boat" authorFrom="curation"/g),
		).toHaveLength(1);
		expect(discussion(output)).toContain('author="Bram V."');
	});

	test('names what it does not know, and what two people claim', () => {
		const { diagnostics } = run({
			people: [
				{ name: 'A', also: ['Brma'], entries: ['c-0000000000'] },
				{ name: 'B', also: ['brma'] },
			],
		});
		expect(diagnostics.map(({ code }) => code)).toEqual([
			'curate/unknown-name',
			'curate/unknown-entry',
			'curate/claimed-twice',
		]);
		expect(diagnostics[0]?.hint).toContain('`Bram`');
	});

	test('are hidden under their own names, or the site is not published', () => {
		const hide = (name: string, links?: unknown) =>
			ingestAll([capture], { people: [{ name, names: 'pseudonyms' }] }, links).diagnostics;
		expect(hide('Bram W.')).toMatchObject([
			{
				code: 'curate/unknown-name',
				exposes: true,
				hint: expect.stringContaining('`Bram V.`') as string,
			},
		]);
		// Nobody is called nearly so: a capture of theirs may still come.
		expect(hide('Philippa Nightingale')).toMatchObject([{ severity: 'warning' }]);
		expect(hide('Bram V.')).toEqual([]);
		// A page of this name was withdrawn: it is their captures that are redacted.
		const withdrawn = { [addressHash('people/bram-w')]: '' };
		expect(hide('Bram W.', { withdrawn })).toMatchObject([{ severity: 'warning' }]);
	});
});

describe('readings', () => {
	test('are put in an order that names only those there are', () => {
		const { diagnostics } = applyCuration([], curationSchema.parse({ readings: ['one', 'tow'] }), {
			readings: ['one', 'two'],
		});
		expect(diagnostics).toMatchObject([
			{ code: 'curate/unknown-reading', hint: expect.stringContaining('`two`') as string },
		]);
		const listed = inOrder([{ slug: 'a' }, { slug: 'b' }, { slug: 'c' }], ['c', 'x', 'b']);
		expect(listed.map(({ slug }) => slug)).toEqual(['c', 'b', 'a']);
	});
});
