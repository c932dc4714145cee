import { describe, expect, test } from 'vitest';
import { findReplies } from '../../../scripts/attribute/replies.ts';
import type { Spoken } from '../../../scripts/attribute/replies.ts';
import { captureOf, ingestAll, ledgerOf } from '../../helpers/ingest.ts';

function spoken(author: string, text: string): Spoken {
	return { author, text, number: undefined, answers: undefined, nesting: undefined };
}

const before = [
	spoken('Bram Vonk', 'I drive the bus.'),
	spoken('Mara L.', 'The boat does not wait.'),
	spoken('tinwhistle', 'Nor does the bus.'),
];

/** Place of the comment that the words answer, below three others. */
function answered(text: string): number | undefined {
	return findReplies([...before, spoken('Ottoline', text)], 'Ruth').at(-1)?.to;
}

describe('findReplies', () => {
	test.each([
		['@Mara L.: it waited once.', 1],
		['Bram, do they wave back?', 0],
		['I will ask the captain tonight, thanks tinwhistle', 2],
		['Thank you so much Bram, that is good to hear.', 0],
		['I totally agree with Mara.', 1],
		['+1 for what Bram said', 0],
		['Bram you are right and now I cannot unsee it.', 0],
		['Only that I forget it otherwise, Mara. It was in December.', 1],
		['Wet shoes, Bram :)', 0],
		['Until ten at night, Mara, so bring a lamp.', 1],
		['I waited an hour, Mara, even in the rain.', 1],
		['@tinwhistle\nYou should ask the mate.', 2],
		['@Bram Vonk You should ask the mate.', 0],
		['Mara > she said nothing of the kind.', 1],
		['Oh Bram no! Go back for it!', 0],
		['Thank you all. Mara, would you ask him?', 1],
		['Bram Vonk wrote: "I drive"', 0],
	])('%s', (text, place) => {
		expect(answered(text)).toBe(place);
	});

	test('the latest comment by that number is answered, and `#1 reason` answers nobody', () => {
		const numbered = before.map((comment, order) => ({ ...comment, number: order + 1 }));
		const to = (text: string) =>
			findReplies([...numbered, spoken('Ottoline', text)], 'Ruth').at(-1)?.to;
		expect(to('#2 agree, but the mate does.')).toBe(1);
		expect(to('@1 Which bus?')).toBe(0);
		expect(to('#1: Which bus?')).toBe(0);
		expect(to('#1 reason I came here is the soup.')).toBeUndefined();
	});

	test('the place in the thread is the number where a page has lost those of its list', () => {
		const cited = spoken('Cora', 'Tinwhistle (3), it does.');
		const clear = spoken('Dora', '@2 It does.');
		const to = (text: string, thread: readonly Spoken[] = [...before, cited, clear]) =>
			findReplies([...thread, spoken('Ottoline', text)], 'Ruth').at(-1)?.to;
		expect(to('@1 Which bus?')).toBe(0);
		expect(to('Re: Mara L. (#2), by the way')).toBe(1);
		expect(to('No. 2, that made my day.')).toBe(1);
		// Nobody else cites a number, or somebody cites one that is not yet there.
		expect(to('@1 Which bus?', before)).toBeUndefined();
		const early = [...before, cited, clear, spoken('Finn', 'Re: 9, yes.')];
		expect(to('@1 Which bus?', early)).toBeUndefined();
		expect(to('The bus (1) was late.')).toBeUndefined();
		expect(to('To 2 of us it never waved.')).toBeUndefined();
		// What is said of the reasons that an essay counts cites no comment.
		const reasons = [...before, spoken('Cora', '#2 is so true.'), spoken('Emil', '#3! Oh my.')];
		expect(to('#1 and #3 for me.', reasons)).toBeUndefined();
	});

	test.each([
		['Dr Nigel Ware', 'Nigel, is it published?'],
		['Dr Pritam S', 'Good point Dr Pritam. How about the water?'],
		['Sister Lucille M.', 'Sister Lucille, I have bought a notebook.'],
		['Le Chat Botté', 'Cher Chat Botté, je vote ailleurs.'],
		['realist of sedge', 'realist of sedge, and who paid for it?'],
		['D Hallam', '@D Hallam I do hear you.'],
	])('%s is meant by: %s', (author, text) => {
		const thread = [...before, spoken(author, 'One.'), spoken('Ottoline', text)];
		expect(findReplies(thread, 'Ruth').at(-1)?.to).toBe(before.length);
	});

	test('the latest who says the quoted words is answered', () => {
		const said = 'The boat leaves at nine whether or not anybody is on it.';
		const thread = [...before, spoken('Cora', said), spoken('Emil', `As she says: ${said}`)];
		const quoting = spoken('Ottoline', `“boat leaves at nine whether or not anybody” Who says so?`);
		expect(findReplies([...thread, quoting], 'Ruth').at(-1)).toEqual({ to: 4, from: 'quotation' });
		const never = spoken('Ottoline', '“the boat leaves at ten whenever it likes” Who says so?');
		expect(findReplies([...thread, never], 'Ruth').at(-1)).toBeUndefined();
	});

	test('a name that the speaker shares is the other’s, and one that two others share is nobody’s', () => {
		const anns = [spoken('Ann Lee', 'One.'), spoken('Ann Moor', 'Two.'), spoken('Bo', 'Three.')];
		const to = (author: string) =>
			findReplies([...anns, spoken(author, '@Ann: which boat?')], 'Ruth').at(-1)?.to;
		expect(to('Ann Moor')).toBe(0);
		expect(to('Bo')).toBeUndefined();
	});

	test.each([
		['Once I met a man, Bram, Mara and the dog were there.'],
		['My neighbours are called Bram and Mara.'],
		['Thanks for the timetable.'],
		['They attack Mara for what the captain did.'],
		['Ask the mate, Mara and the cook.'],
		['They asked tinwhistle players to come aboard.'],
	])('%s answers nobody', (text) => {
		expect(answered(text)).toBeUndefined();
	});
});

test('somebody is answered who spoke before, where the page prints the newest comment first', () => {
	const page = [
		'A letter to the ferry company',
		'by Ruth on March 4, 2009',
		'The timetable says that the boat leaves at nine, and it does, whether or not anybody is on it.',
		'I have written to ask whether it might wait for the bus that brings the people it is meant to carry.',
		'Ottoline says:',
		'March 7, 2009 at 9:15 am',
		'@Bram Do they wave back?',
		'Mara says:',
		'March 6, 2009 at 7:41 pm',
		'It does not even wait for the post.',
		'Bram says:',
		'March 5, 2009 at 8:02 am',
		'I drive the bus. We wave at the boat every morning.',
	].join('\n');
	const { entries } = ledgerOf(ingestAll([captureOf('ferry.txt', page)]), 'ferry.txt');
	const [, first, , last] = entries;
	expect(first).toMatchObject({ author: 'Ottoline', inReplyTo: last?.id, replyFrom: 'mention' });
});
