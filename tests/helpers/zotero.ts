import type { Element } from 'hast';
import { toText } from 'hast-util-to-text';
import { findElements, type BuiltPage } from './pages.ts';

/** What Zotero saves of a page, as far as a blog post has it. */
export interface ZoteroItem {
	readonly itemType: string;
	readonly title: string;
	readonly creators: readonly string[];
	readonly date: string | undefined;
	readonly publicationTitle: string | undefined;
	readonly url: string | undefined;
	readonly language: string | undefined;
	readonly abstractNote: string | undefined;
	/** What a translator that asks this one gets; on its own, it keeps no tags. */
	readonly tags: readonly string[];
}

/** Prefixes of `<meta>` names that mean a vocabulary without being declared. */
const vocabularies = new Set(
	'bib bibo dc dcterms prism foaf vcard link z eprint eprints og article book music video so rdf'.split(
		' ',
	),
);

/**
 * The item that Zotero makes of a page, by the rules of its translators "Embedded Metadata" (version
 * of June 2024) and "RDF" (September 2019), for the names that this site could use: Highwire's tags
 * overrule what stands in other vocabularies, and what nobody says is guessed from the page.
 */
export function zoteroItem({ tree }: BuiltPage): ZoteroItem {
	const metas = findElements(tree, ({ tagName }) => tagName === 'meta');
	const said = statements(metas);
	const first = (...names: readonly string[]) =>
		names.map((name) => said.get(name)?.[0]).find((value) => value !== undefined);
	const named = (name: string) =>
		metas
			.filter(({ properties }) => String(properties['name']).toLowerCase() === name)
			.map(({ properties }) => String(properties['content']));
	const highwire = (name: string) => named(`citation_${name}`)[0];
	const itemType = typeOf(first, highwire('title') !== undefined);
	const site = ['blogPost', 'webpage'].includes(itemType) ? first('og:site_name') : undefined;
	const publicationTitle = first('prism:publicationName', 'dc:source', 'dcterms:source') ?? site;
	const attribute = (match: (element: Element) => boolean, name: string) => {
		const value = findElements(tree, match)[0]?.properties[name];
		return value === undefined || value === null ? undefined : String(value);
	};
	const heading = findElements(tree, ({ tagName }) => tagName === 'title')[0];
	const title =
		highwire('title') ?? first('dc:title', 'dcterms:title', 'og:title') ?? toText(heading!);
	return {
		itemType,
		title: withoutSuffix(title.replace(/\s+/gu, ' '), publicationTitle),
		creators: creatorsOf(tree, said, named),
		date:
			highwire('publication_date') ??
			highwire('date') ??
			first('prism:publicationDate', 'og:published_time', 'article:published_time') ??
			first('dc:date.issued', 'dcterms:issued', 'dc:date', 'dcterms:date') ??
			attribute(
				({ tagName, properties }) => tagName === 'time' && 'dateTime' in properties,
				'dateTime',
			),
		publicationTitle,
		url:
			highwire('public_url') ??
			first('og:url') ??
			attribute(({ properties }) => String(properties['rel']) === 'canonical', 'href'),
		language:
			highwire('language') ??
			first('dc:language', 'dcterms:language') ??
			named('language')[0] ??
			attribute(({ tagName }) => tagName === 'html', 'lang'),
		abstractNote:
			highwire('abstract') ??
			first('og:description', 'dcterms:abstract', 'dc:description.abstract', 'dc:description') ??
			named('description')[0],
		tags: said.get('dc:subject') ?? said.get('dcterms:subject') ?? said.get('article:tag') ?? [],
	};
}

/** What the `<meta>` elements say in known vocabularies, by `prefix:property`. */
function statements(metas: readonly Element[]): ReadonlyMap<string, readonly string[]> {
	const said = new Map<string, string[]>();
	for (const { properties } of metas) {
		const tags = String(properties['name'] ?? properties['property'] ?? '');
		const content = properties['content'] ?? '';
		if (content === '') continue;
		for (const tag of tags.split(/\s+/u)) {
			const parts = tag.split(/[.:_]/u);
			// `og:video:release_date` is a property of videos.
			const second = parts.length > 2 && vocabularies.has(parts[1]?.toLowerCase() ?? '');
			const prefix = (second ? parts[1] : parts[0])?.toLowerCase() ?? '';
			if (!vocabularies.has(prefix)) continue;
			const start = (second ? `${parts[0] ?? ''}.${parts[1] ?? ''}` : (parts[0] ?? '')).length + 1;
			const property = tag.slice(start);
			const name = `${prefix}:${property.charAt(0).toLowerCase()}${property.slice(1)}`;
			said.set(name, [...(said.get(name) ?? []), content]);
		}
	}
	return said;
}

function typeOf(first: (name: string) => string | undefined, isHighwire: boolean): string {
	const known = first('z:itemType') ?? first('z:type');
	if (known !== undefined) return known;
	// What Open Graph calls an article is only a guess, and any other knowledge is better.
	if (first('og:type') === 'website') return 'webpage';
	if (first('dc:type') === 'blogPost') return 'blogPost';
	return isHighwire ? 'journalArticle' : 'webpage';
}

function creatorsOf(
	tree: BuiltPage['tree'],
	said: ReadonlyMap<string, readonly string[]>,
	named: (name: string) => readonly string[],
): readonly string[] {
	const highwire = named('citation_author').flatMap((names) => names.split(/\s*;\s*/u));
	if (highwire.length > 0) return highwire;
	const rdf = said.get('dc:creator') ?? said.get('dcterms:creator') ?? said.get('so:author');
	if (rdf) return rdf;
	const authors = [...new Set(named('author'))].filter((name) => /[^\s,-.;]/u.test(name));
	if (authors.length > 0) return authors;
	const profiles = (said.get('article:author') ?? []).filter(
		(name) => !/(?:https?:\/\/)?[\da-z.-]+\.[a-z.]{2,6}/u.test(name),
	);
	if (profiles.length > 0) return profiles;
	const bylines = findElements(tree, ({ properties }) =>
		[properties['className']]
			.flat()
			.some((name) => ['byline', 'bylines', 'vcard', 'article-byline'].includes(String(name))),
	);
	return bylines.length === 1 ? [toText(bylines[0]!)] : [];
}

/** Titles often end with the name of the site, which Zotero takes off. */
function withoutSuffix(title: string, site: string | undefined): string {
	if (site === undefined || !title.toLowerCase().endsWith(site.toLowerCase())) return title;
	const rest = title.slice(0, -site.length);
	return /\s*[-–—=_:|~#]\s*$/u.test(rest) ? rest.replace(/\s*[-–—=_:|~#]\s*$/u, '') : title;
}
