import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { changeList } from '../../../scripts/curate/decide-lists.ts';

const file = `# Who is who.
people:
  - name: Ann # the baker
    also: [A.]
readings: [one, two] # as taught
comments:
  # joined
  c-1:
    author: Bo
    merge: [c-2, c-3]
  c-4: { merge: [c-5] }
`;

describe('changeList', () => {
	test('unites the names of a person, who may be new', () => {
		const ann = { kind: 'people', name: 'Ann', key: 'also', value: ['Annie', 'A.'] } as const;
		expect(changeList(file, ann)).toContain('    also: [ A., Annie ]\n');
		const bo = { kind: 'people', name: 'Bo', key: 'entries', value: ['c-9'] } as const;
		expect(parse(changeList(file, bo))).toMatchObject({
			people: [{ name: 'Ann' }, { name: 'Bo', entries: ['c-9'] }],
		});
		expect(parse(changeList('', bo))).toEqual({ people: [{ name: 'Bo', entries: ['c-9'] }] });
		expect(parse(changeList('people: []', bo))).toMatchObject({ people: [{ name: 'Bo' }] });
	});

	test('leaves comments where they stand', () => {
		const text = `people: # those we know
  - name: Ann # the baker
    also: [A.] # from 2006
    names: initials
  - name: Bo # his brother

# tail
readings: [one, two] # as taught
`;
		const of = { kind: 'people', key: 'also' } as const;
		const decisions = [
			{ ...of, name: 'Ann', value: ['Annie'] },
			{ ...of, name: 'Bo', value: ['B.'] },
			{ ...of, name: 'Cy', value: ['cyrus'] },
			{ kind: 'readings', value: ['two', 'one'] },
		] as const;
		expect(decisions.reduce(changeList, text)).toBe(`people: # those we know
  - name: Ann # the baker
    also: [ A., Annie ] # from 2006
    names: initials
  - name: Bo # his brother
    also: [ B. ]
  - name: Cy
    also: [ cyrus ]

# tail
readings: [ two, one ] # as taught
`);
	});

	test('orders readings, and keeps copies apart', () => {
		const ordered = changeList(file, { kind: 'readings', value: ['two', 'one'] });
		expect(parse(ordered)).toMatchObject({ readings: ['two', 'one'] });
		const once = changeList(file, { kind: 'unfold', value: ['c-7'] });
		expect(parse(changeList(once, { kind: 'unfold', value: ['c-7', 'c-8'] }))).toMatchObject({
			unfold: ['c-7', 'c-8'],
		});
	});

	test('takes entries apart', () => {
		const of = { kind: 'comments', key: 'merge' } as const;
		const less = changeList(file, { ...of, id: 'c-1', without: ['c-2'] });
		expect(parse(less)).toMatchObject({ comments: { 'c-1': { author: 'Bo', merge: ['c-3'] } } });
		const none = changeList(less, { ...of, id: 'c-1', without: ['c-3'] });
		expect(parse(none)).toMatchObject({ comments: { 'c-1': { author: 'Bo', merge: [] } } });
		expect(parse(changeList(file, { ...of, id: 'c-4', without: ['c-5'] }))).toMatchObject({
			comments: { 'c-1': { merge: ['c-2', 'c-3'] }, 'c-4': { merge: [] } },
		});
	});

	test.each([
		{ kind: 'people', name: 'Ann', key: 'also', value: ['Annie'] },
		{ kind: 'people', name: 'Bo', key: 'also', value: ['B.'] },
		{ kind: 'readings', value: ['two', 'one'] },
		{ kind: 'unfold', value: ['c-7'] },
		{ kind: 'comments', id: 'c-1', key: 'merge', without: ['c-2'] },
	] as const)('keeps every comment once: $kind', (decision) => {
		const changed = changeList(file, decision);
		for (const words of ['# Who is who.', '# the baker', '# as taught', '# joined']) {
			expect(changed.split(words), words).toHaveLength(2);
		}
	});

	test('keeps every comment and every other line of the bundled file', async () => {
		const text = await readFile('content/curation.yaml', 'utf8');
		const ann = { kind: 'people', name: 'Ann', key: 'also', value: ['Annie'] } as const;
		const lines = changeList(text, ann).split('\n');
		expect(text.split('\n').filter((line) => !lines.includes(line))).toEqual([]);
	});
});
