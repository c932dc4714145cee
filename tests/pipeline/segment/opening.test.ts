import { describe, expect, test } from 'vitest';
import { segment } from '../../../scripts/segment/segment.ts';
import { date, essay, people, words } from './themes.ts';

/** The lines of the first comment of a page that signs below the words and prints nothing above them. */
function firstOf(first: readonly string[]): readonly string[] {
	const signed = (order: number) => `Posted by: ${people[order] ?? ''} | ${date(order)}`;
	const later = words.slice(1, 5).flatMap((said, order) => [said, signed(order + 1)]);
	const lines = ['The third pier', ...essay, ...first, signed(0), ...later];
	const { drafts, labels } = segment(lines);
	const draft = drafts.findIndex(({ kind }) => kind === 'comment');
	return lines.filter((_, at) => labels[at]?.role === 'body' && labels[at].draft === draft);
}

describe('a first comment that nothing marks', () => {
	const quote = (essay[2] ?? '').slice(0, -1);

	test.each([
		['praises and asks', ['Great post, Orla! What does the engineer say to that?']],
		['quotes the essay', [`“${quote}”`, 'So that is what they call a pencil in this town?']],
		['greets with an emoticon', ['Huhu Orla :)', 'Interesting! I have never seen a pier move.']],
		[
			'is signed before a postscript',
			['Hi Orla, thank you for this!', '-Orla', 'P.S. Is it sold?'],
		],
		[
			'quotes a poet',
			['Hi Orla, great post!', 'The piers are golden suns', '- Basho', 'I had one.'],
		],
		[
			'goes on in a second paragraph',
			['Wow, great post! Thanks for writing it.', 'My uncle agrees.'],
		],
	])('that %s begins where its words do', (_, first) => {
		expect(firstOf(first)).toEqual(first);
	});

	test('is none of the essay’s own quotations', () => {
		const said =
			'“I have never heard of a bridge that went anywhere”, the man at the town hall told me.';
		const lines = [said, 'Great post, Orla! What does the engineer say to that?'];
		expect(firstOf(lines)).toEqual(lines.slice(1));
	});
});

test('a first comment may greet right below the name of who wrote it', () => {
	const greeting = 'Dear Mara,';
	const said = [[greeting, words[0] ?? ''], ...words.slice(1).map((text) => [text])];
	const lines = [
		...['The third pier', ...essay],
		...said.flatMap((texts, order) => [
			...[people[order] ?? '', ...texts],
			...['Reply', date(order)],
		]),
	];
	const { drafts, labels } = segment(lines);
	const body = (draft: number) =>
		lines.filter((_, at) => labels[at]?.role === 'body' && labels[at].draft === draft);
	const first = drafts.findIndex(({ kind }) => kind === 'comment');
	expect(drafts[first]?.author).toBe(people[0]);
	expect(body(first)).toEqual(said[0]);
});
