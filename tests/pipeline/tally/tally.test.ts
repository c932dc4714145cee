import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { readFolder } from '../../helpers/exports.ts';
import { captureOf, ingestAll, ledgerOf } from '../../helpers/ingest.ts';
import { sharedFolder } from '../../helpers/shared.ts';
import type { Capture } from '../../../scripts/model/capture.ts';
import { summarize } from '../../../scripts/report/summary.ts';

const essay = `A letter to the ferry company
by Ottoline on March 4, 2009
The timetable says that the boat leaves at nine, and it does, whether or not anybody is on it.
I have written to ask whether it might wait for the bus that brings the people it is meant to carry.
`;
const bus = `Bram says:
March 5, 2009 at 8:02 am
I drive the bus. We wave at the boat every morning.
`;
const bell = `Ottoline says:
March 5, 2009 at 9:15 am
They ring the bell, which I take for an answer of some kind.
`;
const fog = `Cora says:
March 6, 2009 at 7:40 pm
In fog nobody waves, and then it leaves at ten like everybody else.
`;

const doubtsOf = (captures: readonly Capture[], curation: unknown = {}) => {
	const output = ingestAll(captures, curation);
	return captures.flatMap(({ name }) => {
		const { unsure } = summarize(ledgerOf(output, name));
		return unsure.filter(({ what }) => what.includes('counts'));
	});
};

describe('an essay whose source counts more comments than it holds', () => {
	const half = captureOf(
		'one.txt',
		`${essay}3 Responses to “A letter to the ferry company”\n${bus}`,
	);

	test('says so, with the line that counts them', () => {
		expect(doubtsOf([half])).toMatchObject([
			{ line: 5, what: 'The source counts 3 comments, of which 1 is here.' },
		]);
		const [entry] = ledgerOf(ingestAll([half]), 'one.txt').entries;
		expect(entry).toMatchObject({ statedComments: { count: 3, line: 5 } });
	});

	test('is complete once another capture holds the rest', () => {
		const heading = '3 Responses to “A letter to the ferry company”\n';
		const rest = captureOf('two.txt', `${essay}${heading}${bell}${fog}`);
		expect(doubtsOf([half, rest])).toEqual([]);
		expect(doubtsOf([rest])).toHaveLength(1);
	});

	test('is complete with the links of other pages, which have no words', () => {
		const heading = '6 Responses to “A letter to the ferry company”\n';
		const ping = (title: string) => `Pingback: ${title} | The Quay Post\n`;
		const pings = [ping('Ferries of the north'), ping('Monday’s links')].join('');
		const thread = (last: string) => `${essay}${heading}${bus}${bell}${pings}${fog}${last}`;
		const whole = captureOf('whole.txt', thread(ping('On bells')));
		expect(doubtsOf([whole])).toEqual([]);
		expect(doubtsOf([captureOf('part.txt', thread(''))])).toHaveLength(1);
	});

	test('is no doubt where the curator has looked', () => {
		const [entry] = ledgerOf(ingestAll([half]), 'one.txt').entries;
		const essays = { [entry?.id ?? '']: { checked: ['count'] } };
		expect(doubtsOf([half], { essays })).toEqual([]);
	});

	test('says so, too, where no comment is there, below a post and in an archive', () => {
		const link = 'Posted by Ottoline at 9:15 PM | Permalink | Comments (12)\n';
		const words = { what: 'The source counts 12 comments, of which none is here.' };
		expect(doubtsOf([captureOf('one.txt', `${essay}${link}`)])).toMatchObject([words]);
	});
});

describe('an essay with all the comments that its source counts', () => {
	const heading = '2 comments:\n';

	test('says nothing, whether some of them are spam or printed twice', () => {
		const twice = captureOf('one.txt', `${essay}${heading}${bus}${bell}${bus}`);
		expect(doubtsOf([twice])).toEqual([]);
		const spam = bell.replace(
			/They.*/u,
			'Cheap replica watches http://a.example/w http://b.example/w http://c.example/w buy now',
		);
		expect(doubtsOf([captureOf('one.txt', `${essay}${heading}${bus}${spam}`)])).toEqual([]);
	});

	test('says nothing where the number was old, or is a part of its own words', () => {
		expect(doubtsOf([captureOf('one.txt', `${essay}1 comment\n${bus}${bell}`)])).toEqual([]);
		const words = essay.replace('I have written', '7 comments\nI have written');
		expect(doubtsOf([captureOf('one.txt', words)])).toEqual([]);
	});

	property.prop([fc.integer({ min: 0, max: 5000 })])(
		'says what is missing, never less',
		(stated) => {
			const page = captureOf('one.txt', `${essay}${stated} comments:\n${bus}${bell}${fog}`);
			const [doubt] = doubtsOf([page]);
			expect(doubt?.what).toBe(
				stated > 3 ? `The source counts ${stated} comments, of which 3 are here.` : undefined,
			);
		},
	);
});

describe('a feed and a saved page', () => {
	const markup = (text: string, format: Capture['format']): Capture => {
		return { ...captureOf(`a.${format}`, text), format };
	};

	test('count the comments that they do not hold', () => {
		const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel><title>T</title>
			<item><title>The ferry</title><link>https://a.example/ferry</link><description>It leaves at nine.</description><slash:comments>4</slash:comments></item>
			<item><title>The bus</title><link>https://a.example/bus</link><description>It waits.</description><slash:comments>0</slash:comments></item>
			</channel></rss>`;
		const words = 'The source counts 4 comments, of which none is here.';
		expect(doubtsOf([markup(feed, 'feed')]).map(({ what }) => what)).toEqual([words]);
	});

	const comment = (n: number) =>
		`<li class="comment" id="comment-${n}"><cite class="fn">Ann ${n}</cite> <time datetime="2009-03-0${n}T10:00:00Z">March ${n}, 2009</time><p>Word number ${n} of the people on the pier.</p></li>`;
	const page = (head: string, comments: string) =>
		`<html><head><title>The ferry</title></head><body><article class="hentry"><h1 class="entry-title">The ferry</h1><div class="entry-content"><p>The timetable says that the boat leaves at nine, and it does, whether or not anybody is on it.</p></div></article>${head}<ol class="commentlist">${comments}</ol></body></html>`;

	test.each([
		['<h3>46 Comments</h3>', 46],
		['<meta itemprop="interactionCount" content="UserComments:12">', 12],
		[
			'<script type="application/ld+json">{"@type":"BlogPosting","headline":"The ferry","commentCount":"7"}</script>',
			7,
		],
	])('read %s', (head, count) => {
		const captures = [markup(page(head, comment(1) + comment(2)), 'html')];
		const words = `The source counts ${count} comments, of which 2 are here.`;
		expect(doubtsOf(captures).map(({ what }) => what)).toEqual([words]);
	});

	test('say nothing where all are there, deleted ones among them, or others are counted', () => {
		const deleted = comment(3).replace(/<p>.*<\/p>/u, '<p>This comment has been removed.</p>');
		const three = comment(1) + comment(2) + deleted;
		expect(doubtsOf([markup(page('<h3>3 Comments</h3>', three), 'html')])).toEqual([]);
		const elsewhere = '<div class="sidebar"><a>99 comments</a></div>';
		expect(doubtsOf([markup(page(elsewhere, three), 'html')])).toEqual([]);
	});
});

describe('public corpora', () => {
	const { path, missing, note } = sharedFolder('exports/html');

	test.skipIf(missing)(
		`hold what their pages count, but for one page of several${note}`,
		async () => {
			const folders = [...(await readFolder(path)).values()];
			const counted = folders.flatMap(({ records }) => {
				const stated = records.find((record) => record.kind === 'essay')?.stated;
				return stated === undefined ? [] : [{ stated, found: records.length - 1 }];
			});
			expect(counted.length).toBeGreaterThan(15);
			const short = counted.filter(({ stated, found }) => stated.count > found + stated.besides);
			// The page shows the first 23 of a thread of 142, and says so.
			expect(short.map(({ stated: { count }, found }) => [count, found])).toEqual([[142, 23]]);
		},
	);
});
