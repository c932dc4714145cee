import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ingestCommand } from '../../../scripts/commands/ingest.ts';
import { findDifferences } from '../../../scripts/edits/differences.ts';

const page = `A letter to the ferry company
March 4, 2009
The timetable says that the boat leaves at nine, and it does, whether or not anybody is on it.
I have written to ask whether it might wait for the bus that brings the people it is meant to carry.
Posted by Ottoline at 9:00 AM
2 Comments
I drive the bus. We wave at the boat every morning.
Posted by: Bram | March 05, 2009 at 08:02 AM
Bram, do they wave back? I have never seen anybody wave from a boat before nine.
Posted by: Ottoline | March 05, 2009 at 09:15 AM
`;
const essay = 'essays/a-letter-to-the-ferry-company.mdx';
const discussion = 'discussions/a-letter-to-the-ferry-company.mdx';

interface Report {
	readonly files: { readonly kept: number; readonly changed: number };
	readonly diagnostics: readonly { code: string; message: string; hint?: string }[];
}

let folder = '';
let captures = '';

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'colloquy-edits-'));
	captures = await mkdtemp(join(tmpdir(), 'colloquy-captures-'));
	await writeFile(join(captures, 'pier.txt'), page);
	await writeFile(join(folder, 'digest.yaml'), 'title: Piers\n');
	await writeFile(
		join(folder, 'curation.yaml'),
		'# Why: nobody else remembers.\nessays: {} # none yet\n',
	);
	await run();
});
afterEach(async () => {
	vi.restoreAllMocks();
	await rm(folder, { recursive: true });
	await rm(captures, { recursive: true });
});

const read = (path: string) => readFile(join(folder, path), 'utf8');
const edit = async (path: string, from: string | RegExp, to: string) => {
	const before = await read(path);
	expect(before).toMatch(from);
	await writeFile(join(folder, path), before.replace(from, to));
};

async function run(...args: readonly string[]): Promise<Report & { readonly code: number }> {
	const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
	const code = await ingestCommand([captures, '--content', folder, '--json', ...args]);
	const report = JSON.parse(String(log.mock.calls.at(-1)?.[0])) as Report;
	log.mockRestore();
	return { ...report, code };
}
const found = (report: Report, code: string) =>
	report.diagnostics.filter((diagnostic) => diagnostic.code === code);

describe('a generated file edited by hand', () => {
	test('is kept, named, and said as a decision', async () => {
		await edit(essay, 'title: A letter to the ferry company', 'title: A letter to the ferry');
		const edited = await read(essay);
		const report = await run();
		expect(report).toMatchObject({ code: 0, files: { kept: 1 } });
		const [warning] = found(report, 'write/edited');
		expect(warning?.message).toContain(`\`${essay}\` was edited by hand; the edit is kept`);
		expect(warning?.hint).toContain(
			'`essays: { a-letter-to-the-ferry-company: { title: A letter to the ferry } }`',
		);
		expect(await read(essay)).toBe(edited);
		expect((await run('--check')).code).toBe(0);
	});

	test('becomes decisions with --adopt-edits, and is written by ingest again', async () => {
		await edit(
			essay,
			'author: Ottoline\nauthorFrom: byline',
			'author: Ottoline Moreau\nauthorFrom: byline\nabstract: On waiting.',
		);
		await edit(discussion, 'date="2009-03-05T08:02"', 'date="2009-03-05"');
		await edit(discussion, 'author="Bram"', 'author="Abraham"');
		const report = await run('--adopt-edits');
		expect(report).toMatchObject({ code: 0, files: { kept: 0 } });
		expect(found(report, 'write/adopted')).toHaveLength(2);
		expect(await read(essay)).toContain('authorFrom: curation');
		expect(await read(essay)).toContain('abstract: On waiting.');
		expect(await read(discussion)).toMatch(/author="Abraham" authorFrom="curation"/u);
		const curation = await read('curation.yaml');
		expect(curation).toContain('# Why: nobody else remembers.');
		expect(curation).toContain('Abraham');
		const again = await run();
		expect(again).toMatchObject({ files: { kept: 0, changed: 0 } });
		expect(again.diagnostics).toEqual([]);
	});

	test('keeps what no decision says, even where another part was adopted', async () => {
		await edit(essay, 'title: A letter to the ferry company', 'title: A letter to the ferry');
		await edit(essay, 'leaves at nine', 'leaves at ten');
		const report = await run('--adopt-edits');
		expect(report.files.kept).toBe(1);
		expect(found(report, 'write/edited')[0]?.hint).toContain(
			'no entry that could say the words: that edit stays',
		);
		expect(await read(essay)).toContain('leaves at ten');
		expect(await read('curation.yaml')).toMatch(/title: A letter to the ferry\b/u);
		await run('--overwrite-edits');
		expect(await read(essay)).toMatch(/title: A letter to the ferry\n(?:.*\n)*.*leaves at nine/u);
	});

	test('writes nothing with --dry-run', async () => {
		await edit(essay, 'title: A letter to the ferry company', 'title: A letter to the ferry');
		const curation = await read('curation.yaml');
		await run('--adopt-edits', '--dry-run');
		expect(await read('curation.yaml')).toBe(curation);
	});

	test('gives way where somebody is to be left out', async () => {
		await edit(discussion, 'I drive', 'I, Bram, drive');
		await writeFile(join(folder, 'curation.yaml'), 'removals:\n  - person: Bram\n');
		const report = await run();
		expect(found(report, 'write/overruled')).toHaveLength(1);
		expect(await read(discussion)).not.toContain('Bram');
	});
});

describe('findDifferences', () => {
	const comment = (attributes: string, words = 'Yes.') =>
		`<Comment ${attributes}>\n\n${words}\n\n</Comment>\n`;
	const thread = (...comments: string[]) => `---\nessay: a\n---\n\n${comments.join('\n')}`;
	const [one, two] = ['id="c-0000000001"', 'id="c-0000000002"'];
	const differ = (now: string, before: string) =>
		findDifferences('discussions/a.mdx', now, before).map(({ what, decision }) =>
			decision === undefined ? what : `${decision.key}: ${JSON.stringify(decision.value)}`,
		);

	test.each([
		[`${one} author="Bo"`, one, 'author: null'],
		[one, `${one} author="Bo"`, 'author: "Bo"'],
		[`${one} inReplyTo="c-0000000002"`, one, 'inReplyTo: null'],
		[`${one} topics="a b"`, `${one} topics="a c"`, 'topics: ["a","c"]'],
		[one, `${one} status="pingback"`, 'status: "pingback"'],
		[one, `${one} date="yesterday"`, 'date of c-0000000001'],
		[`${one} unsure="Perhaps."`, one, 'unsure of c-0000000001'],
		[one, `${one} colour="red"`, 'colour of c-0000000001'],
	])('reads the attributes: %s → %s', (before, now, difference) => {
		expect(differ(thread(comment(now)), thread(comment(before)))).toEqual([difference]);
	});

	test('reads what was taken out, put in, moved or rewritten', () => {
		const both = thread(comment(one), comment(two));
		expect(differ(thread(comment(two)), both)).toEqual(['status: "spam"']);
		expect(differ(thread(comment(two), comment(one)), both)).toEqual(['the order of the comments']);
		expect(differ(thread(comment(one, 'No.'), comment(two)), both)).toEqual([
			'the words of c-0000000001',
		]);
		const guessed = thread(comment(`${one} unsure="Perhaps."`, 'No.'));
		expect(differ(thread(comment(one)), guessed)).toEqual(['the words of c-0000000001']);
		expect(differ(both, thread(comment(one)))).toEqual(['c-0000000002, which is in no capture']);
		expect(differ(`${both}\nA remark.\n`, both)).toEqual(['text that is no comment']);
		expect(differ(`${both}\n<Comment\n`, both)).toEqual(['text that is no comment']);
	});

	test.each([
		['essays/a.mdx', 'no front matter', '---\nid: a\n---\n', 'front matter that cannot be read'],
		['essays/a.mdx', '---\nid: [\n---\n', '---\nid: a\n---\n', 'front matter that cannot be read'],
		['essays/a.mdx', '---\nid: a\n\n---\n', '---\nid: a\n---\n', 'its form'],
		['ledger/a.json', '{"a":1}', '{}', 'its text'],
		['essays/a.mdx', 'mine', undefined, 'a file of which the captures hold nothing'],
	])('never finds nothing: %s %j', (path, now, before, what) => {
		expect(findDifferences(path, now, before)).toEqual([{ what }]);
	});
});
