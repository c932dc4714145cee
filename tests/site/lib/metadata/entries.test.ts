import { describe, expect, test } from 'vitest';
import { entryDescriber } from '../../../../src/lib/metadata/entries.ts';
import { digestSchema } from '../../../../src/schemas/digest.ts';
import { essayEntry, renderedComment, siteOf } from '../../../helpers/site.ts';

const words = 'Listening is slower than announcing, and it leaves you with work to do. '.repeat(5);
const site = siteOf(
	[
		essayEntry({
			slug: 'on-openness',
			title: 'On openness',
			author: 'Ann Lee',
			published: '2006-07-27',
			permalink: 'http://example.com/box.html',
			topics: [
				{ topic: 'listening', from: 'words' },
				{ topic: 'gone', from: 'tag' },
			],
		}),
		essayEntry({ slug: 'taken-out', title: 'Taken out', removed: true }),
	],
	{
		'on-openness': [
			renderedComment({ id: 'c-0000000001', author: 'annie', date: '2006-08', text: words }),
			renderedComment({ id: 'c-0000000002', date: '--10-18', text: 'Yes.' }),
			renderedComment({ id: 'c-0000000003', date: '2007-01-02T10:00', text: 'No.' }),
		],
		'taken-out': [renderedComment({ id: 'c-0000000004', text: 'Pity.' })],
	},
	{
		digest: digestSchema.parse({ title: 'The Reader', site: 'https://example.org/reader/' }),
		topics: [
			{
				...{ slug: 'listening', title: 'Listening', words: [], aliases: [], related: [] },
				suggested: false,
			},
		],
	},
);
const describeEntry = entryDescriber(site);
const [essay] = site.essays;
const [removed] = site.removed;

describe('entryDescriber', () => {
	test('describes an essay under its whole address, in the folder of its host', () => {
		expect(describeEntry.essay(essay!)).toMatchObject({
			key: 'essay_on_openness',
			url: 'https://example.org/reader/essays/on-openness/',
			author: { name: 'Ann Lee', url: 'https://example.org/reader/people/ann-lee/' },
			topics: [{ name: 'Listening', url: 'https://example.org/reader/topics/listening/' }],
			original: 'http://example.com/box.html',
			container: { name: 'The Reader', url: 'https://example.org/reader/' },
		});
	});

	test('says what language an entry is in, and that an essay without words has none', () => {
		const german = 'Das ist nicht so, wie wir es von der Stadt und den anderen gehört haben.';
		const url = 'https://lost.example/';
		const { essays } = siteOf(
			[
				essayEntry({ slug: 'a', blocks: [{ id: 'p-1', text: german }] }),
				essayEntry({ slug: 'b', permalink: url, blocks: [{ id: 'p-2', text: url }] }),
			],
			{ b: [renderedComment({ id: 'c-0000000005', text: german })] },
		);
		const [a, b] = essays.map((one) => describeEntry.essay(one));
		expect([a?.language, b?.language]).toEqual(['de', 'en']);
		expect(b?.summary).toBe('No capture holds the words of this essay, only its comments.');
		expect(describeEntry.comment(essays[1]!.thread[0]!).language).toBe('de');
	});

	test('gives a comment its first words for a title, and says what it is on', () => {
		const { title, genre, author } = describeEntry.comment(essay!.thread[0]!);
		expect(title.length).toBeLessThanOrEqual(121);
		expect(title).toMatch(/^Listening is slower .*…$/u);
		expect(genre).toBe('Comment on “On openness”');
		expect(author?.name).toBe('annie');
	});

	test('dates a discussion from its first to its last dated comment', () => {
		expect(describeEntry.discussion(essay!)).toMatchObject({
			title: 'Discussion of “On openness”',
			dates: ['2006-08', '2007-01-02T10:00'],
		});
	});

	test('does not name an essay that was removed', () => {
		const said = JSON.stringify([
			describeEntry.discussion(removed!),
			describeEntry.comment(removed!.thread[0]!),
		]);
		expect(said).toContain('a removed essay');
		expect(said).not.toContain('Taken out');
	});
});
