import { describe, expect, test } from 'vitest';
import { segment } from '../../../scripts/segment/segment.ts';
import { date, essay, people, words } from './themes.ts';

const menu = ['Skip to content', 'Home', 'About', 'Rivers', 'Mills', 'Newsletter', 'Contact'];
const share = [
	'Share this:',
	'Click to share on Facebook (Opens in new window)',
	'Like Loading...',
];
const related = ['Related', 'A ferry for the winter', 'Who owns the towpath?'];
const thread = [
	'4 thoughts on “The third pier”',
	...words
		.slice(0, 4)
		.flatMap((said, order) => [`${people[order] ?? ''} on ${date(order)} said:`, said, 'Reply']),
];
const side = ['Leave a comment', 'Recent Posts', 'The third pier', 'A ferry for the winter'];

/** The words of the first essay, as the labels give them. */
function bodyOf(lines: readonly string[]): readonly string[] {
	const { labels, drafts } = segment(lines);
	const first = drafts.findIndex(({ kind }) => kind === 'essay');
	return lines.filter((_, index) => {
		const label = labels[index];
		return label?.role === 'body' && label.draft === first;
	});
}

describe('a page copied whole', () => {
	const heads: readonly (readonly [readonly string[], string | undefined])[] = [
		[['The third pier', 'By Orla Quist', 'March 2, 2010'], 'Orla Quist'],
		[['The third pier', 'Orla Quist, March 2, 2010', '4 Comments'], 'Orla Quist'],
		[['The third pier', 'Orla Quist', 'March 2, 2010', 'Rivers'], 'Orla Quist'],
		[['The third pier', 'Orla Quist', 'Filed to: TOWPATHS', 'March 2, 2010'], 'Orla Quist'],
		[['March 2, 2010', 'The third pier', 'by Orla Quist', 'Tweet'], 'Orla Quist'],
		[['Home » Rivers » The third pier', 'The third pier', 'March 2, 2010'], undefined],
		[
			['The third pier', 'Why a town walks round by the mill', 'by Orla Quist, March 2, 2010'],
			'Orla Quist',
		],
	];
	test.each(heads)('has its title below the menus: %j', (head, author) => {
		const lines = [...menu, ...head, ...essay, ...share, ...related, ...thread, ...side];
		const { drafts, labels } = segment(lines);
		expect(drafts[0]).toMatchObject({
			kind: 'essay',
			title: 'The third pier',
			date: { iso: '2010-03-02' },
			isBelowMenu: true,
		});
		expect(drafts[0]).toHaveProperty('author', author);
		expect(drafts).toHaveLength(5);
		expect(labels.slice(0, menu.length).map(({ role }) => role)).toEqual(
			menu.map(() => 'furniture'),
		);
		expect(bodyOf(lines).filter((line) => !essay.includes(line))).toEqual(
			head.filter((line) => line.startsWith('Why a town')),
		);
	});

	const below = (words: readonly string[]) => {
		const head = ['The third pier', 'By Orla Quist', 'March 2, 2010'];
		return [...menu, ...head, ...words, ...thread, ...side];
	};

	test.each([
		'CategoriesRivers',
		'Tags piers, towpaths, mud',
		'Photo: Flickr / mill_rat',
		'Postado por Orla Quist às 22:17',
		'Geschrieben von Orla in Wasser um 20:55 | Kommentare (5) | Trackback (1)',
		'Zuletzt überarbeitet am 29. Mai 2019',
		'Esta entrada fue publicada en Agua y etiquetada muelles. Guarda el enlace permanente.',
	])('ends its essay above: %s', (line) => {
		expect(bodyOf(below([...essay, line, ...share, ...related]))).toEqual(essay);
	});

	test.each([
		'Tags are useless.',
		'Tagebuch einer Reise',
		'Tagsüber war es still, nachts nicht',
		'Images by the river are rare, and I have none.',
		'Geschrieben von Hand',
		'Autor unbekannt',
	])('goes on below: %s', (line) => {
		const [first = '', ...rest] = essay;
		const words = [first, line, ...rest];
		expect(bodyOf(below(words))).toEqual(words);
		const last = [...essay, line];
		expect(bodyOf(below(last))).toEqual(last);
	});

	test('is found with its menus in another language', () => {
		const lines = [
			...['Zum Inhalt springen', 'Startseite', 'Über mich', 'Kontakt', 'Impressum'],
			...['Der dritte Pfeiler', 'Veröffentlicht am 2. März 2010 von Orla Quist'],
			...essay,
			...['Teilen mit:', 'Twitter', 'Facebook', 'Gefällt mir:', 'Ähnliche Beiträge', 'Die Fähre'],
			...thread,
		];
		expect(segment(lines).drafts[0]).toMatchObject({
			title: 'Der dritte Pfeiler',
			author: 'Orla Quist',
			date: { iso: '2010-03-02' },
		});
		expect(bodyOf(lines)).toEqual(essay);
	});

	test('loses no line: what is nobody’s words is furniture or the page’s own', () => {
		const lines = [...menu, 'The third pier', 'March 2, 2010', ...essay, ...thread, ...side];
		expect(segment(lines).labels.filter(({ role }) => role === 'blank')).toEqual([]);
	});

	test.each([
		['a poem', ['Weir', 'Water', 'over stone', 'over water', 'over stone', 'and home']],
		['a list', ['What I carry', 'A pencil', 'A rule', 'A flask', 'Two maps', 'Search lamp']],
	])('is not seen in %s', (_, lines) => {
		const { drafts } = segment([...lines, ...essay]);
		expect(drafts[0]).not.toMatchObject({ isBelowMenu: true });
		expect(bodyOf([...lines, ...essay])).toEqual(
			expect.arrayContaining([...lines.slice(1), ...essay]),
		);
	});
});

describe('an essay of short lines', () => {
	const lines = Array.from({ length: 24 }, (_, order) => `Film number ${order + 1} of mine`);

	test('above comments with more prose is no menu', () => {
		const page = ['Films of a year', 'By Orla Quist on March 2, 2010', ...lines, ...thread];
		expect(segment(page).drafts[0]).toMatchObject({
			title: 'Films of a year',
			author: 'Orla Quist',
			date: { iso: '2010-03-02' },
		});
		expect(bodyOf(page)).toEqual(lines);
	});

	test('below menus is no head', () => {
		const verse = ['the roof', 'a gutter full of sky', 'two crows', 'no smoke'];
		const page = [...menu, 'The house', 'March 2, 2010', ...verse, ...essay, ...thread];
		expect(bodyOf(page)).toEqual([...verse, ...essay]);
	});

	test('ends where its lines do, whatever they say', () => {
		const recipe = [
			'Peel two onions',
			'You might also add a vanilla pod.',
			'Add water',
			'Serve it',
		];
		const page = ['Soup', 'March 2, 2010', ...recipe, ...thread];
		expect(bodyOf(page)).toEqual(recipe);
	});
});

test.each([
	[['There is a tree behind our shed that nobody likes.']],
	[['我们家后面有一棵木瓜树，没有人喜欢它，但是我不这么看。']],
])('a short first sentence below menus is no title: %j', (first) => {
	const page = [...menu, 'Quince', 'By Orla Quist, March 2, 2010', ...first, ...essay, ...thread];
	expect(segment(page).drafts[0]).toMatchObject({ title: 'Quince', author: 'Orla Quist' });
	expect(bodyOf(page)).toEqual([...first, ...essay]);
});

test('quotation marks that point both ways are no way through the site', () => {
	const prose = essay.map((line) => `« Ah oui », dit-elle, et puis: ${line}`);
	const french = ['Accueil', 'À propos', 'Contact', 'Archives', 'Jardin'];
	const page = [...french, 'Les coings', 'Par Jeanne Chêne', ...prose, ...thread];
	expect(segment(page).drafts[0]).toMatchObject({ title: 'Les coings', author: 'Jeanne Chêne' });
	expect(bodyOf(page)).toEqual(prose);
});

describe('what stands below an essay', () => {
	const head = ['The third pier', 'March 2, 2010'];

	test.each([
		[['About the author: Orla Quist builds bridges and has opinions about most of them.']],
		[['Share this article:', 'Print', 'E-mail to a friend']],
		[['Related posts:', '- A ferry for the winter', '- Who owns the towpath?']],
		[['Dieser Beitrag wurde unter Brücken abgelegt und mit Pfeiler verschlagwortet.', 'Stadt']],
		[['Beitragsnavigation', '← Die Fähre', 'Das Wehr →']],
		[['Posted in Rivers and tagged bridge, pier', 'Walks']],
	])('is not its words: %j', (foot) => {
		const lines = [...head, ...essay, ...foot, ...thread];
		expect(bodyOf(lines)).toEqual(essay);
		expect(segment(lines).drafts).toHaveLength(5);
	});

	test.each([
		'Published in 1911, my grandmother’s book says nothing of piers.',
		'Share this with your mother and nobody else.',
		'Like this:',
		'Next post will be about the ferry, if the fog lifts.',
		'Veröffentlicht von einem kleinen Verlag in Bern',
		'Cliquez pour agrandir la photo',
	])('is not what an essay says itself: %s', (line) => {
		const own = [...essay, line, 'Take a pencil and hold it up', 'That is all'];
		expect(bodyOf([...head, ...own, ...thread])).toEqual(own);
	});

	test('ends no essay that goes on', () => {
		const lines = [...head, ...essay.slice(0, 1), 'Share this', ...essay.slice(1), ...thread];
		expect(bodyOf(lines)).toEqual([essay[0], 'Share this', ...essay.slice(1)]);
	});
});

describe('a link run into the last words', () => {
	const said = (tail: string) =>
		words
			.slice(0, 5)
			.flatMap((text, order) => [
				`${people[order] ?? ''} · ${date(order)}`,
				`${text}${tail}`,
				'Reply',
			]);
	const wordsOf = (lines: readonly string[]) =>
		segment(lines).labels.flatMap(({ role, draft, end }, index) =>
			role === 'body' && draft !== 0 ? [(lines[index] ?? '').slice(0, end)] : [],
		);

	test('is the page’s and not the reader’s', () => {
		const lines = ['The third pier', ...essay, '5 comments', ...said('Report')];
		expect(wordsOf(lines)).toEqual(words.slice(0, 5));
	});

	test('is words where it is the end of a path', () => {
		const steps = [
			'Choose File>Print',
			'On a Mac it is Apple>Print',
			'Then Start>Print',
			'Or Menu>Print',
		];
		const lines = ['The third pier', ...essay, ...steps, '5 comments', ...said('')];
		expect(segment(lines).labels.flatMap(({ end }) => end ?? [])).toEqual([]);
	});

	test('is words where it stands once', () => {
		const lines = ['The third pier', ...essay, '5 comments', ...said('')];
		const at = lines.indexOf(words[2] ?? '');
		lines[at] = 'It is all in the council’s Report';
		expect(wordsOf(lines)).toContain('It is all in the council’s Report');
	});
});
