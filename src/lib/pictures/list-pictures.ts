import { paths } from '../address.ts';
import { formerPages } from '../forms.ts';
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
import { oldPersonAddresses, oldSourceAddresses } from '../redirects.ts';
import type { Site } from '../site.ts';
import { listTopics } from '../topics.ts';

/** A page's picture. */
export interface Picture {
	/** Address of the page it is of, without slashes at its ends; none for the first page. */
	readonly page: string | undefined;
	readonly words: PictureWords;
}

/**
 * The picture of every page that has one of its own, also at the addresses that the page had: who
 * shared it there asks for it there, and no page can send on whoever shows pictures.
 */
export function listPictures(site: Site): readonly Picture[] {
	const pictures = currentPictures(site);
	const former = formerAddresses(site);
	const old = pictures.flatMap(({ page, words }) =>
		(former.get(`/${page ?? ''}/`) ?? []).map((path) => ({ page: path.slice(1, -1), words })),
	);
	return [...pictures, ...old];
}

/** The addresses that pages had, by those they have now. */
function formerAddresses(site: Site): ReadonlyMap<string, readonly string[]> {
	const former = new Map<string, string[]>();
	const add = (now: string | undefined, before: string) => {
		if (now !== undefined) former.set(now, [...(former.get(now) ?? []), before]);
	};
	for (const [now, pages] of formerPages(site)) for (const { path } of pages) add(now, path);
	for (const { slug, target } of oldPersonAddresses(site, listPeople(site))) {
		add(target?.url, paths.person(slug));
	}
	for (const { slug, target } of oldSourceAddresses(site)) {
		add(target?.url, `${paths.sources}${slug}/`);
	}
	return former;
}

function currentPictures(site: Site): readonly Picture[] {
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
