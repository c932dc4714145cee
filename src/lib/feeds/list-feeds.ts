import { paths } from '../address.ts';
import type { Site } from '../site.ts';
import { listTopics } from '../topics.ts';
import { entryMaker, type EntryMaker } from './entries.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { digestFeed, discussionFeed, topicFeed } from './feeds.ts';

/** A feed by the folder that its files stand in: `/topics/listening/`. */
export interface FeedPlace {
	readonly folder: string;
	readonly feed: () => Feed;
}

/**
 * Every feed of the site: of the digest, of each topic, and of each discussion. An entry that several
 * of them hold, or several formats of one, is made once.
 */
export function listFeeds(site: Site): readonly FeedPlace[] {
	const make = rememberEntries(entryMaker(site));
	const discussed = [...site.essays, ...site.removed].filter(({ thread }) => thread.length > 0);
	return [
		{ folder: paths.home, feed: () => digestFeed(site, make) },
		...listTopics(site).map((topic) => ({
			folder: topic.url,
			feed: () => topicFeed(site, topic, make),
		})),
		...discussed.map((essay) => ({
			folder: essay.url,
			feed: () => discussionFeed(site, essay, make),
		})),
	];
}

function rememberEntries({ essay, comment }: EntryMaker): EntryMaker {
	return { essay: remember(essay), comment: remember(comment) };
}

function remember<Given extends object>(make: (given: Given) => FeedEntry) {
	const made = new WeakMap<Given, FeedEntry>();
	return (given: Given): FeedEntry => {
		const entry = made.get(given) ?? make(given);
		made.set(given, entry);
		return entry;
	};
}
