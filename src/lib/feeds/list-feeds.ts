import { paths } from '../address.ts';
import type { Site } from '../site.ts';
import { listTopics } from '../topics.ts';
import type { Feed } from './feed.ts';
import { digestFeed, discussionFeed, topicFeed } from './feeds.ts';

/** A feed by the folder that its files stand in: `/topics/listening/`. */
export interface FeedPlace {
	readonly folder: string;
	readonly feed: () => Feed;
}

/** Every feed of the site: of the digest, of each topic, and of each discussion. */
export function listFeeds(site: Site): readonly FeedPlace[] {
	const discussed = [...site.essays, ...site.removed].filter(({ thread }) => thread.length > 0);
	return [
		{ folder: paths.home, feed: () => digestFeed(site) },
		...listTopics(site).map((topic) => ({
			folder: topic.url,
			feed: () => topicFeed(site, topic),
		})),
		...discussed.map((essay) => ({ folder: essay.url, feed: () => discussionFeed(site, essay) })),
	];
}
