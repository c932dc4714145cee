import { expect, test } from 'vitest';
import { segment } from '../../../scripts/segment/segment.ts';
import { date, essay, people, words } from './themes.ts';

test('a role that few have stands where most have another', () => {
	const role = (order: number) => (order === 2 ? 'Author' : 'Guest');
	const lines = [
		...['The third pier', ...essay, '6 Comments'],
		...words.flatMap((text, order) => [
			...[`${order + 2} days ago`, role(order), people[order] ?? '', text],
			...['Vote Up', 'Reply'],
		]),
	];
	expect(segment(lines).drafts.slice(1)).toMatchObject(people.map((author) => ({ author })));
});

test('the title of a page that links here may be as long as titles are', () => {
	const title =
		'What the town should know about its bridges, piers, weirs and ferries now: who may mend them, who must, and who will pay - The Lower Valley Gazette';
	const lines = [
		...['The third pier', ...essay, '5 Comments'],
		...words
			.slice(0, 4)
			.flatMap((text, order) => [
				`${people[order] ?? ''} March ${order + 3}, 2010 at 9:1${order} - Reply`,
				text,
			]),
		...[`${title} March 9, 2010 at 9:15 - Reply`, '[…] the third pier has moved by four […]'],
	];
	expect(segment(lines).drafts.at(-1)).toMatchObject({ kind: 'comment', author: title });
});

test('the title of the next comment is no words of the one above, nor are the links between', () => {
	const titles = ['', 'Piers', '', 'Re: Piers', ''];
	const lines = [
		...['The third pier', ...essay],
		...words
			.slice(0, 5)
			.flatMap((said, order) => [
				...(titles[order] === '' ? [] : [titles[order] ?? '']),
				...[`From: ${people[order] ?? ''}`, `Date: ${date(order)}`, said],
				...[order % 2 === 0 ? '(Reply) (Thread)' : '(Reply) (Parent)'],
			]),
	];
	const { labels, drafts } = segment(lines);
	const own = lines.filter(
		(_, at) => labels[at]?.role === 'body' && drafts[labels[at].draft ?? -1]?.kind === 'comment',
	);
	expect(own).toEqual(words.slice(0, 5));
});

test('times below one another are a runner’s, not bylines', () => {
	const miles = [
		'Miles 1-4',
		'7:51, 7:44, 7:46, 7:49',
		'Miles 5-9',
		'7:55, 7:58, 8:02, 8:01, 8:10',
	];
	const lines = [
		...['The third pier', ...essay, ...miles, essay[0] ?? ''],
		...words
			.slice(0, 5)
			.flatMap((said, order) => [`${people[order] ?? ''} on ${date(order)} said:`, said]),
	];
	const { drafts } = segment(lines);
	expect(drafts.slice(1)).toMatchObject(people.slice(0, 5).map((author) => ({ author })));
});

test('comments have titles, and answers to them may have none', () => {
	const titles = ['Old piers', 'What it cost', '', 'A third pier', '', 'The ferry'];
	const lines = [
		...['The third pier', ...essay, '6 réactions'],
		...words.slice(0, titles.length).flatMap((said, order) => {
			const [title, person] = [titles[order] ?? '', people[order] ?? ''];
			const day = `lundi ${order + 3} mars 2010 à 9h1${order}`;
			return title === ''
				? [`${person} a répondu le ${day}`, said]
				: [title, `Soumis par ${person}, le ${day}`, said];
		}),
	];
	const { labels, drafts } = segment(lines);
	const own = lines.filter(
		(_, at) => labels[at]?.role === 'body' && drafts[labels[at].draft ?? -1]?.kind === 'comment',
	);
	expect(own).toEqual(words.slice(0, titles.length));
	expect(drafts.slice(1)).toMatchObject(
		people.slice(0, titles.length).map((author) => ({ author })),
	);
});
