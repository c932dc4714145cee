import { knownDate } from '../dates.ts';
import type { Metadata, Named } from '../metadata.ts';
import { pictureUrl } from '../picture.ts';

/** A thing in the vocabulary of schema.org; what is `undefined` is not said. */
export interface Thing {
	readonly '@type': string;
	readonly [property: string]: Value;
}

type Value = string | number | undefined | Thing | readonly (Thing | string)[];

/**
 * `things` as JSON-LD for a script element of a page. Captured text is part of it: without a `<` it
 * can neither close the element nor open a comment in it.
 */
export function renderJsonLd(thing: Thing): string {
	const text = JSON.stringify({ '@context': 'https://schema.org', ...thing });
	return text.replaceAll('<', '\\u003c');
}

/** What `metadata` says of any thing that can be seen under an address. */
export function describeThing(type: string, metadata: Metadata): Thing {
	const { url, summary, language, container } = metadata;
	return {
		'@type': type,
		url,
		...(summary !== '' && { description: summary }),
		inLanguage: language,
		image: pictureUrl(metadata),
		isPartOf: { '@type': 'WebSite', '@id': container.url, name: container.name },
	};
}

/** What somebody wrote: who and when, as far as that is known. */
export function describeAuthorship({ author, dates }: Metadata, dateName: string): Partial<Thing> {
	const date = dates && knownDate(dates[0]);
	return {
		...(author && { author: named('Person', author) }),
		...(date !== undefined && { [dateName]: date }),
	};
}

/** A thing of which nothing is said but its name and address. */
export function named(type: string, { name, url }: Named): Thing {
	return { '@type': type, name, url };
}

/** Things in their order. */
export function itemList(items: readonly Named[]): Thing {
	return {
		'@type': 'ItemList',
		numberOfItems: items.length,
		itemListElement: items.map(({ name, url }, index) => ({
			'@type': 'ListItem',
			position: index + 1,
			name,
			url,
		})),
	};
}
