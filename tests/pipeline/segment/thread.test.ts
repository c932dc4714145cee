import { readdirSync, readFileSync } from 'node:fs';
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { describePage } from '../../../scripts/segment/page.ts';
import { findRepeats } from '../../../scripts/segment/repeats.ts';
import { findThread } from '../../../scripts/segment/thread.ts';
import { date, essay, people, themes, words } from './themes.ts';

/** Author and words of each comment that is found below the essay. */
function read(lines: readonly string[]): { author: string | undefined; words: string }[] {
	const { lines: described } = describePage(lines, findRepeats(lines));
	const cells = findThread(described)?.best.cutting.cells ?? [];
	return cells.map(({ author, body }) => ({
		author,
		words: body.map((index) => described[index]?.text).join('\n'),
	}));
}

const expected = people.map((author, order) => ({ author, words: words[order] }));
describe('findThread', () => {
	test.each(Object.entries(themes))('reads a theme with %s', (_, theme) => {
		const comments = people.flatMap((author, order) => {
			const [above, below] = theme(author, order);
			return [...above, words[order] ?? '', ...below];
		});
		expect(read([...essay, '6 Comments', ...comments, 'Leave a Reply'])).toEqual(expected);
	});

	test('leaves a byline that somebody quotes in the words', () => {
		const comments = people.flatMap((author, order) => [
			`${author} says:`,
			date(order),
			words[order] ?? '',
			...(order === 3 ? ['Orla Quist says:', '“I love that bridge!”', 'So do we.'] : []),
		]);
		expect(read([...essay, ...comments]).map(({ author }) => author)).toEqual(people);
	});

	test('leaves the sources that words cite, and the days they were seen on, in the words', () => {
		const sources = (order: number) =>
			[
				`https://www.canal.example/locks/${order + 1}/keepers.html ${order + 2}.03.2010`,
				`https://river.example/wiki/Pier_${order} (${order + 2}.03.2010)`,
				`The council: https://council.example/minutes/2009/${order}.pdf 1.03.2010`,
			].slice(0, order % 4);
		const comments = people.flatMap((author, order) => [
			author,
			date(order),
			words[order] ?? '',
			...sources(order),
			'Reply',
		]);
		expect(read([...essay, '6 Comments', ...comments])).toEqual(
			people.map((author, order) => ({
				author,
				words: [words[order], ...sources(order)].join('\n'),
			})),
		);
	});

	test('leaves a byline in the words that is quoted with what it signed', () => {
		const byline = (order: number) => `${people[order] ?? ''} on ${date(order)}`;
		const comments = people.flatMap((_, order) => [
			...(order === 4 ? ['You should have asked my uncle', byline(1)] : []),
			words[order] ?? '',
			byline(order),
		]);
		const quoted = `You should have asked my uncle\n${byline(1)}\n${words[4] ?? ''}`;
		expect(read([...essay, '6 Comments', ...comments])).toEqual(
			expected.with(4, { author: people[4] ?? '', words: quoted }),
		);
	});

	test('leaves the comment above in the words of one that quotes all of it', () => {
		const byline = (order: number) => `${people[order] ?? ''} on ${date(order)}`;
		const comments = people.flatMap((_, order) => [
			...(order === 2 ? [words[1] ?? '', byline(1)] : []),
			words[order] ?? '',
			byline(order),
		]);
		const quoted = [words[1], byline(1), words[2]].join('\n');
		expect(read([...essay, '6 Comments', ...comments])).toEqual(
			expected.with(2, { author: people[2] ?? '', words: quoted }),
		);
	});

	test('keeps the score of a match in the words, and takes votes out of them', () => {
		const comments = people.flatMap((author, order) => [
			`${author} says:`,
			date(order),
			words[order] ?? '',
			...(order === 5 ? ['Millers 3 Weavers 1'] : []),
			`Agree ${order} Disagree 12`,
		]);
		const told = { author: people[5] ?? '', words: `${words[5] ?? ''}\nMillers 3 Weavers 1` };
		expect(read([...essay, ...comments])).toEqual(expected.with(5, told));
	});

	test('leaves the byline at the essay’s foot to the essay', () => {
		const comments = people.flatMap((author, order) => [words[order] ?? '', author, date(order)]);
		const foot = ['Wilf', 'March 1, 2010 at 9:12 am', 'Posted in Bridges, Mills'];
		expect(read([...essay, ...foot, ...comments])).toEqual(expected);
	});

	test('leaves a byline above the essay to it, though all comments have the same', () => {
		const comments = people.flatMap((author, order) => [author, date(order), words[order] ?? '']);
		const head = ['Wilf', 'March 1, 2010 at 9:12 am'];
		expect(read([...head, ...essay, 'Comments', ...comments])).toEqual(expected);
	});

	test('reads numbers that answers have not', () => {
		let count = 0;
		const comments = people.flatMap((author, order) => [
			[1, 4].includes(order) ? author : `${(count += 1)}. ${author}`,
			words[order] ?? '',
			`${date(order)} Link to this comment | Reply`,
		]);
		expect(read([...essay, '6 Comments, 4 Threads', ...comments])).toEqual(expected);
	});

	test('tells two who answer each other from whom each byline says they answer', () => {
		const pair = ['mill_rat Orla Quist', 'Orla Quist mill_rat'];
		const comments = people.flatMap((_, order) => [
			pair[order % 2] ?? '',
			date(order),
			words[order] ?? '',
		]);
		expect(read([...essay, ...comments])).toEqual(
			expected.map((comment, order) => ({
				...comment,
				author: order % 2 ? 'Orla Quist' : 'mill_rat',
			})),
		);
	});

	test('reads the comments of somebody who is called as others are beside their names', () => {
		const called = people.with(1, 'admin');
		const comments = called.flatMap((author, order) => [
			author,
			date(order),
			words[order] ?? '',
			'Recommend? (3)',
		]);
		expect(read([...essay, ...comments])).toEqual(
			expected.with(1, { author: 'admin', words: words[1] ?? '' }),
		);
	});

	test('leaves a rule in the last comment to its words', () => {
		const comments = people.flatMap((author, order) => [
			author,
			date(order),
			words[order] ?? '',
			...(order === 5 ? ['—', 'And it still is.'] : []),
			'Recommend? (3)',
			'Report abuse',
		]);
		const last = { author: people[5] ?? '', words: `${words[5] ?? ''}\n—\nAnd it still is.` };
		expect(read([...essay, ...comments])).toEqual(expected.with(5, last));
	});

	test('leaves what somebody signs with to the words, though another is called so', () => {
		const called = people.with(5, 'Orla').with(4, 'Orla Quist').with(0, 'Cara Ness');
		const comments = called
			.toReversed()
			.flatMap((author, order) => [
				author,
				date(order),
				words[order] ?? '',
				...(author === 'Orla Quist' ? ['Orla'] : []),
				'Reply',
			]);
		expect(read([...essay, ...comments]).map(({ author }) => author)).toEqual(called.toReversed());
	});

	test('takes a line of the essay that ends with a number for no first comment’s name', () => {
		const list = ['98. Wilf Arden', '99. Jo Pell', '100. Ray Tarn'];
		const comments = people.flatMap((author, order) => [author, date(order), words[order] ?? '']);
		expect(read([...essay, ...list, ...comments])).toEqual(expected);
	});

	test('leaves the labels of a recipe, a heart and a greeting to the words', () => {
		const card = ['Course: Dessert', 'Cuisine: Frisian', 'Servings: 3 cups', 'Author: Wilf'];
		const said = words.map((word, order) =>
			order === 2 ? '❤️' : order === 3 ? 'Dear Wilf,' : word,
		);
		const comments = people.flatMap((author, order) => [
			said[order] ?? '',
			...(order === 3 ? [words[3] ?? ''] : []),
			`– ${author} on ${date(order)}`,
		]);
		const [found] = [read([...essay.slice(0, 2), ...card, ...essay.slice(2), ...comments])];
		expect(found.map(({ author }) => author)).toEqual(people);
		expect(found.slice(2, 4).map((comment) => comment.words)).toEqual([
			'❤️',
			`Dear Wilf,\n${words[3] ?? ''}`,
		]);
	});

	test('begins names that stand alone where readers speak', () => {
		const list = ['The Mill', 'The Ferry', 'The Weir'].flatMap((name) => [
			name,
			'It was built in 1702 for the millers, who had to walk round by the bridge.',
			'It was closed in 1911, and it was not opened until the town had paid for it.',
		]);
		const comments = people.flatMap((author, order) => [author, words[order] ?? '']);
		expect(read([...essay, ...list, ...comments])).toEqual(expected);
	});

	test('puts neither the heading nor the essay’s foot into the first comment', () => {
		const comments = people.flatMap((author, order) => [
			author,
			words[order] ?? '',
			`Like Reply ${order + 1} months ago`,
		]);
		const foot = 'Filed Under: Bridges Tagged With: piers, mills';
		expect(read([...essay, foot, 'Showing 6 comments', ...comments])).toEqual(expected);
	});

	test.each([
		['a name and a time', ['Orla Quist', 'March 3, 2010 at 4:12 pm']],
		['a word of speech and a date', ['3. Mar, 2010 / Orla Quist says:']],
		['how long ago', ['Orla Quist 12 days ago']],
	])('reads a lone comment with %s', (_, byline) => {
		expect(read([...essay, ...byline, words[0] ?? ''])).toEqual([expected[0]]);
	});

	test.each([
		['when a meeting begins', ['Town Hall', 'March 3, 2010 at 4:30 pm', 'All are welcome.']],
		['its own byline', ['Posted by Orla Quist on March 3, 2010 at 4:12 pm', 'Permalink']],
		['a name and a day', ['Orla Quist', 'March 3, 2010']],
	])('takes no comment from an essay that ends with %s', (_, end) => {
		expect(read([...essay, ...end])).toEqual([]);
	});

	test('takes a pingback between comments for one of its own', () => {
		const comments = people.flatMap((author, order) => [
			`${author} says:`,
			date(order),
			words[order] ?? '',
			...(order === 2 ? ['Pingback: Bridges | The Weir Gazette'] : []),
		]);
		const found = read([...essay, '7 Responses', ...comments]);
		expect(found.filter(({ words: said }) => said !== '')).toEqual(expected);
		expect(found).toContainEqual({ author: 'Bridges | The Weir Gazette', words: '' });
	});

	test('takes the name after an author’s for the person answered', () => {
		const comments = people.flatMap((author, order) => [
			`${author}${[1, 3, 5].includes(order) ? `  ${people[order - 1] ?? ''}` : ''} • ${order + 2} days ago`,
			words[order] ?? '',
			'• Reply • Share ›',
		]);
		expect(read([...essay, ...comments])).toEqual(expected);
	});

	test('takes the author’s reply below a comment for one of its own', () => {
		const comments = people.flatMap((author, order) => [
			`${author} had this to say`,
			`on ${date(order)}`,
			words[order] ?? '',
			...(order === 2 ? ['Response from Wilf:', 'It is eleven minutes each way.'] : []),
		]);
		const answer = { author: 'Wilf', words: 'It is eleven minutes each way.' };
		expect(read([...essay, ...comments])).toEqual(expected.toSpliced(3, 0, answer));
	});

	test('takes no transcript for a thread', () => {
		const turns = people.flatMap((author, order) => [
			`${author} 00:0${order}:1${order}`,
			words[order] ?? '',
		]);
		expect(read([...essay, ...turns])).toEqual([]);
	});

	test('reads two forms of byline on one page', () => {
		const comments = people.flatMap((author, order) =>
			order < 4
				? [
						`${author} schrieb am 0${order + 3}.03.2010 um 12:1${order}:`,
						words[order] ?? '',
						'Antworten',
					]
				: [author, `vor ${6 - order} Tagen`, words[order] ?? '', 'Antworten'],
		);
		expect(read([...essay, ...comments])).toEqual(expected);
	});

	test('tells two comments of one person from a sign-off', () => {
		const names = ['Orla Quist', 'Mara Lund', 'Mara Lund', 'B. Fenwick', 'Mara Lund', 'Ivo Strand'];
		const comments = names.flatMap((name, order) => [name, words[order] ?? '']);
		expect(read([...essay, 'Comments (6)', ...comments]).map(({ author }) => author)).toEqual(
			names,
		);
	});

	test('takes one word for many who gave no name', () => {
		const names = ['Anonymous', 'Lars', ...Array.from({ length: 6 }, () => 'Anonymous')];
		const print = (above: (name: string, order: number) => readonly string[]) =>
			names.flatMap((name, order) => [...above(name, order), words[order % 6] ?? '']);
		const authors = (comments: readonly string[]) =>
			read([...essay, 'Discussion', ...comments]).map(({ author }) => author);
		expect(authors(print((name, order) => [`${name}:`, date(order)]))).toEqual(names);
		expect(authors(print((name) => [`By ${name}`]))).toEqual(names);
	});

	test('leaves names alone in the essay, above the heading of its comments, to it', () => {
		const signed = people.flatMap((name, order) => [`${name}:`, words[order] ?? '']);
		const page = [essay[0] ?? '', 'Hello', ...essay, 'What people are saying', ...signed];
		expect(read(page).map(({ author }) => author)).toEqual(people);
	});

	test('takes a picture’s name for nobody’s, and the text of another for the next comment’s head', () => {
		const comments = people.flatMap((name, order) => [
			'Gravatar',
			`${name} says:`,
			words[order] ?? '',
			`Posted ${date(order)}`,
			'Link',
		]);
		const page = [...essay, 'Weir-in-March.png', 'It stands there yet.', ...comments];
		const { lines } = describePage(page, findRepeats(page));
		const cutting = findThread(lines)?.best.cutting;
		expect(lines[cutting?.start ?? 0]?.text).toBe('Gravatar');
		expect(cutting?.cells.map(({ author }) => author)).toEqual(people);
	});

	test('leaves the essay’s own byline with the essay', () => {
		const comments = people.flatMap((author, order) => [
			words[order] ?? '',
			`Posted by ${author} at ${date(order)}`,
		]);
		expect(read([...essay, 'Posted by Wilf Ancrum at 6:31 PM', 'Comments', ...comments])).toEqual(
			expected,
		);
	});

	test('leaves a sidebar below the comments to the page, on whichever side the bylines stand', () => {
		const sidebar = [
			'Recent Comments',
			`Orla Quist on ${date(3)}`,
			'About',
			'I write about whatever is in front of me, which lately is mostly rain and a shed.',
		];
		const below = people.flatMap((author, order) => [
			words[order] ?? '',
			`Posted by: ${author} | ${date(order)}`,
		]);
		expect(read([...essay, '6 Comments', ...below, ...sidebar])).toEqual(expected);
		const above = people.flatMap((author, order) => [
			`${author} says:`,
			date(order),
			words[order] ?? '',
		]);
		expect(read([...essay, '6 Comments', ...above, ...sidebar])).toEqual(expected);
	});

	test('reads readers’ letters, each signed with a name and a place', () => {
		const towns = [
			'Truro, Cornwall',
			'Leeds',
			'Lyon, France',
			'Swindon',
			'Perth, Australia',
			'Hay',
		];
		const letters = people.flatMap((author, order) => [
			`${words[order] ?? ''} I have thought so ever since it was built.`,
			`${author === 'tinwhistle' ? 'T. Whistle' : author}, ${towns[order] ?? ''}`,
		]);
		expect(read([...essay, ...letters]).map(({ author }) => author)).toEqual(
			people.map((author) => (author === 'tinwhistle' ? 'T. Whistle' : author)),
		);
	});

	test('finds no comments in the posts of a weblog that one person signed', () => {
		const signed = (order: number) => `Posted by Wilf Ancrum on ${date(order)} | Permalink`;
		const post = [...essay, signed(1), 'Another matter', ...essay.toReversed(), signed(2)];
		expect(read(post)).toEqual([]);
	});

	test('reads comments in a script without spaces, the first line of each among the words', () => {
		const said = [
			'橋が閉まってから毎朝十一分も余計に歩いています。\n水車の鴨は喜んでいます。',
			'四ミリなら鉛筆の幅より狭いですね、それでも気になります。\nお大事に。',
			'うちの叔父があの橋脚を造ったと何度も聞かされました。\n本当でしょうか。',
			'夏になると子どもたちがあそこから飛び込むのが楽しみでした。\nまた見たいです。',
		];
		const names = ['みかん', 'たくろー', 'ゆき', 'パン屋'];
		const comments = said.flatMap((text, order) => [
			`${names[order]} 2009-03-0${order + 2} 22:3${order}:50`,
			...text.split('\n'),
		]);
		expect(read([...essay, ...comments])).toEqual(
			said.map((text, order) => ({ author: names[order], words: text })),
		);
	});

	test('says how sure it is of every comment', () => {
		const comments = people.flatMap((author, order) => [
			`${author} says:`,
			date(order),
			words[order] ?? '',
		]);
		const lines = [...essay, ...comments];
		const thread = findThread(describePage(lines, new Map()).lines);
		expect(thread?.confidence).toHaveLength(people.length);
		for (const { bounds, author } of thread?.confidence ?? []) {
			expect(bounds).toBeGreaterThan(0.5);
			expect(author).toBeGreaterThan(0.5);
		}
	});

	test('finds no comment in an essay', () => {
		expect(read(essay)).toEqual([]);
	});

	test.each(readdirSync('tests/gold/threads/docs').filter((name) => name.startsWith('trap-')))(
		'finds no comment in %s',
		(name) => {
			expect(read(readFileSync(`tests/gold/threads/docs/${name}`, 'utf8').split('\n'))).toEqual([]);
		},
	);

	const line = fc.oneof(
		fc.string({ maxLength: 60, unit: 'grapheme' }),
		fc.constantFrom(
			'Reply',
			'Ann says:',
			'May 3, 2010 at 4:05 pm',
			'Ann Lee',
			'',
			'#3',
			'5 Comments',
			'Post a comment',
		),
		fc.constantFrom(...essay, ...words),
	);

	test.prop([fc.array(line, { maxLength: 60 })])(
		'cuts any lines into cells in order, none twice',
		(lines) => {
			const described = describePage(lines, findRepeats(lines)).lines;
			const thread = findThread(described);
			if (thread === undefined) return;
			const { start, end, cells } = thread.best.cutting;
			const used = cells.flatMap(({ header, body, trailer }) => [...header, ...body, ...trailer]);
			expect(new Set(used).size).toBe(used.length);
			expect([...used].sort((a, b) => a - b)).toEqual(used);
			for (const index of used) {
				expect(index).toBeGreaterThanOrEqual(start);
				expect(index).toBeLessThan(Math.max(end, start + 1));
				expect(index).toBeLessThan(described.length);
			}
		},
	);

	test.prop([
		fc.constantFrom(...Object.keys(themes)),
		fc.subarray(['Home', 'About', 'Archives', 'Skip to content', 'Subscribe']),
		fc.subarray(['Post a Comment', 'Older Post', 'Home', 'Powered by Hand']),
	])('reads the same comments whatever furniture stands around', (name, above, below) => {
		const comments = people.flatMap((author, order) => {
			const [head = [], foot = []] = themes[name]?.(author, order) ?? [];
			return [...head, words[order] ?? '', ...foot];
		});
		expect(read([...above, ...essay, '6 Comments', ...comments, ...below])).toEqual(expected);
	});

	test('reads a page of sixteen thousand lines', () => {
		const page = Array.from({ length: 4000 }, (_, order) => [
			`Person ${order % 977} says:`,
			`March ${1 + (order % 28)}, 2010 at ${1 + (order % 12)}:${10 + (order % 50)} pm`,
			`Words of comment ${order}, which are many and of which ${order * 7} are different.`,
			'Reply',
		]).flat();
		const { lines } = describePage(page, new Map());
		expect(findThread(lines)?.best.cutting.cells).toHaveLength(4000);
	}, 60_000);
});

describe('names that only look as if the theme had made them', () => {
	const signed = (names: readonly string[]) =>
		names.flatMap((name, order) => [`${name} says:`, date(order), words[order] ?? '']);

	test.each([
		[['Bob', 'Uncle Bob', 'Big Bob', 'Mara', 'Orla Quist', 'Ben']],
		[['Kari in Alaska', 'Mara', 'Pam in Duluth', 'Norma in Ohio', 'Ben', 'Orla Quist']],
		[['Anonymous Coward', 'Anonymous Coward', 'Anonymous Coward', 'Ben', 'Mara', 'Orla']],
	])('%s', (names) => {
		expect(read([...essay, ...signed(names)]).map(({ author }) => author)).toEqual(names);
	});
});
