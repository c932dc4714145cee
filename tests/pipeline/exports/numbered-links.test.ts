import { describe, expect, test } from 'vitest';
import { readCapture } from '../../../scripts/pipeline.ts';
import { captureOf, ingestAll, ledgerOf } from '../../helpers/ingest.ts';

/** A page as `lynx -dump` prints it. */
const dump = `   [1]The Lamplighter's Almanac
   [2]Home | [3]About

                     The harbour clock

   By [4]Josephine Brack on May 4, 2009

   The harbour clock was never right and nobody minded, because the
   ferries went by the tide. It hangs over [5]the council's door, and it
   has two hands that do not agree; see the footnote [3] of the minutes.

3 Comments

   [6]Rufus Glenn says:

   [7]May 4, 2009 at 1:15 pm

   My father was one of the men who mended it, and he told us that the
   old one had no works at all.

   [8]Reply

   [9]Tilda Moss says:

   [10]May 4, 2009 at 3:40 pm

   Could the [11]drawer be opened on a Tuesday?

   [12]Reply

   A. Clerk says:

   [13]May 9, 2009 at 9:00 am

   I am the clerk. The drawer is empty, and has been since the spring.

   [14]Reply

References

   Visible links
${Array.from({ length: 14 }, (_, link) => `${String(link + 1).padStart(4)}. https://almanac.example/${link + 1}`).join('\n')}
`;

function read(text: string) {
	const capture = captureOf('clock.txt', text);
	return readCapture(capture, [capture]).records;
}

describe('a page whose links have numbers', () => {
	test('is read without them, but for those that somebody wrote', () => {
		const [essay, ...comments] = read(dump);
		expect(essay).toMatchObject({ title: 'The harbour clock', author: 'Josephine Brack' });
		expect(essay?.text).toContain("over the council's door");
		expect(essay?.text).toContain('the footnote [3] of the minutes');
		expect(comments.map(({ author }) => author)).toEqual(['Rufus Glenn', 'Tilda Moss', 'A. Clerk']);
		expect(comments[1]?.text).toBe('Could the drawer be opened on a Tuesday?');
	});

	test('has none of its list of addresses among its words, and all of it in the ledger', () => {
		expect(
			read(dump)
				.map(({ text }) => text)
				.join('\n'),
		).not.toMatch(/References|almanac\.example/u);
		const ledger = ledgerOf(ingestAll([captureOf('clock.txt', dump)]), 'clock.txt');
		const covered = (ledger.spans ?? []).flatMap(({ lines: [from, to], role }) =>
			Array.from({ length: to - from + 1 }, () => role),
		);
		for (const [index, line] of dump.trimEnd().split('\n').entries())
			expect(covered[index] === 'blank', line).toBe(line.trim() === '');
	});

	test('is none where somebody cites what a list below names', () => {
		const cited = 'The clock was never right [1], and nobody minded [2]; so say the minutes [3].';
		const text = `The harbour clock\n\n${cited}\n\nReferences\n\n1. https://a.example/1\n2. https://a.example/2\n3. https://a.example/3\n`;
		expect(read(text)[0]?.text).toContain(cited);
		expect(read(text)[0]?.text).toContain('https://a.example/3');
	});

	test('is one only where a list of addresses ends it', () => {
		const cited = 'The clock was never right [1], and nobody minded [2]; so say the minutes [3].';
		const text = `The harbour clock\n\n${cited}\n\nReferences\n\n1. https://a.example/1\n2. The minutes of the council\n3. https://a.example/3\n`;
		expect(read(text)[0]?.text).toContain(cited);
	});
});
