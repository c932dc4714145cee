import { fc, test } from '@fast-check/vitest';
import type { Root } from 'mdast';
import { describe, expect } from 'vitest';
import { printable, printableLine } from '../../scripts/text/printable.ts';
import { resolveInside } from '../../scripts/write/inside.ts';
import { renderDiscussion, renderEssay } from '../../scripts/write/render.ts';
import { readDiscussion } from '../../src/lib/captured/read-discussion.ts';
import { readEssay } from '../../src/lib/captured/read-essay.ts';
import { collapse } from '../../src/lib/text.ts';
import { commentSchema } from '../../src/schemas/discussion.ts';
import { essaySchema } from '../../src/schemas/essay.ts';
import { ledgerSchema } from '../../src/schemas/ledger.ts';
import { hostileText } from '../pipeline/write/hostile.ts';
import { bodyOf } from '../pipeline/write/records.ts';
import { attacks, endless } from './attacks.ts';
import { contentOf, everywhere, recordsOf, structured, type Strings } from './records.ts';
import { findStrangers } from './strangers.ts';

/** How many cases of any strings there are; `HOSTILE_RUNS=1000000` for a night. */
const runs = Number(process.env['HOSTILE_RUNS'] ?? 20_000);

/** The essay and its discussion, with ids as identify would give them. */
function recordsWithIds(strings: Strings, body: Root) {
	const [essay, ...comments] = recordsOf(strings, strings.file, body);
	if (essay?.kind !== 'essay') throw new Error('expected an essay first');
	const thread = comments.flatMap((record, n) =>
		record.kind === 'comment' ? [{ ...record, id: `c-000000000${n + 1}` }] : [],
	);
	return { essay: { ...essay, id: 'on-maps', slug: 'on-maps' }, thread };
}

function essayFile(strings: Strings, body = bodyOf(strings.body)): string {
	return renderEssay(recordsWithIds(strings, body).essay, 2);
}

function discussionFile(strings: Strings, body = bodyOf(strings.body)): string {
	const { essay, thread } = recordsWithIds(strings, body);
	const ids = new Map([essay, ...thread].map(({ key, id }) => [key, id]));
	return renderDiscussion(essay, thread, { folded: 0, spam: 0, pingbacks: 0 }, ids);
}

/** A field of blanks alone is left out. */
function line(text: string): string | undefined {
	return printableLine(text).trim() === '' ? undefined : printableLine(text);
}

type Check = readonly [name: string, found: unknown, wanted: unknown];

/** What is wrong with an essay's page: something the site did not write, or words not shown. */
function essayComplaints(strings: Strings): readonly string[] {
	const { frontmatter, html, blocks, neutralised } = readEssay(essayFile(strings));
	const matter = essaySchema.parse(frontmatter);
	const checks: readonly Check[] = [
		['title', matter.title, printableLine(strings.title)],
		['author', matter.author, line(strings.author)],
		['date', matter.publishedText, line(strings.date)],
		['tag', matter.tags[0], printableLine(strings.tag)],
		['file', matter.sources[0]?.capture, printableLine(strings.file)],
		['body', collapse(blocks.map(({ text }) => text).join(' ')), bodyWords(strings)],
	];
	return [...failed(checks), ...findStrangers(html), ...neutralised.map(({ text }) => text)];
}

/** The same of a discussion. */
function discussionComplaints(strings: Strings): readonly string[] {
	const { frontmatter, comments, neutralised } = readDiscussion(discussionFile(strings));
	const [first, second] = comments.map(({ attributes }) => commentSchema.parse(attributes));
	const checks: readonly Check[] = [
		['essay', frontmatter['essay'], 'on-maps'],
		['comments', comments.length, 2],
		['ids', [first?.id, second?.id].join(' '), 'c-0000000001 c-0000000002'],
		['parent', second?.inReplyTo, 'c-0000000001'],
		['author', first?.author, line(strings.author)],
		['date', first?.dateText, line(strings.date)],
		['file', first?.capture, line(strings.file)],
		['doubt', first?.unsure, line(strings.title)],
		['body', comments[1]?.text, bodyWords(strings)],
	];
	return [
		...failed(checks),
		...comments.flatMap(({ html }) => findStrangers(html)),
		...neutralised.map(({ text }) => text),
	];
}

function bodyWords(strings: Strings): string {
	return collapse(printableLine(strings.body));
}

function failed(checks: readonly Check[]): string[] {
	return checks.flatMap(([name, found, wanted]) =>
		found === wanted ? [] : [`${name}: ${JSON.stringify(found)} is not ${JSON.stringify(wanted)}`],
	);
}

/** A title and a file name are never empty; every field is made so that something is left of it. */
const named = hostileText.map((text) => `x${text}`);
const strings: fc.Arbitrary<Strings> = fc.record({
	title: named,
	author: hostileText,
	date: hostileText,
	tag: named,
	body: hostileText,
	file: named,
});

describe('any strings as title, author, date, tag, body and file name', () => {
	const options = { numRuns: runs / 2 };

	test.prop([strings], options)(`come back as text from ${runs / 2} essays`, (given) => {
		expect(essayComplaints(given)).toEqual([]);
	});

	test.prop([strings], options)(`come back as text from ${runs / 2} discussions`, (given) => {
		expect(discussionComplaints(given)).toEqual([]);
	});
}, 300_000);

describe.each(attacks.map((attack) => [attack]))('%j', (attack) => {
	test('comes back as text from every field', () => {
		const given = { ...everywhere(attack), body: attack.replaceAll('\n', ' ') };
		expect([...essayComplaints(given), ...discussionComplaints(given)]).toEqual([]);
	});

	test('becomes prose once it is structured', () => {
		const body = structured(attack);
		const { html, blocks } = readEssay(essayFile(everywhere(attack), body));
		const { comments } = readDiscussion(discussionFile(everywhere(attack), body));
		expect([html, ...comments.map((comment) => comment.html)].flatMap(findStrangers)).toEqual([]);
		// Signs that mark a list, a note or a quotation are not shown, but what they mark.
		const letters = (text: string) => text.replace(/[^\p{L}]/gu, '');
		expect(letters(blocks.map(({ text }) => text).join(''))).toBe(letters(printable(attack)));
	});
});

describe('a word that does not end', () => {
	test('comes back from every field', () => {
		const given = everywhere(endless);
		expect([...essayComplaints(given), ...discussionComplaints(given)]).toEqual([]);
	});
});

/** Paths that leave the content folder, or are called what only a capture's own files may be. */
function oddPaths({ files }: ReturnType<typeof contentOf>): readonly string[] {
	const plain = /^(?:(?:essays|discussions|topics)\/[a-z0-9-]+\.mdx|permalinks\.json)$/u;
	const acting = /(?!\t)\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;
	return [...files.keys()].filter((path) => {
		if (!resolveInside('/content', path).startsWith('/content/')) return true;
		if (/^(?:ledger|sources)\/[^/]+\.(?:json|txt)$/u.test(path)) return acting.test(path);
		return !plain.test(path);
	});
}

describe('any strings as file names, titles, authors and tags', () => {
	const several = fc.array(hostileText.map(everywhere), { minLength: 20, maxLength: 20 });

	test.prop([several], { numRuns: 200 })('give 4,000 entries plain paths', (all) => {
		expect(oddPaths(contentOf(all))).toEqual([]);
	});
}, 300_000);

describe('the files of the whole corpus', () => {
	const content = contentOf(attacks.map(everywhere));

	test('lie inside the content folder, under plain names', () => {
		expect(oddPaths(content)).toEqual([]);
	});

	test('hold no character that acts instead of being read', () => {
		const acting = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;
		const texts = [...content.files].filter(([path]) => !path.startsWith('sources/'));
		expect(texts.filter(([, text]) => acting.test(text)).map(([path]) => path)).toEqual([]);
	});

	test('keep every string of the ledgers', () => {
		const titles = content.accounts.map(({ ledger }) => ledgerSchema.parse(ledger).entries[0]);
		expect(titles).toHaveLength(attacks.length);
	});
});
