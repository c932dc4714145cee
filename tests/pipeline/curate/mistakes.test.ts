import { beforeAll, describe, expect, test } from 'vitest';
import { readCuration } from '../../../scripts/curate/read-files.ts';
import type { Diagnostic } from '../../../scripts/model/diagnostic.ts';
import { ingest } from '../../../scripts/pipeline.ts';
import { digestSchema } from '../../../src/schemas/digest.ts';
import { permalinksSchema } from '../../../src/schemas/permalinks.ts';
import { captureOf } from '../../helpers/ingest.ts';

const page = `A letter about the pier
March 3, 2009
The planks of the pier were laid by hand, as everybody knows who walks there.
Posted by Ottoline at 9:00 AM
2 Comments
I walked on the pier this morning, and it was mended twice.
Posted by: Bram | April 05, 2009 at 08:02 AM
Bram, did you fall from the pier? Nobody fell from it while I was there.
Posted by: Ottoline | April 06, 2009 at 09:15 AM
`;

const slug = 'a-letter-about-the-pier';
let first = '';
let second = '';

const run = (text: string) => {
	const { value, diagnostics } = readCuration(text, 'curation.yaml');
	const output = ingest({
		captures: [captureOf('pier.txt', page)],
		curation: value,
		topics: [
			{
				slug: 'piers',
				title: 'Piers',
				body: '',
				words: [],
				aliases: [],
				related: [],
				suggested: false,
			},
		],
		readings: ['first-week'],
		permalinks: permalinksSchema.parse({}),
		digest: digestSchema.parse({ title: 'Piers' }),
	});
	return { ...output, diagnostics: [...diagnostics, ...output.diagnostics] };
};

/** What is said of a line that stands in `curation.yaml`, in the words of a person. */
const say = ({ place, hint, message }: Diagnostic) =>
	`${place?.file}:${place?.line}:${place?.column} ${hint ?? message}`;

beforeAll(() => {
	const entries = run('').accounts[0]?.ledger.entries ?? [];
	[first = '', second = ''] = entries.filter(({ kind }) => kind === 'comment').map(({ id }) => id);
	expect(entries[0]?.id).toBe(slug);
});

/** `A` and `B` are the ids of two comments that there are, `a` and `b` mistyped ones. */
const withIds = (text: string) =>
	text
		.replaceAll('<A>', first)
		.replaceAll('<B>', second)
		.replaceAll('<a>', first.slice(0, -1))
		.replaceAll('<b>', second.replace('c-', 'C-'))
		.replaceAll('<slug>', slug);

describe('a mistake in curation.yaml', () => {
	test.each([
		['a key of the file', 'comment:\n  <A>: { status: spam }', '1:1', 'Write `comments`.'],
		['letters that changed places', 'essays:\n  <slug>:\n    titel: x', '3:5', 'Write `title`.'],
		['a capital', 'essays:\n  <slug>:\n    Title: x', '3:5', 'Write `title`.'],
		['the singular', 'essays:\n  <slug>:\n    topic: [piers]', '3:5', 'Write `topics`.'],
		['one for many', 'essays:\n  <slug>:\n    topics: piers', '3:5', 'Write `topics: [piers]`.'],
		['a topic', 'essays:\n  <slug>:\n    topics: [peirs]', '3:14', 'Write `piers`, if'],
		[
			'the id of an essay',
			'essays:\n  a-leter-about-the-pier: { title: x }',
			'2:3',
			'Write `<slug>`, if',
		],
		['an id that is cut off', 'comments:\n  <a>: { status: spam }', '2:3', 'Write `<A>`, if'],
		['an id with a capital', 'comments:\n  <b>: { status: spam }', '2:3', 'Write `<B>`, if'],
		['a word for a state', 'comments:\n  <A>:\n    status: spamm', '3:5', 'Write `spam`.'],
		['a key in lower case', 'comments:\n  <B>:\n    inreplyto: <A>', '3:5', 'Write `inReplyTo`.'],
		['whom it answers', 'comments:\n  <B>:\n    inReplyTo: <a>', '3:5', '`<A>`'],
		['what goes on with it', 'comments:\n  <A>:\n    merge: [<b>]', '3:13', '`<B>`'],
		['one to go on with it', 'comments:\n  <A>:\n    merge: <B>', '3:5', 'Write `merge: [<B>]`.'],
		[
			'where it is split',
			'comments:\n  <A>:\n    split: 7',
			'3:5',
			'Write `split: [{ line: 7 }]`.',
		],
		[
			'a list of where it is split',
			'comments:\n  <A>:\n    split: [7]',
			'3:13',
			'Write `line: 7`.',
		],
		['a date in words', 'comments:\n  <A>:\n    published: 3 May 2009', '3:5', 'ISO 8601'],
		['a day that there is not', 'comments:\n  <A>:\n    published: 2009-02-30', '3:5', 'there are'],
		['yes', 'essays:\n  <slug>:\n    noindex: yes', '3:5', 'Write `true`.'],
		['a title below no essay', 'essays:\n  <slug>: A title', '2:3', 'Write `title: A title`.'],
		['a person without a key', 'people:\n  - Bram', '2:5', 'Write `name: Bram`.'],
		['the key of a person', 'people:\n  - name: Bram\n    aslo: [Bran]', '3:5', 'Write `also`.'],
		['a name', 'people:\n  - name: Bram Stone\n    also: [Brma]', '3:12', 'Write `Bram`, if'],
		['who is hidden', 'people:\n  - name: Brma\n    names: initials', '2:5', 'Write `Bram`, if'],
		[
			'how people are named',
			'people:\n  - name: Bram\n    names: pseudonym',
			'3:5',
			'Write `pseudonyms`.',
		],
		[
			'the entry of a person',
			'people:\n  - name: Bo\n    entries: [<a>]',
			'3:15',
			'Write `<A>`, if',
		],
		['a removal without a key', 'removals:\n  - <A>', '2:5', 'Write `entry: <A>`.'],
		['the entry of a removal', 'removals:\n  - entry: <a>', '2:5', '`<A>`'],
		['a passage without its place', 'removals:\n  - passage: { text: x }', '2:5', 'Add `in`.'],
		['a reading', 'readings: [frist-week]', '1:12', 'Write `first-week`, if'],
		['one reading', 'readings: first-week', '1:1', 'Write `readings: [first-week]`.'],
		['a copy that is none', 'unfold: [x]', '1:10', 'Copy the id from the ledger'],
		['a colon in a title', 'essays:\n  <slug>:\n    title: Re: piers', '3:12', 'quotation marks'],
		['a tab', 'essays:\n\t<slug>: {}', '2:1', 'Check the indentation'],
	])('is named with its line, its column and what was meant: %s', (_, text, place, hint) => {
		const said = run(withIds(text)).diagnostics.map(say);
		expect(said.join('\n')).toContain(`curation.yaml:${place} `);
		expect(said.find((line) => line.startsWith(`curation.yaml:${place} `))).toContain(
			withIds(hint),
		);
	});
});
