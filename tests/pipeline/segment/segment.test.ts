import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { segment } from '../../../scripts/segment/segment.ts';
import { essay, people, words } from './themes.ts';

/** The essay's author and words, and those of the comments. */
function read(lines: readonly string[]) {
	const { drafts, labels } = segment(lines);
	return drafts.map((draft, index) => ({
		kind: draft.kind,
		author: draft.author,
		date: draft.date?.iso,
		words: lines.filter((_, at) => labels[at]?.role === 'body' && labels[at].draft === index),
	}));
}

describe('segment', () => {
	test('finds names that do not look like names where a heading counts the comments', () => {
		const names = [
			'Orla Quist',
			'more-ducks-than-people',
			'Bram',
			'the man from the mill',
			'Mara L.',
		];
		const lines = ['The Bridge', ...essay, '5 comments to The Bridge'];
		const comments = names.flatMap((name, order) => [name, words[order] ?? '']);
		expect(read([...lines, ...comments]).slice(1)).toEqual(
			names.map((author, order) => ({
				kind: 'comment',
				author,
				date: undefined,
				words: [words[order]],
			})),
		);
	});

	test('takes the first post of a topic for the essay, though it is signed as its answers are', () => {
		const posts = ['Orla Quist', 'tinwhistle', 'Bram', 'Orla Quist', 'Mara L.'].flatMap(
			(name, order) => [
				name,
				`${order + 8}:12 am on Sep 6, 2005 (gmt 0)`,
				...(order === 0 ? essay : [words[order] ?? '']),
			],
		);
		const [first, ...comments] = read(['The Bridge', ...posts]);
		const [{ confidence } = { confidence: { bounds: 1 } }] = segment([
			'The Bridge',
			...posts,
		]).drafts;
		expect(confidence.bounds).toBeLessThan(1);
		expect(first).toEqual({
			kind: 'essay',
			author: 'Orla Quist',
			date: '2005-09-06T08:12',
			words: essay,
		});
		expect(comments.map(({ author }) => author)).toEqual([
			'tinwhistle',
			'Bram',
			'Orla Quist',
			'Mara L.',
		]);
	});

	test('keeps a first comment that an essay or a heading stands above', () => {
		const comments = ['Orla Quist', 'tinwhistle', 'Bram', 'Mara L.'].flatMap((name, order) => [
			name,
			`${order + 8}:12 am on Sep 6, 2005 (gmt 0)`,
			...(order === 0 ? essay : [words[order] ?? '']),
		]);
		const found = read(['The Bridge', '4 Comments', ...comments]);
		expect(found.filter(({ kind }) => kind === 'comment')).toHaveLength(4);
		const below = read(['The Bridge', ...essay, ...comments]);
		expect(below.filter(({ kind }) => kind === 'comment')).toHaveLength(4);
	});

	test('reads bylines and dates that stand on one line with the words', () => {
		const lines = words.map(
			(text, order) =>
				`${['Osric', 'ellen_k', 'Rudi', 'Maarten V.', 'Tilo'][order] ?? ''} Says: June ${order + 14}, 2009 9:12 PM ${text}`,
		);
		const comments = read(['The Bridge', ...essay, '5 comments:', ...lines]).slice(1);
		expect(comments).toMatchObject([
			{ author: 'Osric', date: '2009-06-14T21:12', words: [lines[0]] },
			{ author: 'ellen_k', date: '2009-06-15T21:12' },
			{ author: 'Rudi', date: '2009-06-16T21:12' },
			{ author: 'Maarten V.', date: '2009-06-17T21:12' },
			{ author: 'Tilo', date: '2009-06-18T21:12' },
		]);
	});

	test('reads names that the words begin with, above a date', () => {
		const names = ['J.D. Quill', 'Al Burkett', 'Northern Snark', 'Mara', 'Ex pat'];
		const comments = names.flatMap((name, order) => [
			`${name} from Port Selby, Canada writes: ${words[order] ?? ''}`,
			`Posted 12/0${order + 3}/09 at 6:1${order} AM EST | Link to Comment`,
		]);
		const found = read(['The Bridge', ...essay, 'Comments', ...comments]).slice(1);
		expect(found.map(({ author }) => author)).toEqual(names);
	});

	test('is less sure of names beside which the theme may print something', () => {
		const names = ['Orla Quist', 'tinwhistle', 'Bram Oduya', 'Mara L.', 'Sefa'];
		const sureness = (nameOf: (name: string, order: number) => string) => {
			const comments = names.flatMap((name, order) => [
				`${nameOf(name, order)} says:`,
				`March ${order + 3}, 2010 at ${order + 1}:1${order} pm`,
				words[order] ?? '',
			]);
			const { drafts } = segment(['The Bridge', ...essay, '5 Comments', ...comments]);
			return drafts.flatMap(({ kind, confidence }) =>
				kind === 'comment' ? confidence.author : [],
			);
		};
		const plain = Math.min(...sureness((name) => name));
		for (const odd of [
			(name: string, order: number) => `${name} ${order % 2 ? 'Mispel' : 'Zobrin'}`,
			(name: string, order: number) => `${name}${order + 40}°`,
		])
			expect(Math.max(...sureness(odd))).toBeLessThan(plain);
	});

	test.each([
		[': ', 'a colon'],
		[' - ', 'a dash'],
	])('reads the names that the words begin with before %j', (mark) => {
		const names = ['Orla Quist', 'hob', 'Mara L.', 'tinwhistle', 'B. Fenwick', 'DeepEnd42'];
		const comments = names.flatMap((name, order) => [
			`${name}${mark}${words[order] ?? ''}`,
			`Posted on March ${order + 3}, 2010 at 7:1${order} pm`,
		]);
		const [, ...found] = read(['The Bridge', ...essay, '6 Comments', ...comments]);
		expect(found.map(({ author }) => author)).toEqual(names);
	});

	test('parts the titles that only some comments have from their words', () => {
		const titles = ['Closed again', undefined, 'Third pier', 'The mill path', undefined, 'Ducks'];
		const names = ['Orla Quist', 'hob', 'Mara L.', 'tinwhistle', 'B. Fenwick', 'DeepEnd42'];
		const more = (order: number) => `It was like that when ${names[order] ?? ''} was a child, too.`;
		const comments = names.flatMap((name, order) => [
			name,
			`March ${order + 3}, 2010 at 7:1${order} pm`,
			...(titles[order] === undefined ? [] : [titles[order]]),
			words[order] ?? '',
			more(order),
		]);
		const [, ...found] = read(['The Bridge', ...essay, '6 Comments', ...comments]);
		expect(found.map((comment) => comment.words)).toEqual(
			words.map((each, order) => [each, more(order)]),
		);
	});

	test.each([
		{ titles: ['', '', 'Re: piers', 'How they do it in Delft', 'Re: piers', 'Ducks'] },
		{ titles: ['', 'Speaking as a pier', '', 'Re: Speaking as a pier', 'Ducks', ''] },
	])('parts $titles above bylines from the words above those', ({ titles }) => {
		const names = ['Orla Quist', 'hob', 'Mara L.', 'tinwhistle', 'B. Fenwick', 'DeepEnd42'];
		const comments = names.flatMap((name, order) => [
			...(titles[order] === '' ? [] : [titles[order] ?? '']),
			`[info]${name} wrote:`,
			`March ${order + 3}, 2010 at 7:1${order} pm`,
			words[order] ?? '',
		]);
		const [, ...found] = read(['The Bridge', ...essay, '6 Comments', ...comments]);
		expect(found.map((comment) => comment.words)).toEqual(words.map((each) => [each]));
	});

	test.each([
		'Filed under: Piers • Weirs',
		'Posted by Ann Lee on March 2, 2010 at 6:41 AM in Bridges | Permalink',
	])('begins the first comment below %s', (foot) => {
		const comments = ['Orla Quist', 'hob', 'Mara L.', 'tinwhistle'].flatMap((name, order) => [
			words[order] ?? '',
			`Posted by: ${name} | March ${order + 3}, 2010 at 7:1${order} pm`,
		]);
		const [post, first] = read(['The Bridge', ...essay, foot, ...comments]);
		expect(post?.words).toEqual(essay);
		expect(first?.words).toEqual([words[0]]);
	});

	test('finds a comment that alone lacks the title above its byline', () => {
		const titles = ['The east stair', 'Ducks', 'How they do it in Delft', '', 'Thanks', 'Again'];
		const names = ['Orla Quist', 'hob', 'Mara L.', 'Jean from no. 14', 'tinwhistle', 'B. Fenwick'];
		const comments = names.flatMap((name, order) => [
			...(titles[order] === '' ? [] : [titles[order] ?? '']),
			`Submitted by ${name} on Mon, 03/0${order + 1}/2010 - 22:14.`,
			words[order] ?? '',
			'reply',
		]);
		const [, ...found] = read(['The Bridge', ...essay, 'Comment viewing options', ...comments]);
		expect(found.map(({ author }) => author)).toEqual(names);
		expect(found.map((comment) => comment.words)).toEqual(words.map((each) => [each]));
	});

	test.each([
		'Vos réactions (4)',
		'Comments 1-4 of 4',
		'Comments in chronological order (Total 4 comments)',
	])('leaves %s to the comment section', (heading) => {
		const comments = people
			.slice(0, 4)
			.flatMap((name, order) => [`${name} says:`, words[order] ?? '']);
		const [post] = read(['The Bridge', ...essay, heading, ...comments]);
		expect(post?.words).toEqual(essay);
	});

	test('begins the first comment at its name where all have one above words and a date below', () => {
		const first = ['They never leak, said the man.', 'I have to say he sold them.'];
		const comments = people.flatMap((name, order) => [
			`${name} from Upper Tarrow`,
			...(order === 0 ? first : [words[order] ?? '']),
			`Oct. 2${order} 2010 11:4${order} AM`,
		]);
		const [, found] = read(['The Bridge', ...essay, ...comments]);
		expect(found?.words).toEqual(first);
	});

	test('takes dated names behind a label for comments, not for the form below them', () => {
		const comments = people.flatMap((name, order) => [
			`Nome: ${name} - 0${order + 3}/08/2009 - 11h5${order}m`,
			words[order] ?? '',
		]);
		const [, ...found] = read(['The Bridge', ...essay, ...comments, 'Nome:', 'E-mail:']);
		expect(found.map((comment) => comment.words)).toEqual(
			words.slice(0, people.length).map((each) => [each]),
		);
	});

	test.each([
		'By Ann Lee | Posted Thursday, Aug. 25, 2011, at 10:14 AM',
		'Posted by Ann at 10:14 AM',
	])('finds no comments on a page that says only once who wrote: %s', (byline) => {
		const subtitle = 'How a town of nine hundred mends what the river takes.';
		const found = read(['The Bridge', subtitle, byline, ...essay, ...words]);
		expect(found.map(({ kind }) => kind)).toEqual(['essay']);
	});

	test('parts a pingback that no word of speech and no date introduces', () => {
		const comments = people.flatMap((name, order) => [
			...(order === 2
				? ['Links of the week » The Weir', '[...] a bridge that nobody wants [...]']
				: []),
			`${name} said:`,
			words[order] ?? '',
		]);
		const [, ...found] = read(['The Bridge', ...essay, ...comments]);
		expect(found.map(({ author }) => author)).toEqual(
			people.toSpliced(2, 0, 'Links of the week » The Weir'),
		);
	});

	test('leaves what is quoted between French quotation marks in the words', () => {
		const quoted = '« Le pont est fermé, monsieur. »';
		const comments = people.flatMap((author, order) => [
			`${order + 1}. Le mardi ${order + 3} mars 2010, 12:0${order} par ${author}`,
			...(order === 0 ? [quoted] : []),
			words[order] ?? '',
		]);
		const [first] = read(['The Bridge', ...essay, 'Commentaires', ...comments]).slice(1);
		expect(first?.words).toEqual([quoted, words[0]]);
	});

	test('is not sure of names where it found no byline', () => {
		const lines = [
			'The Bridge',
			...essay,
			'3 comments',
			'I like it.',
			'Orla',
			'So do I, and so does my aunt.',
			'Bram',
			'It leans.',
		];
		const comments = segment(lines).drafts.filter(({ kind }) => kind === 'comment');
		expect(comments.length).toBeGreaterThan(0);
		for (const { confidence } of comments) expect(confidence.author).toBeLessThan(0.94);
	});

	const anyLine = fc.constantFrom(
		'  1. Orla Quist on March 3, 2010 at 8:02 am',
		'       1. Bram on March 4, 2010 at 9:15 am',
		'Mara L. on March 5, 2010 at 7:41 pm',
		'  2. tinwhistle on March 6, 2010 at 10:00 am',
		'Pingback: The weir in spring',
		'Author’s reply:',
		'3 comments',
		'Reply',
		'ReplyDelete',
		'',
		...words,
	);

	property.prop([fc.array(anyLine, { maxLength: 40 })])(
		'reads any page of list items, bylines and words',
		(lines) => {
			const { labels, drafts } = segment([...essay, ...lines]);
			expect(labels).toHaveLength(essay.length + lines.length);
			expect(drafts.length).toBeGreaterThan(0);
		},
	);

	test('reads nested list items among which a comment stands outside the list', () => {
		const lines = [
			'The Bridge',
			...essay,
			'4 comments',
			...['  1. Orla Quist on March 3, 2010 at 8:02 am', words[0] ?? ''],
			...['       1. Bram on March 4, 2010 at 9:15 am', words[1] ?? ''],
			...['Mara L. on March 5, 2010 at 7:41 pm', words[2] ?? ''],
			...['  2. tinwhistle on March 6, 2010 at 10:00 am', words[3] ?? ''],
		];
		const authors = read(lines).slice(1);
		expect(authors.map(({ author }) => author)).toContain('Mara L.');
	});

	test.each([
		'A year ago I moved to the weir and never looked back.',
		'On July 27, 2006 we drove to the weir with two tents.',
		'Category theory in one line: objects, arrows and composition.',
		'Labels matter: they are read before the words are.',
	])('leaves an essay’s first sentence to its words: %s', (sentence) => {
		const [first] = read(['The Bridge', sentence, ...essay]);
		expect(first?.words).toEqual([sentence, ...essay]);
		expect(first?.date).toBeUndefined();
	});

	test('finds comments that begin with a name where the heading of all stands above them', () => {
		const said = people.slice(0, 4).map((name, order) => `${name}: ${words[order] ?? ''}`);
		const thread = ['The Bridge', ...essay, 'Comments', ...said];
		expect(
			read(thread)
				.slice(1)
				.map(({ author }) => author),
		).toEqual(people.slice(0, 4));
		const talk = ['The Bridge', ...essay, 'What they told us', ...said];
		expect(read(talk).slice(1)).toEqual([]);
	});

	test('takes the first words of a comment for no heading of all', () => {
		const heads = people
			.slice(0, 3)
			.map((name, order) => `At March ${order + 1}, 2010 9:1${order} AM, ${name} said...`);
		const bodies = ['Two comments on the bridge', words[1] ?? '', words[2] ?? ''];
		const lines = [
			'The Bridge',
			...essay,
			'Comments',
			...heads.flatMap((head, order) => [head, bodies[order] ?? '']),
		];
		expect(read(lines).slice(1)).toMatchObject(
			people.slice(0, 3).map((author, order) => ({ author, words: [bodies[order]] })),
		);
	});

	test.each([
		['The Weir is proudly powered by WordPress', 'Entries (RSS) and Comments (RSS).'],
		['Verify your Comment', 'This is only a preview. Your comment has not yet been posted.'],
		['Theme: Twenty Ten.', 'Create a free website or blog at WordPress.com.'],
		['32 queries. 0.435 seconds.'],
	])('leaves the foot of a page to nobody: %s', (...foot) => {
		const comments = people
			.slice(0, 3)
			.flatMap((name, order) => [
				`${name} says:`,
				`March ${order + 1}, 2010 at 9:1${order} am`,
				words[order] ?? '',
			]);
		const lines = ['The Bridge', ...essay, '3 Responses', ...comments, ...foot];
		expect(read(lines).at(-1)?.words).toEqual([words[2]]);
	});

	test('names the author of an essay beside whom its comments are counted', () => {
		const [first] = read(['The Bridge', 'March 3, 2010 Orla Quist 3 Comments', ...essay]);
		expect(first).toMatchObject({ author: 'Orla Quist', words: essay });
	});

	test.each([2, 3, 4])('finds %i comments between which stand glued links alone', (count) => {
		const glued = words.slice(0, count).map((said, order) => (order ? `ReplyDelete${said}` : said));
		const lines = ['The Bridge', ...essay, `${count} comments:`, ...glued, 'ReplyDelete'];
		const { labels } = segment(lines);
		const columns = labels.slice(-count - 1, -1).map(({ role, column }) => [role, column ?? 0]);
		const place = 'ReplyDelete'.length;
		expect(columns).toEqual(glued.map((_, order) => ['body', order ? place : 0]));
	});

	test('finds letters to each other where no line marks them, and is not sure where they begin', () => {
		const letters = [
			['Hello Marten, I was on the last crossing and took nine photographs.', 'Kind regards,'],
			['Dear Ingrid,', 'Thumbs are welcome. Bring all nine.'],
			['Marten, I think you are unfair to the county.', 'Best wishes'],
			['Harald, four lines! You have connections.'],
		];
		const names = ['Ingrid Solberg', 'Marten', 'Harald Str\u00f6m', 'Marten'];
		const lines = ['Letters about the ferry', ...essay];
		for (const [order, letter] of letters.entries()) lines.push('', ...letter, names[order] ?? '');
		const [first, ...comments] = read(lines);
		expect(first?.words).toEqual(essay);
		expect(comments.map(({ author, words: said }) => [author, said])).toEqual(
			letters.map((letter, order) => [names[order], [...letter, names[order]]]),
		);
		// Where the essay ends is a guess.
		expect(segment(lines).drafts[1]?.confidence.bounds).toBeLessThan(0.97);
	});
});
