import { describe, expect, test } from 'vitest';
import { listPictures } from '../../../../src/lib/pictures/list-pictures.ts';
import { permalinksSchema } from '../../../../src/schemas/permalinks.ts';
import { topicSchema } from '../../../../src/schemas/topic.ts';
import { essayEntry, renderedComment, siteOf } from '../../../helpers/site.ts';

const site = siteOf(
	[
		essayEntry({ slug: 'on-openness', title: 'On openness', author: 'Bold Heron' }),
		essayEntry({ slug: 'discussed', title: 'Secret', removed: true }),
		essayEntry({ slug: 'silent', title: 'Secret', removed: true }),
	],
	{ discussed: [renderedComment({ id: 'c-0000000001', author: 'annie', text: 'Pity.' })] },
);

describe('listPictures', () => {
	test('has one for every page that somebody may share, beside the page', () => {
		const people = ['people/annie', 'people/bold-heron'];
		const pages = listPictures(site).map(({ page }) => page);
		expect(pages).toEqual([undefined, 'essays/on-openness', 'essays/discussed', ...people]);
	});

	test('shows the names that the pages show, and no title of what was removed', () => {
		const words = listPictures(site).map((picture) => picture.words);
		expect(words[1]?.foot).toBe('Bold Heron · Test');
		expect(JSON.stringify(words)).not.toContain('Secret');
	});

	test('has the same at every address that a page had', () => {
		const permalinks = permalinksSchema.parse({
			addresses: { 'on-openness': 'on-openness', 'open-minds': 'on-openness', gone: 'lost' },
			people: { 'bold-heron': 'h', 'b-h': 'h', nobody: 'x' },
			topics: ['tea', 'infusions'],
		});
		const topic = topicSchema.parse({ title: 'Tea', aliases: ['Infusions', 'Never published'] });
		const moved = siteOf(
			[essayEntry({ slug: 'on-openness', author: 'Bold Heron' })],
			{},
			{
				permalinks,
				topics: [{ ...topic, slug: 'tea' }],
			},
		);
		const wordsOf = (wanted: string) =>
			listPictures(moved).find(({ page }) => page === wanted)?.words;
		expect(wordsOf('essays/open-minds')).toEqual(wordsOf('essays/on-openness'));
		expect(wordsOf('people/b-h')).toEqual(wordsOf('people/bold-heron'));
		expect(wordsOf('topics/infusions')).toEqual(wordsOf('topics/tea'));
		const old = listPictures(moved).map(({ page }) => page);
		expect(old.filter((page) => /open-minds|b-h|infusions/u.test(page ?? ''))).toHaveLength(3);
		expect(old.filter((page) => /gone|nobody|never/u.test(page ?? ''))).toEqual([]);
	});
});
