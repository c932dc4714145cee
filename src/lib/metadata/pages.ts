import { captureSlug, paths, withBase } from '../address.ts';
import type { Person } from '../people.ts';
import type { ReadingView } from '../readings.ts';
import type { Site } from '../site.ts';
import { count } from '../text.ts';
import type { TopicView } from '../topics.ts';
import { commonMetadata } from './common.ts';
import { citationKey } from './entries.ts';
import type { Metadata } from './metadata.ts';

/** The digest as a whole. */
export function describeHome(site: Site): Metadata {
	const common = commonMetadata(site);
	return {
		...common,
		kind: 'home',
		key: 'digest',
		url: common.container.url,
		title: site.digest.title,
		summary: site.digest.description,
	};
}

/** A topic. Its page has no date of its own. */
export function describeTopic(site: Site, topic: TopicView): Metadata {
	const held = [count(topic.essays.length, 'essay'), count(topic.comments.length, 'comment')];
	return {
		...commonMetadata(site),
		kind: 'topic',
		key: citationKey(`topic-${topic.slug}`),
		url: withBase(site.digest.site, topic.url),
		title: topic.title,
		summary: `${topic.title}: ${held.join(' and ')}.`,
	};
}

/** A person's page. */
export function describePersonPage(site: Site, person: Person): Metadata {
	const { essays, comments } = person;
	const written = [
		...(essays.length > 0 ? [count(essays.length, 'essay')] : []),
		...(comments.length > 0 ? [count(comments.length, 'comment')] : []),
	];
	return {
		...commonMetadata(site),
		kind: 'person',
		key: citationKey(`person-${person.slug}`),
		url: withBase(site.digest.site, person.url),
		title: person.name,
		summary: `What ${person.name} wrote here: ${written.join(' and ')}.`,
	};
}

/** A curator's reading. */
export function describeReading(site: Site, reading: ReadingView): Metadata {
	return {
		...commonMetadata(site),
		kind: 'reading',
		key: citationKey(`reading-${reading.slug}`),
		url: withBase(site.digest.site, reading.url),
		title: reading.title,
		summary: reading.summary,
	};
}

/** The page that accounts for one capture. */
export function describeSource(site: Site, capture: string): Metadata {
	return {
		...commonMetadata(site),
		kind: 'source',
		key: citationKey(`source-${captureSlug(capture)}`),
		url: withBase(site.digest.site, paths.source(capture)),
		title: capture,
		summary: `What became of every line of ${capture}.`,
	};
}

/** A page that is nothing but itself: a list, the search, the colophon. */
export function describePage(
	site: Pick<Site, 'digest'>,
	page: Pick<Metadata, 'title' | 'url' | 'summary'>,
): Metadata {
	return { ...commonMetadata(site), kind: 'page', key: 'page', ...page };
}
