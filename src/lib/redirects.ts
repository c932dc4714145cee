import slugify from '@sindresorhus/slugify';
import { captureSlug, paths } from './address.ts';
import type { Person } from './people.ts';
import type { Site } from './site.ts';

/** An address that was published once and is no longer the page's own. */
export interface OldAddress {
	readonly slug: string;
	/** Where it leads now; `undefined` where what stood there has been taken out. */
	readonly target: { readonly url: string; readonly title: string } | undefined;
}

/** Old addresses of essays: renamed ones lead to the essay, removed ones say so. */
export function oldEssayAddresses(site: Site): readonly OldAddress[] {
	const current = new Set([...site.essays, ...site.removed].map(({ slug }) => slug));
	return Object.entries(site.permalinks.addresses)
		.filter(([slug]) => !current.has(slug))
		.map(([slug, id]) => {
			const essay = site.essay(id);
			return { slug, target: essay && { url: essay.url, title: essay.title } };
		});
}

/** People's pages that were published once: they lead to the name the person has now, or say it is gone. */
export function oldPersonAddresses(site: Site, people: readonly Person[]): readonly OldAddress[] {
	const current = new Map(people.map((person) => [person.slug, person]));
	const owners = Object.entries(site.permalinks.people);
	const pageOf = new Map(
		owners.flatMap(([slug, hash]) => {
			const person = current.get(slug);
			return person ? [[hash, { url: person.url, title: person.name }] as const] : [];
		}),
	);
	return owners
		.filter(([slug]) => !current.has(slug))
		.map(([slug, hash]) => ({ slug, target: pageOf.get(hash) }));
}

/** Readings that were published once and are there no more. */
export function oldReadingAddresses({ permalinks, readings }: Site): readonly OldAddress[] {
	const current = new Set(readings.map(({ slug }) => slug));
	return permalinks.readings
		.filter((slug) => !current.has(slug))
		.map((slug) => ({ slug, target: undefined }));
}

/** Captures that had another name lead to the one they have now; those that are gone say so. */
export function oldSourceAddresses({ permalinks, ledgers }: Site): readonly OldAddress[] {
	const current = new Set(ledgers.map(({ capture }) => captureSlug(capture)));
	const old = Object.entries(permalinks.sources).map(([capture, digest]) => {
		const now = ledgers.find(({ sha256 }) => sha256.startsWith(digest));
		const target = now && { url: paths.source(now.capture), title: now.capture };
		return { slug: captureSlug(capture), target };
	});
	return old.filter(({ slug }) => !current.has(slug));
}

/** Topics' other names as addresses, and the addresses of topics that are gone. A name that two topics claim, or that is a topic's own, is nobody's. */
export function topicAliases(site: Site): readonly OldAddress[] {
	const targets = new Map<string, OldAddress | undefined>();
	for (const { slug } of site.topics) targets.set(slug, undefined);
	for (const topic of site.topics) {
		for (const alias of new Set(topic.aliases.map((name) => slugify(name)))) {
			const target = { url: paths.topic(topic.slug), title: topic.title };
			targets.set(alias, targets.has(alias) || alias === '' ? undefined : { slug: alias, target });
		}
	}
	const current = new Set(site.topics.map(({ slug }) => slug));
	const gone = site.permalinks.topics.filter((slug) => !current.has(slug) && !targets.get(slug));
	return [
		...[...targets.values()].filter((address) => address !== undefined),
		...gone.map((slug) => ({ slug, target: undefined })),
	];
}
