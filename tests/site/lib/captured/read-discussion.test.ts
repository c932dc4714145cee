import { describe, expect, test } from 'vitest';
import { anchorOf } from '../../../../src/lib/captured/anchors.ts';
import { readDiscussion } from '../../../../src/lib/captured/read-discussion.ts';

const read = (body: string) => readDiscussion(`---\nessay: a\ncomments: 1\n---\n\n${body}\n`);

describe('readDiscussion', () => {
	test('takes attributes as the strings they are', () => {
		const [comment] = read(
			'<Comment id="c-1" author="A &quot;B&quot; {x}">\n  Hello *you*.\n</Comment>',
		).comments;
		expect(comment?.attributes).toEqual({ id: 'c-1', author: 'A "B" {x}' });
		expect(comment?.html).toBe(
			`<p dir="auto" id="c-1-${anchorOf('Hello you')}">Hello <em>you</em>.</p>`,
		);
		expect(comment?.text).toBe('Hello you.');
	});

	test('takes no comment whose attributes would have to be evaluated', () => {
		const { comments, neutralised } = read('<Comment id="c-1" author={name}>\n\nx\n</Comment>');
		expect(comments).toEqual([]);
		expect(neutralised).toHaveLength(1);
	});

	test('opens no section inside a comment', () => {
		expect(read('<Comment id="c-1">\n  ## Loud\n</Comment>').comments[0]?.html).toBe(
			`<p dir="auto" id="c-1-${anchorOf('Loud')}"><strong>Loud</strong></p>`,
		);
	});

	test('gives each paragraph an address from its words, and a handle where there are several', () => {
		const one = read('<Comment id="c-1">\n  Yes.\n</Comment>').comments[0];
		expect(one?.anchors).toEqual([`c-1-${anchorOf('Yes')}`]);
		expect(one?.html).not.toContain('handle');
		const two = read('<Comment id="c-1">\n  No.\n\n  Yes.\n</Comment>').comments[0];
		expect(two?.anchors).toEqual([`c-1-${anchorOf('No')}`, `c-1-${anchorOf('Yes')}`]);
		expect(two?.html).toContain(
			`href="#c-1-${anchorOf('Yes')}" aria-label="Link to paragraph 2 of this comment"`,
		);
	});

	test('puts a note under the comment that refers to it', () => {
		const { comments } = read(
			'<Comment id="c-1">\n  One.[^a]\n</Comment>\n\n<Comment id="c-2">\n  Two.[^b]\n</Comment>\n\n[^a]: first\n\n[^b]: second',
		);
		expect(comments[0]?.html).toContain('id="c-1-fn-1"');
		expect(comments[0]?.text).toBe('One. first');
		expect(comments[1]?.html).toContain('id="c-2-fn-1"');
		expect(comments[1]?.html).not.toContain('first');
	});
});
