import { describe, expect, test } from 'vitest';
import { structureBlocks } from '../../../scripts/structure/structure.ts';
import { linesOf, outlineOf } from './outline.ts';

describe('findNotes', () => {
	test.each([
		['*', 'It happens every day. *', '*after a book by Ann Lee'],
		['**', 'It happens** every day.', '** after a book'],
		['†', 'It happens every day.†', '† after a book'],
		['[1]', 'It happens [1].', '[1] after a book'],
		['(1)', 'It happens(1) every day.', '(1) after a book'],
		['²', 'It happens² every day.', '² after a book'],
	])('joins a note to the line that calls it with %s', (mark, line, note) => {
		const [text, middle, definition] = structureBlocks(linesOf(`${line}\nMore.\n${note}`)).children;
		const call = { type: 'footnoteReference', identifier: mark, label: mark };
		expect(text && 'children' in text && text.children).toContainEqual(call);
		expect(middle).toMatchObject({ type: 'paragraph' });
		expect(definition).toMatchObject({ type: 'footnoteDefinition', identifier: mark });
	});

	test('takes the calls of a line in their order, whatever the order of the notes', () => {
		expect(outlineOf('One* two† three.\n† a note\n* another')).toEqual([
			'paragraph: One* two† three.',
			'footnote: a note',
			'footnote: another',
		]);
	});

	test.each([
		['stress', 'It is *not* so.\n*after a book'],
		['an aside', 'So it is.*\n*sighs*'],
		['a blotted word', 'What the f**k.\n** after a book'],
		['a note without call', 'So it is.\n*after a book'],
		['a call below its note', '*after a book\nSo it is.*'],
		['two calls', 'So it is.*\nAnd so.*\n*after a book'],
		['two notes', 'So it is.*\n*after a book\n*by Ann Lee'],
		['parts of a sentence', 'We need (1) bread and salt.\n(1) is easy'],
	])('leaves %s alone', (_, text) => {
		expect(outlineOf(text).filter((line) => line.startsWith('footnote'))).toEqual([]);
	});
});
