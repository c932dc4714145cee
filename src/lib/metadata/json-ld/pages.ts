import { paths, withBase } from '../../address.ts';
import type { Person } from '../../people.ts';
import type { ReadingView } from '../../readings.ts';
import type { Site, SiteEssay } from '../../site.ts';
import type { TopicView } from '../../topics.ts';
import type { Named } from '../metadata.ts';
import { describeHome, describePersonPage, describeReading, describeTopic } from '../pages.ts';
import { describeThing, itemList, type Thing } from './json-ld.ts';

/** The digest: how it is searched, and where all of it is to be had as data. */
export function homeThing(site: Site): Thing {
	const metadata = describeHome(site);
	const { title, description, licence } = site.digest;
	const whole = (path: string) => withBase(site.digest.site, path);
	const license = licence === undefined ? undefined : { '@type': 'CreativeWork', name: licence };
	return {
		...describeThing('WebSite', metadata),
		name: title,
		isPartOf: undefined,
		license,
		potentialAction: {
			'@type': 'SearchAction',
			target: { '@type': 'EntryPoint', urlTemplate: `${whole(paths.search)}?q={query}` },
			'query-input': 'required name=query',
		},
		hasPart: {
			'@type': 'Dataset',
			name: title,
			// Those who collect data sets want to be told something of each.
			description: description === '' ? title : description,
			license,
			distribution: {
				'@type': 'DataDownload',
				encodingFormat: 'application/jsonl',
				contentUrl: whole(paths.records),
			},
		},
	};
}

/** A topic: the term, and the essays under it. */
export function topicThing(site: Site, topic: TopicView): Thing {
	const metadata = describeTopic(site, topic);
	const { title, aliases } = topic;
	return {
		...describeThing('CollectionPage', metadata),
		name: title,
		about: {
			'@type': 'DefinedTerm',
			name: title,
			...(aliases.length > 0 && { alternateName: aliases }),
			inDefinedTermSet: withBase(site.digest.site, paths.topics),
		},
		mainEntity: itemList(topic.essays.map(namedIn(site))),
	};
}

/** The page of somebody who wrote here. */
export function personThing(site: Site, person: Person): Thing {
	const metadata = describePersonPage(site, person);
	return {
		...describeThing('ProfilePage', metadata),
		name: person.name,
		mainEntity: {
			'@type': 'Person',
			name: person.name,
			...(person.spellings.length > 0 && { alternateName: person.spellings }),
			url: metadata.url,
		},
	};
}

/** A reading: what is read, in which order, and how long it takes. */
export function readingThing(site: Site, reading: ReadingView): Thing {
	return {
		...describeThing('LearningResource', describeReading(site, reading)),
		name: reading.title,
		learningResourceType: 'Reading list',
		timeRequired: `PT${reading.minutes}M`,
		mainEntity: itemList(reading.stops.map(({ essay }) => namedIn(site)(essay))),
	};
}

function namedIn(site: Site): (essay: SiteEssay) => Named {
	return ({ title, url }) => ({ name: title, url: withBase(site.digest.site, url) });
}
