import type { Permalinks } from '../schemas/permalinks.ts';
import { paths } from './address.ts';
import { feedFiles } from './feeds/files.ts';
import { listFeeds } from './feeds/list-feeds.ts';
import { citationFiles, essayCitations, type CitationSet } from './metadata/citation-files.ts';
import { entryDescriber } from './metadata/entries.ts';
import { oldEssayAddresses, topicAliases, type OldAddress } from './redirects.ts';
import type { Site } from './site.ts';

/** An address that a page has beside its own: to print it, cite it, follow it or take it away. */
export interface Form {
	readonly path: string;
	/** The address of the page. */
	readonly page: string;
}

/** A form that is there no more. */
export interface OldForm extends Form, Pick<OldAddress, 'target'> {}

type CitationName = CitationSet['name'];

/** Every form that the pages ever published had. An essay that nobody ever answered has no feeds. */
export function formsOf(permalinks: Permalinks): readonly Form[] {
	const { addresses, comments, moved, topics, readings } = permalinks;
	const discussed = new Set([...Object.values(comments), ...Object.values(moved).flat()]);
	return [
		...Object.entries(addresses).flatMap(([slug, id]) => essayForms(slug, discussed.has(id))),
		...topics
			.map(paths.topic)
			.flatMap((page) => [...feedForms(page), ...citeForms(page, ['cite'])]),
		...readings.flatMap(readingForms),
	];
}

function essayForms(slug: string, isDiscussed: boolean): readonly Form[] {
	const page = paths.essay(slug);
	const names: CitationName[] = isDiscussed ? ['essay', 'discussion', 'comments'] : ['essay'];
	const cite = paths.citations(slug);
	const citations = citeForms(cite, names).map(({ path }) => ({ path, page }));
	return [{ path: cite, page }, ...citations, ...(isDiscussed ? feedForms(page) : [])];
}

function readingForms(slug: string): readonly Form[] {
	const page = paths.reading(slug);
	return [paths.readingPrint(slug), paths.readingBook(slug)].map((path) => ({ path, page }));
}

function feedForms(page: string): readonly Form[] {
	return Object.values(feedFiles).map(({ file }) => ({ path: `${page}${file}`, page }));
}

function citeForms(page: string, names: readonly CitationName[]): readonly Form[] {
	const sets = names.map((name) => ({ name, entries: () => [] }));
	return citationFiles(sets).map(({ file }) => ({ path: `${page}${file}`, page }));
}

/** An address that an essay or a topic had. */
export interface FormerPage {
	readonly slug: string;
	readonly path: string;
}

/** The addresses that essays and topics had, by those they have now. */
export function formerPages(site: Site): ReadonlyMap<string, readonly FormerPage[]> {
	const recorded = new Set(site.permalinks.topics);
	const old = [
		...oldEssayAddresses(site).map((old) => ({ ...old, path: paths.essay(old.slug) })),
		...topicAliases(site)
			.filter(({ slug }) => recorded.has(slug))
			.map((old) => ({ ...old, path: paths.topic(old.slug) })),
	];
	const former = new Map<string, FormerPage[]>();
	for (const { slug, path, target } of old) {
		if (target) former.set(target.url, [...(former.get(target.url) ?? []), { slug, path }]);
	}
	return former;
}

/**
 * Forms that are there no more: they lead to the same form of the page in their page's place, or else
 * to that page, or say that it is gone. Left out are files whose page has moved: no page can send a
 * feed reader on, so the same file stands at the old address, too.
 */
export function oldForms(site: Site): readonly OldForm[] {
	const standing = standingForms(site);
	const targets = targetsOf(site);
	return formsOf(site.permalinks).flatMap(({ path, page }): readonly OldForm[] => {
		if (standing.has(path)) return [];
		const target = targets.get(page);
		if (!target) return [{ path, page, target }];
		const url = `${target.url}${path.slice(page.length)}`;
		if (!standing.has(url)) return [{ path, page, target }];
		return path.endsWith('/') ? [{ path, page, target: { ...target, url } }] : [];
	});
}

/** Where the pages of essays and topics stand now, by every address they had. */
function targetsOf(site: Site): ReadonlyMap<string, NonNullable<OldAddress['target']>> {
	const current = [
		...site.essays.map(({ url, title }) => ({ url, title })),
		...site.topics.map(({ slug, title }) => ({ url: paths.topic(slug), title })),
	];
	const former = formerPages(site);
	return new Map(
		current.flatMap((target) =>
			[{ path: target.url }, ...(former.get(target.url) ?? [])].map(
				({ path }) => [path, target] as const,
			),
		),
	);
}

function standingForms(site: Site): ReadonlySet<string> {
	const describe = entryDescriber(site);
	const cited = [...site.essays, ...site.removed].flatMap((essay) => {
		const files = citationFiles(essayCitations(describe, essay)).map(({ file }) => file);
		const cite = paths.citations(essay.slug);
		return files.length === 0 ? [] : [cite, ...files.map((file) => `${cite}${file}`)];
	});
	const forms = [
		...listFeeds(site).flatMap(({ folder }) => feedForms(folder)),
		...site.topics.flatMap(({ slug }) => citeForms(paths.topic(slug), ['cite'])),
		...site.readings.flatMap(({ slug }) => readingForms(slug)),
	];
	return new Set([...cited, ...forms.map(({ path }) => path)]);
}
