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
		expect(thread.map(({ author }) => author)).toEqual(['Ana', 'Ben', 'Cai', 'Edda']);
	});

	test('finds posts that do not know where they stood by the end of an address and the title', async () => {
		const output = await ingestFolder('folder--posts-without-address');
		const titles = new Map(
			output.records.map((record) => [record.key, record.kind === 'essay' ? record.title : '']),
		);
		const threads = output.records.flatMap((record) =>
			record.kind === 'comment' ? [[record.author, titles.get(record.essay)]] : [],
		);
		expect(threads).toEqual([
			['Ana', 'A hinge for two'],
			['Ben', 'Canals and their gates'],
			['Cai', 'Rain'],
		]);
		const essays = output.records.filter((record) => record.kind === 'essay');
		expect(essays.filter(({ title }) => title === 'Rain')).toHaveLength(3);
		expect(essays.find(({ title }) => title === 'A hinge for two')?.permalink).toBe(
			'https://doors.example/2020/a-hinge-for-two/',
		);
	});

	test('makes one thread of what five captures of a blog have of it, each comment once', async () => {
		const output = await ingestFolder('folder--five-of-one');
		const essays = output.records.filter(({ kind }) => kind === 'essay');
		const comments = output.records.filter((record) => record.kind === 'comment');
		expect(essays).toHaveLength(1);
		expect(comments.map(({ essay }) => essay)).toEqual(Array(8).fill(essays[0]?.key));
		expect(new Set(comments.map(({ text }) => text.slice(0, 30))).size).toBe(8);
		// The page has them all, the first five are of the export, those after the second of the service.
		const captures = comments.map(({ sources }) => new Set(sources.map(({ capture }) => capture)));
		const held = (name: string) => captures.filter((capture) => capture.has(name)).length;
		expect(['wooden-lantern.html', 'export.xml', 'disqus.xml'].map(held)).toEqual([8, 5, 5]);
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
