import { paths } from './address.ts';
import { groupByYear } from './group-by-year.ts';
import { listPeople } from './people.ts';
import type { Site } from './site.ts';

/** A list of links into the digest. */
export interface WayIn {
	/** The anchor of the list on the search page: `by-titles`. */
	readonly id: string;
	readonly name: string;
	readonly links: readonly Link[];
	/** Where the rest is, of a list too long to be shown here. */
	readonly rest: { readonly url: string; readonly number: number } | undefined;
}

interface Link {
	readonly text: string;
	readonly url: string;
	/** How much stands behind it. */
	readonly number?: number;
}

/** Longer lists have a page of their own, and the search page stays light. */
const most = 300;

/** The digest by topic, year, title and person: what search offers without JavaScript. */
export function waysIn(site: Site): readonly WayIn[] {
	const topics = site.topics.map(({ slug, title }) => ({ text: title, url: paths.topic(slug) }));
	const years = groupByYear(site.essays).map(({ id, name, essays }) => {
		return { text: name, url: `${paths.essays}#${id}`, number: essays.length };
	});
	const titles = site.essays
		.map(({ title, url }) => ({ text: title, url }))
		.sort((a, b) => a.text.localeCompare(b.text, 'en') || (a.url < b.url ? -1 : 1));
	const people = listPeople(site).map(({ name, url }) => ({ text: name, url }));
	return [
		wayIn('Topics', topics, paths.topics),
		wayIn('Years', years, paths.essays),
		wayIn('Titles', titles, paths.essays),
		wayIn('People', people, paths.people),
	];
}

function wayIn(name: string, links: readonly Link[], url: string): WayIn {
	const rest = links.length > most ? { url, number: links.length } : undefined;
	return { id: `by-${name.toLowerCase()}`, name, links: links.slice(0, most), rest };
}
