import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { attribute, bodiesOf } from '../../../scripts/attribute/attribute.ts';
import { segment } from '../../../scripts/segment/segment.ts';
import type { CommentRecord } from '../../../scripts/model/entry.ts';

const essay = [
	'On the roof',
	'',
	'The library has kept bees on its roof for six summers now, and people keep asking how that began.',
	'',
	'The honest answer is that nobody asked. A swarm came down on the flagpole in June, and the porter owned a ladder.',
	'',
	'There are four hives today. They stand behind the lift, where the wind does not come, and nobody has been stung but the porter.',
	'',
];

/** The comments found: author, words and the place of the comment each answers. */
function read(lines: readonly string[]) {
	const capture = { name: 'c', sha256: '', format: 'text', text: lines.join('\n'), lines } as const;
	const segmentation = segment(lines);
	const records = attribute(capture, segmentation, bodiesOf(capture, segmentation), []);
	const comments = records.filter((record): record is CommentRecord => record.kind === 'comment');
	return comments.map(({ author, text, inReplyTo }) => ({
		author,
		text,
		answers: comments.findIndex(({ key }) => key === inReplyTo),
	}));
}

describe('comments printed as the items of a list', () => {
	test('numbered items without names are comments, without their markers', () => {
		const found = read([
			...essay,
			'3 responses to “On the roof”',
			'',
			'  1. I love this! Do you sell the honey?',
			'',
			'    My aunt would buy all of it.',
			'',
			'  2. Poor porter. Thanks for the smile this morning.',
			'',
			'  3. Four hives?! We can barely manage our one.',
			'',
			'Leave a Reply',
		]);
		expect(found).toEqual([
			{
				author: undefined,
				text: 'I love this! Do you sell the honey?\nMy aunt would buy all of it.',
				answers: -1,
			},
			{
				author: undefined,
				text: 'Poor porter. Thanks for the smile this morning.',
				answers: -1,
			},
			{
				author: undefined,
				text: 'Four hives?! We can barely manage our one.',
				answers: -1,
			},
		]);
	});

	test('items within items answer what they stand below', () => {
		const found = read([
			...essay,
			'3 Comments',
			'',
			'  1. Orla Quist',
			'',
			'    Do you sell the honey? I would love a jar.',
			'',
			'    • Ben Hatherly',
			'',
			'      We give it to the porter, Orla.',
			'',
			'  2. Mara Lind',
			'',
			'    I have been on that roof!',
			'',
			'Leave a Reply',
		]);
		expect(found.map(({ author, answers }) => [author, answers])).toEqual([
			['Orla Quist', -1],
			['Ben Hatherly', 0],
			['Mara Lind', -1],
		]);
	});

	test('some items have kept their bylines and some have lost them', () => {
		const found = read([
			...essay,
			'3 Comments',
			'',
			'  1. Thanks for this, I never knew about the flagpole!',
			'',
			'  2. orla_q says:',
			'',
			'    I held the ladder, you know.',
			'',
			'  3. What did the porter say? I bet he was not amused.',
		]);
		expect(found.map(({ author }) => author)).toEqual([undefined, 'orla_q', undefined]);
	});

	test('the name with the number that is missing is found, though it looks like none', () => {
		const names = ['Tom Marsh', 'Carol', 'Left Foot Forward Slash', 'Jocasta Wray', 'Chas Lee'];
		const said = ['Sign the porter up.', 'I saw him there.', 'So did we all.', 'Not I.', 'Nor me.'];
		const found = read([
			...essay,
			'Reader comments',
			...names.flatMap((name, order) => [`${order + 1}. ${name}`, said[order] ?? '']),
		]);
		expect(found.map(({ author, text }) => [author, text])).toEqual(
			names.map((name, order) => [name, said[order]]),
		);
	});

	test('a link run into the next words ends the comment above it', () => {
		const found = read([
			...essay,
			'3 comments:',
			'',
			'I love this! Do you sell the honey?',
			'ReplyDeletePoor porter. Thanks for the smile, you made my day.',
			'ReplyDeleteYou have four hives?! I can barely manage our one.',
			'ReplyDelete',
		]);
		expect(found.map(({ text }) => text)).toEqual([
			'I love this! Do you sell the honey?',
			'Poor porter. Thanks for the smile, you made my day.',
			'You have four hives?! I can barely manage our one.',
		]);
	});
});

/** Comments as some programs extract them from a page: the links below each moved up behind its first line. */
function withMovedLinks(comments: readonly (readonly string[])[], links: string): string[] {
	const lines: string[] = [];
	let waiting = '';
	for (const [first = '', second, ...rest] of comments) {
		lines.push(`${waiting}${first}`, '');
		waiting = links;
		if (second === undefined) continue;
		lines.push('', '', `${waiting}${second}`, '', ...rest.flatMap((line) => [line, '']));
		waiting = '';
	}
	return waiting === '' ? lines : [...lines, waiting];
}

describe('comments whose links an extractor moved up behind the first line of each', () => {
	test('each begins with the line above its links, and has no words of these', () => {
		const found = read([
			...essay,
			...withMovedLinks(
				[
					['How lovely.'],
					['Hello all,', 'The honey of the roof is sold on Thursdays.', 'It is not cheap.'],
					['Our school has none.'],
					['This comment has been removed by the author.'],
					['A correction:', 'the porter was stung twice.'],
				],
				'ReplyDelete',
			),
		]);
		expect(found.map(({ text }) => text)).toEqual([
			'How lovely.',
			'Hello all,\nThe honey of the roof is sold on Thursdays.\nIt is not cheap.',
			'Our school has none.',
			'This comment has been removed by the author.',
			'A correction:\nthe porter was stung twice.',
		]);
	});

	test('an answer has the second link alone', () => {
		const [, answer] = read([
			...essay,
			...withMovedLinks([['Who pays?', 'And when?'], ['Nobody does.']], 'ReplyDelete').slice(0, -1),
			'DeleteAnd that is how it began.',
			'',
			'ReplyDelete',
		]);
		expect(answer?.text).toBe('Nobody does.');
	});

	test('a line that says no more than the link is somebody’s word where no links were moved', () => {
		const [first] = read([
			...essay,
			'3 Comments',
			...['Ann Waller says:', 'It asks what to do with the file.', 'Delete', 'I pressed that.'],
			...['Peter Strand says:', 'So did I.', 'Orla Quinn says:', 'I held the ladder.'],
		]);
		expect(first?.text).toBe('It asks what to do with the file.\nDelete\nI pressed that.');
	});

	test('the names are read where the page has kept them', () => {
		const found = read([
			...essay,
			...['Ann Waller', 'June 3, 2011 at 8:05 AM', '', 'Who pays for the suits?', '', '', ''],
			...['ReplyDeleteAnd when?', ''],
			...['Peter Strand', 'June 3, 2011 at 9:40 AM', '', 'Nobody does.', '', '', ''],
			...['ReplyDeleteThat is how it began.', ''],
			...['Orla Quinn', 'June 4, 2011 at 7:12 PM', '', 'I held the ladder.', '', 'ReplyDelete'],
		]);
		expect(found.map(({ author }) => author)).toEqual(['Ann Waller', 'Peter Strand', 'Orla Quinn']);
		expect(found[0]?.text).toBe('Who pays for the suits?\nAnd when?');
	});

	const sentence = fc
		.array(fc.integer({ min: 0, max: 9999 }), { minLength: 2, maxLength: 9 })
		.map((words) => `Said ${words.map((word) => `w${word}`).join(' ')}.`);
	const comment = fc.array(sentence, { minLength: 1, maxLength: 4 });
	const broken = fc.array(sentence, { minLength: 2, maxLength: 4 });

	property.prop([
		fc.array(comment, { minLength: 1, maxLength: 5 }),
		broken,
		fc.array(comment, { maxLength: 5 }),
		fc.constantFrom('ReplyDelete', 'AntwortenLöschen', 'ResponderEliminar', 'RépondreSupprimer'),
	])('any such comments are found as they were', (above, parted, below, links) => {
		const all = [...above, parted, ...below];
		const found = read([...essay, ...withMovedLinks(all, links)]);
		expect(found.map(({ text }) => text)).toEqual(all.map((lines) => lines.join('\n')));
	});
});

describe('lists that an essay ends with', () => {
	const lists = {
		steps: [
			'  1. Buy the suit first. You will not believe how quickly they find your ankle.',
			'  2. Place the hive where you can see it from the kitchen.',
			'  3. Wait for a warm day, and do not open it before noon.',
			'  4. Write down what you see, every time, with the date.',
		],
		'questions for the class': [
			"  1. What surprised you most in this week's reading?",
			'  2. Do you think the porter is right about the lift?',
			'  3. Have you ever seen a swarm yourself? I would love to hear about it.',
		],
		'cheerful advice': [
			'  1. Be patient. I know, I know!',
			'',
			"  2. Have fun with it. If you don't enjoy it, why bother?",
			'',
			"  3. Don't worry what others think. I never did, and look at me!",
		],
		books: [
			'  1. Ann Waller, The Hive and the House, 1987',
			'  2. Peter Strand, Six Summers, 2004',
			'  3. M. Orly, Smoke, 1999',
		],
		'people, each with a line': [
			'  • Ann Waller',
			'',
			'    She taught me how to hold the frame, and I have never forgotten it.',
			'',
			'  • Peter Strand',
			'',
			'    He lent me the smoker that I still use. I owe him two jars.',
			'',
			'  • Marie Orly',
			'',
			'    Our treasurer. I think she knows more than all of us.',
		],
	} as const;

	test.for(Object.entries(lists))('%s', ([, list]) => {
		expect(read([...essay, ...list])).toEqual([]);
		expect(read([...essay, ...list, '', 'Leave a Reply', '', 'Name (required)'])).toEqual([]);
	});
});
