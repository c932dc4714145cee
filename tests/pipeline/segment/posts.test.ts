import { describe, expect, test } from 'vitest';
import { segment } from '../../../scripts/segment/segment.ts';
import { essay, people, words } from './themes.ts';

describe('splitPosts', () => {
	test.each([
		[['The Quince Diary', 'A kitchen and its weather', 'On jelly', 'October 4, 2010 by Lena Moss']],
		[['The Quince Diary', 'Home | About | Archives', 'On jelly', 'October 4, 2010 by Lena Moss']],
		[['On jelly | The Quince Diary', 'On jelly', 'October 4, 2010 by Lena Moss']],
		[['Quinces and Us', 'On jelly', 'October 4, 2010 by Lena Moss']],
		[['Lena’s Blog', 'Monday, October 4, 2010', 'On jelly']],
		[
			[
				'The Quince Diary',
				'News that nobody asked for, out of a kitchen with one window.',
				'Home • Latest comments • Categories • Archives',
				'« Bonfire: the facts | The bus shelter vote »',
				'On jelly',
				'October 4, 2010 by Lena Moss',
			],
		],
		[
			[
				'Jar and Lid',
				'Everything that can be put into a jar, in no particular order',
				'Home',
				'About',
				'Monday, October 4, 2010',
				'On jelly',
			],
		],
	])('finds the title below the site’s own lines: %j', (head) => {
		const { drafts, labels } = segment([
			...head,
			...essay,
			'2 Responses to “On jelly”',
			...['Bram says:', 'October 5, 2010 at 8:02 am', words[0] ?? ''],
			...['Mara L. says:', 'October 5, 2010 at 9:15 am', words[1] ?? ''],
		]);
		expect(drafts[0]).toMatchObject({ title: 'On jelly', date: { iso: '2010-10-04' } });
		const own = head.some((line) => line.includes('by Lena Moss'));
		expect(drafts[0]?.author).toBe(own ? 'Lena Moss' : undefined);
		expect(labels.slice(0, head.length).filter(({ role }) => role === 'body')).toEqual([]);
	});

	test.each([
		[['The Quince Diary', 'October 4, 2010 by Lena Moss']],
		[['The Quince Diary', 'What I cook in the fall', 'October 4, 2010 by Lena Moss']],
	])('takes the first line for the title where nothing speaks against it: %j', (head) => {
		const given = head.map((line) => line.replace('The Quince Diary', 'Twelve quinces'));
		expect(segment([...given, ...essay]).drafts[0]).toMatchObject({ title: 'Twelve quinces' });
	});

	test('takes a long list for the essay’s, and the lines above a byline that others have too for a comment', () => {
		const list = Array.from({ length: 60 }, (_, order) => `${order + 1}. Weir ${order + 1}`);
		const said = (order: number) => [...words, ...words].slice(order, order + 3).join(' ');
		const comments = people.flatMap((name, order) => [
			said(order),
			`Posted by: ${name} | 2015-06-2${order} 22:2${order}`,
		]);
		const first = ['Really, no mill?', 'And how is that pier even there?'];
		const page = ['The best weirs', essay[0] ?? '', ...list, ...first, ...comments.slice(1)];
		const { drafts, labels } = segment(page);
		expect(drafts[0]).toMatchObject({ title: 'The best weirs' });
		expect(labels[60]).toMatchObject({ role: 'body', draft: 0 });
		expect(drafts).toHaveLength(1 + people.length);
	});

	test('ends the head of a short post at the heading of its comments', () => {
		const comments = [0, 1, 2].flatMap((order) => [
			words[order] ?? '',
			`By ${people[order] ?? ''}`,
			`1 Apr 2015 09:1${order}`,
			'Reply',
		]);
		const head = ['Wallpapers of the weir', 'Posted by Lena Moss in Weirs.'];
		const { drafts } = segment([...head, '3 Responses to “Wallpapers of the weir”', ...comments]);
		expect(drafts.slice(1)).toMatchObject(people.slice(0, 3).map((author) => ({ author })));
	});

	test('reads the names below the words where one signs with two', () => {
		const comments = people.flatMap((name, order) => [
			words[order] ?? '',
			...(order === 2 ? ['- Maria Alexandra', 'ps – it has moved again'] : []),
			name,
		]);
		const { drafts } = segment(['On jelly', ...essay, '6 Comments', ...comments]);
		expect(drafts.map(({ author }) => author)).toEqual(expect.arrayContaining(people));
	});

	test('takes what was said on several days for no archive', () => {
		const comments = [0, 1, 2].flatMap((order) => [
			`${people[order] ?? ''} said...`,
			`Mar ${order + 5}, 2014`,
			['Not so sure', 'I disagree', 'Thank you'][order] ?? '',
			...essay.slice(0, 4),
		]);
		const { dialect } = segment([
			'On jelly',
			'by Lena Moss on November 7, 2010',
			...essay,
			...comments,
		]);
		expect(dialect).toMatch(/^post/u);
	});

	test('keeps a title that a blank line sets apart from a line as short', () => {
		const lines = ['To the man who stole my bicycle', '', 'Dear Sir,', '', ...essay];
		expect(segment(lines).drafts[0]).toMatchObject({ title: 'To the man who stole my bicycle' });
	});

	const titles = ['The map in the bus shelter', 'North is a habit', 'A map drawn from memory'];
	test.each([
		[(day: number) => `Posted on March ${day}, 2011 by Ivo Lant | 2 Comments`, ''],
		[(day: number) => `Posted on March ${day}, 2011 by Ivo Lant`, 'Posted in Maps | Tagged north'],
		[(day: number) => `March ${day}, 2011`, 'Posted in Maps | Tagged north | 2 Comments'],
	])('parts the posts of a blog’s front page: %s', (dateline, foot) => {
		const posts = titles.flatMap((title, order) => [
			...[title, dateline(9 - order), ...essay.slice(order * 2, order * 2 + 2)],
			...(foot === '' ? [] : [foot]),
		]);
		const { drafts, labels } = segment(['Slow Maps', 'Notes on getting lost', ...posts]);
		const bylined = dateline(1).includes('Ivo');
		expect(drafts).toMatchObject(
			titles.map((title) => ({
				kind: 'essay',
				title,
				author: bylined ? 'Ivo Lant' : undefined,
				tags: foot === '' ? [] : ['north'],
			})),
		);
		expect(labels.slice(0, 2).map(({ role }) => role)).toEqual(['furniture', 'furniture']);
	});

	test('takes titles above datelines for comments’ where no post’s foot stands below them', () => {
		const comments = titles.flatMap((title, order) => [
			...[
				title,
				`Posted on March ${order + 3}, 2011 by ${people[order] ?? ''}`,
				words[order] ?? '',
			],
		]);
		const { drafts } = segment(['The Bridge', ...essay, '3 comments', ...comments]);
		expect(drafts.map(({ kind }) => kind)).toEqual(['essay', 'comment', 'comment', 'comment']);
	});
});
