import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { formerAnchors } from '../../src/lib/captured/former-anchors.ts';
import { readDiscussion } from '../../src/lib/captured/read-discussion.ts';
import { readEssay } from '../../src/lib/captured/read-essay.ts';
import { permalinksSchema, type Permalinks } from '../../src/schemas/permalinks.ts';
import { readCuration } from '../../scripts/curate/read-files.ts';
import { ingest, type IngestOutput } from '../../scripts/pipeline.ts';
import { captureOf, ingestAll } from '../helpers/ingest.ts';

const paragraphs = [
	'The harbour master keeps a slate by the door, and whoever borrows a boat writes on it.',
	'Nobody rubs anything out before the boat is back, so that the slate is never quite clean.',
	'My aunt held that a town is as honest as its slate, and she counted the boats to be sure.',
	'In eleven years she found one boat too few, and it was her own, lent to her brother.',
	'What I have from her is the habit of writing down who has what, and of counting twice.',
];
const comments = [
	[
		'Bram',
		'March 5, 2009 at 8:02 am',
		'We have a book instead of a slate, and it is no better kept.',
	],
	[
		'Ottoline',
		'March 5, 2009 at 9:15 am',
		'A book lets you turn the page, which is the trouble with it.',
	],
] as const;

/** A page with the essay in the words given, and its comments. */
function pageOf(
	words: readonly string[],
	answers: readonly (readonly string[])[] = comments,
): string {
	const thread = answers.map(
		([name, date, said]) => `${name ?? ''} says:\n${date ?? ''}\n${said ?? ''}`,
	);
	return ['The slate', 'by Ottoline on March 4, 2009', ...words, ...thread, ''].join('\n');
}

describe('the record of addresses', () => {
	const capture = captureOf('slate.txt', pageOf(paragraphs));

	test('keeps the name of a capture that has another name now, by which its page is found', () => {
		const before = linksOf(ingestAll([capture]));
		const after = linksOf(ingestAll([{ ...capture, name: 'renamed.txt' }], {}, before));
		expect(Object.keys(after.sources)).toEqual(['renamed.txt', 'slate.txt']);
		expect(after.sources['renamed.txt']).toBe(before.sources['slate.txt']);
		expect({ ...after, sources: before.sources }).toEqual(before);
	});

	test('keeps topics, with their other names, and readings', () => {
		const given = { captures: [capture], readings: ['first-week'] };
		const boats = { slug: 'boats', title: 'Boats', aliases: ['Small Craft'], words: ['boat'] };
		const topic = { ...boats, body: '', related: [], suggested: false };
		const output = ingest({
			...given,
			curation: readCuration('', 'c').value,
			topics: [topic],
			permalinks: permalinksSchema.parse({ topics: ['slates'] }),
		});
		expect(linksOf(output)).toMatchObject({
			topics: ['boats', 'slates', 'small-craft'],
			readings: ['first-week'],
		});
	});

	test('forgets the name of a capture that says whom nobody may name', () => {
		const named = { ...capture, name: 'bram-and-the-book.txt' };
		const before = linksOf(ingestAll([named]));
		const people = [{ name: 'Bram', names: 'pseudonyms', elsewhere: 'replace' }];
		const after = linksOf(ingestAll([capture], { people }, before));
		expect(Object.keys(after.sources)).toEqual(['slate.txt']);
	});
});

const linksOf = (output: IngestOutput): Permalinks =>
	permalinksSchema.parse(JSON.parse(output.files.get('permalinks.json') ?? ''));

/** Every address of the digest with an anchor, as the site gives them. */
function addressesOf(output: IngestOutput): ReadonlySet<string> {
	const found = new Set<string>();
	const { anchors, paragraphs, moved } = linksOf(output);
	for (const [comment, essays] of Object.entries(moved))
		for (const essay of essays) {
			const once = paragraphs[comment]?.split(' ').map((anchor) => `${comment}-${anchor}`) ?? [];
			for (const anchor of [comment, ...once]) found.add(`${essay}#${anchor}`);
		}
	for (const [path, text] of output.files) {
		const slug = path.replace(/^[a-z]+\/|\.mdx$/gu, '');
		if (path.startsWith('essays/')) {
			const { blocks, headings } = readEssay(text);
			const ids = [...blocks, ...headings].map(({ id }) => id);
			const former = [...formerAnchors(anchors[slug]?.split(' ') ?? [], ids).values()].flat();
			for (const id of [...ids, ...former]) found.add(`${slug}#${id}`);
		}
		if (!path.startsWith('discussions/')) continue;
		for (const { attributes, anchors: now } of readDiscussion(text).comments) {
			const { id = '' } = attributes;
			const known = paragraphs[id]?.split(' ').map((anchor) => `${id}-${anchor}`) ?? [];
			const once = [...formerAnchors(known, now).values()].flat();
			for (const anchor of [id, ...now, ...once]) found.add(`${slug}#${anchor}`);
		}
	}
	return found;
}

/** The addresses that led somewhere before and do not now; an essay's old address leads on. */
function missing(before: IngestOutput, after: IngestOutput): readonly string[] {
	const found = addressesOf(after);
	const { addresses } = linksOf(after);
	return [...addressesOf(before)].filter((address) => {
		const [slug = '', anchor = ''] = address.split('#');
		return !found.has(`${addresses[slug] ?? ''}#${anchor}`);
	});
}

describe('the address of a paragraph or comment', () => {
	const first = ingestAll([captureOf('slate.txt', pageOf(paragraphs))]);

	test('is there in the first place, one for each', () => {
		expect(addressesOf(first).size).toBe(paragraphs.length + 2 * comments.length);
	});

	test('survives a fuller copy of the essay with words mended and a paragraph put in', () => {
		const fuller = [
			...[paragraphs[0], 'It hangs on a nail that has been there since the pier was built.'],
			...paragraphs.slice(1, 4).map((text) => text.replace('boat', 'rowing boat')),
			...[
				paragraphs[4],
				'The slate itself went to the museum, where it is behind glass and clean.',
			],
		].filter((text) => text !== undefined);
		const captures = [pageOf(paragraphs), pageOf(fuller)].map((text, index) =>
			captureOf(`slate-${index}.txt`, text),
		);
		const second = ingestAll(captures, {}, linksOf(first));
		expect([...second.files.keys()].filter((path) => path.startsWith('essays/'))).toHaveLength(1);
		expect(second.files.get('essays/the-slate.mdx')).toContain('rowing boat');
		expect(missing(first, second)).toEqual([]);
	});

	const change = fc.constantFrom('keep', 'mend', 'drop', 'add', 'cut');
	const changed = fc
		.array(change, { minLength: paragraphs.length, maxLength: paragraphs.length })
		.map((changes) =>
			paragraphs.flatMap((text, index) => {
				const how = changes[index];
				if (how === 'drop') return [];
				if (how === 'mend') return [text.replace(/,/u, ' –').replace('the', 'The')];
				if (how === 'cut') return [text.slice(0, 40)];
				return how === 'add'
					? [text, `Besides, there were ${index + 7} oars in the shed.`]
					: [text];
			}),
		);
	const others = fc.array(fc.tuple(changed, fc.boolean()), { minLength: 1, maxLength: 3 });

	test.prop([others], { numRuns: 60 })('survives whatever other captures are added', (pages) => {
		const added = pages.map(([words, answered], index) =>
			captureOf(`copy-${index}.txt`, pageOf(words, answered ? comments : [])),
		);
		let before = first;
		for (const [index] of added.entries()) {
			const captures = [captureOf('slate.txt', pageOf(paragraphs)), ...added.slice(0, index + 1)];
			const after = ingestAll(captures, {}, linksOf(before));
			expect(missing(before, after)).toEqual([]);
			before = after;
		}
	});
});
