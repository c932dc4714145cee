import { paths, withBase } from '../address.ts';
import type { Site, SiteEssay } from '../site.ts';
import { count } from '../text.ts';
import type { TopicView } from '../topics.ts';
import { commentInstant, essayInstant, unknownInstant } from '../instants.ts';
import { entryMaker } from './entries.ts';
import type { Feed, FeedEntry } from './feed.ts';

/** Entries of the feeds of a digest and of a topic; whoever wants everything takes the data. */
export const newest = 50;

/** The newest essays of the digest. */
export function digestFeed(site: Site, make = entryMaker(site)): Feed {
	const { title, description } = site.digest;
	return feedOf(site, {
		path: paths.home,
		page: paths.home,
		title,
		subtitle: description,
		entries: newestOf(site.essays.map(draftOf(essayInstant, make.essay)), newest),
	});
}

/** The newest essays and comments of a topic. */
export function topicFeed(site: Site, topic: TopicView, make = entryMaker(site)): Feed {
	const drafts = [
		...topic.essays.map(draftOf(essayInstant, make.essay)),
		...topic.comments.map(draftOf(commentInstant, make.comment)),
	];
	return feedOf(site, {
		path: topic.url,
		page: topic.url,
		title: `${topic.title} · ${site.digest.title}`,
		subtitle: `Essays and comments on ${topic.title}`,
		entries: newestOf(drafts, newest),
	});
}

/** Every comment on an essay. */
export function discussionFeed(site: Site, essay: SiteEssay, make = entryMaker(site)): Feed {
	const title = essay.removed ? 'a removed essay' : essay.title;
	return feedOf(site, {
		path: essay.url,
		page: `${essay.url}#discussion`,
		title: `Discussion of ${title} · ${site.digest.title}`,
		subtitle: count(essay.thread.length, 'comment'),
		entries: newestOf(essay.thread.map(draftOf(commentInstant, make.comment))),
	});
}

interface FeedPart {
	readonly path: string;
	/** The feed's id too: an essay's address alone is the essay's. */
	readonly page: string;
	readonly title: string;
	readonly subtitle: string;
	readonly entries: readonly FeedEntry[];
}

function feedOf({ digest }: Site, { path, page, title, subtitle, entries }: FeedPart): Feed {
	const whole = (at: string) => withBase(digest.site, at);
	return {
		id: whole(page),
		title,
		subtitle,
		url: whole(page),
		folder: whole(path),
		publisher: { name: digest.title, url: whole(paths.home), about: whole(paths.data) },
		language: digest.language,
		rights: digest.licence,
		updated: entries[0]?.updated ?? unknownInstant,
		entries,
	};
}

/** An entry before it is made, which takes some time where there are thousands. */
interface Draft {
	readonly updated: string;
	readonly make: () => FeedEntry;
}

function draftOf<From>(instant: (from: From) => string, make: (from: From) => FeedEntry) {
	return (from: From): Draft => ({ updated: instant(from), make: () => make(from) });
}

/** Of entries of one instant, which a thread without times has many of, the later place is the newer. */
function newestOf(drafts: readonly Draft[], limit = Infinity): readonly FeedEntry[] {
	return drafts
		.toReversed()
		.sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0))
		.slice(0, limit)
		.map(({ make }) => make());
}
