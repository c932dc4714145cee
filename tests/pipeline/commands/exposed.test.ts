import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ingestCommand, ingestContent } from '../../../scripts/commands/ingest.ts';
import { removalCommand } from '../../../scripts/commands/removal-report.ts';
import { readCuration, readDigest } from '../../../scripts/curate/read-files.ts';
import { exposedLines } from '../../../scripts/report/exposed.ts';
import { filesIn, withContent } from '../../helpers/ingest.ts';

beforeEach(() => {
	vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(() => {
	vi.restoreAllMocks();
});

const exposing = (read: typeof readCuration | typeof readDigest, text: string) =>
	read(text, 'file.yaml').diagnostics.some(({ exposes }) => exposes);

describe('a mistake that would publish what is to be kept back', () => {
	test.each([
		'removals: [a',
		'removals:\n  - entyr: c-1',
		'removal:\n  - entry: c-1',
		'removals:\n  - entry: c-1\nremovals:\n  - entry: c-2',
		'removals:\n  - passage: { text: x }',
		'people:\n  - name: Ann\n    names: hidden',
		'essays:\n  a: { noindex: yes }',
		'people: *ann',
	])('is told from others in curation.yaml: %j', (text) => {
		expect(exposing(readCuration, text)).toBe(true);
	});

	test.each(['title: x\nnames: pseudonim', 'title: x\nmask: [emial]', 'title: x\nname: initials'])(
		'is told from others in digest.yaml: %j',
		(text) => {
			expect(exposing(readDigest, text)).toBe(true);
		},
	);

	test.each(['essays:\n  a: { titel: x }', 'comments: 3', 'readings: x', 'colour: red'])(
		'is none: %j',
		(text) => {
			expect(exposing(readCuration, text)).toBe(false);
		},
	);

	test.each([
		['curation.yaml', 'removals: [\n', 'The whole file'],
		['curation.yaml', 'people:\n  - name: Ann\n    names: pseudonym\n', 'Write `pseudonyms`'],
		['digest.yaml', '\nmask: [emails]\n', 'Write `email`'],
	])('stops ingest before it writes: %s with %j', async (file, text, hint) => {
		await withContent('content', async (content) => {
			const path = join(content, file);
			if (file === 'digest.yaml') await appendFile(path, text);
			else await writeFile(path, text);
			const before = await filesIn(content);
			const run = ingestCommand(['--content', content]);
			await expect(run).rejects.toThrow(
				'What is not to be published cannot be read; nothing is written.',
			);
			await expect(ingestCommand(['--content', content, '--check'])).rejects.toThrow(
				new RegExp(hint, 'iu'),
			);
			expect(await filesIn(content)).toEqual(before);
			await expect(removalCommand(['x', '--content', content])).rejects.toThrow('cannot be read');
		});
	});
});

describe('a removal that cannot be carried out', () => {
	test('is handed to the build, which may not publish', async () => {
		await withContent('content', async (content) => {
			await appendFile(
				join(content, 'curation.yaml'),
				'removals:\n  - person: Nobody Of That Name\n',
			);
			const { code, exposing: found } = await ingestContent(['--content', content]);
			expect(code).toBe(1);
			const [first, ...rest] = exposedLines(found);
			expect(first).toContain('Found the removal of `Nobody Of That Name`');
			expect(rest.join()).toContain('must not be published');
			expect(exposedLines([])).toEqual([]);
		});
	});
});
