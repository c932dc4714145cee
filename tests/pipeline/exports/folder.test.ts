import { describe, expect, test } from 'vitest';
import { readCaptures } from '../../../scripts/read/captures.ts';
import { ingestAll, ledgerOf } from '../../helpers/ingest.ts';

const cases = new URL('../../fixtures/exports/', import.meta.url).pathname;

async function ingestFolder(name: string) {
	const { value } = await readCaptures([`${cases}${name}/input`]);
	return ingestAll(value);
}

describe('a folder of captures of one blog', () => {
	test('gives a post that an export and a saved page hold once, with the comments of both', async () => {
		const output = await ingestFolder('folder--export-and-page');
		const essays = output.records.filter(({ kind }) => kind === 'essay');
		const shown = output.records.filter(
			(record) => record.kind === 'comment' && record.status === 'shown',
		);
		expect(essays).toHaveLength(1);
		expect(shown.map(({ author }) => author)).toEqual(['Ana', 'Mira Oduya']);
		expect(essays[0]?.sources).toHaveLength(2);
		const outcomes = ['blog.xml', 'page.html'].flatMap(
			(name) => ledgerOf(output, name).items ?? [],
		);
		expect(outcomes.filter(({ outcome }) => outcome === 'duplicate')).toHaveLength(2);
	});

	test('gives a post once that its own page, saved twice, and the archive of its month hold', async () => {
		const output = await ingestFolder('folder--post-and-month');
		const essays = output.records.filter(({ kind }) => kind === 'essay');
		const comments = output.records.filter(({ kind }) => kind === 'comment');
		expect(essays.map(({ text, sources }) => [text.slice(0, 8), sources.length])).toEqual(
			expect.arrayContaining([
				['The bell', 3],
				['Nobody a', 1],
			]),
		);
		expect(essays).toHaveLength(2);
		expect(comments.map(({ author, sources }) => [author, sources.length])).toEqual([
			['Mira Oduya', 2],
			['Cai', 1],
		]);
	});

	test('puts the comments of a comment service below the post of another export', async () => {
		const output = await ingestFolder('folder--posts-and-disqus');
		const essay = output.records.find(
			(record) => record.kind === 'essay' && record.title === 'Ropes',
		);
		const thread = output.records.filter(
			(record) => record.kind === 'comment' && record.essay === essay?.key,
		);
		expect(thread.map(({ author }) => author)).toEqual(['Ana', 'Ben', 'Cai']);
	});

	test('writes no text of an export beside its ledger', async () => {
		const { files } = await ingestFolder('wxr--every-status');
		expect([...files.keys()].filter((path) => path.startsWith('sources/'))).toEqual([]);
		const all = [...files.values()].join('\n');
		expect(all).not.toMatch(
			/(?:draft|private|locked|pending|spam|trashed) words|@mail\.example|192\.0\.2/u,
		);
	});

	test('keeps an approved comment that looks like spam', async () => {
		const output = await ingestFolder('wxr--every-status');
		const kept = ledgerOf(output, 'blog.xml').items?.filter(({ outcome }) => outcome === 'kept');
		expect(kept?.map(({ source }) => source)).toContain('comment 1 of post 12');
	});
});
