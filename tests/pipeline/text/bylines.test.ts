import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { readByline, readName } from '../../../scripts/text/bylines.ts';

describe('readByline', () => {
	test.each([
		['Emily says:', 'Emily'],
		['Posted by: Andrew  Mar 26, 2007 2:00:18 PM', 'Andrew'],
		['3. SK - 28 October, 2011', 'SK'],
		['written by lynn, October 25, 2012', 'lynn'],
		['On September 4, 2012 at 10:25 am Steph said:', 'Steph'],
		['1  Stuart McIntyre http://example.org | 11/7/2012 11:57:57 PM', 'Stuart McIntyre'],
		['At 10:02 PM, Tabitha Wren said…', 'Tabitha Wren'],
		['[22/01/2007 20:40] Rev. Hilary Moat wrote:', 'Rev. Hilary Moat'],
		['Noll { 03.14.08 at 12:31 pm }', 'Noll'],
		['Linnet Hargreave said in reply to Old Tenor...', 'Linnet Hargreave'],
		['Saskia Brandreth Mod > Bram • 3 years ago', 'Saskia Brandreth'],
		['Basil Thring | February 3, 2006 2:47 PM | Reply', 'Basil Thring'],
		['em | 03.13.05 - 12:09 am | #', 'em'],
		['cheap-pills-24 | 03.15.05 - 3:40 am | #', 'cheap-pills-24'],
		['Submitted by Corin (not verified) on Mon, 2012-10-22 11:05.', 'Corin'],
		['— Clementine Ashdown · Aug 19, 05:40 PM · #', 'Clementine Ashdown'],
		['Le mardi 3 juin 2008, 07:48 par Yann du phare', 'Yann du phare'],
		['Maj-Lis skriver den 3 augusti 2007 kl. 18:20:', 'Maj-Lis'],
		['Elfriede Kuntze-Abel schrieb am 03.02.2011 um 19:47:', 'Elfriede Kuntze-Abel'],
		['Am 12. Mai 2010 um 14:03 schrieb Elfriede Kuntze-Abel:', 'Elfriede Kuntze-Abel'],
		['Op 3 mei 2010 om 12:04 schreef Piet', 'Piet'],
		['May 3, 2010 - Said Aziz', 'Said Aziz'],
		['Thus spake Osbert Lyle on 12 May 2010 at 10.14 pm', 'Osbert Lyle'],
		['Wielisław K. napisał(a):', 'Wielisław K.'],
		['Zulmira disse...', 'Zulmira'],
		['Remedios dijo...', 'Remedios'],
		['ナオ より:', 'ナオ'],
		['K说道：', 'K'],
		['Dave BeazleyOctober 27, 2011 at 5:39 AM', 'Dave Beazley'],
		['geschrieben von berg am 21. Jan. 2015, 19:04 [ antworten ]', 'berg'],
		['~naehfee~ says:', '~naehfee~'],
		['www.example.org says:', 'www.example.org'],
		['Cheap Greenhouse Sale on March 3, 2010', 'Cheap Greenhouse Sale'],
		['by nibwell (88213) <nibwell AT example DOT org> on Saturday March 13, @04:21AM', 'nibwell'],
		['Corin (mail) (www): 9.9.2008 4:58pm', 'Corin'],
		['[2] Corin says: 5 June 2008', 'Corin'],
		['9 said...', '9'],
		['[01] 2011-03-14 20:11 <pell>', 'pell'],
		['Tilda {Tea & Sippies} says', 'Tilda {Tea & Sippies}'],
		['Saltbox Sue wrote:Posted 2010/10/05', 'Saltbox Sue'],
		['ShanaMay 8, 2012 at 7:15 AM', 'Shana'],
		['bicycle owner on May 8, 2012 at 7:15 AM', 'bicycle owner'],
		['Posted Apr 19, 2012 1:14 UTC (Thu) by hvik (subscriber, #4121) [Link]', 'hvik'],
		['Posted by: Fenn on April 19, 2011 9:05 AM | Permalink | Reply to this', 'Fenn'],
		['by Fenn on Sep 10, 2012 11:35 AM EDT via mobile reply rec (6) flag actions', 'Fenn'],
		['posted by Dale [dale@notes.example] at 10:22 PM on March 3, 2003', 'Dale'],
		['A 9 de novembre del 2006, 21:04, Rosa M. ha dit…', 'Rosa M.'],
		['Franco M. 12.11.08 15:31| Rispondi al commento |', 'Franco M.'],
		['by grover_1961 August 12, 2010 2:18 PM', 'grover_1961'],
		['Links of 13 May | The Ladder says:', 'Links of 13 May | The Ladder'],
		['Ilka → Guest • 3 years ago', 'Ilka'],
		['Ilka in reply to Guest • 3 years ago', 'Ilka'],
		['Veröffentlicht am 13. März 2019 von Ilka Borst', 'Ilka Borst'],
		['Pubblicato il 3 marzo 2012 da Ilaria Botti', 'Ilaria Botti'],
		['Opublikowano 3 marca 2012 przez Irenę B.', 'Irenę B.'],
	])('names the author of %s', (line, name) => {
		expect(readByline(line)?.name).toBe(name);
	});

	test('keeps the figures before a name apart, as they may be the name’s', () => {
		expect(readByline('7 of 9 says:')).toMatchObject({ number: 7, nameWithNumber: '7 of 9' });
		expect(readByline('[7] Ann says:')).toMatchObject({ number: 7, nameWithNumber: 'Ann' });
		for (const floor of ['#7楼', '回复 引用#7楼 [楼主]', '7樓'])
			expect(readByline(`${floor} 2017-07-11 12:33 Ann`)).toMatchObject({ number: 7, name: 'Ann' });
	});

	test('says whom a comment answers', () => {
		expect(readByline('Ann said in reply to Bob...')?.answers).toBe('Bob');
		expect(readByline('Ann > Bob • 3 years ago')?.answers).toBe('Bob');
		expect(readByline('Ann Lee 2 years ago in reply to Bob')).toMatchObject({
			name: 'Ann Lee',
			answers: 'Bob',
		});
	});

	test('reads a date that is told twice once', () => {
		const byline = readByline('11 Jun 09, 10:14am (about 3 hours ago)');
		expect(byline).toMatchObject({ name: undefined, leftover: 0 });
		expect(byline?.date?.iso).toBe('2009-06-11T10:14');
	});

	test('knows who wrote a comment from who wrote a post, though no verb says so', () => {
		expect(readByline('March 24, 2010 | Unregistered CommenterIlka')).toMatchObject({
			name: 'Ilka',
			worded: true,
		});
		expect(readByline('March 24, 2010 | Ilka')?.worded).toBe(false);
	});

	test('takes the links below a comment for nobody’s name', () => {
		const line = 'Reply · 9 · Like · Follow Post · October 17, 2012 at 9:22am';
		expect(readByline(line)?.name).toBeUndefined();
	});

	test('knows pingbacks', () => {
		expect(readByline('Pingback: A title | A blog')).toMatchObject({
			pingback: true,
			name: 'A title | A blog',
		});
	});

	test('gives the bylines of one theme one frame', () => {
		const frames = ['by Ann on May 3, 2010', 'by Bob Lee on July 14, 2010'].map(
			(line) => readByline(line)?.frame,
		);
		expect(new Set(frames).size).toBe(1);
	});

	test.each(['A line of words that ends.', 'Reply', '42', ''])('finds none in %s', (line) => {
		expect(readByline(line)?.date).toBeUndefined();
	});

	test.prop([fc.string({ maxLength: 300, unit: 'grapheme' })])('reads any line', (line) => {
		expect(() => readByline(line)).not.toThrow();
	});

	test('comes to the end of hostile lines', () => {
		for (const part of ['by ', '| ', ' reply', '#', 'says ', 'on ', '12 ', '(', 'Mar ']) {
			expect(() => readByline(part.repeat(Math.ceil(240 / part.length)))).not.toThrow();
		}
	});
});

describe('readName', () => {
	test.each([
		['Mathias Autor', 'Mathias'],
		['Captain Reed (not verified)', 'Captain Reed'],
		['Swift Rescue (Jo) Moderator', 'Swift Rescue (Jo)'],
		['Perdita Vance ·', 'Perdita Vance'],
		['Ann:', 'Ann'],
		['🦔', '🦔'],
	])('%s → %s', (line, name) => {
		expect(readName(line).name).toBe(name);
	});
});
