import { describe, expect, test } from 'vitest';
import { listPictures } from '../../../../src/lib/pictures/list-pictures.ts';
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
});
