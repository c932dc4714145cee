import { entryDescriber } from '../metadata/entries.ts';
import type { Metadata } from '../metadata/metadata.ts';
import {
	describeHome,
	describePersonPage,
	describeReading,
	describeSource,
	describeTopic,
} from '../metadata/pages.ts';
import { pictureUrl, pictureWords, type PictureWords } from '../metadata/picture.ts';
import { listPeople } from '../people.ts';
import { viewReading } from '../readings.ts';
import type { Site } from '../site.ts';
import { listTopics } from '../topics.ts';

/** A page's picture. */
export interface Picture {
	/** Address of the page it is of, without slashes at its ends; none for the first page. */
	readonly page: string | undefined;
	readonly words: PictureWords;
}

/** The picture of every page that has one of its own. */
export function listPictures(site: Site): readonly Picture[] {
	const describe = entryDescriber(site);
	const pages: readonly Metadata[] = [
		describeHome(site),
		...site.essays.map(describe.essay),
		...site.removed.filter(({ thread }) => thread.length > 0).map(describe.discussion),
		...listTopics(site).map((topic) => describeTopic(site, topic)),
		...listPeople(site).map((person) => describePersonPage(site, person)),
		...site.readings.map((reading) => describeReading(site, viewReading(site, reading))),
		...site.ledgers.map(({ capture }) => describeSource(site, capture)),
	];
	return pages.map((metadata) => ({
		page: pageOf(metadata),
		words: pictureWords(metadata),
	}));
}

function pageOf(metadata: Metadata): string | undefined {
	const path = pictureUrl(metadata).slice(metadata.container.url.length);
	return path.slice(0, path.lastIndexOf('/') + 1).replace(/\/$/u, '') || undefined;
}
