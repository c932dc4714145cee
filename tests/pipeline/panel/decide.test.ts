import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { answerDecide } from '../../../scripts/panel/decide.ts';
import type { Curation } from '../../../src/schemas/curation.ts';
import { filesIn, withContent } from '../../helpers/ingest.ts';

const essay = 'what-the-fish-stall-knows';
const read = async (content: string) =>
	(parse(await readFile(join(content, 'curation.yaml'), 'utf8')) ?? {}) as Curation;

describe('answerDecide', () => {
	const of = { kind: 'essays', id: essay } as const;

	test('writes decisions, keeps the rest of the file and ingests again', async () => {
		await withContent('content', async (content) => {
			const file = join(content, 'curation.yaml');
			const earlier = await readFile(file, 'utf8');
			const decided = await answerDecide(content, [
				{ ...of, key: 'title', value: 'What <b>{the stall}</b> knows' },
				{ ...of, key: 'topics', value: ['echo-chamber'] },
			]);
			expect(decided.isWritten).toBe(true);
			const { essays } = await read(content);
			expect(essays[essay]).toMatchObject({ topics: ['echo-chamber'] });
			const lines = (await readFile(file, 'utf8')).split('\n');
			const lost = earlier.split('\n').filter((line) => !lines.includes(line));
			expect(lost.length).toBeLessThanOrEqual(2);
			expect(lost.join('\n')).toMatch(/^(?: {4}(?:title|topics): .*\n?)*$/u);
			const mdx = await readFile(join(content, `essays/${essay}.mdx`), 'utf8');
			expect(mdx).toContain('What <b>{the stall}</b> knows');
		});
	});

	test.each([
		['no list', { ...of, key: 'title', value: 'x' }],
		['a key that there is not', [{ ...of, key: 'colour', value: 'red' }]],
		['a key of another kind of entry', [{ ...of, key: 'status', value: 'spam' }]],
		['a value that does not fit', [{ ...of, key: 'published', value: 'yesterday' }]],
		['an entry that there is not', [{ ...of, id: 'nothing', key: 'title', value: 'x' }]],
		['a topic that there is not', [{ ...of, key: 'topics', value: ['nothing'] }]],
		['an id that is no id', [{ ...of, id: '../x', key: 'title', value: 'x' }]],
		['a person without names', [{ kind: 'people', name: 'Ann', key: 'also', value: [] }]],
		['a name that nobody has', [{ kind: 'people', name: 'Ann', key: 'also', value: ['Nobody'] }]],
		['a reading that there is not', [{ kind: 'readings', value: ['nothing'] }]],
		['a copy that there is not', [{ kind: 'unfold', value: ['nothing'] }]],
		['nothing', []],
	])('writes nothing where it is sent %s', async (_, sent) => {
		await withContent('content', async (content) => {
			const before = await filesIn(content);
			const decided = await answerDecide(content, sent);
			expect(decided).toMatchObject({ isWritten: false });
			expect(decided.message).toContain('othing is written.');
			expect(await filesIn(content)).toEqual(before);
		});
	});
});
