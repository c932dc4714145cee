import { listPeople } from './people.ts';
import type { NameList } from './search-names.ts';
import type { Site } from './site.ts';

/** Everything that has a page under its name; of the people those who wrote most come first. */
export function listNames(site: Site): NameList {
	const people = listPeople(site).toSorted(
		(a, b) => b.essays.length + b.comments.length - a.essays.length - a.comments.length,
	);
	return {
		topics: site.topics.map(({ slug, title, aliases, words }) => [
			slug,
			title,
			...aliases,
			...words,
		]),
		readings: site.readings.map(({ slug, title }) => [slug, title]),
		people: people.map(({ slug, name, spellings }) => [slug, name, ...spellings]),
	};
}
