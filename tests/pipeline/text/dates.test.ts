import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { dayFirstEvidence } from '../../../scripts/text/calendar.ts';
import { findClock, findDate } from '../../../scripts/text/dates.ts';

describe('findDate', () => {
	test.each([
		['by zdw on November 14, 2010 at 4:25 pm.', '2010-11-14T16:25'],
		['Sunday, September 16, 2012 at 7:41 pm', '2012-09-16T19:41'],
		['16. Jul, 2012 / Mandy says:', '2012-07-16'],
		['11/7/2012 11:57:57 PM', '2012-11-07T23:57:57'],
		['Lee Dilworth  October 09, 2012 at 05:32 AM', '2012-10-09T05:32'],
		['9. Juni 2012 um 20:14 Uhr', '2012-06-09T20:14'],
		['21 stycznia 2009 o 17:40', '2009-01-21T17:40'],
		['le 2 juin 2008, 21:15', '2008-06-02T21:15'],
		['12 de marzo de 2010 14:05', '2010-03-12T14:05'],
		['9 de setembro de 2009 às 22:15', '2009-09-09T22:15'],
		['den 3 augusti 2007 kl. 18:20', '2007-08-03T18:20'],
		['4 november 2011 om 10:12', '2011-11-04T10:12'],
		['17 ноября 2010, 14:20', '2010-11-17T14:20'],
		['2012年6月11日 18:42', '2012-06-11T18:42'],
		['2005. július 19. 06:20', '2005-07-19T06:20'],
		['4. 3. 2006, 10:21', '2006-03-04T10:21'],
		['Wed Mar 03 15:04:05 2010', '2010-03-03T15:04:05'],
		['Wed, 3 Mar 2010 15:04:05 +0100', '2010-03-03T15:04:05'],
		['06:31 PM on November 28, 2004', '2004-11-28T18:31'],
		['ringer, no. 5 at 06:40 PM on November 29, 2004', '2004-11-29T18:40'],
		['03/04 at 10:21 AM', '--03-04'],
		['Mon Mar 14 2011 09:14:23 GMT-0400 (EDT)', '2011-03-14T09:14:23'],
		["Geert (Email) - 27 04 '05 - 21:58", '2005-04-27T21:58'],
		["Geert (URL) - 27-04-'05 21:58", '2005-04-27T21:58'],
		['Geert, 4/27/’05 9:58 pm', '2005-04-27T21:58'],
		['By Prudence on 2006 02 16', '2006-02-16'],
		['19 05 2008', '2008-05-19'],
		['19 05 2008 (20:11:47)', '2008-05-19T20:11:47'],
		['Ilaria | 12/11/2008 a 10:32', '2008-12-11T10:32'],
		['by grover_1961 August 12, 2010 2:18 PM', '2010-08-12T14:18'],
		['Links for March 10: fuse boxes and fabs, Wednesday, March 17 2012', '2012-03-17'],
	])('reads %s', (text, iso) => {
		expect(findDate(text)?.iso).toBe(iso);
	});

	test.each([
		'3 days ago',
		'vor 2 Tagen',
		'il y a 3 jours',
		'hace una hora',
		'há 3 dias',
		'2 giorni fa',
		'3 dni temu',
		'för 2 dagar sedan',
		'3日前',
		'Yesterday at 8:02',
		'about 3 hours later',
		'il y a une semaine',
		'hace 3 días',
		'há 2 meses',
		'před 3 dny',
	])('keeps the relative date %s as printed', (text) => {
		expect(findDate(`Ann ${text}`)).toMatchObject({ text, iso: undefined });
	});

	test.each([
		'sam',
		'2010 people came',
		'May I ask?',
		'in 3 to 4 days',
		'Il y a une erreur ici',
		'Hace una buena pregunta',
		'Hace 3 preguntas importantes',
		'vor einem Jahrhundert',
		'před 3 lidmi',
		'version 1.2.3',
		'#23 Jan from Tyler',
		'ewa, 83.24.17.*',
	])('finds none in %s', (text) => {
		expect(findDate(text)).toBeUndefined();
	});

	test('finds no August in “ago 2”', () => {
		expect(findDate('Like Reply 1 month ago 2 Likes')?.text).toBe('1 month ago');
	});

	test('does not take a person called Sam for a Saturday', () => {
		expect(findDate('Sam January 26, 2008')?.text).toBe('January 26, 2008');
	});

	test('puts the day first where the page does', () => {
		expect(findDate('3/4/2010', { dayFirst: true })?.iso).toBe('2010-04-03');
		expect(findDate('3/4/2010', { dayFirst: false })?.iso).toBe('2010-03-04');
	});

	test.prop([fc.string({ maxLength: 400, unit: 'grapheme' })])('stays inside any text', (text) => {
		const date = findDate(text);
		if (date !== undefined) expect(text.slice(date.start, date.end)).toBe(date.text);
	});
});

describe('findClock', () => {
	test('finds the time a byline prints alone', () => {
		expect(findClock('At 10:02 PM, Ann said…')).toMatchObject({ shape: 'clock', iso: undefined });
	});

	test('finds none in a longer line', () => {
		expect(
			findClock(`${'The clock in the hall struck. '.repeat(4)} It was 10:02 PM`),
		).toBeUndefined();
	});
});

describe('dayFirstEvidence', () => {
	test.each([
		['27/10/2012', true],
		['10/27/2012', false],
		['3/4/2012', undefined],
		['2012-10-27', undefined],
	])('%s → %s', (text, evidence) => {
		expect(dayFirstEvidence(text)).toBe(evidence);
	});
});
