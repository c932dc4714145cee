import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { readCuration, readDigest, readTopic } from '../../../scripts/curate/read-files.ts';

const lines = (...given: readonly string[]) => given.join('\n');

describe('readCuration', () => {
	test('reads decisions and where they stand', () => {
		const { value, diagnostics } = readCuration(
			lines(
				'# ours',
				'essays:',
				'  open-leadership:',
				'    title: Open',
				'    published: 2006',
				'comments:',
				'  c-1f0a9b22c3: { author: null, inReplyTo: ~ }',
			),
			'curation.yaml',
		);
		expect(diagnostics).toEqual([]);
		expect(value.curation).toMatchObject({
			essays: { 'open-leadership': { title: 'Open', published: '2006' } },
			comments: { 'c-1f0a9b22c3': { author: null, inReplyTo: null } },
			unfold: [],
		});
		expect(value.places.get('essays/open-leadership/title')).toEqual({
			file: 'curation.yaml',
			line: 4,
			column: 5,
		});
	});

	test.each(['', '# nothing yet', '---', 'essays:'])('reads %j as no decision', (text) => {
		expect(readCuration(text, 'x').value.curation.essays).toEqual({});
	});

	test('names line, column and the key that was meant, and applies the rest', () => {
		const { value, diagnostics } = readCuration(
			lines('essays:', '  a:', '    titel: Open', '    author: Ada'),
			'curation.yaml',
		);
		expect(diagnostics).toEqual([
			{
				code: 'curate/unknown-key',
				severity: 'error',
				message:
					'Found the key `titel` in `essays.a`, expected one of `title`, `author`, `published`, `abstract`, `noindex`, `topics`, `slug`, `repeats`, `merge`, `checked`; `essays.a.titel` is ignored, the rest applies.',
				hint: 'Write `title`.',
				place: { file: 'curation.yaml', line: 3, column: 5 },
			},
		]);
		expect(value.curation.essays).toEqual({ a: { author: 'Ada' } });
	});

	test.each([
		['essay: {}', 'curate/unknown-key', 'Write `essays`.'],
		['essays: { "": { title: x } }', 'curate/invalid-id', 'Copy the id'],
		['comments: { c-1f0a9b22c3: { status: spma } }', 'curate/invalid-value', 'Write `spam`.'],
		['essays: { a: { published: 22/10/2010 } }', 'curate/invalid-value', 'ISO 8601'],
		['essays: { a: { title: "" } }', 'curate/invalid-value', 'Found nothing'],
		['essays: { a: { topics: [ok, Not ok] } }', 'curate/invalid-value', '`essays.a.topics[1]`'],
		['essays: [a]', 'curate/invalid-value', 'expected keys and values'],
		['essays: { a: { title: [b] } }', 'curate/invalid-value', 'Found a list'],
		['essays: { a: { title: b }, a: { title: c } }', 'curate/repeated-key', 'first one applies'],
		['essays: { a: { title: !!js/function b } }', 'curate/unknown-tag', 'read without it'],
		['essays: { a: { title: "b }', 'curate/invalid-yaml', 'the whole file is ignored'],
		['essays: { a: { title: *b } }', 'curate/broken-alias', 'the whole file is ignored'],
		['essays: &a { x: *a }', 'curate/unknown-key', '`essays.x.x` is ignored'],
		['<<: { essays: {} }', 'curate/unknown-key', '`<<`'],
		['- a', 'curate/invalid-value', 'the whole file is ignored'],
		['essays: {}\n---\nessays: {}', 'curate/invalid-yaml', 'the whole file is ignored'],
	])('says what is wrong with %j', (text, code, part) => {
		const { diagnostics } = readCuration(text, 'curation.yaml');
		expect(diagnostics).toHaveLength(1);
		const [{ message, hint, place } = { message: '', hint: '', place: undefined }] = diagnostics;
		expect(diagnostics[0]?.code).toBe(code);
		expect(`${message} ${hint}`).toContain(part);
		expect(place?.file).toBe('curation.yaml');
		expect(place?.line).toBeGreaterThan(0);
	});

	test('drops one wrong item of a list and keeps the others', () => {
		const { value } = readCuration('essays: { a: { topics: [Bad, b, Worse, c] } }', 'x');
		expect(value.curation.essays).toEqual({ a: { topics: ['b', 'c'] } });
	});

	test('drops an item of a list that has not what it needs, and says so once', () => {
		const { value, diagnostics } = readCuration(
			'people: [{ name: A }, { nmae: B }, { name: C }]',
			'x',
		);
		expect(value.curation.people.map(({ name }) => name)).toEqual(['A', 'C']);
		expect(diagnostics.map(({ code, hint }) => [code, hint])).toEqual([
			['curate/missing-key', 'Add `name`.'],
			['curate/unknown-key', 'Write `name`.'],
		]);
	});

	test('resolves the aliases a person writes', () => {
		const { value } = readCuration('essays: { a: { topics: &t [b, c] }, d: { topics: *t } }', 'x');
		expect(value.curation.essays['d']).toEqual({ topics: ['b', 'c'] });
	});

	test('refuses aliases that mean a billion values', () => {
		const level = (n: number) =>
			`l${n}: &l${n} [${Array(10)
				.fill(`*l${n - 1}`)
				.join(', ')}]`;
		const bomb = lines('l0: &l0 [x]', ...Array.from({ length: 9 }, (_, n) => level(n + 1)));
		const { diagnostics } = readCuration(bomb, 'x');
		expect(diagnostics.map(({ code }) => code)).toEqual(['curate/broken-alias']);
	});

	test.each(['['.repeat(10_000), '{a: '.repeat(3000), '- '.repeat(10_000)])(
		'refuses a file that is all nesting',
		(text) => {
			expect(readCuration(text, 'x').diagnostics.length).toBeGreaterThan(0);
		},
	);

	test.prop([fc.string({ unit: 'binary' })])('accepts any text as input', (text) => {
		const { value, diagnostics } = readCuration(text, 'x');
		expect(value.curation.unfold).toEqual([]);
		for (const { message } of diagnostics) expect(message).toMatch(/\.$/);
	});

	test.prop([fc.jsonValue()])('reports or applies whatever is valid YAML', (value) => {
		const { diagnostics } = readCuration(JSON.stringify(value), 'x');
		for (const { place } of diagnostics) expect(place?.line).toBeGreaterThan(0);
	});
});

describe('readDigest', () => {
	test('fills in what the file leaves open', () => {
		const { value } = readDigest('title: Ours\nnoindex: true', 'digest.yaml');
		expect(value).toMatchObject({ title: 'Ours', language: 'en', noindex: true });
		const listed = readDigest('title: Ours\nnoindex: [/people/ann-lee/, /]', 'digest.yaml');
		expect(listed).toMatchObject({
			value: { noindex: ['/people/ann-lee/', '/'] },
			diagnostics: [],
		});
	});

	test('reads a title of figures as text', () => {
		expect(readDigest('title: 1984', 'digest.yaml').value?.title).toBe('1984');
	});

	test('has no value without a title', () => {
		const { value, diagnostics } = readDigest('description: x', 'digest.yaml');
		expect(value).toBeUndefined();
		expect(diagnostics[0]).toMatchObject({
			code: 'curate/missing-key',
			message: 'Found no `title`, expected one; the whole file is ignored.',
			hint: 'Add `title`.',
		});
	});

	test.each(['reader@example.org', 'https://example.org/contact', 'HTTP://example.org'])(
		'takes %s for somebody who can be asked',
		(contact) => {
			const { value } = readDigest(`title: x\ncontact: ${contact}`, 'digest.yaml');
			expect(value?.contact).toBe(contact);
		},
	);

	test.each(['Ask Jane', 'javascript://example.org/%0aalert(1)', 'mailto:a@example.org', '5'])(
		'leaves out a contact whom nobody can reach: %s',
		(contact) => {
			const { value, diagnostics } = readDigest(`title: x\ncontact: "${contact}"`, 'digest.yaml');
			expect(value).toMatchObject({ title: 'x' });
			expect(value?.contact).toBeUndefined();
			expect(diagnostics[0]?.message).toContain('expected a mail or web address');
		},
	);

	test('leaves out an address that is no web address', () => {
		const { value, diagnostics } = readDigest('title: x\nsite: javascript:alert(1)', 'd');
		expect(value?.site).toBe('http://localhost:4321');
		expect(diagnostics).toHaveLength(1);
	});
});

describe('readTopic', () => {
	test('takes the slug from the file name and the words below the front matter', () => {
		const { value } = readTopic('---\r\ntitle: T\r\n---\r\nScope.\r\n', 'topics/open-talk.mdx');
		expect(value).toMatchObject({ slug: 'open-talk', title: 'T', words: [], body: 'Scope.\n' });
	});

	test('counts lines from the top of the file', () => {
		const { diagnostics } = readTopic('---\ntitle: T\nwrods: [a]\n---\n', 'a.mdx');
		expect(diagnostics[0]).toMatchObject({ hint: 'Write `words`.', place: { line: 3, column: 1 } });
	});

	test.each([
		['topics/Open Talk.mdx', '---\ntitle: T\n---\n', 'curate/file-name'],
		['../x.txt', '---\ntitle: T\n---\n', 'curate/file-name'],
		['a.mdx', 'title: T', 'curate/no-front-matter'],
		['a.mdx', '---\ntitle: T', 'curate/no-front-matter'],
		['a.mdx', '', 'curate/no-front-matter'],
	])('ignores %j that holds %j', (file, text, code) => {
		const { value, diagnostics } = readTopic(text, file);
		expect(value).toBeUndefined();
		expect(diagnostics).toEqual([expect.objectContaining({ code })]);
	});
});
