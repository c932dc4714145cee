import { describe, expect, test } from 'vitest';
import { isPosted, readPosted } from '../../../scripts/text/posted.ts';

describe('what a theme says of a post', () => {
	test.each([
		[
			'This entry was posted in Weirs and tagged locks, boats on March 9, 2013 by dkessler.',
			'dkessler',
			'2013-03-09',
		],
		[
			'This entry was posted on Sunday, October 15th, 2006 at 10:47 pm and is filed under Weirs. You can follow any responses to this entry through the RSS 2.0 feed.',
			undefined,
			'2006-10-15T22:47',
		],
		['This entry was posted in Weirs by Ann Lee. Bookmark the permalink.', 'Ann Lee', undefined],
		['Published by Ewan February 11th, 2007 in walking, light.', 'Ewan', '2007-02-11'],
		['Posted in Weirs by Col. R. Anstey on March 3, 2009', 'Col. R. Anstey', '2009-03-03'],
		[
			'By Ann Lee on February 3, 2009 4:15 PM | Permalink | Comments (8)',
			'Ann Lee',
			'2009-02-03T16:15',
		],
		['by Ann Lee in Weirs, Boats | 9 comments | RSS feed', 'Ann Lee', undefined],
		['Ann Lee | 6 Comments | Share Article |', 'Ann Lee', undefined],
		['Filed under: Weirs, Boats — Ann Lee @ 4:05 pm', 'Ann Lee', undefined],
		['Published Tuesday, August 21, 2007 7:00 AM by halvard', 'halvard', '2007-08-21T07:00'],
		['Posted August 29, 2010 by email', undefined, '2010-08-29'],
	])('is read: %s', (line, author, iso) => {
		const posted = readPosted(line);
		expect(posted?.author).toBe(author);
		expect(posted?.date?.iso).toBe(iso);
	});

	test.each([
		'By the time I came home it was dark.',
		'Ann Lee said so, and I believed her.',
		'My grandmother’s book was published in 1911.',
	])('is nothing where a sentence tells something: %s', (line) => {
		expect(readPosted(line)).toBeUndefined();
	});

	test('is no line of its own where it ends as a sentence of the post', () => {
		expect(isPosted('Posted in haste by Ann on March 3, 2009, and regretted at once.')).toBe(false);
		expect(isPosted('Posted by Ann on March 3, 2009')).toBe(true);
	});
});
