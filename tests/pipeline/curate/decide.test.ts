import { readFile } from 'node:fs/promises';
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { parse } from 'yaml';
import { addDecision } from '../../../scripts/curate/decide.ts';

const file = `# What was decided.

essays:
  # the first
  one:
    title: "One"   # as printed
    abstract: >-
      Words that are
      folded here.

comments:
  c-0000000001: # somebody
    author: Ann

  c-0000000002: { status: spam }
# the end
unfold: []
`;
const comment = (id: string, key: string, value: string | null | readonly unknown[]) =>
	({ kind: 'comments', id, key, value }) as const;

describe('addDecision', () => {
	test('adds lines and changes none', () => {
		const edited = addDecision(file, comment('c-0000000001', 'checked', ['bounds']));
		expect(edited).toBe(
			file.replace('    author: Ann\n', '    author: Ann\n    checked:\n      - bounds\n'),
		);
		const added = addDecision(file, comment('c-0000000003', 'author', 'Bo'));
		expect(added.replace('  c-0000000003:\n    author: Bo\n', '')).toBe(file);
	});

	test('replaces a value, and adds to a list', () => {
		expect(addDecision(file, comment('c-0000000001', 'author', null))).toBe(
			file.replace('author: Ann', 'author: null'),
		);
		const twice = [['author'], ['bounds'], ['author']].reduce(
			(text, value) => addDecision(text, comment('c-0000000001', 'checked', value)),
			file,
		);
		expect(parse(twice)).toMatchObject({
			comments: { 'c-0000000001': { checked: ['author', 'bounds'] } },
		});
	});

	test('leaves comments where they stand, at the end of lines and in braces, too', () => {
		const notes = `comments: # in my order
  c-0000000001: { status: spam } # sure
  c-0000000002: {} # to be asked
essays:
  one:
    title: One # as printed
`;
		const decisions = [
			comment('c-0000000001', 'author', 'Bo'),
			comment('c-0000000001', 'status', 'shown'),
			comment('c-0000000002', 'checked', ['author', 'bounds']),
			{ kind: 'essays', id: 'one', key: 'author', value: 'Ann: Lee' },
			{ kind: 'essays', id: 'two', key: 'title', value: 'Two' },
		] as const;
		expect(decisions.reduce(addDecision, notes)).toBe(`comments: # in my order
  c-0000000001: { status: shown, author: Bo } # sure
  c-0000000002: { checked: [ author, bounds ] } # to be asked
essays:
  one:
    title: One # as printed
    author: "Ann: Lee"
  two:
    title: Two
`);
	});

	test('leaves comments where they stand under keys that hold nothing yet', () => {
		const empty = '# Decided.\ncomments: # none\n# the end\nessays:\n  one:\n  two: { title: T }\n';
		const decisions = [
			comment('c-0000000002', 'author', 'Bo'),
			{ kind: 'essays', id: 'one', key: 'title', value: 'One' },
		] as const;
		expect(decisions.reduce(addDecision, empty)).toBe(
			'# Decided.\ncomments: # none\n  c-0000000002:\n    author: Bo\n# the end\nessays:\n  one:\n    title: One\n  two: { title: T }\n',
		);
		expect(addDecision('comments: ~', comment('c-1', 'author', 'Bo'))).toContain('author: Bo');
	});

	test('keeps the words of a file that is written in one pair of braces', () => {
		const text = '{ essays: { one: { title: One } } } # decided\n';
		const edited = addDecision(text, comment('c-1', 'author', 'Bo'));
		expect(parse(edited)).toEqual({
			essays: { one: { title: 'One' } },
			comments: { 'c-1': { author: 'Bo' } },
		});
		expect(edited).toContain('# decided');
	});

	test('begins an empty file, and adds to one without comments', () => {
		expect(addDecision('', comment('c-1', 'author', 'Bo'))).toBe(
			'comments:\n  c-1:\n    author: Bo\n',
		);
		expect(addDecision('essays: {}', comment('c-1', 'author', 'Bo'))).toContain(
			'essays: {}\n\ncomments:',
		);
	});

	test('changes no line of the bundled file', async () => {
		const text = await readFile('content/curation.yaml', 'utf8');
		const edited = addDecision(text, {
			kind: 'essays',
			id: 'what-the-fish-stall-knows',
			key: 'checked',
			value: ['bounds'],
		});
		const kept = edited.split('\n').filter((line) => !/^ {4}checked:$|^ {6}- bounds$/.test(line));
		expect(kept.join('\n')).toBe(text);
	});

	test('changes no other line where a list grows or takes the place of another value', () => {
		const grown = [['author'], ['bounds']].reduce(
			(text, more) => addDecision(text, comment('c-0000000001', 'checked', more)),
			file,
		);
		const list = '    checked:\n      - author\n      - bounds\n';
		expect(grown).toBe(file.replace('    author: Ann\n', `    author: Ann\n${list}`));
		expect(addDecision(file, comment('c-0000000001', 'author', ['Ann', 'Bo']))).toBe(
			file.replace('    author: Ann\n', '    author:\n      - Ann\n      - Bo\n'),
		);
	});

	const value = fc.oneof(fc.string(), fc.constant(null), fc.array(fc.string(), { minLength: 1 }));
	test.prop([
		fc.array(
			fc.tuple(
				fc.constantFrom('c-0000000001', 'c-0000000002', 'c-9'),
				fc.constantFrom('author', 'note'),
				value,
			),
		),
	])('says what was decided, whatever it is', (decisions) => {
		let text = file;
		for (const [id, key, decided] of decisions) {
			text = addDecision(text, comment(id, key, decided));
			const read = parse(text) as { comments: Record<string, Record<string, unknown>> };
			const now = read.comments[id]?.[key];
			if (Array.isArray(decided)) expect(now).toEqual(expect.arrayContaining(decided));
			else expect(now).toEqual(decided);
		}
	});
});
