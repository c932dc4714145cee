import { describe, expect, test } from 'vitest';
import { renderAtom } from '../../src/lib/feeds/atom.ts';
import { renderJsonFeed } from '../../src/lib/feeds/json-feed.ts';
import { listFeeds } from '../../src/lib/feeds/list-feeds.ts';
import { renderRss } from '../../src/lib/feeds/rss.ts';
import { digestSchema } from '../../src/schemas/digest.ts';
import { siteOfFiles } from '../helpers/content-site.ts';
import { atomProblems, jsonFeedProblems, rssProblems } from '../helpers/feed-rules.ts';
import { childrenOf, parseXml } from '../helpers/xml.ts';
import { attacks } from './attacks.ts';
import { contentOf, everywhere } from './records.ts';

/** Signs that no XML document can have; a tampered file may. */
const impossible = 'a\u0000b\u0007c\ufffed\ud800e]]>f<g>&amp;';

const site = siteOfFiles(contentOf(attacks.map(everywhere)).files, {
	digest: digestSchema.parse({
		title: impossible,
		description: attacks[0],
		licence: attacks[1],
		site: 'https://reader.example.org/digest',
	}),
});
const feeds = listFeeds(site).map(({ folder, feed }) => ({ folder, feed: feed() }));

describe('feeds of attack strings', () => {
	test('are there for the digest and each discussion', () => {
		expect(feeds.length).toBeGreaterThan(attacks.length);
	});

	test.each([
		['Atom', (index: number) => atomProblems(renderAtom(feeds[index]!.feed))],
		['RSS', (index: number) => rssProblems(renderRss(feeds[index]!.feed))],
		['JSON Feed', (index: number) => jsonFeedProblems(renderJsonFeed(feeds[index]!.feed))],
	])('are %s by all its rules', (_, problemsOf) => {
		const found = feeds.flatMap(({ folder }, index) =>
			problemsOf(index).map((problem) => `${folder}: ${problem}`),
		);
		expect(found).toEqual([]);
	});

	test('say the words that an entry has', () => {
		const said = feeds.flatMap(({ feed }) => {
			const entries = childrenOf(parseXml(renderAtom(feed)), 'entry');
			return feed.entries.map((entry, index) => [
				childrenOf(entries[index]!, 'content')[0]?.text,
				entry.html,
			]);
		});
		expect(said.filter(([written, html]) => written !== html)).toEqual([]);
	});

	test('show what XML has no character for', () => {
		const { text } = childrenOf(parseXml(renderAtom(feeds[0]!.feed)), 'title')[0]!;
		expect(text).toBe('a\ufffdb\ufffdc\ufffdd\ufffde]]>f<g>&amp;');
	});
});
