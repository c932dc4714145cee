import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { IngestOutput } from '../../../scripts/pipeline.ts';
import { permalinksSchema } from '../../../src/schemas/permalinks.ts';
import { captureOf, ingestAll, ledgerOf } from '../../helpers/ingest.ts';

const page = `What Ottoline Quarrie told the ferry company
by Ottoline Quarrie on March 4, 2009
The timetable says that the boat leaves at nine, and it does, whether or not anybody is on it.
I have written to ask whether it might wait for the bus that brings the people it is meant to carry.
Bram Vos says:
March 5, 2009 at 8:02 am
I drive the bus, and ottoline quarrie knows it. Write to bram.vos@example.org or ring 555-010-2030.
Ottoline Quarrie says:
March 5, 2009 at 9:15 am
Bram, do they wave back? I will ask Bram Vos' brother, and the will of the company be done.
- Ottoline
Will says:
March 6, 2009 at 7:00 am
@Bram Thanks, Mr Vos. They will wave. Ottoline said "wave", and Bram Voss last blog post..Waves
Will
`;

const run = (digest: object, curation: object = {}, permalinks: unknown = {}) =>
	ingestAll([captureOf('ferry.txt', page)], curation, permalinks, digest);
const published = (output: IngestOutput) => [...output.files].flat().join('\n');
const pseudonyms = { names: 'pseudonyms', salt: 'three' };

describe('protect', () => {
	test('shows names and masks addresses by default', () => {
		const text = published(run({}));
		expect(text).toContain('author="Bram Vos"');
		expect(text).toContain('Write to [e-mail] or ring [phone].');
		expect(text).not.toMatch(/example\.org|555-010/);
		expect(published(run({ mask: [] }))).toContain('bram.vos@example.org');
	});

	test('masks an address that somebody signs with, in names, addresses and titles, too', () => {
		const signed = page
			.replaceAll('Bram Vos', 'bram.vos@example.org')
			.replace(
				'What Ottoline Quarrie told',
				'Ring 020 7946 0018 or write to o.q@example.org, says',
			);
		const output = ingestAll([captureOf('ferry.txt', signed)]);
		expect([...output.files.keys()]).toContain(
			'essays/ring-or-write-to-says-the-ferry-company.mdx',
		);
		const text = published(output);
		expect(text).not.toMatch(/example.?org|7946/u);
		expect(text).toContain('author="bram.vos"');
		expect(output.permalinks.people).toHaveProperty('bram-vos');
	});

	test('tells of a capture whose name says an address', () => {
		const { diagnostics } = ingestAll([captureOf('mail-ann@example.org.txt', page)]);
		expect(diagnostics.map(({ code }) => code)).toContain('protect/capture-name');
	});

	test('takes a name out of bylines, salutations, mentions, quotations, plugin lines and sign-offs', () => {
		const text = published(run(pseudonyms));
		expect(text).not.toMatch(/Bram|Vos\b|Ottoline|Quarrie/i);
		expect(text).toContain('the will of the company');
		expect(text).toContain('They will wave');
	});

	test('gives a person one name everywhere, and no two people the same', () => {
		const ledger = ledgerOf(run(pseudonyms), 'ferry.txt');
		const [essay, bram, reply, will] = ledger.entries.map(({ author }) => author);
		expect(essay).toBe(reply);
		expect(new Set([essay, bram, will]).size).toBe(3);
		const text = published(run(pseudonyms));
		expect(text).toContain(`${String(bram)}, do they wave back?`);
		expect(text).toContain(`@${String(bram)} Thanks, ${String(bram)}. They`);
		expect(text).toContain(`- ${String(essay)}`);
	});

	test('keeps names and ids when the digest grows, and changes them with the salt', () => {
		const first = run(pseudonyms);
		const permalinks: unknown = JSON.parse(first.files.get('permalinks.json') ?? '');
		const other = captureOf(
			'b.txt',
			'Tea\nby Ada Berg on May 1, 2008\nA page about tea, not boats.\n',
		);
		const grown = ingestAll([other, captureOf('ferry.txt', page)], {}, permalinks, pseudonyms);
		expect(ledgerOf(grown, 'ferry.txt').entries).toEqual(ledgerOf(first, 'ferry.txt').entries);
		const salted = ledgerOf(run({ ...pseudonyms, salt: 'four' }), 'ferry.txt');
		expect(salted.entries[1]?.author).not.toBe(ledgerOf(first, 'ferry.txt').entries[1]?.author);
	});

	test('shows initials, and numbers those of several people', () => {
		const output = run({ names: 'initials' }, { people: [{ name: 'Will', names: 'shown' }] });
		const text = published(output);
		expect(text).toContain('author="O. Q."');
		expect(text).toContain('B., do they wave back?');
		expect(text).toContain('author="Will"');
		const two = captureOf('b.txt', page.replaceAll('Bram Vos', 'Ben Vilt'));
		const both = ingestAll([captureOf('ferry.txt', page), two], {}, {}, { names: 'initials' });
		expect(published(both)).toContain('author="B. V. 2"');
	});

	test('hides one person among people who are shown', () => {
		const text = published(run({}, { people: [{ name: 'Bram Vos', names: 'pseudonyms' }] }));
		expect(text).not.toMatch(/Bram|Vos\b/i);
		expect(text).toContain('author="Ottoline Quarrie"');
	});

	test('hides one of two people of one name in their thread, where nobody can tell who is meant', () => {
		const two = `${page}Bram Vos says:
March 7, 2009 at 7:00 am
I am another Bram Vos, and drive no bus. Bram Vos should say so.
`;
		const ids = ledgerOf(ingestAll([captureOf('ferry.txt', two)]), 'ferry.txt').entries;
		const people = [{ name: 'Bram Vos Hull', entries: [ids[1]?.id], names: 'initials' }];
		const output = ingestAll([captureOf('ferry.txt', two)], { people });
		const authors = ledgerOf(output, 'ferry.txt').entries.map(({ author }) => author);
		expect(authors).toEqual([
			'Ottoline Quarrie',
			'B. V. H.',
			'Ottoline Quarrie',
			'Will',
			'Bram Vos',
		]);
		const lines = (output.files.get('sources/ferry.txt.txt') ?? '').split('\n');
		expect(lines[4]).toBe('B. V. H. says:');
		expect(lines.at(-4)).toBe('Bram Vos says:');
		expect(lines.at(-2)).toContain('[name] should say so');
	});

	test('hides a word elsewhere only where the curator says so', () => {
		const story = page.replace('I drive the bus', 'I drive the bus that Will likes');
		const given = (people: object[]) =>
			published(ingestAll([captureOf('ferry.txt', story)], { people }, {}, pseudonyms));
		expect(given([])).toContain('the bus that Will likes');
		expect(given([{ name: 'Will', elsewhere: 'replace' }])).not.toContain('Will');
	});

	test('hides a name that two lines share, and one with a letter for the family', () => {
		const story = page.replace(
			'Bram, do they wave back? I',
			'They wave, said Bram\nVos, and so said Bram V. to me.\nWill I see it, or Bram?\nI',
		);
		const output = ingestAll([captureOf('ferry.txt', story)], {}, {}, pseudonyms);
		expect(published(output)).not.toMatch(/Bram\s?V|^Vos/mu);
		const lines = output.files.get('sources/ferry.txt.txt')?.split('\n') ?? [];
		expect(lines).toHaveLength(story.split('\n').length);
		expect(lines).toContainEqual(expect.stringMatching(/^, and so said \S.*\. to me\.$/u));
		expect(lines).toContain('Will I see it, or Bram?');
	});

	test('shows no mail address behind a name, nor makes another person of it', () => {
		const story = page.replace('Will says', 'Bram Vos (bram@example.org) says');
		const output = ingestAll([captureOf('ferry.txt', story)]);
		expect(published(output)).not.toContain('author="Bram Vos (');
		expect(Object.keys(output.permalinks.people)).toEqual(['bram-vos', 'ottoline-quarrie']);
	});

	test('withdraws the addresses that held the name, and keeps those it gives instead', () => {
		const before = run({});
		const shown = permalinksSchema.parse(JSON.parse(before.files.get('permalinks.json') ?? ''));
		expect(Object.keys(shown.people)).toEqual(['bram-vos', 'ottoline-quarrie', 'will']);
		const output = run(pseudonyms, {}, shown);
		const hidden = permalinksSchema.parse(JSON.parse(output.files.get('permalinks.json') ?? ''));
		expect(JSON.stringify(hidden)).not.toMatch(/ottoline|quarrie|bram/);
		expect(Object.keys(hidden.withdrawn)).toHaveLength(4);
		expect(output.diagnostics.map(({ code }) => code)).toContain('protect/address-changed');
		const again = run(
			pseudonyms,
			{ essays: { 'what-ottoline-quarrie-told-the-ferry-company': { title: 'T' } } },
			hidden,
		);
		expect([...again.files.keys()]).toEqual([...output.files.keys()]);
		expect(again.diagnostics).toEqual([]);
		expect(published(again)).toContain('title: T');
	});

	test('drops links that lead to a person, and keeps their words', () => {
		const linked = page.replace(
			'I drive the bus',
			'See http://bramvos.example.com/ and http://example.com/',
		);
		const text = published(ingestAll([captureOf('ferry.txt', linked)], {}, {}, pseudonyms));
		expect(text).not.toMatch(/bramvos/);
		expect(text).toContain('http://example.com/');
	});

	test.each([
		...['Zoe O Neill', 'ZOË Ó NÉILL', 'Zoe\u0308 O\u0301 Ne\u0301ill', 'Zo\u00adë Ó Né\u200bill'],
		...['Ó Néill, Zoë', '#ZoeONeill', '#zoeoneill', 'ZoëÓNéill', '@zoeoneill'],
	])('knows a name that is written %j', (written) => {
		const name = 'Zoë Ó Néill';
		const story = page.replace('I drive the bus', `I drive the bus and ${written} rides in it`);
		const given = (names: string) =>
			published(
				ingestAll([captureOf('ferry.txt', story)], { people: [{ name, names }] }, {}, {}),
			).replace(/\p{Cf}/gu, '');
		expect(given('pseudonyms')).not.toMatch(/zo[eë]|neill/iu);
		expect(given('initials')).toMatch(/and [@#]?Z\. Ó\. N\. rides in it/u);
	});

	test('knows a long name in one small word, and takes no short one for it', () => {
		const story = page.replace('drive the bus', 'read ottolinequarrie in the market');
		const people = [{ name: 'Mark Et' }, { name: 'Ottoline Quarrie' }];
		const text = published(
			ingestAll([captureOf('ferry.txt', story)], { people }, {}, { names: 'initials' }),
		);
		expect(text).toContain('I read O. Q. in the market');
	});

	test('drops a link whose words are a name, wherever it leads', () => {
		const words =
			'<a href="https://a.example/">Ann Lee</a> <a href="https://b.example/">the bus</a>';
		const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>x</title><item><title>On buses</title><link>https://x.example/1</link><description><![CDATA[<p>${words}</p>]]></description></item></channel></rss>`;
		const capture = { ...captureOf('feed.xml', feed), format: 'feed' as const };
		const given = (names: string) =>
			published(ingestAll([capture], { people: [{ name: 'Ann Lee', names }] }));
		expect(given('shown')).toContain('[Ann Lee](https://a.example/)');
		expect(given('initials')).toContain('A. L. [the bus](https://b.example/)');
	});

	test('tells the curator of a first name that is left, who may take it out', () => {
		const story = page.replace('I drive the bus', 'I drive the bus that Ottoline likes');
		const given = (elsewhere?: string) =>
			ingestAll(
				[captureOf('ferry.txt', story)],
				{ people: [{ name: 'Ottoline Quarrie', elsewhere }] },
				{},
				pseudonyms,
			);
		const left = (output: IngestOutput) =>
			output.diagnostics.filter(({ code }) => code === 'protect/name-left');
		expect(left(given()).map(({ message }) => message)).toEqual([
			expect.stringContaining('which may mean `Ottoline Quarrie`, who is not named'),
		]);
		expect(left(given('keep'))).toEqual([]);
		expect(published(given('keep'))).toContain('the bus that Ottoline likes');
		expect(left(given('replace'))).toEqual([]);
		expect(published(given('replace'))).not.toContain('Ottoline');
	});

	test('names nobody who does not say who they are', () => {
		const text = published(
			ingestAll(
				[captureOf('ferry.txt', page.replaceAll('Bram Vos', 'Anonymous'))],
				{},
				{},
				pseudonyms,
			),
		);
		expect(text).toContain('author="Anonymous"');
	});

	const name = fc.constantFrom(
		'Nora Brink',
		'nora',
		'N. Brink',
		'Zoë Ó Néill',
		'x_y',
		'山田太郎',
		'Ed',
	);
	const line = fc.constantFrom(
		'Hi %, ',
		'as % said',
		'%',
		'@% yes',
		'(%)',
		'- %',
		'thanks %',
		'“%”',
	);
	test.prop([fc.array(fc.tuple(name, line), { maxLength: 12 })], { numRuns: 60 })(
		'leaves no name of several words, whatever it stands in',
		(lines) => {
			const text = lines.map(([who, where]) => where.replace('%', who)).join('\n');
			const people = ['Nora Brink', 'N. Brink', 'Zoë Ó Néill', '山田太郎'].map((who) => ({
				name: who,
			}));
			const output = ingestAll(
				[captureOf('a.txt', `A page\n${text}\n`)],
				{ people },
				{},
				pseudonyms,
			);
			expect(published(output)).not.toMatch(/Nora Brink|N\. Brink|Zoë Ó Néill|山田太郎/i);
		},
	);
});
