import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { receiptOf } from '../../../scripts/commands/removal-report.ts';
import type { IngestOutput } from '../../../scripts/pipeline.ts';
import { findRemoved } from '../../../scripts/protect/removed.ts';
import { applyEdits } from '../../../scripts/text/edits.ts';
import { findPassage, findRuns, runsOf } from '../../../scripts/text/passages.ts';
import { normaliseWords } from '../../../scripts/text/words.ts';
import { curationSchema } from '../../../src/schemas/curation.ts';
import { permalinksSchema } from '../../../src/schemas/permalinks.ts';
import { captureOf, ingestAll, ledgerOf } from '../../helpers/ingest.ts';
import { commentRecord, essayRecord } from '../../helpers/records.ts';

const page = `A letter to the ferry company
by Ottoline Quarrie on March 4, 2009
The timetable says that the boat leaves at nine, and it does, whether or not anybody is on it.
I have written to ask whether it might wait for the bus that brings the people it is meant to carry.
Bram Vos says:
March 5, 2009 at 8:02 am
I drive the bus. We wave at the boat every morning, all nineteen of us, and nobody has ever waved back.
Ottoline Quarrie says:
March 5, 2009 at 9:15 am
Bram, “We wave at the boat every morning, all nineteen of us” is the saddest line I have read.
Cato says:
March 6, 2009 at 7:00 am
Bram Vos is right about the waving, and Ottoline about the bus.
`;
const capture = captureOf('ferry.txt', page);
const before = ingestAll([capture]);
const [essay, bram, reply] = ledgerOf(before, 'ferry.txt').entries.map(({ id }) => id) as [
	string,
	string,
	string,
];
const permalinks: unknown = JSON.parse(before.files.get('permalinks.json') ?? '');
const remove = (...removals: object[]) => ingestAll([capture], { removals }, permalinks);
const published = (output: IngestOutput) => [...output.files].flat().join('\n');

describe('a removed comment', () => {
	const output = remove({ entry: bram, reason: 'asked to', date: '2026-01-01' });
	const text = published(output);

	test('is in no file, and leaves its place, its address and the replies to it', () => {
		expect(text).not.toMatch(/I drive|waved back/);
		expect(text).toContain(`<Comment id="${bram}"`);
		expect(text).toMatch(new RegExp(`id="${bram}"[^>]*removed="true"`));
		expect(text).toContain(`inReplyTo="${bram}"`);
		expect(ledgerOf(output, 'ferry.txt').entries[1]).toMatchObject({
			id: bram,
			author: null,
			published: null,
			status: 'removed',
		});
	});

	test('goes from its lines, and every other line stays', () => {
		const lines = output.files.get('sources/ferry.txt.txt')?.split('\n') ?? [];
		expect(lines).toHaveLength(page.split('\n').length);
		expect(lines[6]).toBe('[removed]');
		expect(lines[2]).toBe(page.split('\n')[2]);
	});

	test('goes from lists of recent comments, and its title from menus', () => {
		const essay = essayRecord({ key: 'a#0', title: 'Old boats', isRemoved: true });
		const comment = commentRecord({
			key: 'a#1',
			text: 'one two three four five six seven eight nine',
		});
		const records = [essay, { ...comment, status: 'removed' as const, text: '' }];
		const owners = new Map(records.map((record) => [record.key, record]));
		const reading = { records: [essay, comment] };
		const { traces } = findRemoved([reading], records, owners, new Map());
		const line = 'Ann: “Two three, four five six seven eight nine” …';
		expect(applyEdits(line, traces(line))).toBe('Ann: “[removed]” …');
		expect(applyEdits('Old boats', traces('Old boats'))).toBe('[removed]');
		expect(traces('Old boats are slow')).toEqual([]);
	});

	test('is named where others quote it', () => {
		const found = output.diagnostics.filter(({ code }) => code === 'protect/quotation');
		expect(found).toHaveLength(1);
		expect(found[0]?.message).toContain(`\`${reply}\` repeats words of the removed \`${bram}\``);
	});

	test.each([
		['quotation marks', 'Who said “nobody has ever waved back”? I do not believe it.', true],
		['a block quotation', '> nobody has ever waved back', true],
		['no marks', 'It is not so that nobody has ever waved back, I think.', false],
		['marks around a phrase', 'I like the words “every morning, all” best.', false],
	])('is named where others repeat a few of its words in %s', (_, words, isNamed) => {
		const told = captureOf('ferry.txt', page.replace(/Bram, “We wave.*/u, words));
		const { diagnostics } = ingestAll([told], { removals: [{ entry: bram }] }, permalinks);
		expect(diagnostics.some(({ code }) => code === 'protect/quotation')).toBe(isNamed);
	});

	test('comes back as it was when the removal is taken back', () => {
		const again: unknown = JSON.parse(output.files.get('permalinks.json') ?? '');
		expect(ingestAll([capture], {}, again).files).toEqual(before.files);
	});
});

describe('a removed essay', () => {
	test('leaves a page at its address, and what others answered', () => {
		const output = remove({ entry: essay });
		const text = published(output);
		expect(text).not.toMatch(/timetable|A letter to the ferry/);
		expect(output.files.get(`essays/${essay}.mdx`)).toContain('removed: true');
		expect(text).toContain('I drive the bus');
		expect(output.files.get('sources/ferry.txt.txt')).not.toContain('by Ottoline Quarrie on');
	});
});

describe('a removed person', () => {
	test('is named nowhere any more, and has no words', () => {
		const output = remove({ person: 'Bram Vos' });
		const text = published(output);
		expect(text).not.toMatch(/Bram|Vos|I drive/);
		expect(text).toContain('[name removed], “We wave');
		expect(text).toContain('[name removed] is right about the waving');
		const after = permalinksSchema.parse(JSON.parse(output.files.get('permalinks.json') ?? ''));
		expect(Object.keys(after.people)).toEqual(['cato', 'ottoline-quarrie']);
		expect(output.hidden.map(({ name }) => name)).toEqual(['Bram Vos']);
	});
});

describe('a person who cannot be removed', () => {
	const unknown = (name: string, known: unknown = permalinks, from = capture) =>
		ingestAll([from], { removals: [{ person: name }] }, known).diagnostics.filter(
			({ code }) => code === 'curate/unknown-removal',
		);

	test('is named with whoever may be meant', () => {
		expect(unknown('Bram Voss')).toMatchObject([{ hint: 'Write `Bram Vos`.', exposes: true }]);
		expect(unknown('bram vos')).toEqual([]);
	});

	test('is nobody of whom others speak, or whose captures are redacted', () => {
		const told = captureOf('ferry.txt', page.replace('nobody has ever', 'Mina Holt has never'));
		expect(unknown('Mina Holt')).toHaveLength(1);
		expect(unknown('Mina Holt', {}, told)).toEqual([]);
		const after = remove({ person: 'Bram Vos' }).permalinks;
		const redacted = captureOf('ferry.txt', page.replaceAll('Bram Vos', '').replace('Bram', ''));
		expect(unknown('Bram Vos', after, redacted)).toEqual([]);
	});
});

describe('a removed passage', () => {
	test('goes from the words and the lines, and the rest stays', () => {
		const text = published(
			remove({ passage: { in: bram, text: 'all nineteen of us, and nobody has' } }),
		);
		expect(text).toContain('We wave at the boat every morning, [removed] ever waved back.');
		expect(text).toContain('all nineteen of us” is the saddest');
	});

	test('is an error where it does not stand', () => {
		const { diagnostics } = remove(
			{ passage: { in: bram, text: 'nothing of it' } },
			{ entry: 'c-0' },
		);
		expect(diagnostics.map(({ code }) => code)).toEqual([
			'curate/absent-passage',
			'curate/unknown-removal',
		]);
	});
});

describe('receiptOf', () => {
	const input = (curation: object, captures = [capture]) => ({
		captures,
		curation: { curation: curationSchema.parse(curation), places: new Map() },
		topics: [],
		permalinks: permalinksSchema.parse(permalinks),
	});

	test('says what was removed, where it was, and which lines of the captures still have it', () => {
		const receipt = receiptOf(bram, input({ removals: [{ entry: bram, date: '2026-01-01' }] }));
		expect(receipt).toContain(`Removal of ${bram} on 2026-01-01`);
		expect(receipt).toContain(`/essays/${essay}/#${bram}`);
		expect(receipt).toContain('ferry.txt: line 7 (body)');
		expect(receipt).toContain(`\`${reply}\` repeats words`);
	});

	test('says which addresses said the name of a removed person, and what stands now', () => {
		const named = captureOf('ferry.txt', page.replace('A letter to', 'What Bram Vos told'));
		const shown = ingestAll([named]).permalinks;
		const removals = [{ person: 'Bram Vos' }];
		const receipt = receiptOf('Bram Vos', {
			...input({ removals }, [named]),
			permalinks: ingestAll([named], { removals }, shown).permalinks,
		});
		expect(receipt).toContain('  /people/bram-vos/\n');
		expect(receipt).toContain(
			'/essays/what-bram-vos-told-the-ferry-company/ · now /essays/what-told-the-ferry-company/',
		);
		expect(receiptOf(bram, input({ removals: [{ entry: bram }] }))).not.toContain('said the name');
	});

	test('is one still when the captures are redacted, and none for an id that never was', () => {
		const redacted = captureOf('ferry.txt', page.split('\n').with(4, '').with(6, '').join('\n'));
		const receipt = receiptOf(bram, input({ removals: [{ entry: bram }] }, [redacted]));
		expect(receipt).toContain(`${bram} · its address stays and says so: /essays/${essay}/#${bram}`);
		expect(receipt).toContain('Nothing of it remains in the captures.');
		const never = { removals: [{ entry: 'c-0000000000' }] };
		expect(receiptOf('c-0000000000', input(never, [redacted]))).toBeUndefined();
	});

	test('names the pictures that nothing else shows', () => {
		const item = (n: number, image: string) =>
			`<item><title>Wick ${n}</title><link>https://x.example/${n}</link><description><![CDATA[<p>The lantern of number ${n} is lit.</p>${image}]]></description></item>`;
		const own = '<img src="https://x.example/up/lantern-in-the-fog.png">';
		const both = '<img src="https://x.example/up/wick-trimmed.png">';
		const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>${item(1, own + both)}${item(2, both)}</channel></rss>`;
		const pictures = ['up/lantern-in-the-fog.png', 'up/wick-trimmed.png'].map((name) => ({
			name,
			path: name,
		}));
		const captures = [{ ...captureOf('feed.xml', feed), format: 'feed' as const }];
		const receipt = receiptOf('wick-1', input({}, captures), pictures);
		expect(receipt).toContain('up/lantern-in-the-fog.png: a picture that only it shows');
		expect(receipt).not.toContain('wick-trimmed.png');
	});

	test('shows signs that a terminal would obey as what they are', () => {
		const named = captureOf('ferry.txt', page.replaceAll('Bram Vos', 'Bram\u001b[2J Vos'));
		const receipt = receiptOf('Bram\u001b[2J Vos', input({}, [named]));
		expect(receipt).toContain('Bram\ufffd[2J Vos');
		expect(receipt).not.toMatch(/(?!\n)\p{Cc}/u);
	});

	test('takes a name for the same in any case, as removals do', () => {
		const receipt = receiptOf('bram vos', input({ removals: [{ person: 'Bram Vos' }] }));
		expect(receipt).toContain('Removal of Bram Vos\n');
		expect(receipt).not.toContain('is not in `removals`');
	});

	test('finds the lines that name a person, and nothing for a stranger', () => {
		const receipt = receiptOf('Bram Vos', input({}));
		expect(receipt).toContain('is not in `removals`');
		expect(receipt).toContain('the name in line 5, 13');
		expect(receiptOf('Nobody Else', input({}))).toBeUndefined();
	});
});

describe('passages', () => {
	const words = fc.array(fc.constantFrom('one', 'two', 'three', 'four'), { maxLength: 30 });

	test('are found whatever stands between their words', () => {
		const [found] = findPassage('He said: “Don’t —\n WAVE!” twice', "don't wave");
		expect(found).toMatchObject({ start: 10, end: 23 });
	});

	test.prop([words, words])('are found in a text that holds them', (before, passage) => {
		if (passage.length === 0) return;
		expect(
			findPassage([...before, ...passage].join(' '), passage.join(' ')).length,
		).toBeGreaterThan(0);
	});

	test.prop([fc.array(fc.string({ unit: 'grapheme', maxLength: 8 }), { maxLength: 8 })])(
		'are found in themselves, whatever signs they hold',
		(parts) => {
			const text = parts.join(' ');
			const found = findPassage(`${text} `, text);
			expect(found.length > 0).toBe(normaliseWords(text).length > 0);
		},
	);

	test.each(['1½ years', '№ 7 bus', 'Pier™ blue'])('are found where they hold %s', (passage) => {
		expect(findPassage(`He lived here ${passage} ago`, `here ${passage}`)).toHaveLength(1);
		const text = `one two ${passage} three four five six`;
		expect(findRuns(text, runsOf(text, 6), 6)).not.toEqual([]);
	});

	test.prop([words, words])('share the runs of words that both have', (one, other) => {
		const runs = runsOf(other.join(' '), 3);
		const shares = [...runsOf(one.join(' '), 3)].some((run) => runs.has(run));
		expect(findRuns(one.join(' '), runs, 3).length > 0).toBe(shares);
	});
});
