import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeDecisions } from '../../../scripts/write/decisions.ts';
import { withFailingDisk } from '../../helpers/failing-disk.ts';

let folder = '';

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'colloquy-decisions-'));
	await writeFile(join(folder, 'curation.yaml'), 'old');
});
afterEach(() => rm(folder, { recursive: true }));

describe('writeDecisions', () => {
	test('writes the file', async () => {
		await writeDecisions(join(folder, 'curation.yaml'), 'new');
		expect(await readFile(join(folder, 'curation.yaml'), 'utf8')).toBe('new');
	});

	test.each([1, 2, 3, 4])('leaves the file as it was where call %i is refused', async (refused) => {
		const file = join(folder, 'curation.yaml');
		const write = withFailingDisk(
			(_, n) => (n === refused ? 'ENOSPC' : undefined),
			() => writeDecisions(file, 'new'),
		);
		await expect(write).rejects.toThrow('`: the disk is full; it stays as it was.');
		expect(await readdir(folder)).toEqual(['curation.yaml']);
		expect(await readFile(file, 'utf8')).toBe('old');
	});
});
